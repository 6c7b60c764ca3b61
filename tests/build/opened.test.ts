import { forms } from '../../src/forms'
import { filledBook } from '../e2e/harness/books'
import { paneTests, type OpenPane } from '../e2e/harness/pane'
import { firstView } from './firstView'

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
    expect([...(await requested(pane))].sort()).toEqual([...shown, 'engine.js'].sort())
    await pane.excel.command('checkBeforeSubmission')
    await pane.frame.getByRole('article').first().waitFor()
    const fetched = await requested(pane)
    expect(fetched.slice(0, shown.length + engine.length).toSorted()).toEqual([...shown, ...engine].sort())
  },
)
