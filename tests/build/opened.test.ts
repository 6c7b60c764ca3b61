import type { Route } from 'playwright-core'
import { forms } from '../../src/forms'
import { filledBook } from '../e2e/harness/books'
import { launch } from '../e2e/harness/chromium'
import { OpenPane, paneTests } from '../e2e/harness/pane'
import { addinOrigin } from '../excel/browser/browserExcel'
import { WebExcel } from '../excel/browser/webExcel'
import { firstView } from './firstView'
import { inRoot } from './manifest'

const open = paneTests()

/** Files of the add-in that the pane has fetched, without what Microsoft's library brings. */
const requested = (pane: OpenPane): Promise<readonly string[]> =>
  pane.frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname.slice(1)),
  )
const keyOf = new Map(forms.map(({ id, key }) => [id, key]))

/** The budgets are about what is really on its way; the policy of the page must not be in the way of any of it. */
test.each([['様式14'], ['様式11'], ['様式13'], ['様式15']])(
  'with %s the pane fetches what the budgets count, and nothing else, until the first finding is seen',
  async (form) => {
    const pane = await open({ book: filledBook({ withErrors: true, files: [`${form}.xlsx`] }) })
    const { pane: shown, engine } = firstView([keyOf.get(form as never)!])
    // The rules come as soon as their form is seen.
    await pane.waitFor(async () => (await requested(pane)).length >= shown.length + engine.length)
    expect([...(await requested(pane))].sort()).toEqual([...shown, ...engine].sort())
    // Nothing else is waited for until they are used.
    const held: Route[] = []
    let holds = true
    await pane.page.route(`${addinOrigin}/**/*.js*`, (route) => (holds ? void held.push(route) : route.fallback()))
    const checked = pane.excel.command('checkBeforeSubmission')
    await pane.frame.getByRole('article').first().waitFor()
    await pane.waitFor(() => held.length > 0)
    holds = false
    for (const route of held) await route.fallback()
    await checked
  },
)

test('in a closed network the pane opens and checks, and all of it comes from its own place', async () => {
  const browser = await launch()
  try {
    const excel = await WebExcel.open({
      browser,
      folder: inRoot('dist/addin-closed'),
      book: filledBook({ withErrors: true }),
    })
    const pane = new OpenPane(excel)
    await pane.ready()
    await excel.command('checkBeforeSubmission')
    await pane.frame.getByRole('article').first().waitFor()
    const origins = await pane.frame.evaluate(() => [
      ...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)),
    ])
    expect(origins).toEqual([addinOrigin])
    expect(
      await pane.frame.evaluate(() => [...document.scripts].some(({ src }) => src.endsWith('/officejs/office.js'))),
    ).toBe(true)
    // Microsoft's library reads a token that is not there as XML; the browser's own page about that brings a style.
    const ours = excel.errors.filter((error) => !error.startsWith('Applying inline style'))
    expect({ strays: excel.strays, unknown: excel.unknown, ours }).toEqual({ strays: [], unknown: [], ours: [] })
  } finally {
    await browser.close()
  }
})
