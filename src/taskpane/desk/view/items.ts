import type { Answer } from '../../../answers/answer'
import { extractOf, type Extract } from '../../../answers/extract'
import { oneLine } from '../../../answers/plain'
import { reasonFor } from '../../../answers/reasons'
import { fixLines } from '../../../answers/sentences'
import { isPrivate, labelAt, tableAt } from '../../../answers/table'
import { cellName, place } from '../../../answers/words'
import type { Finding } from '../../../validators/engine/finding'
import { byPlace } from '../../../validators/engine/judge'
import type { CellRef, Edit, Scalar } from '../../../workbook/types'
import type { Item } from '../types'

/** What decides how a finding is shown. */
export interface Scope {
  readonly answer: Answer
  /** Books that can be written and jumped to. */
  readonly here: ReadonlySet<string>
  readonly gone: ReadonlySet<Finding>
  readonly moved: boolean
  readonly write: boolean
}

const mostChoices = 5
const mostRelated = 20

/**
 * The findings of an answer by their ids, with those that are gone. The key of a finding is its id; where several rows say
 * the same, their order tells them apart.
 */
export function byId(answer: Answer, gone: readonly Finding[]): Map<string, Finding> {
  const findings = new Map<string, Finding>()
  const all = gone.length === 0 ? answer.verdict.findings : [...answer.verdict.findings, ...gone].sort(byPlace)
  const times = new Map<string, number>()
  for (const finding of all) {
    const time = (times.get(finding.key) ?? 0) + 1
    times.set(finding.key, time)
    findings.set(time === 1 ? finding.key : `${finding.key}~${time}`, finding)
  }
  return findings
}

const bookOf = (edit: Edit): string => (edit.kind === 'set' ? edit.at.book : edit.book)

/** Whether 直す can do something about it from here. */
export const isFixable = (finding: Finding, { here, gone, moved, write }: Scope): boolean =>
  write &&
  !moved &&
  finding.fix !== null &&
  !gone.has(finding) &&
  finding.fix.edits.every((edit) => here.has(bookOf(edit)))

/** One of the values that may be meant can be written into its cell. */
export const isChoosable = (finding: Finding, { answer, here, gone, moved, write }: Scope): boolean =>
  write &&
  !moved &&
  !gone.has(finding) &&
  here.has(finding.at.book) &&
  finding.choices.length > 0 &&
  cellName(finding.at) !== null &&
  !isPrivate(tableAt(answer.submission, finding.at), finding.at)

const choiceWord = (value: Scalar): string => (value === null || value === '' ? '空欄にする' : oneLine(String(value)))

/**
 * One finding as a card shows it. What only an open card shows is made when it is asked for: of thousands of findings
 * few are looked at.
 */
export function itemOf(id: string, finding: Finding, scope: Scope): Item {
  const { answer, here, moved, gone } = scope
  const { submission } = answer
  const { at } = finding
  const extract = once((): Extract | null => (moved ? null : extractOf(submission, finding)))
  const label = once(() => labelAt(tableAt(submission, at), at))
  const related = once(() =>
    moved ? [] : finding.related.slice(0, mostRelated).map((ref) => ({ at: ref, name: refName(ref, at) })),
  )
  const fix = once(() =>
    finding.fix && isFixable(finding, scope)
      ? { label: oneLine(finding.fix.label), lines: fixLines(submission, finding) }
      : null,
  )
  return {
    id,
    key: finding.key,
    at,
    cell: moved ? null : cellName(at),
    place: place(at),
    what: oneLine(finding.what),
    next: oneLine(finding.next),
    choices: isChoosable(finding, scope)
      ? finding.choices.slice(0, mostChoices).map((value) => ({ value, label: choiceWord(value) }))
      : [],
    elsewhere: !here.has(at.book) && at.book !== '',
    reason: reasonFor(answer, finding),
    gone: gone.has(finding),
    get label() {
      return label()
    },
    get extract() {
      return extract()
    },
    get related() {
      return related()
    },
    get fix() {
      return fix()
    },
  }
}

/** A cell named beside another one: its sheet only where it is a different one. */
export const refName = (ref: CellRef, home: CellRef): string =>
  [ref.book === home.book && ref.sheet === home.sheet ? '' : place(ref), cellName(ref) ?? ''].filter(Boolean).join(' ')

function once<R>(make: () => R): () => R {
  let made: { readonly value: R } | null = null
  return () => (made ??= { value: make() }).value
}
