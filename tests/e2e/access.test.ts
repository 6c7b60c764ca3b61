import { filledBook, recordSheet } from './harness/books'
import { paneTests } from './harness/pane'
import { states } from './harness/states'

const open = paneTests()

describe.each(states)('$title', ({ options, reach }) => {
  it('has nothing that axe takes for serious, and nothing to scroll sideways at 320 px and twice the size', async () => {
    const context = { deviceScaleFactor: 2 }
    const pane = await open({ ...options(), width: 320, context })
    const end = await reach(pane)
    expect(await pane.axe()).toEqual([])
    expect(await pane.overflow()).toBeLessThanOrEqual(0)
    if (end) end()
  })
})

describe('in a contrast theme', () => {
  it.each(states.filter(({ name }) => ['unchecked', 'findings', 'clean', 'totals', 'preview'].includes(name)))(
    '$title is told by words and shapes that stay',
    async ({ options, reach }) => {
      const pane = await open({ ...options(), context: { forcedColors: 'active', colorScheme: 'dark' } })
      await reach(pane)
      // Contrast is the system's own here, and the machine's measure of it is not.
      expect(await pane.axe({ contrast: false })).toEqual([])
      // A bar is drawn as a background, which such a theme takes away unless it is told not to.
      const bars = await pane.frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role="progressbar"] > *, [role="meter"] > *')].map(
          (bar) => getComputedStyle(bar).forcedColorAdjust,
        ),
      )
      expect(new Set([...bars, 'none'])).toEqual(new Set(['none']))
      await pane.enter()
      await pane.key('Tab')
      expect(await pane.frame.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe('none')
    },
  )
})

describe('by keyboard alone', () => {
  it('the main job is done: first run, check, next finding, fix with its preview, take back', async () => {
    const book = filledBook({ withErrors: true })
    const pane = await open({ book, firstRun: true })
    await pane.enter()
    await pane.tabTo('はじめる')
    await pane.key('Enter')
    await pane.button('はじめる').waitFor({ state: 'detached' })
    expect(await pane.focused()).not.toBe('')
    await pane.enter()
    await pane.tabTo('提出前チェック')
    await pane.key('Enter')
    await pane.finished()
    // The answer is announced; the focus stays where it was.
    expect(await pane.focused()).toContain('提出前チェック')
    expect(await pane.frame.getByRole('status').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/チェックが終わりました。提出できません/)]),
    )
    await pane.tabTo(/^button 直す/)
    await pane.key('Enter')
    await pane.role('dialog').waitFor()
    expect(await pane.focused()).toBe('button 直す')
    await pane.key('Escape')
    await pane.role('dialog').waitFor({ state: 'hidden' })
    expect(await pane.focused()).toMatch(/^button 直す/)
    await pane.key('Enter')
    await pane.role('dialog').waitFor()
    await pane.key('Enter')
    await pane.says(/を直しました。$/)
    // What had the focus is gone; it is not lost for that.
    expect(await pane.focused()).not.toBe('')
    await pane.tabTo('元に戻す', 400)
    await pane.key('Enter')
    await pane.says(/を元に戻しました。$/)
  })

  it('what is folded away is reached and opened', async () => {
    const pane = await open({ book: filledBook({}) })
    await pane.check()
    await pane.tabTo('提出する様式', 60)
    await pane.key('Enter')
    await pane.says('様式14')
  })

  it('tabs are changed with the arrow keys', async () => {
    const pane = await open({ book: filledBook({}) })
    await pane.check()
    await pane.tabTo(/^tab 指摘/)
    expect(await pane.focused()).toMatch(/^tab 指摘/)
    await pane.key('ArrowRight')
    await pane.role('heading', /の集計$/).waitFor()
    expect(await pane.focused()).toMatch(/^tab 集計/)
  })

  it('the focus is not moved unasked: by a change in the sheet, a jump, the ribbon', async () => {
    const pane = await open({ book: filledBook({ withErrors: true }) })
    await pane.check()
    await pane.tabTo('次の指摘へ', 400)
    await pane.key('Enter')
    await pane.says('1 / ')
    expect(await pane.focused()).toContain('次の指摘へ')
    pane.excel.types(recordSheet, 'AC8', 90)
    await pane.says('変更あり')
    expect(await pane.focused()).toContain('次の指摘へ')
    await pane.excel.command('goToNextFinding')
    await pane.says('2 / ')
    expect(await pane.focused()).toContain('次の指摘へ')
  })
})
