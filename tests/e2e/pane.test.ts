import { filledBook } from './harness/books'
import { paneTests } from './harness/pane'

const open = paneTests()
it('shows', async () => {
  const t = Date.now()
  const pane = await open({ book: filledBook({ withErrors: true }), firstRun: true })
  console.log('open', Date.now() - t)
  await pane.page.screenshot({ path: '/tmp/e2e-try/first.png' })
  await pane.press('はじめる')
  await pane.check()
  console.log('checked', Date.now() - t, pane.excel.traffic)
  await pane.page.screenshot({ path: '/tmp/e2e-try/findings.png' })
  console.log(await pane.text())
  console.log(await pane.axe(), await pane.overflow())
  console.log('axe', Date.now() - t)
})
