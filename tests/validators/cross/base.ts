import { answer, call, monthRow, seminar, visit } from '../../support/rows'
import type { Row, Sheets } from '../../support/sheets'

/** Consultations of June: ① 2, ② 1, ③ 1, ④ 2, ⑤ 1, ⑥ 2, ⑦ 1, ⑧ 2. */
export const consultations: readonly Row[] = [
  call(),
  call({ date: '2024-06-04', method: '来所' }),
  call({ date: '2024-06-06', method: '窓口相談派遣' }),
  call({ date: '2024-06-12', method: 'セミナー開催後個別相談会' }),
  visit({ checklist: '該当' }),
  visit({
    date: '2024-06-19',
    method: 'オンラインコンサルティング',
    visit: 2,
    checklist: null,
    topicJobAnalysis: '○',
  }),
]

/** Seminars of June: A 2, B 1, C 75, D 45, E 1, ③ 1. */
export const seminars: readonly Row[] = [
  seminar(),
  seminar({
    date: '2024-06-20',
    themeEqualPay: null,
    themeLeave: '○',
    participants: 30,
    answers: 1,
    session: null,
    sessionConsultations: null,
  }),
]

export const answers: readonly Row[] = [answer(), answer(), answer({ date: '2024-06-20' })]

/** The row of 様式15 that says so. */
export const june: Row = monthRow({
  direct: 2,
  dispatchDays: 1,
  dispatchConsultations: 1,
  seminars: 2,
  equalPaySeminars: 1,
  participants: 75,
  equalPayParticipants: 45,
  sessions: 1,
  sessionConsultations: 1,
  visits: 2,
  onlineVisits: 1,
  equalPayVisits: 2,
  jobAnalysisVisits: 1,
  checklistVisits: 2,
})

/** A month that is right in all four forms. */
export const complete: Sheets = {
  y14: { rows: consultations },
  y11: { rows: seminars },
  y13: { rows: answers },
  y15: { months: { '6月': june } },
}
