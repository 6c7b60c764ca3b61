import { y11 } from '../forms'
import type { Rec } from '../reading/types'
import { key } from '../text/key'
import type { Scene } from '../validators/engine/rule'
import type { Month } from '../workbook/types'
import { and, marked, unmarked, type Answer } from './answer'
import { rowsIn } from './rows'
import { Counter, type Tally } from './tally'

type Row = Rec<typeof y11>

/** Fields of the monthly report that are counted from the seminar list; the last is the list's own count of ③. */
export const seminarFields = [
  'seminars',
  'equalPaySeminars',
  'participants',
  'equalPayParticipants',
  'sessions',
  'sessionConsultations',
] as const
export type SeminarField = (typeof seminarFields)[number]

function equalPayOf(row: Row, scene: Scene): Answer {
  const answer = marked(row, scene.profile.topics['B'] ?? [])
  return answer === 'no' && unmarked(row, y11.sets.themes) ? 'open' : answer
}

/** 「台風のため中止」 at the end of the remarks; what follows may tell how it was held instead. */
const off = /(?:中止|キャンセル|取り?やめ|取り?消し?)(?:となった|となりました|になった|にした|した|しました)?[。)]*$/

/** The remarks say that it was not held, and nobody came. */
export const isCancelled = ({ remarks, participants }: Pick<Row, 'remarks' | 'participants'>): boolean =>
  remarks.value !== null && !((participants.value ?? 0) > 0) && off.test(key(remarks.value))

/** Consultations without a ○ contradict each other: whether a session was held is told when that is mended. */
function sessionOf(row: Row): Answer {
  const answer = marked(row, ['session'])
  return answer === 'no' && (row.sessionConsultations.value ?? 0) > 0 ? 'open' : answer
}

/** A–E and the sum of 個別相談会の相談件数 for one month. */
export function countSeminars(scene: Scene, month: Month): Record<SeminarField, Tally> {
  const counters = Object.fromEntries(seminarFields.map((field) => [field, new Counter()])) as Record<
    SeminarField,
    Counter
  >
  const once = (field: SeminarField, answer: Answer, row: Row): void => {
    if (answer === 'yes') counters[field].sure(row.date.at)
    else if (answer === 'open') counters[field].maybe(row.date.at)
  }
  const amount = (field: SeminarField, answer: Answer, cell: Row['participants'], whenBlank: number): void => {
    if (answer === 'no') return
    const known = cell.value ?? (cell.state === 'blank' ? whenBlank : Infinity)
    const usable = known >= 0 ? known : Infinity
    if (answer === 'yes' && usable !== Infinity) counters[field].sure(cell.at, usable)
    else counters[field].maybe(cell.at, usable)
  }
  for (const { row, here: inMonth } of rowsIn(scene, y11, month)) {
    const cancelled = isCancelled(row)
    const here = cancelled ? and(inMonth, 'open') : inMonth
    const nobody = cancelled ? 0 : Infinity
    const equalPay = and(here, equalPayOf(row, scene))
    once('seminars', here, row)
    once('equalPaySeminars', equalPay, row)
    once('sessions', and(here, sessionOf(row)), row)
    amount('participants', here, row.participants, nobody)
    amount('equalPayParticipants', equalPay, row.participants, nobody)
    amount('sessionConsultations', here, row.sessionConsultations, 0)
  }
  return Object.fromEntries(seminarFields.map((field) => [field, counters[field].tally()])) as Record<
    SeminarField,
    Tally
  >
}
