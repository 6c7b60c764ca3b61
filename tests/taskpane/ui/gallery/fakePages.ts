import type {
  HelpState,
  ListsState,
  Page,
  Pages,
  SettingsState,
  SubmitState,
} from '../../../../src/taskpane/desk/pages/types'

export interface PageStates {
  readonly lists: ListsState
  readonly help: HelpState
  readonly submit: SubmitState
  readonly settings: SettingsState
}

/** What was asked of a page, in order: 'lists.previewRestore', … */
export type Asked = (readonly [act: string, ...given: unknown[]])[]

export interface FakePages {
  readonly asked: Asked
  readonly pages: Pages
  /** How many look at a page, and how many follow the selection. */
  readonly watching: Readonly<Record<keyof PageStates | 'follow', number>>
  set<Name extends keyof PageStates>(name: Name, change: Partial<PageStates[Name]>): void
}

/** Pages that show what they are given, and remember what they were asked. */
export function fakePages(first: PageStates, problems: readonly string[] = []): FakePages {
  const asked: Asked = []
  const watching = { lists: 0, help: 0, submit: 0, settings: 0, follow: 0 }
  const states = { ...first }
  const listeners = new Set<() => void>()
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
  const page = <Name extends keyof PageStates>(name: Name): Page<PageStates[Name]> => ({
    state: () => states[name],
    subscribe(changed) {
      watching[name]++
      listeners.add(changed)
      return () => {
        watching[name]--
        listeners.delete(changed)
      }
    },
  })
  const made = {
    lists: Promise.resolve({
      ...page('lists'),
      previewRestore: told('lists.previewRestore'),
      previewReplace: told('lists.previewReplace'),
    }),
    help: Promise.resolve({
      ...page('help'),
      follow: () => {
        watching.follow++
        return () => void watching.follow--
      },
      take: later('help.take'),
    }),
    submit: Promise.resolve({
      ...page('submit'),
      problems: ({ checkers }: { readonly checkers: readonly string[] }) =>
        checkers.every((name) => name !== '') ? [] : problems,
      makeCopies: later('submit.makeCopies'),
      makeReport: later('submit.makeReport'),
      compareWith: later('submit.compareWith'),
      closeComparison: told('submit.closeComparison'),
      prepareNextMonth: later('submit.prepareNextMonth'),
    }),
    settings: Promise.resolve({
      ...page('settings'),
      setProfile: later('settings.setProfile'),
      setCentre: later('settings.setCentre'),
      setTarget: later('settings.setTarget'),
      setLevel: later('settings.setLevel'),
      forget: later('settings.forget'),
    }),
  }
  return {
    asked,
    watching,
    pages: {
      lists: () => made.lists,
      help: () => made.help,
      submit: () => made.submit,
      settings: () => made.settings,
    },
    set(name, change) {
      states[name] = { ...states[name], ...change }
      for (const changed of [...listeners]) changed()
    },
  }
}
