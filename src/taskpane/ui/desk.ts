import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { CellRef } from '../../workbook/types'
import type { Desk, DeskState, Head, OtherBook } from '../desk/types'

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

/** What may be asked. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('The pane stands outside its desk')
  return desk
}

/** What is shown: the same object until something changes. */
export function useDeskState(desk: Desk): DeskState {
  const subscribe = useCallback((changed: () => void) => desk.subscribe(changed), [desk])
  const state = useCallback(() => desk.state(), [desk])
  return useSyncExternalStore(subscribe, state)
}

/** Books that were added: their cells are named, but cannot be gone to from here. */
export const otherBooks = (head: Head | null, others: readonly OtherBook[]): ReadonlySet<string> =>
  new Set([...(head?.forms ?? []).filter(({ other }) => other).map(({ book }) => book), ...others.map(({ id }) => id)])

const Elsewhere = createContext<ReadonlySet<string>>(new Set())
export const ElsewhereProvider = Elsewhere.Provider

/** Whether a cell can be gone to: it has a sheet, and its book is the open one. */
export function useReachable(): (at: CellRef) => boolean {
  const elsewhere = use(Elsewhere)
  return useCallback(({ book, sheet }) => sheet !== '' && !elsewhere.has(book), [elsewhere])
}

/** Runs an act whose outcome comes as a new state. */
export const ask = (act: Promise<void>): void => {
  void act
}
