import { y15, y15okinawa } from '../hatarakikata/y15'
import type { HelpFor } from './definition'

/** What is counted where, by 計上の留意点. */
const fields = {
  direct: { wants: '電話・メール・来所による相談の件数。営業時相談を含みます。' },
  dispatchDays: { wants: '窓口相談派遣を実施した件数。' },
  dispatchConsultations: { wants: '窓口相談派遣で受けた相談の件数。' },
  seminars: { wants: 'セミナーの開催回数。' },
  equalPaySeminars: { wants: 'Aのうち、同一労働同一賃金(職務分析・職務評価を含む)のテーマの回数。' },
  participants: { wants: 'セミナーの参加者数。' },
  equalPayParticipants: { wants: 'Cのうち、同一労働同一賃金(職務分析・職務評価を含む)のテーマの参加者数。' },
  sessions: { wants: '開催後の個別相談会の開催回数。' },
  sessionConsultations: { wants: '開催後の個別相談会で受けた相談の件数。' },
  visits: { wants: '訪問とオンラインのコンサルティングの件数。同じ企業を同じ月に複数回支援したときは、その回数。' },
  onlineVisits: { wants: '④のうち、オンラインの件数。' },
  equalPayVisits: { wants: '④のうち、同一労働同一賃金に関する件数。' },
  jobAnalysisVisits: { wants: '⑥のうち、職務分析・職務評価の件数。' },
  checklistVisits: { wants: '⑥のうち、チェックリスト案件の件数。' },
} as const satisfies HelpFor<typeof y15>['fields']

export const help15 = { form: y15.id, fields } as const satisfies HelpFor<typeof y15>

export const help15okinawa = {
  form: y15okinawa.id,
  fields: { ...fields, sugarVisits: { wants: '④のうち、砂糖製造業に関する件数。' } },
} as const satisfies HelpFor<typeof y15okinawa>
