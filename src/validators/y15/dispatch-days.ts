import { y15, type FormDefinition } from '../../forms'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { figure, monthlyFields } from './figures'

const none = message<{ consultations: number; shown: string }>(({ consultations, shown }) => ({
  what: `窓口相談派遣の相談が${consultations}件ありますが、実施件数は${shown}です。`,
  next: '窓口相談派遣の実施件数を入力してください。',
}))

export default tableRule({
  id: 'y15-dispatch-days',
  catalogue: ['R326'],
  severity: 'warning',
  form: y15 as FormDefinition,
  uses: monthlyFields,
  reads: ['dispatchDays', 'dispatchConsultations'],
  title: '②があれば窓口相談派遣の実施件数',
  clause: '様式15 見出し: 窓口相談派遣 実施件数,相談件数②',
  check(table) {
    const found: Report[] = []
    for (const record of table.records) {
      const consultations = figure(table, record, 'dispatchConsultations')
      if (consultations === null || consultations === 0 || figure(table, record, 'dispatchDays') !== 0) continue
      const at = record.cell('dispatchDays')
      const blank = at.state === 'blank'
      const report: Report = {
        at,
        month: record.month,
        text: none({ consultations, shown: blank ? '空欄' : '0件' }),
        related: [record.cell('dispatchConsultations').at],
      }
      found.push(blank ? { ...report, unfinished: true } : report)
    }
    return found
  },
})
