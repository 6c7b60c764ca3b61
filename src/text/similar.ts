import { key } from './key'

/** Fewest insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

/** 1 for equal texts … 0 for texts with nothing in common: 1 − edits ÷ characters of the longer one. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [x, y] = [[...a], [...b]]
  return 1 - distance(x, y) / Math.max(x.length, y.length)
}

/**
 * The one candidate whose key is most similar to that of `text`; null below `min` and where two are equally near.
 * Good for naming the likely one in a message, not for choosing it.
 */
export function nearest(text: string, candidates: readonly string[], min = 0.6): string | null {
  const wanted = key(text)
  let best: string | null = null
  let reached = -1
  for (const candidate of new Set(candidates)) {
    const other = key(candidate)
    // too far by length alone (half of min, as these lengths are code units): a long text costs nothing
    if (1 - Math.abs(wanted.length - other.length) / Math.max(wanted.length, other.length) < min / 2) continue
    const score = similarity(wanted, other)
    if (score > reached) [best, reached] = [candidate, score]
    else if (score === reached) best = null
  }
  return reached >= min ? best : null
}
