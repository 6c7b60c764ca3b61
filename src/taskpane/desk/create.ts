import { checking } from './checking'
import { Core } from './core'
import type { Edges } from './edges'
import { moving } from './moving'
import type { Desk } from './types'
import { Watching } from './watching'
import { byId } from './view/items'

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
  const endFirstRun = (): void => {
    edges.store.set(firstRunKey, 'done')
    core.show({ firstRun: false })
  }
  /** Who has an answer needs no introduction any more. */
  const checkAndWatch = watched(async () => {
    await check()
    if (core.state().firstRun && core.facts.answer) endFirstRun()
  })

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
    previewFix: (ids) => void core.ask((more) => more.previewFix(ids)),
    previewChoice: (id, value) => void core.ask((more) => more.previewChoice(id, value)),
    previewTotals: () => void core.ask((more) => more.previewTotals()),
    confirm: () => core.ask((more) => more.confirm()),
    dismiss: () => void core.learn({ plan: null }),
    undo: () => core.ask((more) => more.undo()),
    setAside: (ids, reason) => core.ask((more) => more.setAside(ids, reason)),
    takeBackReason: (ids) => core.ask((more) => more.takeBackReason(ids)),
    addBooks: (files) => core.ask((more) => more.addBooks(files)),
    removeBook: (id) => core.ask((more) => more.removeBook(id)),
    dispute: async (id) => {
      const { answer, gone } = core.facts
      const finding = answer && byId(answer, gone).get(id)
      return answer && finding ? (await import('../../session/dispute')).disputeText(answer, finding) : null
    },
    pages: {
      lists: page(async () => (await import('./pages/lists')).listsPage(core)),
      help: page(async () => (await import('./pages/help')).helpPage(core)),
      submit: page(async () => (await import('./pages/submit')).submitPage(core)),
      settings: page(async () => (await import('./pages/settings')).settingsPage(core)),
    },
    endFirstRun,
    clearNotice: () => {
      core.show({ notice: null })
    },
    dispose: () => {
      watching.stop()
      core.close()
    },
  }
}

/** Made when it is first opened, and then kept: what a person began there is still there when they come back. */
function page<P>(make: () => Promise<P>): () => Promise<P> {
  let made: Promise<P> | null = null
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
}
