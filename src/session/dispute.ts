import type { Answer } from '../answers/answer'
import { hiddenText } from '../answers/extract'
import { oneLine } from '../answers/plain'
import { ruleSetWord } from '../answers/signed'
import { fieldAt, labelAt, tableAt } from '../answers/table'
import { shortened } from '../answers/shortened'
import { cellName, editionWord, levelWord } from '../answers/words'
import { fieldLabel } from '../forms/definition'
import { profileIds } from '../profiles/builtIn'
import type { SubmittedTable } from '../submission/types'
import { formatMonth } from '../text/wareki'
import type { Finding } from '../validators/engine/finding'
import { columnName } from '../workbook/address'
import type { CellRef } from '../workbook/types'
import { anonymousCell, anonymousText, isPlain, knownWords, type Secrets } from './dispute/anonymous'

const mostRows = 4
const valueWidth = 80

/**
 * 「この指摘はおかしい」: the rule, its clause, the versions and the row as plain text for whoever looks after the rules.
 * Nobody can be told from it: names, addresses, numbers to call and texts are shapes only, private fields are not there,
 * of days only month and weekday are.
 */
export function disputeText(answer: Answer, finding: Finding): string {
  const { submission, rules, tool } = answer
  const table = tableAt(submission, finding.at)
  const rows = rowsOf(answer, finding)
  const secrets = secretsOf(answer, finding, rows)
  const { profile, month } = submission
  const rule = rules.find(({ id }) => id === finding.rule)
  const facts: [string, string][] = [
    ['規則', `${finding.rule} ${rule?.title ?? ''}`.trim()],
    ['区分', `${levelWord[finding.severity]}  ${finding.catalogue.join('・')}`.trim()],
    ['条項', finding.clause],
    ['指摘', anonymousText(finding.what, secrets)],
    ['どうする', anonymousText(finding.next, secrets)],
    ['場所', placeWord(table, finding.at)],
    ['報告月', month === null ? '分かりません' : formatMonth(month)],
    // The id of a profile of one's own may name the centre.
    [
      '設定',
      profileIds().includes(profile.id) ? profile.id : `独自の設定${profile.extends ? `(元: ${profile.extends})` : ''}`,
    ],
    ['版', `${tool.name} ${ruleSetWord(rules, tool.version)}`],
  ]
  return [
    'この指摘はおかしいと思います(様式アシスト)',
    '',
    ...facts.map(([name, value]) => `${name}: ${oneLine(value)}`),
    ...rows.flatMap(({ table, row }, i) => [
      '',
      i === 0 ? '指摘の行' : '関連する行',
      ...cellLines(table, row, secrets.known),
    ]),
    '',
    '(名前・住所・電話番号・文章は文字の種類だけに、日付は月と曜日だけに置き換えてあります)',
    'おかしいと思うところ: ',
    '',
  ].join('\n')
}

function placeWord(table: SubmittedTable | undefined, at: CellRef): string {
  if (!table) return '様式の外'
  return [table.form.id, `(${editionWord(table.edition)})`, cellName(at) ?? '', labelAt(table, at) ?? '']
    .filter(Boolean)
    .join(' ')
}

interface DisputedRow {
  readonly table: SubmittedTable
  readonly row: number
}

/** The row of the finding and those it speaks of, as far as they are rows of a form. */
function rowsOf({ submission }: Answer, { at, related }: Finding): DisputedRow[] {
  const rows: DisputedRow[] = []
  for (const ref of [at, ...related]) {
    const table = tableAt(submission, ref)
    const inRows = table && ref.row >= table.header.row + table.header.rows
    if (!inRows || rows.some((one) => one.table === table && one.row === ref.row)) continue
    rows.push({ table, row: ref.row })
    if (rows.length === mostRows) break
  }
  return rows
}

function cellLines({ columns, form, sheet }: SubmittedTable, row: number, known: Secrets['known']): string[] {
  return [...columns]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([name, col]) => {
      const value = sheet.value(row, col)
      const field = form.fields[name]
      if (field === undefined || field.private || value === null || value === '') return []
      const said = anonymousCell(form, field, value, sheet.day(row, col), known)
      return [
        `  ${columnName(col)}${row + 1} ${oneLine(fieldLabel(form, name))}: ${shortened(oneLine(said), valueWidth)}`,
      ]
    })
}

/** Everything in these rows, and everything the message was told, that must not be in the text as it stands. */
function secretsOf({ submission, books }: Answer, finding: Finding, rows: readonly DisputedRow[]): Secrets {
  const texts = new Map<string, string>()
  const known = knownWords(submission.tables.map(({ form }) => form))
  for (const { table, row } of rows)
    for (const [name, col] of table.columns) {
      const value = table.sheet.value(row, col)
      const field = table.form.fields[name]
      if (typeof value !== 'string' || field === undefined) continue
      const said = field.private ? hiddenText : anonymousCell(table.form, field, value, undefined, known)
      for (const text of [value, value.trim(), oneLine(value)]) if (said !== text) texts.set(text, said)
    }
  for (const book of books) {
    texts.set(book.id, '(ファイル)')
    texts.set(book.id.split('/').at(-1)!, '(ファイル)')
    // A sheet may be called after a person; 「6月」 alone is a word like any other.
    for (const { name } of book.sheets) texts.set(`『${oneLine(name)}』`, '『(シート)』')
  }
  const table = tableAt(submission, finding.at)
  const header = table !== undefined && finding.at.row < table.header.row + table.header.rows && finding.at.row >= 0
  // Of a header what the file prints is what is disputed, and a header is nobody's.
  if (!header) {
    const name = table && fieldAt(table, finding.at.col)
    const field = name === undefined ? undefined : table!.form.fields[name]
    for (const param of Object.values(finding.params)) {
      if (typeof param !== 'string' || texts.has(param) || isPlain(param, known)) continue
      texts.set(param, anonymousCell(table?.form ?? null, field ?? null, param, undefined, known))
    }
  }
  return { texts, known }
}
