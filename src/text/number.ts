import type { Scalar } from '../workbook/types'
import { isBlank } from './blank'

/** `ok`: a number cell; `coerced`: text that means one number, which a fix may write as a number. */
export type NumberReading =
  | { readonly state: 'ok' | 'coerced'; readonly value: number }
  | { readonly state: 'blank' | 'unreadable'; readonly value: null }

const unreadable: NumberReading = { state: 'unreadable', value: null }
const numeral = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/** Full width ASCII and − to half width. Narrower than NFKC, which would read 10² as 102 and ① as 1. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/−/g, '-')

/**
 * Reads a number cell. Text counts as `coerced` when it is one number in digits of any width, with thousands
 * separators in place, and at most one of `units` behind it (`['分']` reads 「１２０ 分」 as 120). Everything else is
 * `unreadable`: booleans, error texts, 「約3回」, a unit that was not named, numbers too large to be finite.
 */
export function readNumber(value: Scalar, units: readonly string[] = []): NumberReading {
  if (typeof value === 'number') return Number.isFinite(value) ? { state: 'ok', value } : unreadable
  if (isBlank(value)) return { state: 'blank', value: null }
  if (typeof value !== 'string') return unreadable
  const text = narrow(value).trim()
  const bare = [
    text,
    ...units
      .map(narrow)
      .filter((u) => u !== '' && text.endsWith(u))
      .map((u) => text.slice(0, -u.length).trimEnd()),
  ]
  const digits = bare.find((candidate) => numeral.test(candidate))
  if (digits === undefined) return unreadable
  const number = Number(digits.replaceAll(',', ''))
  return Number.isFinite(number) ? { state: 'coerced', value: number + 0 } : unreadable // + 0: no negative zero
}
