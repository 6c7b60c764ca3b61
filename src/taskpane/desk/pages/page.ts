import type { Core } from '../core'
import type { Page } from './types'

/** A page whose state follows from the desk's facts and something of its own. `make` keeps what did not change. */
export class PageOf<State> implements Page<State> {
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly core: Core,
    private readonly make: () => State,
  ) {}

  state(): State {
    return this.make()
  }

  subscribe(changed: () => void): () => void {
    const stop = this.core.subscribe(changed)
    this.listeners.add(changed)
    return () => {
      stop()
      this.listeners.delete(changed)
    }
  }

  /** Something of the page's own has changed. */
  changed(): void {
    for (const changed of [...this.listeners]) changed()
  }
}

/** Nothing is offered to be written where it is no longer certain which cells are meant. */
export const isStale = ({ changed, moved, answer }: Core['facts']): boolean => answer !== null && (changed || moved)
