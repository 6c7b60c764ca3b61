import type { Route } from 'playwright-core'
import { firstView } from '../build/firstView'
import { filledBook } from './harness/books'
import { paneTests, type OpenPane } from './harness/pane'

const open = paneTests()
const wrong = () => filledBook({ withErrors: true })

/** Asks before every script of the add-in that is fetched from now on. */
const watch = (pane: OpenPane, take: (route: Route, file: string) => Promise<void> | void) =>
  pane.page.route(/^https:\/\/addin\.test\/.*\.js/, (route) =>
    take(route, new URL(route.request().url()).pathname.split('/').at(-1)!),
  )

const scripts = (pane: OpenPane): Promise<readonly string[]> =>
  pane.frame.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.split('/').at(-1)!),
  )

it('the findings are on the screen before anything is fetched beyond the first view', async () => {
  const pane = await open({ book: wrong() })
  const { engine } = firstView(['y14', 'y15'])
  // As soon as the forms are seen.
  await pane.waitFor(async () => {
    const fetched = await scripts(pane)
    return engine.every((file) => fetched.includes(file))
  })
  const later: Route[] = []
  let waiting = true
  await watch(pane, (route) => (waiting ? void later.push(route) : route.fallback()))
  await pane.press('提出前チェック')
  await pane.says('指摘あり')
  expect(await pane.frame.getByRole('article').count()).toBeGreaterThan(1)
  await pane.waitFor(() => later.length > 0)
  waiting = false
  for (const route of later) await route.fallback()
  await pane.finished()
})

it('a part that does not come over the line: it is said, and the next try works', async () => {
  const pane = await open({ book: wrong() })
  let cut = true
  await watch(pane, (route, file) => (cut && !file.startsWith('rules') ? route.abort() : route.fallback()))
  await pane.check()
  await pane.says('指摘あり')
  await pane.press('直す')
  await pane.says(/部品を読み込めないため、できませんでした。ブックは何も変わっていません。/)
  expect(await pane.axe()).toEqual([])
  const { errors } = pane.excel
  expect(errors.splice(0).filter((error) => !error.includes('Failed to load resource'))).toEqual([])
  cut = false
  await pane.press('直す')
  await pane.role('dialog').waitFor()
})
