import type { Answer } from '../answers/answer'
import { oneLine } from '../answers/plain'
import { fieldAt, tableAt } from '../answers/table'
import { place } from '../answers/words'
import { fieldLabel, leafHeader, type FieldType } from '../forms/definition'
import { helpFor } from '../forms/help'
import type { SubmittedTable } from '../submission/types'
import type { Finding } from '../validators/engine/finding'
import { a1 } from '../workbook/address'
import type { CellRef, Snapshot } from '../workbook/types'
import { choicesFor } from './assist/choices'
import {
  carryOver,
  companyNames,
  companyOffers,
  earlierRows,
  peopleNames,
  peopleOffers,
  variantsOf,
  visitOffers,
} from './assist/company'
import { needsOf, requiredIn } from './assist/needs'
import { offer } from './assist/offers'
import { rowNow, type Row } from './assist/row'
import type { Assist, Offer, Variant, Where } from './assist/types'
import { total } from './total'

export type * from './assist/types'

/** What a column of each type wants, where the form's help says nothing of its own. */
const wantsByType: Readonly<Record<FieldType, string>> = {
  date: '日付を西暦で。',
  int: '整数を、数字だけで。',
  number: '数を、数字だけで。',
  text: '文字。',
  mark: '該当するとき「○」、該当しないとき空欄。',
  code: 'プルダウンから1つ選びます。',
  time: '始まりと終わりの時刻。',
}

const wantsElsewhere: Readonly<Record<Exclude<Where, 'entry' | 'month'>, string>> = {
  sample: '記入例の行です。報告の際には、記入例を消します。',
  header: '見出しです。様式のとおりにしておきます。',
  list: 'プルダウンの項目です。様式のとおりにしておき、ここには入力しません。',
  total: '計算式や目標件数の行です。計算式のセルには入力しません。',
  outside: '入力欄の外です。',
}

interface Index {
  readonly rows: ReadonlyMap<string, readonly Finding[]>
}
const indexes = new WeakMap<readonly Finding[], Index>()
const rowKey = ({ book, sheet, row }: CellRef): string => `${book}\u0000${sheet}\u0000${row}`

/** Findings by their row, sorted in once for one verdict. */
function findingsIn({ verdict }: Answer, at: CellRef): readonly Finding[] {
  let index = indexes.get(verdict.findings)
  if (!index) {
    const rows = new Map<string, Finding[]>()
    for (const finding of verdict.findings) {
      const own = rows.get(rowKey(finding.at))
      if (own) own.push(finding)
      else rows.set(rowKey(finding.at), [finding])
    }
    indexes.set(verdict.findings, (index = { rows }))
  }
  return index.rows.get(rowKey(at)) ?? []
}

function whereIs(table: SubmittedTable, { row, col }: CellRef): Where {
  const { header, listBlock, samples, form, columns, end } = table
  const inColumns = [...columns.values()].includes(col)
  if (row < header.row || !inColumns) return 'outside'
  if (row < header.row + header.rows) return 'header'
  if (listBlock && row >= listBlock.box.row && row < listBlock.box.row + listBlock.box.rows) return 'list'
  if (samples.some((sample) => sample.row === row)) return 'sample'
  if (form.shape === 'months') {
    const record = table.rows().find(({ at }) => at.row === row)
    return !record ? 'outside' : record.month === null ? 'total' : 'month'
  }
  // Below the notes nothing is entered; below the last used row there is room.
  const used = table.sheet.used.row + table.sheet.used.rows
  return row < end || end >= used ? (listBlock && row >= listBlock.box.row ? 'outside' : 'entry') : 'outside'
}

/**
 * 入力ヘルプ: what helps with one cell. Nothing in it is written before it is chosen.
 * @param now the newest reading of the books; a row that was typed since the check is seen in it.
 * @returns null where no form stands on the sheet.
 */
export function assist(answer: Answer, at: CellRef, now: Snapshot = answer.books): Assist | null {
  const { submission } = answer
  const table = tableAt(submission, at)
  if (!table) return null
  const where = whereIs(table, at)
  const field = fieldAt(table, at.col) ?? null
  const entry = where === 'entry' || where === 'month'
  const base = {
    at,
    cell: a1(at),
    form: table.form.id,
    place: place(at),
    where,
    field,
    label: field === null ? null : fieldLabel(table.form, field),
    findings: findingsIn(answer, at)
      .filter((finding) => finding.at.col === at.col)
      .map(({ key, rule, severity, what, next }) => ({ key, rule, severity, what, next })),
  }
  const row = rowNow(table, now, at.row)
  if (!entry || field === null) {
    return {
      ...base,
      wants: wantsElsewhere[entry ? 'outside' : where],
      format: null,
      clause: null,
      required: { state: 'no', soft: false, words: '' },
      current: { raw: row.sheet.value(at.row, at.col), shown: shownText(row, at), state: 'ok' },
      choices: [],
      offers: [],
      variants: [],
      needs: [],
    }
  }
  const help = helpFor(table.form.id)
  const definition = table.form.fields[field]!
  const computed = definition.computed !== undefined || row.sheet.formula(at.row, at.col) !== undefined
  let earlier: boolean | null = null
  const firstTime = (): boolean => {
    earlier ??= help.company !== undefined && earlierRows(submission, row).length > 0
    const visit = help.company && row.record.cell(help.company.visit).value
    return !earlier && !(typeof visit === 'number' && visit > 1)
  }
  const about = {
    row,
    help,
    profile: submission.profile,
    firstTime,
    isReportMonth: row.record.month === submission.month,
  }
  const { raw, state } = row.record.cell(field)
  return {
    ...base,
    wants: computed ? '計算式のセルです。入力しません。' : (help.fields[field]?.wants ?? wantsByType[definition.type]),
    format: computed ? null : (help.fields[field]?.format ?? null),
    clause: clauseOf(answer, table, field),
    required: computed ? { state: 'no', soft: false, words: '' } : requiredIn(about, field),
    current: { raw, shown: shownText(row, at), state },
    choices: choicesFor(row, field),
    offers: computed ? [] : offersFor(answer, row, field),
    variants: variantsFor(answer, row, field),
    needs: needsOf(about, findingsIn(answer, at)),
  }
}

const shownText = ({ sheet }: Row, { row, col }: CellRef): string => {
  const value = sheet.value(row, col)
  return value === null ? '' : oneLine(String(value))
}

/** The words of the clause: the help's own, those of the rule that looks at this column most closely, or the header. */
function clauseOf({ rules }: Answer, { form }: SubmittedTable, field: string): string {
  const own = helpFor(form.id).fields[field]?.clause
  if (own !== undefined) return own
  const closeness = (rule: (typeof rules)[number]): number =>
    (rule.reads[0] === field ? 0 : 1000) + (rule.scope === 'value' ? 0 : 100) + rule.reads.length
  const closest = rules
    .filter((rule) => rule.form && (rule.form.id === form.id || rule.form.id === form.replaces))
    .filter((rule) => rule.scope !== 'registered' && rule.reads.includes(field))
    .sort((a, b) => closeness(a) - closeness(b))[0]
  return closest?.clause ?? `${form.id} 見出し: ${oneLine(leafHeader(form.fields[field]!))}`
}

function offersFor(answer: Answer, row: Row, field: string): Offer[] {
  const { submission } = answer
  const { table } = row
  const help = helpFor(table.form.id)
  const offers: Offer[] = []
  const { company, people = [] } = help
  if (company) {
    if (field === company.name) offers.push(...companyOffers(submission, row, company))
    if (field === company.visit) offers.push(...visitOffers(submission, row, company))
    offers.push(...carryOver(submission, row, company))
  }
  if (people.includes(field)) offers.push(...peopleOffers(peopleNames(submission, row, field), row, field))
  if (table.form.dateField === field && submission.today !== null && row.record.cell(field).state === 'blank') {
    const today = offer(row, 'today', '今日の日付を入れる', null, [[field, { day: submission.today }]])
    if (today) offers.push(today)
  }
  return [...offers, ...countedFor(answer, row, field)]
}

/** The number of the month as it was counted, for its cell in the monthly form. */
function countedFor(answer: Answer, row: Row, field: string): Offer[] {
  const { month, at } = row.record
  if (row.table.form.shape !== 'months' || month === null) return []
  const planned = total(answer, month)!.edits.find(
    (edit) => edit.field === field && edit.at.row === at.row && edit.at.sheet === at.sheet && edit.at.book === at.book,
  )
  if (!planned) return []
  const detail = `${planned.from.length}行から`
  const made = offer(row, 'total', `集計した数 ${planned.after} を書き込む`, detail, [[field, planned.after]])
  return made ? [made] : []
}

function variantsFor({ submission }: Answer, row: Row, field: string): Variant[] {
  const { company, people = [] } = helpFor(row.table.form.id)
  if (company?.name === field) return variantsOf(companyNames(submission, row, company), row, field)
  return people.includes(field) ? variantsOf(peopleNames(submission, row, field), row, field) : []
}
