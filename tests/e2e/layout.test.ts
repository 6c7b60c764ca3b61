import type { WebExcel } from '../excel/browser/webExcel'
import { filledBook, recordSheet } from './harness/books'
import { paneTests, type OpenPane } from './harness/pane'

const open = paneTests()
const wrong = () => filledBook({ withErrors: true })
const widths = [320, 350, 450]

/** Every kind of finding, not only the first. */
async function showAll(pane: OpenPane): Promise<void> {
  const more = pane.button(/^ほか\d+種類を表示する$/)
  while (await more.count()) await more.first().click()
}

/** Tabs that are seen, in the order of the screen; how high the line of them is. */
const tabs = (pane: OpenPane) =>
  pane.frame.evaluate(() => {
    const list = document.querySelector('[role="tablist"]')!
    const box = list.getBoundingClientRect()
    const seen = [...list.querySelectorAll<HTMLElement>('[role="tab"]')].filter(
      (tab) => getComputedStyle(tab).visibility === 'visible',
    )
    const boxes = seen.map((tab) => tab.getBoundingClientRect())
    return {
      height: Math.round(list.parentElement!.getBoundingClientRect().height),
      names: seen.map((tab) => tab.textContent.replace(/ .*/, '')),
      whole: boxes.every(({ top, bottom, right }) => top >= box.top && bottom <= box.bottom && right <= box.right + 1),
      inOrder: boxes.every(({ left }, i) => i === 0 || left > boxes[i - 1]!.left),
    }
  })

describe('tabs', () => {
  it.each(widths)('stand on one line of %i px, the others behind ほか', async (width) => {
    const pane = await open({ book: wrong(), width })
    await pane.check()
    const { height, names, whole, inOrder } = await tabs(pane)
    expect([height, whole, inOrder]).toEqual([39, true, true])
    expect(names.slice(0, 3)).toEqual(['指摘', '集計', '提出'])
    await pane.press(/^ほか/)
    const others = await pane.frame.getByRole('menuitem').allInnerTexts()
    expect([...names, ...others].sort()).toEqual(
      ['指摘', '集計', '提出', '入力規則', '入力ヘルプ', '他のブック', '設定'].sort(),
    )
    expect(await pane.axe()).toEqual([])
    expect(await pane.overflow()).toBeLessThanOrEqual(0)
  })

  it('follow the width of the pane, and need no ほか where there is room for all', async () => {
    const pane = await open({ book: wrong(), width: 350 })
    const resize = (width: number) => (pane.excel as WebExcel).resizePane(width, 800)
    expect((await tabs(pane)).names).toHaveLength(4)
    await resize(640)
    await pane.waitFor(async () => (await tabs(pane)).names.length === 7)
    expect(await pane.button(/^ほか/).isVisible()).toBe(false)
    // 350 px at 200 %.
    await resize(175)
    await pane.waitFor(async () => (await tabs(pane)).names.length < 4)
    expect(await tabs(pane)).toMatchObject({ height: 39, whole: true })
    expect(await pane.button(/^ほか/).isVisible()).toBe(true)
  })

  it('a view behind ほか is reached by keyboard, stands among the tabs while it is open, and Escape goes back', async () => {
    const pane = await open({ book: wrong(), width: 350 })
    await pane.check()
    await pane.tabTo(/^tab 指摘/)
    await pane.key('Tab')
    expect(await pane.focused()).toBe('button ほかの表示')
    await pane.key('Enter')
    expect(await pane.focused()).toBe('menuitem 入力ヘルプ')
    await pane.key('Escape')
    expect(await pane.focused()).toBe('button ほかの表示')
    expect(await pane.frame.getByRole('menu').count()).toBe(0)
    await pane.key('ArrowDown', 'ArrowUp')
    expect(await pane.focused()).toBe('menuitem 設定')
    await pane.key('Enter')
    await pane.role('heading', '設定の種類').waitFor()
    expect(await pane.focused()).toBe('tab 設定')
    expect(await tabs(pane)).toMatchObject({ names: ['指摘', '集計', '提出', '設定'], height: 39, whole: true })
    await pane.key('ArrowLeft')
    await pane.says(/の提出$/)
    expect(await pane.focused()).toBe('tab 提出')
  })

  it('the ribbon opens a view that had no room', async () => {
    const pane = await open({ book: wrong(), width: 320 })
    await pane.check()
    await pane.excel.command('showLists')
    await pane.role('tab', /^入力規則/).waitFor()
    expect(await tabs(pane)).toMatchObject({ height: 39, whole: true, inOrder: true })
  })
})

/** Of each piece of a sheet: whether it is wider than its frame, and whether the cell it is about lies in it. */
const extracts = (pane: OpenPane) =>
  pane.frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="group"]:has(> table)')].map((box) => {
      const frame = box.getBoundingClientRect()
      const cell = box.querySelector('[data-mark="here"]')!.getBoundingClientRect()
      const inView = cell.left >= frame.left - 1 && Math.min(cell.right, cell.left + frame.width) <= frame.right + 1
      return { wide: box.scrollWidth > box.clientWidth, inView, stop: box.tabIndex === 0 }
    }),
  )

describe('the piece of a sheet around a finding', () => {
  it.each(widths)('is seen whole at %i px, and is no stop for the Tab key', async (width) => {
    const pane = await open({ book: wrong(), width })
    await pane.check()
    await showAll(pane)
    const seen = await extracts(pane)
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter(({ wide, inView, stop }) => wide || !inView || stop)).toEqual([])
  })

  it('says so where it goes on beside, is moved by keyboard, and begins at the cell', async () => {
    const pane = await open({ book: wrong(), width: 200 })
    await pane.check()
    const seen = await extracts(pane)
    expect(seen.filter(({ inView }) => !inView)).toEqual([])
    expect(seen.filter(({ wide, stop }) => wide !== stop)).toEqual([])
    const hints = await pane.frame.getByText(/^横に続きがあります。/).count()
    expect([hints, hints > 0]).toEqual([seen.filter(({ wide }) => wide).length, true])
    await pane.tabTo(/^group .*の抜き出し/)
    const left = () => pane.frame.evaluate(() => document.activeElement!.scrollLeft)
    const before = await left()
    await pane.key(before > 0 ? 'ArrowLeft' : 'ArrowRight')
    await pane.waitFor(async () => (await left()) !== before)
  })
})

it.each([350, 450])('no act of a finding stands alone on its line at %i px', async (width) => {
  const book = filledBook({ withErrors: true })
  // A call on a Sunday: a finding that may stay, with the most acts there are.
  const sheet = book.sheet(recordSheet)!
  const row = Array.from({ length: 60 }, (_, n) => n + 7).find((row) => sheet.cell(row, 2).value === '電話')!
  sheet.change(row, 1, { value: 45445 })
  const pane = await open({ book, width })
  await pane.check()
  await showAll(pane)
  await pane.says('理由を付けて残す')
  const alone = await pane.frame.evaluate(() => {
    const top = (one: Element) => one.getBoundingClientRect().top
    return [...document.querySelectorAll('button')]
      .filter((one) => one.textContent === 'この指摘はおかしい')
      .filter((one) => {
        const beside = [...one.parentElement!.parentElement!.querySelectorAll('button')]
        return !beside.some((other) => other !== one && Math.abs(top(other) - top(one)) < 8)
      }).length
  })
  expect(alone).toBe(0)
})
