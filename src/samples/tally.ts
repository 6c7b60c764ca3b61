import type { Month } from '../workbook/types'
import type { Consultation, MonthCounts, Seminar } from './types'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * The numbers of one month, from what happened: this is the truth the sample is known by, so nothing of it is asked of
 * the rooms that count and judge.
 */
export function countMonth(
  month: Month,
  consultations: readonly Consultation[],
  seminars: readonly Seminar[],
  withSugar: boolean,
): MonthCounts {
  const talks = consultations.filter(({ day }) => day.startsWith(month))
  const held = seminars.filter(({ day }) => day.startsWith(month))
  const at = (place: Consultation['place']): readonly Consultation[] => talks.filter((one) => one.place === place)
  const visits = at('④')
  const desks = new Set(at('②').map(({ day, row }) => `${day} ${String(row['expert'])}`))
  const equalPay = held.filter((one) => one.equalPay)
  return {
    direct: at('①').length,
    dispatchDays: desks.size,
    dispatchConsultations: at('②').length,
    seminars: held.length,
    equalPaySeminars: equalPay.length,
    participants: sum(held.map((one) => one.participants)),
    equalPayParticipants: sum(equalPay.map((one) => one.participants)),
    sessions: held.filter((one) => one.sessionConsultations !== null).length,
    sessionConsultations: sum(held.map((one) => one.sessionConsultations ?? 0)),
    visits: visits.length,
    onlineVisits: visits.filter((one) => one.online).length,
    equalPayVisits: visits.filter((one) => one.equalPay).length,
    jobAnalysisVisits: visits.filter((one) => one.analysis).length,
    checklistVisits: visits.filter((one) => one.checklist).length,
    ...(withSugar ? { sugarVisits: visits.filter((one) => one.sugar).length } : {}),
  }
}
