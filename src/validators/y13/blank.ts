import { y13 } from '../../forms'
import type { Rec } from '../../reading/types'
import type { Scene } from '../engine/rule'
import { optionsOf, type CodeField } from './options'

const codes = ['clarity', 'trigger', 'knew', 'knewFrom', 'role'] as const satisfies readonly CodeField[]
const texts = ['triggerText', 'knewFromText', 'wantOtherText', 'roleText', 'prefecture', 'industry', 'capital'] as const
export const wishes = 1

/** What `isBlankAnswer` looks at. */
export const blankFields = [...codes, ...texts, ...y13.sets.wants, 'employees', 'visitWish'] as const

/** Nothing was answered: every question 未記入 or blank, no ○, no word about the company, no wish for a visit. */
export function isBlankAnswer(row: Rec<typeof y13>, scene: Scene): boolean {
  for (const field of codes) {
    const { state, value } = row[field]
    if (state === 'unreadable' || (value !== null && value !== optionsOf(scene, field).none)) return false
  }
  for (const want of y13.sets.wants) if (row[want].state !== 'blank') return false
  for (const text of texts) if (row[text].value !== null) return false
  return row.employees.state === 'blank' && row.visitWish.value !== wishes
}
