import { y11 } from '../../forms'
import { holds } from '../../totals'
import { submissionRule, type Report } from '../engine/rule'
import { figure, filledRows } from '../y15/figures'
import { countedForms, isMismatched, isUnlisted, mismatchReport } from './counted'
import { listedConsultations, mayBeAnyDay, mayFallElsewhere, strayConsultations } from './sessions'

const field = 'sessionConsultations'

export default submissionRule({
  id: 'x-y15-session-consultations-listed',
  catalogue: ['R327', 'R269'],
  severity: 'error',
  needs: ['様式11', '様式15'],
  looksAt: countedForms,
  title: '③は様式11の個別相談会の相談件数の合計',
  clause:
    '様式15 記入上の留意点: セミナー開催後の個別相談会の開催を予定していなかったが当日相談があり対応した場合は個別相談会の開催回数に計上し相談件数に受けた相談の件数を計上すること(様式11と整合すること)。',
  check(scene) {
    const found: Report[] = []
    for (const row of filledRows(scene)) {
      const tally = listedConsultations(scene, row.month)
      const value = figure(row.table, row.record, field)
      if (tally === null || value === null || holds(tally, value)) continue
      // Where the number does not even agree with 様式14, that is said.
      if (isUnlisted(scene, row, y11.id) || isMismatched(scene, row, [field])) continue
      // Consultations of a day without a seminar are named one by one.
      const named = row.month === scene.month && !mayBeAnyDay(scene) ? strayConsultations(scene, row.month) : 0
      if (value > tally.high && value - tally.high <= named) continue
      const report = mismatchReport(scene, row, field, y11.id, { value, tally }, false)
      found.push(mayFallElsewhere(scene, row.month) ? { ...report, severity: 'warning' } : report)
    }
    return found
  },
})
