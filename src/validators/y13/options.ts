import { leafHeader, y13, type Field } from '../../forms'
import { key } from '../../text/key'
import type { Scene } from '../engine/rule'

/** Columns of 様式13 that hold the number of one answer. */
export const codeFields = ['clarity', 'trigger', 'knew', 'knewFrom', 'role', 'visitWish'] as const
export type CodeField = (typeof codeFields)[number]

export interface Options {
  readonly max: number
  /** Number of その他, and of 未記入, where the question has them. */
  readonly other: number | null
  readonly none: number | null
}

const number = /(\d{1,2})-/g
const cache = new WeakMap<object, Map<CodeField, Options>>()

function parse(header: string): Options {
  const text = key(header)
  const starts = [...text.matchAll(number)]
  let [max, other, none]: [number, number | null, number | null] = [0, null, null]
  for (const start of starts) {
    const value = Number(start[1])
    const words = text.slice(start.index + start[0].length)
    max = Math.max(max, value)
    if (words.startsWith('その他')) other = value
    if (words.startsWith('未記入')) none = value
  }
  return { max, other, none }
}

/** Is it the number of an answer that is printed over the column? */
export const isOption = (scene: Scene, field: CodeField, value: number): boolean =>
  value >= 1 && value <= optionsOf(scene, field).max

/** The answers a column may hold are printed in its own header: 「1-…2-…3-未記入」. */
export function optionsOf(scene: Scene, field: CodeField): Options {
  let known = cache.get(scene.profile)
  if (!known) cache.set(scene.profile, (known = new Map()))
  const ready = known.get(field)
  if (ready) return ready
  const printed = scene.profile.forms[y13.id]?.headers?.[field]
  const own = printed === undefined ? null : parse(printed[printed.length - 1] ?? '')
  const options = own !== null && own.max > 0 ? own : parse(leafHeader(y13.fields[field] as Field))
  known.set(field, options)
  return options
}
