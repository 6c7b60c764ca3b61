import { y14 } from '../../forms'
import { holds } from '../../totals'
import { submissionRule, type Report } from '../engine/rule'
import { filledRows } from '../y15/figures'
import { countedForms, isSettled, mismatch, mismatchReport } from './counted'
import { listedConsultations } from './sessions'

export default submissionRule({
  id: 'x-y15-session-consultations',
  catalogue: ['R327'],
  severity: 'error',
  needs: ['様式14', '様式15'],
  looksAt: countedForms,
  title: '③は様式14の個別相談会の相談件数',
  clause: '様式15 記入上の留意点: ①+②+③+④の件数と様式14の件数は一致させること。',
  check(scene) {
    const found: Report[] = []
    for (const row of filledRows(scene)) {
      const miss = mismatch(scene, row, 'sessionConsultations')
      if (!miss) continue
      const listed = listedConsultations(scene, row.month)
      const agreed = (listed === null || holds(listed, miss.tally.low)) && isSettled(scene, y14, row.month)
      found.push(mismatchReport(scene, row, 'sessionConsultations', y14.id, miss, agreed))
    }
    return found
  },
})
