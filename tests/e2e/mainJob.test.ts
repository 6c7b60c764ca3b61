import type { VirtualBook, VirtualSheet } from '../excel/book'
import { filledBook, monthlySheet, monthRow, recordSheet, withoutWishes } from './harness/books'
import { paneTests, type OpenPane } from './harness/pane'

const open = paneTests()
const all = ['様式11.xlsx', '様式13.xlsx', '様式14.xlsx', '様式15.xlsx']
const clean = () => withoutWishes(filledBook({ files: all }))
/** In the first month of the year nothing has to be known of earlier ones. */
const first = (blank?: string) =>
  withoutWishes(filledBook({ files: all, months: ['2024-04', '2024-04'], ...(blank ? { blank } : {}) }))
const inMay = '2024-05-02T10:00:00+09:00'
const cells = (book: VirtualBook) =>
  book.sheets.map((sheet) => {
    const { rows, cols } = sheet.used()!
    return Array.from({ length: rows * cols }, (_, n) => sheet.cell(Math.floor(n / cols), n % cols))
  })
const selected = ({ excel: { book } }: OpenPane) => ({ active: book.active?.name, at: book.selection?.box })
/** Column of the minutes, and three records that have some. */
const minutes = (book: VirtualBook) => {
  const sheet = book.sheet(recordSheet)!
  const col = 28
  const rows = Array.from({ length: 60 }, (_, n) => n + 7).filter((row) => sheet.cell(row, col).value === 90)
  return { sheet, col, rows: rows.slice(0, 3) }
}
const rowsOf = (sheet: VirtualSheet) => Array.from({ length: sheet.used()!.rows }, (_, n) => n)
const confirm = async (pane: OpenPane, act: string) => {
  await pane.role('dialog').getByRole('button', { name: act, exact: true }).click()
  await pane.role('dialog').waitFor({ state: 'hidden' })
}

describe('the main job', () => {
  it('a month that is right is said to be ready, loudly, with what was checked', async () => {
    const pane = await open({ book: clean() })
    await pane.check()
    for (const text of ['指摘なし', '提出できます', '指摘はありません', /行を確かめました/]) await pane.says(text)
    expect(await pane.role('tab', /指摘/).innerText()).toContain('0')
  })

  it('a month about which there is only something to know is as ready, and it is said what', async () => {
    const pane = await open({ book: filledBook({ files: all }) })
    await pane.check()
    for (const text of ['指摘なし(参考 1件)', '提出できます', '要修正も確認もありません']) await pane.says(text)
    expect(await pane.text()).not.toContain('指摘あり')
    await pane.card('支援を希望した企業への働きかけ').waitFor()
  })

  it('a click on a finding selects its cell, on whichever sheet', async () => {
    const book = filledBook({ withErrors: true })
    const pane = await open({ book })
    await pane.check()
    // Backwards from none lies the last: the findings of the monthly sheet stand behind those of the records.
    await pane.press('前の指摘へ')
    await pane.waitFor(() => selected(pane).active === monthlySheet)
    await pane.press('AC25へ移動')
    await pane.waitFor(() => selected(pane).active === recordSheet)
    expect(selected(pane).at).toEqual({ row: 24, col: 28, rows: 1, cols: 1 })
  })

  it('of a merged cell the whole is selected', async () => {
    const book = clean()
    const sheet = book.sheet(monthlySheet)!
    const merged = sheet.merges.find(({ row, col, rows }) => rows === 3 && sheet.cell(row, col).value === '支援件数④')!
    sheet.change(merged.row, merged.col, { value: 'コンサルの数' })
    const pane = await open({ book })
    await pane.check()
    await pane.press(/へ移動$/)
    await pane.waitFor(() => selected(pane).at !== undefined)
    expect(selected(pane).at).toEqual(merged)
  })

  it('puts one cell right after it was shown, and takes it back', async () => {
    const book = clean()
    const { sheet, col, rows } = minutes(book)
    sheet.change(rows[0]!, col, { value: '90分' })
    const before = cells(book)
    const pane = await open({ book })
    await pane.check()
    await pane.says(/「90分」/)
    await pane.press('直す')
    expect(await pane.role('dialog').innerText()).toMatch(/「90分」 → 90/)
    expect(cells(book)).toEqual(before)
    await confirm(pane, '直す')
    await pane.says(/を直しました。$/)
    expect(sheet.cell(rows[0]!, col).value).toBe(90)
    await pane.says('指摘なし')
    await pane.press('元に戻す')
    await pane.says(/を元に戻しました。$/)
    expect(cells(book)).toEqual(before)
  })

  it('puts all of a kind right at once, leaves what was not asked, and nothing is written when it is dismissed', async () => {
    const book = clean()
    const { sheet, col, rows } = minutes(book)
    rows.forEach((row, n) => sheet.change(row, col, { value: `${90 + n}分` }))
    const before = cells(book)
    const pane = await open({ book })
    await pane.check()
    await pane.press('3件とも直す')
    await pane.role('dialog').getByRole('button', { name: 'やめる' }).click()
    expect(cells(book)).toEqual(before)
    await pane.press('3件とも直す')
    await confirm(pane, '直す')
    await pane.says('3件を直しました。')
    expect(rows.map((row) => sheet.cell(row, col).value)).toEqual([90, 91, 92])
    const others = (at: VirtualBook) => {
      for (const row of rows) at.sheet(recordSheet)!.change(row, col, { value: 0 })
      return cells(at)
    }
    expect(others(book)).toEqual(others(clean()))
  })

  it('totals: shows before and after, writes the month, leaves it right in Excel, and takes it back', async () => {
    const book = first('4月')
    const written = first()
    const { row, white } = monthRow(written, '4月')
    const numbers = (of: VirtualBook) =>
      of.sheets.flatMap((sheet) => (sheet.name === monthlySheet ? white.map((col) => sheet.cell(row, col).value) : []))
    const pane = await open({ book, now: inMay })
    await pane.check()
    await pane.open('集計')
    await pane.press(/書き込む$/)
    const shown = await pane.role('dialog').innerText()
    for (const number of numbers(written)) expect(shown).toContain(`空欄 → ${number}`)
    const before = cells(book)
    await confirm(pane, '書き込む')
    await pane.says(/件を書き込みました。$/)
    expect(numbers(book)).toEqual(numbers(written))
    // Excel has calculated the green cells: nothing is left to find.
    await pane.check()
    await pane.says('指摘なし')
    expect(cells(book).map((sheet) => sheet.map(({ value }) => value))).toEqual(
      cells(written).map((sheet) => sheet.map(({ value }) => value)),
    )
    await pane.open('集計')
    await pane.press('元に戻す')
    await pane.says(/を元に戻しました。$/)
    expect(cells(book)).toEqual(before)
  })

  it('what a person types between two checks is followed, without being asked', async () => {
    const book = clean()
    const { sheet, col, rows } = minutes(book)
    sheet.change(rows[0]!, col, { value: '90分' })
    const pane = await open({ book })
    await pane.check()
    pane.excel.types(recordSheet, `AC${rows[0]! + 1}`, 90)
    await pane.says('変更あり')
    await pane.says('直りました')
    pane.excel.types(recordSheet, `AC${rows[0]! + 1}`, '1時間半')
    await pane.says(/「1時間半」/)
  })
})

describe('what stays', () => {
  /** A telephone call of a Sunday. */
  const withWarning = () => {
    const book = clean()
    const sheet = book.sheet(recordSheet)!
    const row = rowsOf(sheet).find((row) => sheet.cell(row, 2).value === '電話')!
    sheet.change(row, 1, { value: 45445 })
    return { book, date: `B${row + 1}` }
  }
  it('a warning set aside with a reason stays so in the book, and comes back on demand', async () => {
    const { book } = withWarning()
    const pane = await open({ book })
    await pane.check()
    await pane.press('理由を付けて残す')
    await pane.press('残す')
    await pane.says('理由を入力してください。')
    await pane.role('textbox', '残す理由').fill('休日の窓口を開けた日です')
    await pane.press('残す')
    await pane.says('指摘なし')
    expect(book.xmlParts.map(({ xml }) => xml).join('')).toContain('休日の窓口を開けた日です')

    await pane.reopen()
    await pane.check()
    await pane.says('指摘なし')
    await pane.frame.getByText('理由を付けて残したもの').click()
    await pane.says('休日の窓口を開けた日です')
    await pane.press('指摘に戻す')
    await pane.says('指摘あり')
  })
  it('a reason lapses when the cell says something else', async () => {
    const { book, date } = withWarning()
    const pane = await open({ book })
    await pane.check()
    await pane.press('理由を付けて残す')
    await pane.role('textbox', '残す理由').fill('休日の窓口')
    await pane.press('残す')
    await pane.says('指摘なし')
    pane.excel.types(recordSheet, date, 45452)
    await pane.says(/令和6年6月9日\(日\)は休館日/)
  })
  it('after the pane was closed, a write can still be taken back', async () => {
    const book = first('4月')
    const before = cells(book)
    const pane = await open({ book, now: inMay })
    await pane.check()
    await pane.open('集計')
    await pane.press(/書き込む$/)
    await confirm(pane, '書き込む')
    await pane.says(/件を書き込みました。$/)
    await pane.reopen()
    await pane.check()
    await pane.open('集計')
    await pane.press('元に戻す')
    await pane.says(/を元に戻しました。$/)
    expect(cells(book)).toEqual(before)
  })
})

describe('other books', () => {
  it('are read in the pane, count for the answer, and are not written', async () => {
    const pane = await open({ book: filledBook({}) })
    await pane.check()
    await pane.says(/様式11・様式13はまだありません/)
    const { otherFiles } = await import('./harness/books')
    await pane.open('他のブック')
    await pane.addFiles(otherFiles())
    await pane.frame
      .getByRole('button', { name: /を外す$/ })
      .nth(1)
      .waitFor()
    await pane.says('提出できます')
    await pane.addFiles([{ name: '壊れた.xlsx', buffer: Buffer.from('PK no') }])
    await pane.says(/壊れた/)
    await pane.says(/読めません|開けません/)
  })
})
