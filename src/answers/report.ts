import type { Severity } from '../profiles/types'
import { formatMonth, formatWareki } from '../text/wareki'
import type { Finding } from '../validators/engine/finding'
import type { Answer, DocumentStatus, LeftOut } from './answer'
import { extractOf, type Extract } from './extract'
import { groupsOf, type Group } from './groups'
import { headlineOf, sumsOf, type Headline, type Sums } from './headline'
import { counted, oneLine } from './plain'
import { reasonFor } from './reasons'
import {
  checkedLines,
  fixLines,
  leftWord,
  monthFromWord,
  notCheckedOf,
  tellConflict,
  type NotCheckedFor,
  type ToldConflict,
} from './sentences'
import { isPrivate, labelAt, tableAt } from './table'
import { cellName, editionWord, levelWord, place, quoted, roleWord, rowsWord, scopeWord } from './words'

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
  readonly notChecked: readonly NotCheckedFor[]
  readonly refused: readonly LeftOut[]
  readonly skipped: readonly LeftOut[]
}

export const noFinding = '指摘なし: 要修正も確認もありません。'
/** Nobody may take for right what nobody has looked at. */
export const nothingJudged = '確かめた様式はありません。'

/** How many findings of a kind are shown with their extract. */
const exampleCount = 3
const mostRelated = 8
const mostChoices = 5

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
