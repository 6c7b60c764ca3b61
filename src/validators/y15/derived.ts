import { countedForms, isMismatched } from '../cross/counted'
import { certain, totalsOf } from '../../totals'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { figure, filledRows } from './figures'

const sessions = message<{ consultations: number }>(({ consultations }) => ({
  what: `③が${consultations}件ですが、個別相談会の開催回数Eは0回です。`,
  next: '個別相談会の開催回数Eを確かめてください。',
}))
const noEqualPay = message<{ participants: number }>(({ participants }) => ({
  what: `Dが${participants}人ですが、Bは0回です。`,
  next: '同一労働同一賃金の開催回数Bと参加者数Dを確かめてください。',
}))
const allEqualPay = message<{ seminars: number; participants: number; part: number }>(
  ({ seminars, participants, part }) => ({
    what: `AもBも${seminars}回ですが、Cは${participants}人、Dは${part}人です。`,
    next: 'すべて同一労働同一賃金のセミナーならCとDは同じ人数です。参加者数を確かめてください。',
  }),
)

export default submissionRule({
  id: 'y15-derived',
  catalogue: ['R342'],
  severity: 'warning',
  needs: ['様式15'],
  looksAt: countedForms,
  title: 'E=0なら③も0、B=0ならDも0、A=BならC=D',
  clause: '様式15 見出し: 同一労働同一賃金に関するテーマの開催回数(職務分析・職務評価に関するテーマも含む)(Aの内数)B',
  check(scene) {
    const found: Report[] = []
    for (const row of filledRows(scene)) {
      const { table, record, month } = row
      const of = (field: string): number | null => figure(table, record, field)
      const [all, equalPay, whole, part] = [
        of('seminars'),
        of('equalPaySeminars'),
        of('participants'),
        of('equalPayParticipants'),
      ]
      // Without any seminar the rule of A = 0 speaks.
      if (all === null || all === 0) continue
      const consultations = of('sessionConsultations')
      if (of('sessions') === 0 && consultations !== null && consultations > 0) {
        // Where the list has consultations without a ○, that is said there.
        const listed = totalsOf(scene, month).fields.get('sessions')
        const told = isMismatched(scene, row, ['sessions', 'sessionConsultations'])
        if (!told && (listed === undefined || certain(listed)))
          found.push({ at: record.cell('sessions'), month, text: sessions({ consultations }) })
      }
      // More in D than in C is a finding of its own.
      if (equalPay === null || part === null || (whole !== null && part > whole)) continue
      const fields = ['seminars', 'equalPaySeminars', 'participants', 'equalPayParticipants']
      if (equalPay === 0 && part > 0) {
        if (!isMismatched(scene, row, fields))
          found.push({ at: record.cell('equalPayParticipants'), month, text: noEqualPay({ participants: part }) })
      } else if (equalPay === all && whole !== null && part < whole && !isMismatched(scene, row, fields)) {
        const text = allEqualPay({ seminars: all, participants: whole, part })
        found.push({ at: record.cell('equalPayParticipants'), month, text })
      }
    }
    return found
  },
})
