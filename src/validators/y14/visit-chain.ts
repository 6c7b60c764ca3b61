import { addMonths } from '../../calendar/days'
import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { heldMonths } from '../../totals'
import { formatWareki } from '../../text/wareki'
import type { Month } from '../../workbook/types'
import { message } from '../engine/message'
import { groupRule, type Report } from '../engine/rule'
import { caseFields, companyKeyOf, companyRows, type Row } from './companies'

const brokenChain = message<{ visit: number; day: string; before: number }>(({ visit, day, before }) => ({
  what: `支援回数が${visit}回目ですが、前の支援(${day})は${before}回目です。`,
  next: '支援回数を確かめてください。別のテーマであれば1回目から数えます。',
}))

interface Chain {
  last: Row
  readonly topics: Set<string>
}

const topicsOf = (row: Row): string[] => y14.sets.topics.filter((name) => row[name].value === true)

const meets = (chain: Chain, topics: readonly string[]): boolean => topics.some((topic) => chain.topics.has(topic))

/** Whether the records of every month from one to the other are at hand: else the missing visit may lie there. */
function allHeld(from: Month, to: Month, held: ReadonlySet<Month>): boolean {
  for (let month = from; month <= to; month = addMonths(month, 1)) if (!held.has(month)) return false
  return true
}

/** Where `row` goes on from: by number and topics, else by number alone, as a theme may be marked in more than one way. */
function goesOn(chains: readonly Chain[], row: Row, topics: readonly string[]): Chain | undefined {
  const fitting = chains.filter((chain) => chain.last.visit.value === row.visit.value! - 1)
  return fitting.filter((chain) => meets(chain, topics)).at(-1) ?? fitting.at(-1)
}

export default groupRule({
  id: 'y14-visit-chain',
  catalogue: ['R303'],
  severity: 'warning',
  form: y14,
  reads: ['method', 'visit', 'date', 'company'],
  uses: ['phone'],
  kin: caseFields,
  title: '支援回数は企業とテーマごとに1から順に数える',
  clause: '様式14 見出し: 支援回数(回目)※1テーマ原則3回まで、最大6回まで',
  by: (row, { profile }) => (isConsulting(row.method.value, profile) ? companyKeyOf(row) : null),
  check(group, scene) {
    // One row of a company visited once: the ordinary case, with nothing to hold it against.
    if (group.length === 1 && group[0]!.visit.value === 1 && companyRows(scene, group[0] as Row).length === 1) return
    const visits = companyRows(scene, group[0] as Row).filter((row) => isConsulting(row.method.value, scene.profile))
    if (visits.length < 2) return
    // A visit without its number or day may be the one that is missing.
    if (visits.some((row) => row.visit.value === null || row.date.value === null)) return
    const judged = new Set<unknown>(group)
    const chains: Chain[] = []
    const found: Report[] = []
    for (const row of visits) {
      const topics = topicsOf(row)
      const visit = row.visit.value!
      const before = visit > 1 ? goesOn(chains, row, topics) : undefined
      const chain = before ?? (visit > 1 ? chains.filter((chain) => meets(chain, topics)).at(-1) : undefined)
      if (!chain) {
        chains.push({ last: row, topics: new Set(topics) })
        continue
      }
      const { last } = chain
      chain.last = row
      for (const topic of topics) chain.topics.add(topic)
      // Two rows of one day are another matter.
      if (before || last.date.value === row.date.value || !judged.has(row)) continue
      if (!allHeld(last.month!, row.month!, heldMonths(scene, y14))) continue
      found.push({
        at: row.visit,
        text: brokenChain({ visit, day: formatWareki(last.date.value!), before: last.visit.value! }),
        related: [last.visit.at],
      })
    }
    return found
  },
})
