import { totalsOf } from '../../totals'
import { countedForms } from '../cross/counted'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { figure, filledRows, shownOf } from './figures'

const none = message<{ consultations: number; shown: string }>(({ consultations, shown }) => ({
  what: `窓口相談派遣の相談が${consultations}件ありますが、実施件数は${shown}です。`,
  next: '窓口相談派遣の実施件数を入力してください。',
}))

export default submissionRule({
  id: 'y15-dispatch-days',
  catalogue: ['R326'],
  severity: 'warning',
  needs: ['様式15'],
  looksAt: countedForms,
  title: '②があれば窓口相談派遣の実施件数',
  clause: '様式15 見出し: 窓口相談派遣 実施件数,相談件数②',
  check(scene) {
    const found: Report[] = []
    for (const row of filledRows(scene)) {
      const { table, record, month } = row
      const consultations = figure(table, record, 'dispatchConsultations')
      if (consultations === null || consultations === 0 || figure(table, record, 'dispatchDays') !== 0) continue
      // A ② of which the records know nothing is said there.
      if (totalsOf(scene, month).fields.get('dispatchConsultations')?.high === 0) continue
      const at = record.cell('dispatchDays')
      found.push({
        at,
        month,
        text: none({ consultations, shown: shownOf(at, 0, '件') }),
        related: [record.cell('dispatchConsultations').at],
        ...(at.state === 'blank' ? { unfinished: true as const } : {}),
      })
    }
    return found
  },
})
