import type { Row } from './sheets'

const noon = '2024-06-03'

/** A correct telephone consultation of 様式14. */
export const call = (own: Row = {}): Row => ({
  date: noon,
  method: '電話',
  topicWorkRules: '○',
  question: '就業規則の見直しの進め方を知りたい。',
  advice: '見直しの手順と届出の要否を説明した。',
  source: '商工会議所',
  company: '株式会社みずほ木工',
  address: '松江市見本町1-1',
  phone: '0852-00-0001',
  workers: 20,
  nonRegular: 5,
  industry: 'E 製造業',
  expert: '見本 太郎',
  ...own,
})

/** A correct consulting visit of 様式14 (visit 1, 同一労働同一賃金). */
export const visit = (own: Row = {}): Row => ({
  ...call(),
  date: '2024-06-05',
  method: '訪問コンサルティング',
  topicWorkRules: null,
  topicPartTime: '○',
  minutes: 120,
  visit: 1,
  checklist: '非該当',
  company: '合同会社やまびこ商店',
  phone: '0852-00-0002',
  ...own,
})

/** A correct seminar of 様式11. */
export const seminar = (own: Row = {}): Row => ({
  date: '2024-06-12',
  time: '13:30~15:30',
  place: '松江市見本町2-2 見本会館3階',
  themeEqualPay: '○',
  organiser: '共催',
  partner: '見本商工会',
  participants: 45,
  survey: '○',
  answers: 2,
  session: '○',
  sessionConsultations: 1,
  ...own,
})

/** A correct answer of 様式13. */
export const answer = (own: Row = {}): Row => ({
  date: '2024-06-12',
  clarity: 1,
  trigger: 1,
  knew: 1,
  knewFrom: 3,
  wantExpert: '○',
  prefecture: '島根県',
  industry: '製造業',
  capital: '1,000万円',
  employees: 30,
  role: 1,
  visitWish: 2,
  ...own,
})

/** White cells of one month of 様式15, all 0 unless given. */
export const monthRow = (own: Row = {}): Row => ({
  direct: 0,
  dispatchDays: 0,
  dispatchConsultations: 0,
  seminars: 0,
  equalPaySeminars: 0,
  participants: 0,
  equalPayParticipants: 0,
  sessions: 0,
  sessionConsultations: 0,
  visits: 0,
  onlineVisits: 0,
  equalPayVisits: 0,
  jobAnalysisVisits: 0,
  checklistVisits: 0,
  ...own,
})
