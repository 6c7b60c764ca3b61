import type { Answer } from '../../../answers/answer'
import { groupsOf, type ConflictFound, type Group } from '../../../answers/groups'
import { headlineOf } from '../../../answers/headline'
import { oneLine } from '../../../answers/plain'
import { checkedLines, notCheckedOf, tellConflict } from '../../../answers/sentences'
import { cellName, levelWord, place } from '../../../answers/words'
import { formatWareki } from '../../../text/wareki'
import type { Finding } from '../../../validators/engine/finding'
import type { Snapshot } from '../../../workbook/types'
import type { Findings, Item, ItemGroup } from '../types'
import { byId, isFixable, itemOf, type Scope } from './items'

export function scopeOf(
  answer: Answer,
  open: Snapshot,
  gone: readonly Finding[],
  moved: boolean,
  write: boolean,
): Scope {
  return { answer, here: new Set(open.map(({ id }) => id)), gone: new Set(gone), moved, write }
}

/** The answer in words: whether this may be handed in, and everything that was found, each in one place. */
export function findingsOf(
  answer: Answer,
  open: Snapshot,
  gone: readonly Finding[],
  moved: boolean,
  write: boolean,
): Findings {
  const scope = scopeOf(answer, open, gone, moved, write)
  const items = new Map<Finding, Item>()
  for (const [id, finding] of byId(answer, gone)) items.set(finding, itemOf(id, finding, scope))
  // With those that are gone in their places.
  const all = { ...answer, verdict: { ...answer.verdict, findings: [...items.keys()] } }
  const { conflicts, now, remaining, otherMonths } = groupsOf(all)

  const make = (groups: readonly Group[], explained: boolean): ItemGroup[] =>
    groups.flatMap((group) => {
      const findings = group.findings.filter((finding) => (items.get(finding)!.reason !== null) === explained)
      return findings.length === 0 ? [] : [groupOf({ ...group, findings }, items, scope)]
    })
  const groups = [...conflicts.map((conflict) => conflictGroup(answer, conflict, items, scope)), ...make(now, false)]
  const { state, answer: said, detail, why } = headlineOf(answer)
  return {
    state,
    answer: said,
    detail,
    why,
    counts: countsOf(groups),
    groups,
    remaining: make(remaining, false),
    otherMonths: make(otherMonths, false),
    setAside: make([...now, ...remaining, ...otherMonths], true),
    checked: checkedLines(answer),
    notChecked: notCheckedOf(answer),
    documents: answer.documents.map(({ form, status, due, to }) => ({
      form,
      status,
      due: due === null ? '' : formatWareki(due),
      to,
    })),
  }
}

function countsOf(groups: readonly ItemGroup[]): Findings['counts'] {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity, items } of groups) counts[severity] += items.filter(({ gone }) => !gone).length
  return counts
}

function groupOf(group: Group, items: ReadonlyMap<Finding, Item>, scope: Scope): ItemGroup {
  const { rule, severity, form, findings } = group
  const [first] = findings
  return {
    id: `${rule}/${severity}/${form}`,
    rule,
    severity,
    level: levelWord[severity],
    title: oneLine(group.title),
    form,
    clause: oneLine(group.clause),
    next: findings.length > 1 && findings.every(({ next }) => next === first!.next) ? oneLine(first!.next) : null,
    items: findings.map((finding) => items.get(finding)!),
    fixable: findings.filter((finding) => isFixable(finding, scope)).length,
  }
}

/** まず確かめること: a contradiction of the whole stands first and alone, told by a rule or by itself. */
function conflictGroup(
  answer: Answer,
  found: ConflictFound,
  items: ReadonlyMap<Finding, Item>,
  scope: Scope,
): ItemGroup {
  const { conflict, finding } = found
  if (finding) {
    const title = answer.rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule
    const group = groupOf({ ...finding, title, findings: [finding] }, items, scope)
    // Others of its kind may stand further down.
    return { ...group, id: `conflict/${group.id}` }
  }
  const { at, kind } = conflict
  const { what, next } = tellConflict(found)
  const item: Item = {
    id: `conflict/${kind}`,
    key: '',
    at,
    cell: scope.moved ? null : cellName(at),
    label: null,
    place: place(at),
    what,
    next,
    extract: null,
    related: [],
    fix: null,
    choices: [],
    elsewhere: !scope.here.has(at.book),
    reason: null,
    gone: false,
  }
  return {
    id: `conflict/${kind}`,
    rule: '',
    severity: 'warning',
    level: levelWord.warning,
    title: 'まず確かめること',
    form: '',
    clause: '',
    next: null,
    items: [item],
    fixable: 0,
  }
}
