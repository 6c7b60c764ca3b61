import { act, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { App } from '../../../src/taskpane/App'
import type { DeskState } from '../../../src/taskpane/desk/types'
import { createViews, type View } from '../../../src/taskpane/views'
import { fakeDesk } from './gallery/fakeDesk'

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
export async function stage(state: DeskState, view: View = 'findings') {
  const desk = fakeDesk(state)
  const views = createViews(view)
  const user = userEvent.setup()
  const { container, unmount } = render(<App desk={desk} views={views} />)
  // Views that are loaded on demand.
  await act(async () => Promise.resolve())
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
