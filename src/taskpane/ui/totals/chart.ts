import type { TargetLine } from '../../desk/types'

/** Height in pixels, width in shares of the whole: the chart follows the pane, its letters do not. */
interface Span {
  readonly y: number
  readonly height: number
}
interface Point {
  readonly x: number
  readonly y: number
}

export interface Bar {
  readonly name: string
  readonly x: number
  /** What the months before had reached. */
  readonly earlier: Span | null
  /** What this month added. */
  readonly added: Span | null
}

export interface Chart {
  readonly bars: readonly Bar[]
  readonly width: number
  /** Where nothing stands. */
  readonly base: number
  /** The sum, over the last month that is known. */
  readonly last: (Point & { readonly value: number }) | null
  /** `right`: its name stands there, clear of bars that have reached it. */
  readonly goal: { readonly y: number; readonly value: number; readonly right: boolean }
  /** From the last month that is known to the end of the year. */
  readonly forecast: { readonly from: Point; readonly to: Point } | null
}

const top = 22
const base = 146

/** Bars that grow month by month against the line of the target. */
export function chartOf({ target, forecast, months, state }: TargetLine): Chart {
  // Where the target is reached, the year to come would only press it flat.
  const expected = state === 'reached' ? null : forecast
  const highest = Math.max(target, expected ?? 0, ...months.map(({ sum }) => sum ?? 0))
  const y = (n: number): number => base - ((base - top) * n) / highest
  const span = (from: number, to: number): Span | null => (to > from ? { y: y(to), height: y(from) - y(to) } : null)
  const slot = 1 / months.length
  const last = months.reduce((last, { sum }, i) => (sum === null ? last : i), -1)
  const lastSum = months[last]?.sum ?? 0
  return {
    base,
    width: slot * 0.64,
    goal: { y: y(target), value: target, right: state === 'reached' },
    bars: months.map(({ name, count, sum }, i) => ({
      name,
      x: slot * (i + 0.18),
      earlier: sum === null ? null : span(0, sum - (count ?? 0)),
      added: sum === null ? null : span(sum - (count ?? 0), sum),
    })),
    last: last < 0 ? null : { x: slot * (last + 0.5), y: y(lastSum), value: lastSum },
    forecast:
      expected === null || last < 0 || last === months.length - 1
        ? null
        : { from: { x: slot * (last + 0.5), y: y(lastSum) }, to: { x: 1 - slot / 2, y: y(expected) } },
  }
}
