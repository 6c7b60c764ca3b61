import type { FormId } from '../forms/definition'
import type { Severity } from '../profiles/types'
import type { Conflict } from '../submission/types'
import type { Finding } from '../validators/engine/finding'
import type { Answer } from './answer'

/** Findings of one kind: one rule, one level, one form. */
export interface Group {
  readonly rule: string
  readonly title: string
  readonly clause: string
  readonly severity: Severity
  readonly form: FormId
  readonly findings: readonly Finding[]
}

/** A contradiction of the whole, and the finding that tells it where a rule does. */
export interface ConflictFound {
  readonly conflict: Conflict
  readonly finding: Finding | null
}

export interface Grouped {
  readonly conflicts: readonly ConflictFound[]
  /** What stands in the way, or is to be looked at, now. */
  readonly now: readonly Group[]
  /** 残り: in the middle of the month, what is not there yet. */
  readonly remaining: readonly Group[]
  /** 他の月: other months of a running record. */
  readonly otherMonths: readonly Group[]
}

const order: readonly Severity[] = ['error', 'warning', 'info']

const isRemaining = (answer: Answer, finding: Finding): boolean => answer.draft && finding.unfinished
const isOtherMonth = (answer: Answer, finding: Finding): boolean => finding.otherMonth && !answer.submission.wholeYear

/** Findings by level; what is only left to do in the middle of the month is counted apart. */
export function countsOf(answer: Answer): Record<Severity, number> & { unfinished?: number } {
  const counts: Record<Severity, number> & { unfinished?: number } = { error: 0, warning: 0, info: 0 }
  if (answer.draft) counts.unfinished = 0
  for (const finding of answer.verdict.findings) {
    if (isRemaining(answer, finding)) counts.unfinished!++
    else counts[finding.severity]++
  }
  return counts
}

/** A rule that tells a conflict names its cell and both of its sides. */
function tells(finding: Finding, { at, printed, expected }: Conflict): boolean {
  if (finding.at.book !== at.book || finding.at.sheet !== at.sheet || finding.at.row !== at.row) return false
  const said = Object.values(finding.params).map(String)
  return finding.at.col === at.col && (said.includes(printed) || said.includes(expected))
}

function grouped(findings: readonly Finding[], titles: ReadonlyMap<string, string>): Group[] {
  const groups = new Map<string, Group & { findings: Finding[] }>()
  for (const finding of findings) {
    const { rule, severity, form, clause } = finding
    const id = `${rule}\u0000${severity}\u0000${form}`
    const known = groups.get(id)
    if (known) known.findings.push(finding)
    else groups.set(id, { rule, title: titles.get(rule) ?? rule, clause, severity, form, findings: [finding] })
  }
  // Findings come in the order of the contract; the groups of one level keep the order of their first finding.
  return [...groups.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** Grouped by kind, then cells; every finding stands in exactly one place. */
export function groupsOf(answer: Answer): Grouped {
  const titles = new Map(answer.rules.map((rule) => [rule.id, rule.title]))
  const told = new Set<Finding>()
  const conflicts = answer.submission.conflicts.map((conflict): ConflictFound => {
    const finding = answer.verdict.findings.find((finding) => !told.has(finding) && tells(finding, conflict)) ?? null
    if (finding) told.add(finding)
    return { conflict, finding }
  })
  const now: Finding[] = []
  const remaining: Finding[] = []
  const otherMonths: Finding[] = []
  for (const finding of answer.verdict.findings) {
    if (told.has(finding)) continue
    const place = isRemaining(answer, finding) ? remaining : isOtherMonth(answer, finding) ? otherMonths : now
    place.push(finding)
  }
  return {
    conflicts,
    now: grouped(now, titles),
    remaining: grouped(remaining, titles),
    otherMonths: grouped(otherMonths, titles),
  }
}
