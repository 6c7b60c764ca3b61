/** The pages of the pane. The ribbon opens one from outside, so which one is open stands beside the pane, not in it. */
export type View = 'findings' | 'totals' | 'books' | 'lists' | 'help' | 'submit' | 'settings'

export interface Views {
  current(): View
  open(view: View): void
  /** @returns how to stop. */
  subscribe(changed: () => void): () => void
}

export function createViews(first: View = 'findings'): Views {
  const listeners = new Set<() => void>()
  let view = first
  return {
    current: () => view,
    open(next) {
      if (next === view) return
      view = next
      for (const changed of listeners) changed()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}
