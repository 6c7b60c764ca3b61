import { y14 } from '../forms'
import type { Profile } from '../profiles/types'
import type { Rec } from '../reading/types'
import type { Scene } from '../validators/engine/rule'
import type { Month } from '../workbook/types'
import { and, marked, unmarked, type Answer } from './answer'
import { rowsIn } from './rows'
import { Counter, type Tally } from './tally'

type Row = Rec<typeof y14>

/** Fields of the monthly report that are counted from the consultation records. */
export const consultationFields = [
  'all',
  'direct',
  'dispatchConsultations',
  'sessionConsultations',
  'visits',
  'onlineVisits',
  'equalPayVisits',
  'jobAnalysisVisits',
  'checklistVisits',
] as const
export type ConsultationField = (typeof consultationFields)[number]

const places = { '①': 'direct', '②': 'dispatchConsultations', '③': 'sessionConsultations', '④': 'visits' } as const
type Place = keyof typeof places
const allPlaces = Object.keys(places) as Place[]

/** Where a method of consultation is counted: certainly in one place, or possibly in any (C07). */
export function placesOf(
  method: string | null,
  profile: Profile,
): { readonly places: readonly Place[]; readonly sure: boolean } {
  const said = method === null ? undefined : profile.counts[method]
  if (said === undefined) return { places: allPlaces, sure: false }
  const settled = profile.readings['C07']
  if (!said.startsWith('?')) return { places: [said as Place], sure: true }
  return settled !== undefined && settled in places
    ? { places: [settled as Place], sure: true }
    : { places: allPlaces, sure: false }
}

/** Whether a visit belongs to a checklist case: its own word, else that of the first visit of its case. */
export function checklistOf(row: Row, scene: Scene): Answer {
  const own = row.checklist
  if (own.state === 'unreadable' || own.state === 'unbound') return 'open'
  if (own.value !== null) return own.value === y14.codes.checklist[0] ? 'yes' : 'no'
  const first = scene.cases.linkOf(row)?.first
  if (!first || first === row) return 'open'
  const said = (first as Row).checklist
  return said.value === null ? 'open' : said.value === y14.codes.checklist[0] ? 'yes' : 'no'
}

function visitAnswers(
  row: Row,
  scene: Scene,
): Record<'equalPayVisits' | 'jobAnalysisVisits' | 'checklistVisits', Answer> {
  const { topics } = scene.profile
  const equalPay = marked(row, topics['⑥'] ?? [])
  const analysis = marked(row, topics['⑦'] ?? [])
  if (equalPay === 'no' && analysis === 'no' && unmarked(row, y14.sets.topics))
    return { equalPayVisits: 'open', jobAnalysisVisits: 'open', checklistVisits: and(checklistOf(row, scene), 'open') }
  // 職務分析 alone must not stand (R291): until it is mended neither count is certain.
  const alone = analysis === 'yes' && equalPay === 'no'
  const theme: Answer = equalPay === 'yes' ? 'yes' : analysis === 'yes' ? 'open' : equalPay
  return {
    equalPayVisits: alone ? 'open' : equalPay,
    jobAnalysisVisits: alone ? 'open' : analysis,
    checklistVisits: and(checklistOf(row, scene), theme),
  }
}

/** ①–⑧ and their sum for one month, counted from every consultation record that is at hand. */
export function countConsultations(scene: Scene, month: Month): Record<ConsultationField, Tally> {
  const counters = Object.fromEntries(consultationFields.map((field) => [field, new Counter()])) as Record<
    ConsultationField,
    Counter
  >
  const count = (field: ConsultationField, answer: Answer, row: Row): void => {
    if (answer === 'yes') counters[field].sure(row.method.at)
    else if (answer === 'open') counters[field].maybe(row.method.at)
  }
  for (const { row, here } of rowsIn(scene, y14, month)) {
    const { places: found, sure } = placesOf(row.method.value, scene.profile)
    count('all', here, row)
    for (const place of found) count(places[place], and(here, sure ? 'yes' : 'open'), row)
    if (!found.includes('④')) continue
    const visit = and(here, sure ? 'yes' : 'open')
    const online: Answer =
      row.method.value === null
        ? 'open'
        : scene.profile.online.includes(row.method.value)
          ? 'yes'
          : sure
            ? 'no'
            : 'open'
    count('onlineVisits', and(visit, online), row)
    const answers = visitAnswers(row, scene)
    for (const field of ['equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'] as const) {
      count(field, and(visit, answers[field]), row)
    }
  }
  return Object.fromEntries(consultationFields.map((field) => [field, counters[field].tally()])) as Record<
    ConsultationField,
    Tally
  >
}
