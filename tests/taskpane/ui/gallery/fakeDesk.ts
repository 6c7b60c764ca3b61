import type { Desk, DeskState } from '../../../../src/taskpane/desk/types'
import type { Pages } from '../../../../src/taskpane/desk/pages/types'

export interface FakeDesk extends Desk {
  /** What was asked, in order. */
  readonly asked: (readonly [act: string, ...given: unknown[]])[]
  set(change: Partial<DeskState>): void
  dispose(): void
}

/** A page that is not opened in the test. */
const never = (): Promise<never> => new Promise(() => undefined)

/** A desk that shows what it is given, and remembers what it was asked. */
export function fakeDesk(first: DeskState, pages: Partial<Pages> = {}): FakeDesk {
  const listeners = new Set<() => void>()
  const asked: (readonly [string, ...unknown[]])[] = []
  let state = first
  const told = (act: string) => {
    return (...given: unknown[]): void => {
      asked.push([act, ...given])
    }
  }
  const later = (act: string) => {
    return (...given: unknown[]): Promise<void> => {
      asked.push([act, ...given])
      return Promise.resolve()
    }
  }
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change }
    for (const changed of listeners) changed()
  }
  return {
    asked,
    set,
    state: () => state,
    agreed: () => null,
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    open: later('open'),
    check: later('check'),
    cancel: told('cancel'),
    setDraft: later('setDraft'),
    setMonth: later('setMonth'),
    setProfile: later('setProfile'),
    goTo: later('goTo'),
    step: later('step'),
    setCurrent(id) {
      asked.push(['setCurrent', id])
      set({ current: id })
    },
    previewFix: told('previewFix'),
    previewChoice: told('previewChoice'),
    previewTotals: told('previewTotals'),
    confirm: later('confirm'),
    dismiss() {
      asked.push(['dismiss'])
      set({ preview: null })
    },
    undo: later('undo'),
    setAside: later('setAside'),
    takeBackReason: later('takeBackReason'),
    dispute(id) {
      asked.push(['dispute', id])
      return Promise.resolve('この指摘はおかしいと思います')
    },
    addBooks: later('addBooks'),
    removeBook: later('removeBook'),
    pages: { lists: never, help: never, submit: never, settings: never, ...pages },
    endFirstRun() {
      asked.push(['endFirstRun'])
      set({ firstRun: false })
    },
    clearNotice() {
      asked.push(['clearNotice'])
      set({ notice: null })
    },
    dispose: told('dispose'),
  }
}
