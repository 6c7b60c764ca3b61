import { addinOrigin } from '../excel/browser/browserExcel'
import { filledBook, recordSheet } from './harness/books'
import { paneTests, type OpenPane } from './harness/pane'

const open = paneTests()
const wrong = () => filledBook({ withErrors: true })
const values = (pane: OpenPane) =>
  pane.excel.book.sheets.map((sheet) => {
    const { rows, cols } = sheet.used()!
    return Array.from({ length: rows * cols }, (_, n) => sheet.cell(Math.floor(n / cols), n % cols).value)
  })

/** Every refusal says what happened, that nothing was lost, and what to do. */
describe('what cannot be done is said in words', () => {
  it('an Excel that is too old', async () => {
    const pane = await open({ book: wrong(), api: 8 })
    await pane.press('提出前チェック')
    await pane.says(/このExcelは古いため.*Excel 2021 以降で開いてください。/)
    await pane.says('ブックを読めていません。')
    await pane.press('閉じる')
    expect(await pane.text()).not.toContain('ブックを読んでいます')
    await pane.press('提出前チェック')
    await pane.says(/このExcelは古いため/)
    expect(await pane.axe()).toEqual([])
  })
  it('a cell that is being edited: the check is not done, and is when it is asked again', async () => {
    const pane = await open({ book: wrong() })
    pane.excel.busy = true
    await pane.press('提出前チェック')
    await pane.says(/入力中のため.*Enterキーで入力を確定/)
    pane.excel.busy = false
    await pane.check()
    await pane.says('指摘あり')
  })
  it.each([
    [
      'a protected sheet',
      (pane: OpenPane) => void (pane.excel.book.sheet(recordSheet)!.protected = true),
      /保護されていて/,
    ],
    ['a book that is read only', (pane: OpenPane) => void (pane.excel.book.readOnly = true), /読み取り専用/],
    [
      'a cell that has changed meanwhile',
      (pane: OpenPane) => void pane.excel.picks(recordSheet, 'B7:AQ7', 'x'),
      /変わっています|書き換えられています/,
    ],
    [
      'an Excel that breaks off in the middle',
      (pane: OpenPane) => pane.excel.fail({ code: 'GeneralException', request: 2, after: 3 }),
      /元に戻しました|変更は何もしていません/,
    ],
  ])('%s: nothing is written', async (_, trouble, text) => {
    const pane = await open({ book: wrong() })
    await pane.check()
    await pane.press('直す')
    trouble(pane)
    const before = values(pane)
    await pane.role('dialog').getByRole('button', { name: '直す', exact: true }).click()
    await pane.says(text)
    expect(values(pane)).toEqual(before)
    expect(await pane.axe()).toEqual([])
  })
  it('a check that is stopped leaves everything as it was', async () => {
    const pane = await open({ book: wrong() })
    const release = pane.excel.hold()
    await pane.press('提出前チェック')
    await pane.says('実施中')
    await pane.press('やめる')
    release()
    await pane.says('未実施')
    await pane.check()
  })
  it('a part that does not come over the line: the findings stand, and the next try works', async () => {
    const pane = await open({ book: wrong() })
    let cut = true
    await pane.page.route(`${addinOrigin}/**/*.js*`, (route) =>
      cut && !route.request().url().includes('/rules') ? route.abort() : route.fallback(),
    )
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
})
