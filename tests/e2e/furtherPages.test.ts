import * as XLSX from '@e965/xlsx'
import { asFile } from '../excel/file'
import { filledBook, monthlySheet, recordSheet, withoutWishes } from './harness/books'
import { paneTests, type OpenPane } from './harness/pane'

const open = paneTests()
const all = ['様式11.xlsx', '様式13.xlsx', '様式14.xlsx', '様式15.xlsx']
const clean = () => withoutWishes(filledBook({ files: all }))
const methodColumn = 2
const confirm = async (pane: OpenPane, act: string) => {
  await pane.role('dialog').getByRole('button', { name: act, exact: true }).click()
  await pane.role('dialog').waitFor({ state: 'hidden' })
}
/** What the open page shows; the others keep their texts. */
const shows = (pane: OpenPane, text: string | RegExp) => pane.role('tabpanel').getByText(text).first().waitFor()

/** Every cell with something in it, by sheet, as SheetJS reads a file. */
function cellsOf(bytes: Uint8Array): string[] {
  const { Sheets, SheetNames } = XLSX.read(bytes, { cellFormula: true })
  return SheetNames.flatMap((name) =>
    Object.entries(Sheets[name]!).flatMap(([a1, cell]) => {
      const { v, f } = cell as XLSX.CellObject
      return a1.startsWith('!') || v === undefined ? [] : [`${name}!${a1} ${String(v)} ${f ?? ''}`]
    }),
  )
}

describe('入力規則', () => {
  it('a dropdown that a paste destroyed is named, put back, and the value is put right', async () => {
    const book = clean()
    const sheet = book.sheet(recordSheet)!
    const pane = await open({ book })
    await pane.check()
    await pane.open('入力規則')
    await shows(pane, 'プルダウンはそろっています')
    expect(await pane.axe()).toEqual([])

    const row = Array.from({ length: 60 }, (_, n) => n + 6).find((n) => sheet.cell(n, methodColumn).value === '電話')!
    const cell = `C${row + 1}`
    pane.excel.pastes(recordSheet, cell, [['でんわ']])
    await pane.says('変更あり')
    await pane.check()
    await pane.open('入力規則')
    await shows(pane, /プルダウンが様式と違う列/)
    expect(await pane.axe()).toEqual([])

    await pane.press('「相談方法」のプルダウンを戻す')
    expect(await pane.role('dialog').innerText()).toContain(cell)
    await confirm(pane, 'プルダウンを戻す')
    await shows(pane, /リストにない値/)
    expect(sheet.rules.some(({ box }) => box.row <= row && row < box.row + box.rows && box.col === methodColumn)).toBe(
      true,
    )
    const instead = pane.role('tabpanel').getByRole('group', { name: '「でんわ」の代わり' })
    await instead.getByRole('combobox').selectOption({ label: '電話' })
    await instead.getByRole('button', { name: '入力する' }).click()
    await confirm(pane, '直す')
    await shows(pane, 'プルダウンはそろっています')
    expect(sheet.cell(row, methodColumn).value).toBe('電話')
    await pane.check()
    await pane.says('指摘なし')
  })
})

describe('入力ヘルプ', () => {
  it('follows the cell that a person is in, and writes what they click', async () => {
    const book = clean()
    const sheet = book.sheet(recordSheet)!
    const row = Array.from({ length: 60 }, (_, n) => n + 6).find((n) => sheet.cell(n, methodColumn).value === '電話')!
    sheet.change(row, methodColumn, { value: '' })
    const pane = await open({ book })
    await pane.check()
    await pane.open('入力ヘルプ')
    pane.excel.selects(recordSheet, `C${row + 1}`)
    await pane
      .role('heading', new RegExp(`C${row + 1}`))
      .first()
      .waitFor()
    await shows(pane, /相談の方法を、プルダウンから/)
    expect(await pane.axe()).toEqual([])
    await pane.role('tabpanel').getByRole('button', { name: '電話', exact: true }).click()
    await pane.waitFor(() => sheet.cell(row, methodColumn).value === '電話')
    await pane.press('元に戻す')
    await pane.waitFor(() => sheet.cell(row, methodColumn).value === '')
  })
})

describe('提出', () => {
  it('a clean month is handed in from end to end, and the copy is the book cell by cell', async () => {
    const book = clean()
    const pane = await open({ book, now: '2024-07-01T10:00:00+09:00' })
    await pane.check()
    await pane.open('提出')
    await pane.says(/7月5日/)
    expect(await pane.axe()).toEqual([])

    await pane.says(/名前を2人分/)
    await pane.role('textbox', '1人目の名前').fill('例示花子')
    await pane.role('textbox', '2人目の名前').fill('見本太郎')
    for (const box of await pane.role('tabpanel').getByRole('checkbox').all()) await box.check()
    await pane.says('二人の確認がそろいました。')

    const before = cellsOf(asFile(book))
    // By keyboard: whoever cannot use a mouse hands in too.
    await pane.tabTo(/の写しを作る$/)
    await pane.key('Enter')
    await pane.waitFor(() => pane.excel.created.length > 0)
    await pane.says('新しいブックで開きました')
    expect(cellsOf(pane.excel.created[0]!)).toEqual(before)
    expect(cellsOf(asFile(book))).toEqual(before)
    // Who checked goes into the report only.
    expect(book.xmlParts.map(({ xml }) => xml).join('')).not.toContain('例示花子')

    const [download] = await Promise.all([pane.page.waitForEvent('download'), pane.press('印刷用のページで作る')])
    expect(download.suggestedFilename()).toBe('点検結果 令和6年6月分.html')
    await pane.says(/をダウンロードしました。$/)
  })

  it('with something to correct no copy is made, and it is said what comes first', async () => {
    const pane = await open({ book: filledBook({ withErrors: true, files: all }) })
    await pane.check()
    await pane.open('提出')
    await pane.says('先に直すものがあります。')
    expect(await pane.axe()).toEqual([])
    await pane.press('指摘を見る')
    expect(await pane.role('tab', /指摘/).getAttribute('aria-selected')).toBe('true')
    expect(pane.excel.created).toEqual([])
  })
})

describe('設定', () => {
  it('a rule that is put out stays out in this book, and all that is kept can be removed', async () => {
    const book = clean()
    book.sheet(recordSheet)!.change(8, methodColumn, { value: '訪問' })
    const pane = await open({ book })
    await pane.check()
    await pane.says('指摘あり')
    await pane.open('設定')
    expect(await pane.axe()).toEqual([])
    await pane.role('textbox', 'このブックで使う名前').fill('架空センター')
    await pane.press('変える')
    await pane.waitFor(() => book.xmlParts.some(({ xml }) => xml.includes('架空センター')))
    await pane.reopen()
    await pane.says('架空センター')
    await pane.open('設定')
    await pane.press('設定を消す')
    await pane.press('消す')
    await pane.waitFor(() => book.xmlParts.length === 0)
    expect(book.sheet(monthlySheet)).toBeDefined()
  })
})
