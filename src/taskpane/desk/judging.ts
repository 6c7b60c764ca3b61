import type { Answer } from '../../answers/answer'
import { checkInSlices, completed, lookAt, rulesFor } from '../../session/engine'
import type { CheckOptions } from '../../session/options'
import { ownIn, profileIn } from '../../session/settings'
import type { Submission } from '../../submission/types'
import type { Snapshot } from '../../workbook/types'
import type { Core, Facts } from './core'

export interface Running {
  readonly signal?: AbortSignal
  /** From 0 to 1. */
  progress?(done: number): void
}

/** All books that are judged together: the open one first. */
export const booksOf = ({ open, others }: Pick<Facts, 'open' | 'others'>): Snapshot => [
  ...open,
  ...others.flatMap(({ book }) => (book ? [book] : [])),
]

const optionsOf = ({ edges }: Core, facts: Facts): CheckOptions => ({
  tool: { name: 'yoshiki', version: edges.version },
  month: facts.month ?? undefined,
  profile: profileIn(facts.open),
  own: ownIn(facts.open),
  today: edges.clock.today(),
  draft: facts.draft,
})

export const look = (core: Core): Submission => lookAt(booksOf(core.facts), optionsOf(core, core.facts))

/** @param facts what is known; something else than the desk's where other books are to be judged by the same options. */
export const judge = (core: Core, { signal, progress }: Running = {}, facts: Facts = core.facts): Promise<Answer> =>
  checkInSlices(booksOf(facts), optionsOf(core, facts), {
    pause: () => core.edges.pause(),
    signal,
    ...(progress ? { progress } : {}),
  })

/** The rules of the forms that are seen are on their way before anybody asks for a check, which does not wait for less. */
export const fetchRules = (seen: Submission): void => void rulesFor(seen).catch(() => undefined)

/** What could not be checked is named too; that needs rules of forms that are not there. */
export const withAllRules = completed
