import { y11, y13 } from '../../forms'
import type { Rec } from '../../reading/types'
import type { SubmittedTable } from '../../submission/types'
import type { IsoDate, Month } from '../../workbook/types'
import type { Scene } from '../engine/rule'

export type Seminar = Rec<typeof y11>
export type Answer = Rec<typeof y13>

/** Seminars and questionnaires by 実施日, for the months of which both books hold the records. */
export interface AnswersByDay {
  readonly seminars: ReadonlyMap<IsoDate, readonly Seminar[]>
  readonly answers: ReadonlyMap<IsoDate, readonly Answer[]>
  /** Seminars that may have been held on any of the days: their day is missing, in another month, or must be mended. */
  readonly openSeminars: readonly Seminar[]
  /** Questionnaires that may belong to any of the days: no day, a doubtful one, of another month, or without a seminar. */
  readonly openAnswers: readonly Answer[]
  /** Days with questionnaires and without a seminar. */
  readonly orphans: readonly IsoDate[]
}

const monthsOf = (scene: Scene, form: typeof y11 | typeof y13): Set<Month> =>
  new Set(scene.withHistory(form as typeof y13).flatMap((table) => table.months))

/** A row of another month than the one this table is of: its day may be a slip. */
const isStray = ({ role, scope }: Pick<SubmittedTable, 'role' | 'scope'>): boolean =>
  role === 'current' && scope === 'month'

const made = new WeakMap<Scene, AnswersByDay>()

/** 回収数 of a seminar as an interval: a cell that cannot be read may be anything, a blank one is 0. */
export function answersOf({ answers }: Seminar): readonly [low: number, high: number] {
  if (answers.state === 'unreadable' || answers.state === 'unbound' || (answers.value ?? 0) < 0) return [0, Infinity]
  return [answers.value ?? 0, answers.value ?? 0]
}

export function answersByDay(scene: Scene): AnswersByDay {
  const ready = made.get(scene)
  if (ready) return ready
  const inList = monthsOf(scene, y11)
  const months = new Set([...monthsOf(scene, y13)].filter((month) => inList.has(month)))
  const seminars = new Map<IsoDate, Seminar[]>()
  const openSeminars: Seminar[] = []
  for (const table of scene.withHistory(y11)) {
    for (const row of table.records) {
      if (row.month === null || scene.doubtful(row)) openSeminars.push(row)
      else if (months.has(row.month)) {
        const day = row.date.value!
        seminars.set(day, [...(seminars.get(day) ?? []), row])
      } else if (isStray(table)) openSeminars.push(row)
    }
  }
  const answers = new Map<IsoDate, Answer[]>()
  const openAnswers: Answer[] = []
  for (const table of scene.withHistory(y13)) {
    for (const row of table.records) {
      if (row.month === null || scene.doubtful(row)) openAnswers.push(row)
      else if (months.has(row.month)) {
        const day = row.date.value!
        const same = answers.get(day)
        if (same) same.push(row)
        else answers.set(day, [row])
      } else if (isStray(table)) openAnswers.push(row)
    }
  }
  const orphans = [...answers.keys()].filter((day) => !seminars.has(day)).sort()
  for (const day of orphans) openAnswers.push(...answers.get(day)!)
  const result = { seminars, answers, openSeminars, openAnswers, orphans }
  made.set(scene, result)
  return result
}

/** 様式13 is there, but nobody has entered a questionnaire. */
export const nothingEntered = (scene: Scene): boolean =>
  scene.of(y13).length > 0 && scene.of(y13).every((table) => table.records.length === 0)
