/** Numbers that look random and are the same for the same seed, everywhere. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of several, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  shuffled<T>(list: readonly T[]): T[]
}

function seedOf(seed: number, about: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0
  for (let i = 0; i < about.length; i++) hash = Math.imul(hash ^ about.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/** A stream of its own for each matter, so that more seminars do not change who telephones. */
export function randomFor(seed: number, about: string): Random {
  let state = seedOf(seed, about)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [entry, weight] of list) {
        left -= weight
        if (left < 0) return entry
      }
      return list.at(-1)![0]
    },
    shuffled(list) {
      const rest = [...list]
      for (let i = rest.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[rest[i], rest[j]] = [rest[j]!, rest[i]!]
      }
      return rest
    },
  }
}
