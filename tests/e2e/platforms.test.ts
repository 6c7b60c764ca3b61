import { filledBook, monthlySheet } from './harness/books'
import { paneTests } from './harness/pane'

const open = paneTests()

describe('the ribbon', () => {
  it('checks, steps through the findings and opens the totals', async () => {
    const book = filledBook({ withErrors: true })
    const pane = await open({ book })
    await pane.excel.command('checkBeforeSubmission')
    await pane.finished()
    // The pane is open: asking for it again would take the focus from the sheet.
    expect(pane.excel.services.pane).toBeNull()
    await pane.excel.command('goToPreviousFinding')
    expect(book.active?.name).toBe(monthlySheet)
    await pane.excel.command('showTotals')
    await pane.says(/の集計$/)
    await pane.excel.command('goToNextFinding')
    await pane.says(/^1 \/ /)
  })
  it('waits for a pane that is still loading', async () => {
    const pane = await open({ book: filledBook({ withErrors: true }) })
    const { excel } = pane
    await pane.reopen()
    await excel.command('goToNextFinding')
    await pane.says(/^1 \/ /)
  })
})

describe('Excel for Windows', () => {
  it('the same pane does the main job', async () => {
    const book = filledBook({ withErrors: true })
    const pane = await open({ book, platform: 'desktop' })
    await pane.check()
    await pane.says('提出できません')
    await pane.press('AC25へ移動')
    await pane.waitFor(() => book.selection?.box.row === 24)
    await pane.press('直す')
    await pane.role('dialog').getByRole('button', { name: '直す', exact: true }).click()
    await pane.says(/を直しました。$/)
    await pane.press('元に戻す')
    await pane.says(/を元に戻しました。$/)
  })
})

describe('functions in cells', () => {
  it('are answered by the same runtime, with a value, a spill, and an error by its number', async () => {
    const pane = await open({ book: filledBook({}) })
    await pane.check()
    const [date, open_, unknown] = await Promise.all([
      pane.excel.call('FISCALYEAR', [45446]).first,
      pane.excel.call('ISOPEN', [45445]).first,
      pane.excel.call('FISCALYEAR', ['x']).first,
    ])
    expect([date.value, open_.value]).toEqual([2024, false])
    expect(unknown).toEqual({ value: null, error: expect.anything() })
  })
})
