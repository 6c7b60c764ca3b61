import { books } from './books'
import { checking } from './checking'
import { Core } from './core'
import type { Edges } from './edges'
import { moving } from './moving'
import { reasons } from './reasons'
import type { Desk } from './types'
import { Watching } from './watching'
import { writing } from './writing'

const firstRunKey = 'firstRun'

/** The desk over a workbook: everything the pane shows, and everything that may be asked of it. */
export function createDesk(edges: Edges): Desk {
  const core = new Core(edges)
  const watching = new Watching(core)
  const { open, check, ...others } = checking(core)
  core.show({ firstRun: edges.store.get(firstRunKey) === null })

  const watched =
    (act: () => Promise<void>): (() => Promise<void>) =>
    () => {
      watching.start()
      return act()
    }
  const checkAndWatch = watched(check)

  return {
    state: () => core.state(),
    subscribe: (changed) => core.subscribe(changed),
    agreed: () => {
      const { look, open } = core.facts
      return look && { profile: look.profile, date1904: open[0]?.date1904 ?? false }
    },
    open: watched(open),
    check: checkAndWatch,
    ...others,
    ...moving(core, checkAndWatch),
    ...writing(core),
    ...reasons(core),
    ...books(core),
    endFirstRun: () => {
      edges.store.set(firstRunKey, 'done')
      core.show({ firstRun: false })
    },
    clearNotice: () => {
      core.show({ notice: null })
    },
    dispose: () => {
      watching.stop()
      core.close()
    },
  }
}
