import { act, configure, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { App } from '../../../src/taskpane/App'
import type { Pages } from '../../../src/taskpane/desk/pages/types'
import type { DeskState } from '../../../src/taskpane/desk/types'
import { createViews, type View } from '../../../src/taskpane/views'
import { fakeDesk } from './gallery/fakeDesk'
import { fakePages, type PageStates } from './gallery/fakePages'
import { pageStates, problems } from './gallery/pages/states'
import { states } from './gallery/states'

// What is missing is said, without the whole page around it.
configure({ getElementError: (message) => new Error(message ?? '') })

// What jsdom leaves out of a browser, as little as the pane needs of it.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}
HTMLElement.prototype.scrollIntoView = () => undefined

/** The whole pane before a desk that shows what it is given. */
export async function stage(state: DeskState, view: View = 'findings', pages: Partial<Pages> = {}) {
  const desk = fakeDesk(state, pages)
  const views = createViews(view)
  const user = userEvent.setup()
  // Views are loaded on demand, and what they show after them.
  const { container, unmount } = await act(async () => render(<App desk={desk} views={views} />))
  const change = (to: Partial<DeskState>) => act(() => desk.set(to))
  /** What was asked since, without the call that opens the pane. */
  const asked = () => desk.asked.filter(([act]) => act !== 'open')
  return { desk, views, user, container, unmount, change, asked }
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

/** What axe finds without a screen; contrast is looked at in a browser. */
export async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** The pane before a book that was checked, turned to a further page that shows what it is given. */
export async function stagePage<Name extends keyof PageStates>(
  name: Name,
  shown: PageStates[Name],
  state: DeskState = states.findings,
) {
  const further = fakePages({ ...pageStates.notYet!, [name]: shown }, problems)
  const staged = await stage(state, name, further.pages)
  const turn = (change: Partial<PageStates[Name]>) => act(() => further.set(name, change))
  const panel = screen.getByRole('tabpanel')
  await waitFor(() => expect(panel.querySelector('[data-loading]')).toBeNull())
  return { ...staged, further, turn, panel, askedPage: () => further.asked }
}
