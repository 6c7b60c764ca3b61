import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Page } from '../desk/pages/types'
import type { Views } from '../views'
import { useFocusKeptHere } from './frame/focus'

const ShownContext = createContext(true)
/** Whether the panel around is the one that is turned to. */
export const ShownProvider = ShownContext.Provider

const ViewsContext = createContext<Views | null>(null)
export const ViewsProvider = ViewsContext.Provider

/** What can be turned to from within a panel. */
export function useViews(): Views {
  const views = use(ViewsContext)
  if (!views) throw new Error('The panel stands outside its pane')
  return views
}

const never = (): (() => void) => () => undefined

/** What a page shows; while its panel is closed nothing is worked out for it. */
export function usePageState<State>(page: Page<State>): State {
  const shown = use(ShownContext)
  useFocusKeptHere()
  const subscribe = useCallback((changed: () => void) => (shown ? page.subscribe(changed) : never()), [page, shown])
  const state = useCallback(() => page.state(), [page])
  return useSyncExternalStore(subscribe, state)
}

/** Runs while the panel is turned to. @param begin gives back how to stop; the same one from render to render. */
export function useWhileShown(begin: () => () => void): void {
  const shown = use(ShownContext)
  useEffect(() => (shown ? begin() : undefined), [shown, begin])
}
