import { businessDaysLeft } from '../calendar/business'
import type { Severity } from '../profiles/types'
import type { Submission } from '../submission/types'
import { formatMonth, formatWareki } from '../text/wareki'
import { listsSource, todaySource } from '../validators/engine/judge'
import type { Finding } from '../validators/engine/finding'
import { rangeName } from '../workbook/address'
import type { CellRef, Edit, IsoDate, Scalar, Sheet } from '../workbook/types'
import type { Answer, DocumentStatus, LeftOut } from './answer'
import { calendarOf } from '../profiles/deadlines'
import { extractOf, hiddenText, type Extract } from './extract'
import { groupsOf, type ConflictFound, type Group } from './groups'
import { headlineOf, sumsOf, type Headline, type Sums } from './headline'
import { counted, oneLine } from './plain'
import { reasonFor } from './reasons'
import { isPrivate, labelAt, tableAt } from './table'
import { cutTo } from './width'
import {
  cellName,
  editionWord,
  fiscalYearWord,
  levelWord,
  needWord,
  place,
  quoted,
  roleWord,
  rowsWord,
  scopeWord,
} from './words'

/** One finding in words: where, what, what to do. */
export interface Told {
  readonly severity: Severity
  /** C12; null where the finding is about something that is not there. */
  readonly cell: string | null
  readonly label: string | null
  /** 様式14.xlsx『6月』 */
  readonly place: string
  readonly what: string
  readonly next: string
  /** The certain correction, one line per cell. */
  readonly fix: readonly string[]
  readonly choices: readonly string[]
  readonly related: readonly string[]
  readonly extract: Extract | null
  /** Why it is left as it is, where somebody said so. */
  readonly reason: string | null
}

export interface ToldGroup {
  readonly rule: string
  readonly severity: Severity
  readonly level: string
  readonly title: string
  readonly form: string
  readonly clause: string
  readonly count: number
  /** How many of them are left as they are, with a reason. */
  readonly explained: number
  /** The first few in full. */
  readonly examples: readonly Told[]
  /** The others, without extract. */
  readonly others: readonly Told[]
  /** What to do, where it is the same for all. */
  readonly next: string | null
  /** Where they all stand; null where in several sheets. */
  readonly place: string | null
}

export interface ToldConflict {
  readonly place: string
  readonly what: string
  readonly next: string
}

export interface Report {
  readonly headline: Headline
  readonly sums: Sums
  readonly centre: string
  /** 令和6年6月分; null where no month could be found. */
  readonly month: string | null
  readonly monthFrom: string
  readonly due: { readonly day: string; readonly left: string } | null
  readonly profile: string
  readonly tool: string
  readonly documents: readonly {
    readonly form: string
    readonly status: DocumentStatus
    readonly due: string
    readonly to: readonly string[]
  }[]
  readonly tables: readonly {
    readonly form: string
    readonly place: string
    readonly rows: string
    readonly scope: string
    readonly role: string
    readonly edition: string
  }[]
  readonly conflicts: readonly ToldConflict[]
  readonly now: readonly ToldGroup[]
  readonly remaining: readonly ToldGroup[]
  readonly otherMonths: readonly ToldGroup[]
  readonly checked: readonly string[]
  readonly notChecked: readonly { readonly needs: string; readonly count: number; readonly titles: readonly string[] }[]
  readonly refused: readonly LeftOut[]
  readonly skipped: readonly LeftOut[]
}

/** How many findings of a kind are shown with their extract. */
const exampleCount = 3
const mostRelated = 8
const mostChoices = 5
const mostEdits = 3
/** Longest value in a sentence about a correction, in columns. */
const valueWidth = 40

const placeOf = (at: CellRef): string => `${place(at)} ${cellName(at) ?? ''}`.trim()

/** A day is told as a day, whatever number stands for it; long texts are cut. */
function valueWords(sheet: Sheet | undefined, at: CellRef, value: Scalar): string {
  const day = typeof value === 'number' ? sheet?.day(at.row, at.col) : undefined
  return day === undefined ? cutTo(quoted(value), valueWidth) : formatWareki(day)
}

/** One edit in words: 「C12 「訪問」 → 「訪問コンサルティング」」. */
export function editLine(submission: Submission, home: CellRef, edit: Edit): string {
  switch (edit.kind) {
    case 'set': {
      const { at, before, value, day } = edit
      const table = tableAt(submission, at)
      const where = at.book === home.book && at.sheet === home.sheet ? cellName(at) : placeOf(at)
      if (isPrivate(table, at)) return `${where} ${hiddenText}`
      const after = day === undefined ? cutTo(quoted(value), valueWidth) : formatWareki(day)
      return `${where} ${valueWords(table?.sheet, at, before)} → ${after}`
    }
    case 'list':
      return `${place(edit)} ${rangeName(edit.box)} のプルダウンメニュー`
    case 'rows':
      return `${place(edit)} の${edit.above + 1}行目の上に${edit.count}行`
    case 'sheet':
      return `シート「${oneLine(edit.name)}」の${edit.op === 'add' ? '追加' : '削除'}`
  }
}

/** The certain correction: cell by cell where they are few, by its name where they are many. */
export function fixLines(submission: Submission, { at, fix }: Finding): string[] {
  if (!fix) return []
  if (fix.edits.length <= mostEdits) return fix.edits.map((edit) => editLine(submission, at, edit))
  const cells = fix.edits
    .map((edit) => (edit.kind === 'set' ? cellName(edit.at) : null))
    .filter((cell) => cell !== null)
  const first = cells.length > 0 ? `: ${cells.slice(0, mostEdits).join('、')} ほか` : ''
  return [`${oneLine(fix.label)}(${counted(fix.edits.length)}か所${first})`]
}

/** The other cells it speaks of, sheet by sheet: 「様式14.xlsx『6月』 B7、B8」. */
function relatedLines({ at, related }: Finding): string[] {
  const bySheet = new Map<string, string[]>()
  for (const ref of related.slice(0, mostRelated)) {
    const sheet = ref.book === at.book && ref.sheet === at.sheet ? '' : `${place(ref)} `
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cellName(ref) ?? ''])
  }
  const lines = [...bySheet].map(([sheet, cells]) => sheet + cells.filter(Boolean).join('、'))
  const more = related.length - mostRelated
  if (more > 0) lines.push(`${lines.pop()!} ほか${counted(more)}件`)
  return lines
}

function tell(answer: Answer, finding: Finding, withExtract: boolean): Told {
  const { submission } = answer
  const { at } = finding
  const table = tableAt(submission, at)
  const secret = isPrivate(table, at)
  return {
    severity: finding.severity,
    cell: cellName(at),
    label: labelAt(table, at),
    place: place(at),
    what: oneLine(finding.what),
    next: oneLine(finding.next),
    fix: fixLines(submission, finding),
    choices: secret ? [] : finding.choices.slice(0, mostChoices).map(quoted),
    related: relatedLines(finding),
    extract: withExtract ? extractOf(submission, finding) : null,
    reason: reasonFor(answer, finding),
  }
}

function tellGroup(answer: Answer, group: Group): ToldGroup {
  const { findings } = group
  const [first] = findings
  const told = findings.map((finding, i) => tell(answer, finding, i < exampleCount))
  return {
    rule: group.rule,
    severity: group.severity,
    level: levelWord[group.severity],
    title: oneLine(group.title),
    form: group.form,
    clause: oneLine(group.clause),
    count: findings.length,
    explained: told.filter(({ reason }) => reason !== null).length,
    examples: told.slice(0, exampleCount),
    others: told.slice(exampleCount),
    next: findings.length > 1 && findings.every(({ next }) => next === first!.next) ? oneLine(first!.next) : null,
    place: told.every((one) => one.place === told[0]!.place) ? told[0]!.place : null,
  }
}

/** A contradiction of the whole, in the words of the rule that tells it or in its own. */
export function tellConflict({ conflict, finding }: ConflictFound): ToldConflict {
  const where = placeOf(conflict.at)
  if (finding) return { place: where, what: oneLine(finding.what), next: oneLine(finding.next) }
  if (conflict.kind === 'prefecture') {
    return {
      place: where,
      what: `様式の都道府県名は「${oneLine(conflict.printed)}」ですが、設定は「${conflict.expected}」です。`,
      next: '様式の都道府県名か、使う設定を確かめてください。',
    }
  }
  return {
    place: where,
    what: `記録は${fiscalYearWord(Number(conflict.printed))}のものですが、設定は${fiscalYearWord(Number(conflict.expected))}です。`,
    next: '報告月か、使う設定の年度を確かめてください。',
  }
}

/** Where the month comes from is always said. */
export const monthFromWord: Readonly<Record<Submission['monthFrom'], string>> = {
  given: '指定された報告月',
  found: '記録の日付から判断した報告月',
  none: '日付のある行がないため、報告月は分かりません',
}

/** How long there is left; '' where the day of today is not known. */
export function leftWord(today: IsoDate | null, due: IsoDate, { profile }: Submission): string {
  if (today === null) return ''
  if (today === due) return '今日が期限です'
  const left = businessDaysLeft(today, due, calendarOf(profile))
  if (left < 0) return `期限を${-left}営業日過ぎています`
  // No business day has gone by yet: a weekend after the deadline.
  return today > due ? '期限を過ぎています' : `あと${left}営業日`
}

/** What was looked at, in sentences. */
export function checkedLines({ submission, rules, verdict, only, said = [] }: Answer): string[] {
  const named = only && only.length > 0 ? new Set(only) : null
  const checks = rules.filter((rule) => rule.scope !== 'registered' && (named === null || named.has(rule.id)))
  const off = checks.filter((rule) => submission.profile.levels[rule.id] === 'off')
  const missed = new Set(verdict.notChecked.map(({ rule }) => rule))
  const run = checks.filter((rule) => !off.includes(rule) && !missed.has(rule.id))
  const rows = new Map<string, number>()
  for (const { role, form, records } of submission.tables) {
    if (role === 'current') rows.set(form.id, (rows.get(form.id) ?? 0) + records.length)
  }
  const total = [...rows.values()].reduce((sum, n) => sum + n, 0)
  const parts = [...rows].map(([form, n]) => `${form} ${counted(n)}行`).join('、')
  const lines = [`規則 ${counted(run.length)}件で ${counted(total)}行を確かめました${parts ? `(${parts})` : ''}。`]
  if (named) lines.push(`選んだ規則だけの結果です: ${[...named].join('、')}`)
  if (off.length > 0) lines.push(`設定で止めている規則 ${off.length}件: ${off.map(({ title }) => title).join('、')}`)
  const attested = rules.filter((rule) => rule.scope === 'registered' && rule.kind === 'attest').length
  if (attested > 0 && !named) lines.push(`人が確かめて記録する事項 ${counted(attested)}件は、この結果に含まれません。`)
  lines.push(...said.map(oneLine))
  return lines
}

/** Rules that were not judged, by what they wait for; the source that most wait for first. */
export function notCheckedOf({ submission, rules, verdict }: Answer): Report['notChecked'] {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]))
  const given = new Set(submission.tables.filter(({ role }) => role !== 'unused').map(({ form }) => form.id))
  const missing = new Map<string, string[]>()
  for (const { rule, needs } of verdict.notChecked) {
    // A form that is there is named only where nothing else is missing: then one of its columns was not found.
    const absent = needs.filter((need) => !given.has(need))
    const words = (absent.length > 0 ? absent : needs).map((need) =>
      need === todaySource
        ? '今日の日付'
        : need === listsSource
          ? listsSource
          : given.has(need)
            ? `${needWord(need)}の見出し(見つからない列)`
            : needWord(need),
    )
    const said = words.join('と') || 'まだ読めない資料'
    missing.set(said, [...(missing.get(said) ?? []), titles.get(rule) ?? rule])
  }
  return [...missing]
    .map(([needs, titles]) => ({ needs, count: titles.length, titles }))
    .sort((a, b) => b.count - a.count)
}

/** Everything that is said about one submission, in words and in order; what is left is where to put it. */
export function reportOf(answer: Answer): Report {
  const { submission, documents, tool } = answer
  const { profile, month, monthFrom, today, tables } = submission
  const groups = groupsOf(answer)
  const days = documents.map(({ due }) => due).filter((due) => due !== null)
  const due = days.sort()[0]
  const tellAll = (some: readonly Group[]): ToldGroup[] => some.map((group) => tellGroup(answer, group))
  return {
    headline: headlineOf(answer),
    sums: sumsOf(answer),
    centre: profile.centre || profile.prefecture,
    month: month === null ? null : `${formatMonth(month)}分`,
    monthFrom: monthFromWord[monthFrom],
    due: due === undefined ? null : { day: formatWareki(due), left: leftWord(today, due, submission) },
    profile: `${profile.title}(${profile.id})`,
    tool: `${tool.name} ${tool.version}`,
    documents: documents.map(({ form, status, due, to }) => ({
      form,
      status,
      due: due === null ? '' : formatWareki(due),
      to,
    })),
    tables: tables.map((table) => ({
      form: table.form.id,
      place: place({ book: table.book, sheet: table.sheet.name }),
      rows: rowsWord(table, month),
      scope: scopeWord(table, month),
      role: roleWord(table),
      edition: editionWord(table.edition),
    })),
    conflicts: groups.conflicts.map(tellConflict),
    now: tellAll(groups.now),
    remaining: tellAll(groups.remaining),
    otherMonths: tellAll(groups.otherMonths),
    checked: checkedLines(answer),
    notChecked: notCheckedOf(answer),
    refused: answer.refused.map(({ path, reason }) => ({ path: oneLine(path), reason: oneLine(reason) })),
    skipped: answer.skipped.map(({ path, reason }) => ({ path: oneLine(path), reason: oneLine(reason) })),
  }
}
