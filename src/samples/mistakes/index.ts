import type { Profile } from '../../profiles/types'
import type { HandIn, SampleBook } from '../books'
import { randomFor } from '../random'
import type { Mistake } from '../types'
import { consultationMistakes } from './consultations'
import { reportMistakes } from './report'
import { answerMistakes, seminarMistakes } from './seminars'
import { Bench, type Spot, type Spoiling } from './spoil'

// Records first, places in the sheet last: their rows are known when no record is added any more.
const all: readonly Spoiling[] = [...consultationMistakes, ...seminarMistakes, ...answerMistakes, ...reportMistakes]

/** Spoils a hand-in in every way its month allows, and says where. */
export function spoil(
  profile: Profile,
  handIn: HandIn,
  options: { readonly seed: number; readonly layout: 'month' | 'year'; readonly prefecture: string },
): { readonly books: readonly SampleBook[]; readonly mistakes: readonly Mistake[] } {
  const bench = new Bench(profile, handIn, randomFor(options.seed, 'mistakes'), options.layout, options.prefecture)
  const spots: { spot: Spot; spoiling: Spoiling }[] = []
  for (const spoiling of all) {
    const spot = spoiling.apply(bench)
    if (spot) spots.push({ spot, spoiling })
  }
  const books = bench.books()
  const mistakes = spots.map(({ spot, spoiling: { catalogue, what } }) => ({
    ...bench.locate(spot, books),
    catalogue,
    what,
  }))
  return { books, mistakes }
}
