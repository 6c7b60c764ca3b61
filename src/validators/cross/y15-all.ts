import { fiscalMonthLabel } from '../../calendar/fiscal'
import { y14 } from '../../forms'
import { holds, totalsOf } from '../../totals'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { figure, filledRows } from '../y15/figures'
import { countedForms, distance, isMismatched, isUnlisted, rangeText, rowsBehind } from './counted'

const differs = message<{ sum: number; makeup: string; month: string; counted: string; difference: number }>(
  ({ sum, makeup, month, counted, difference }) => ({
    what: `①~④の合計は${sum}件(${makeup})ですが、様式14の${month}は${counted}です(差${difference}件)。`,
    next: '①~④のどれに計上していない相談があるか、様式14の行と比べて確かめてください。',
  }),
)
const parts = ['direct', 'dispatchConsultations', 'sessionConsultations', 'visits'] as const

export default submissionRule({
  id: 'x-y15-all',
  catalogue: ['R324'],
  severity: 'error',
  needs: ['様式14', '様式15'],
  looksAt: countedForms,
  title: '①~④の合計は様式14の件数',
  clause: '様式15 記入上の留意点: ①+②+③+④の件数と様式14の件数は一致させること。',
  check(scene) {
    const found: Report[] = []
    for (const row of filledRows(scene)) {
      const tally = totalsOf(scene, row.month).fields.get('all')
      // One of the four that is wrong by itself is said there.
      if (tally === undefined || isUnlisted(scene, row, y14.id) || isMismatched(scene, row, parts)) continue
      const values = parts.map((part) => figure(row.table, row.record, part))
      if (values.includes(null)) continue
      const sum = (values as number[]).reduce((total, value) => total + value, 0)
      if (holds(tally, sum)) continue
      found.push({
        at: row.record.cell('all'),
        month: row.month,
        related: rowsBehind(tally),
        text: differs({
          sum,
          makeup: values.join('+'),
          month: fiscalMonthLabel(row.month),
          counted: rangeText(tally, '件'),
          difference: distance(sum, tally),
        }),
      })
    }
    return found
  },
})
