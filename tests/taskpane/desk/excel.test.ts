import path from 'node:path'
import { answerJson } from '../../../src/answers'
import { ExcelHost } from '../../../src/hosts/excel/host'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { check } from '../../../src/session/check'
import type { Item } from '../../../src/taskpane/desk/types'
import { asFile } from '../../excel/file'
import { settled, VirtualBook, VirtualExcel, type ExcelOptions } from '../../excel/virtualExcel'
import { deskOver, itemAt, items, type DeskSetting } from '../../support/desk'

const fixture = (name: string): string => path.join(__dirname, '../../fixtures/books', name)
const book14 = fixture('errors14/様式14.xlsx')

const open = async (file = book14, options: ExcelOptions = {}, setting: DeskSetting = {}) => {
  const excel = new VirtualExcel(VirtualBook.fromFile(file), options)
  const made = deskOver(new ExcelHost(excel.office), setting)
  await made.desk.open()
  await made.desk.setMonth('2024-06')
  await settled()
  return { ...made, excel }
}
const checked = async (...from: Parameters<typeof open>) => {
  const made = await open(...from)
  await made.desk.check()
  await settled()
  return made
}
/** A value that is certain. */
const fixable = (list: readonly Item[]): Item =>
  list.find(({ fix }) => fix?.lines.length === 1 && fix.lines[0]!.includes(' → '))!

describe('round trips', () => {
  it('of a check are two until the findings are on the screen, and one for the dropdowns', async () => {
    const { excel, desk } = await open()
    let first = -1
    const before = excel.traffic.trips
    desk.subscribe(() => {
      if (first < 0 && desk.state().phase === 'findings') first = excel.traffic.trips - before
    })
    const { trips } = await excel.during(() => desk.check())
    expect([first, trips]).toEqual([2, 3])
    expect(desk.state().findings!.notChecked.some(({ needs }) => needs.includes('入力規則'))).toBe(false)
  })
  it('are as many for a book of twelve sheets', async () => {
    const { excel, desk } = await open()
    for (let n = 0; n < 11; n++) excel.book.addSheet(`メモ${n}`).at('A1', { value: n })
    const { trips } = await excel.during(() => desk.check())
    expect(trips).toBe(3)
  })
  it('of a look are two and the one that listens', async () => {
    const excel = new VirtualExcel(VirtualBook.fromFile(book14))
    const { desk } = deskOver(new ExcelHost(excel.office))
    const { trips } = await excel.during(() => desk.open())
    expect([trips, desk.state().phase, desk.state().head!.forms.length]).toEqual([3, 'unchecked', 1])
  })
  it('of a jump is one, of the next finding too', async () => {
    const { excel, desk } = await checked()
    const { at } = items(desk.state())[0]!
    expect((await excel.during(() => desk.goTo(at))).trips).toBe(1)
    expect((await excel.during(() => desk.step(1))).trips).toBe(1)
    expect(excel.book.selection).toMatchObject({ box: { row: items(desk.state())[0]!.at.row } })
  })
  it('of an edited cell is one', async () => {
    const { excel, desk, rest } = await checked()
    const item = items(desk.state()).find(({ choices }) => choices.length > 0)!
    const { trips } = await excel.during(async () => {
      excel.types(item.at.sheet, item.cell!, String(item.choices[0]!.value))
      await settled()
      await rest()
    })
    expect(trips).toBe(1)
    expect(desk.state().phase).toBe('changed')
    expect(items(desk.state()).find(({ id }) => id === item.id)?.gone ?? true).toBe(true)
  })
  it('of another month, of 途中チェック and of totals are none', async () => {
    const { excel, desk } = await checked()
    const { trips } = await excel.during(async () => {
      await desk.setDraft(true)
      await desk.setMonth('2024-05')
      desk.previewTotals()
      await desk.addBooks([])
    })
    expect([trips, desk.state().totals !== undefined]).toEqual([0, true])
  })
  it('of a write are one look and one write; the book is small, so it is read again', async () => {
    const { excel, desk } = await checked()
    desk.previewFix([fixable(items(desk.state())).id])
    const counts: number[] = []
    const before = excel.traffic.trips
    desk.subscribe(() => {
      if (counts.length === 0 && desk.state().notice?.kind === 'done') counts.push(excel.traffic.trips - before)
    })
    await desk.confirm()
    expect(counts).toEqual([2])
    expect(excel.traffic.trips - before).toBe(5)
  })
  it('of a reason are two or three', async () => {
    const { excel, desk } = await checked()
    const warning = desk.state().findings!.groups.find(({ severity }) => severity === 'warning')!.items[0]!
    expect((await excel.during(() => desk.setAside([warning.id], '先方の希望'))).trips).toBeLessThanOrEqual(3)
  })
})

describe('in Excel', () => {
  it('every certain correction is written, is found done, and is taken back', async () => {
    const { excel, desk } = await checked()
    const before = items(desk.state())
    const cells = () => excel.book.sheets.map((sheet) => JSON.stringify(sheet.used() && valuesOf(sheet)))
    const untouched = cells()
    const ids = before.filter(({ fix }) => fix !== null).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    desk.previewFix(ids)
    const { count } = desk.state().preview!
    await desk.confirm()
    expect(desk.state().notice).toMatchObject({ kind: 'done', text: `${count}件を直しました。` })
    expect(items(desk.state()).length).toBeLessThanOrEqual(before.length - count)
    expect(cells()).not.toEqual(untouched)
    await desk.undo()
    expect(cells()).toEqual(untouched)
    expect(items(desk.state()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })
  it('a reason goes into the file, and the command line reads it there', async () => {
    const { excel, desk } = await checked()
    const warning = desk.state().findings!.groups.find(({ severity }) => severity === 'warning')!.items[0]!
    await desk.setAside([warning.id], '先方の希望による')
    expect(desk.state().findings!.setAside).toHaveLength(1)
    const book = readXlsx(asFile(excel.book), '様式14.xlsx')
    const json = answerJson(check([book], { tool: { name: 'yoshiki', version: '1' }, month: '2024-06' }))
    expect(json.findings.filter(({ reason }) => reason !== undefined)).toMatchObject([
      { cell: warning.cell, what: warning.what, reason: '先方の希望による' },
    ])
  })
  it('pasted cells are read with their dropdowns', async () => {
    const { excel, desk, rest } = await checked()
    const lists = (): number => items(desk.state()).filter(({ what }) => what.includes('プルダウン')).length
    const before = lists()
    const [sheet] = excel.book.sheets
    const method = items(desk.state()).find(({ label }) => label === '相談方法')!
    sheet!.clearRules({ row: method.at.row, col: method.at.col, rows: 2, cols: 1 })
    excel.types(sheet!.name, `${method.cell!}:${method.cell!.replace(/\d+/, (n) => String(Number(n) + 1))}`, '電話')
    await settled()
    await rest()
    expect(lists()).toBeGreaterThan(before)
  })
  it('a row that is put in moves what is found with it', async () => {
    const { excel, desk, rest } = await checked()
    const before = items(desk.state()).filter(({ cell }) => cell !== null)
    const [first] = before
    excel.insertsRow(first!.at.sheet, first!.at.row)
    await settled()
    expect(desk.state().phase).toBe('changed')
    await rest()
    await settled()
    const now = items(desk.state()).find(({ id }) => id === first!.id)!
    expect(now.at.row).toBe(first!.at.row + 1)
  })
  it('what other people do in the same book is no news', async () => {
    const { excel, desk, rest, waiting } = await checked()
    const before = desk.state()
    excel.types(excel.book.sheets[0]!.name, 'C9', 'x', 'Remote')
    await settled()
    await rest()
    expect([waiting(), desk.state() === before]).toEqual([0, true])
  })
})

describe('a refusal of Excel', () => {
  const refusedFix = async (spoil: (made: Awaited<ReturnType<typeof checked>>) => void) => {
    const made = await checked()
    const item = fixable(items(made.desk.state()))
    made.desk.previewFix([item.id])
    const sheet = made.excel.book.sheet(item.at.sheet)!
    const before = JSON.stringify(valuesOf(sheet))
    spoil(made)
    await made.desk.confirm()
    const { notice, undoable, progress } = made.desk.state()
    expect([notice!.kind, undoable, progress]).toEqual(['refused', null, null])
    expect(JSON.stringify(valuesOf(sheet))).toBe(before)
    expect(items(made.desk.state()).some(({ id }) => id === item.id)).toBe(true)
    return notice!.text
  }
  type Spoil = (made: Awaited<ReturnType<typeof checked>>) => void
  const spoils: readonly (readonly [why: string, spoil: Spoil, text: RegExp])[] = [
    ['a protected sheet', ({ excel }) => void (excel.book.sheets[0]!.protected = true), /保護.*解除のあと/],
    ['a cell that is being edited', ({ excel }) => void (excel.busy = true), /入力中.*Enter/],
    ['a book that can only be read', ({ excel }) => void (excel.book.readOnly = true), /読み取り専用/],
    [
      'a connection that breaks',
      ({ excel }) => {
        excel.fail({ code: 'InvalidOrTimedOutSession' })
      },
      /つながりが切れて/,
    ],
    [
      'a write that stops half-way',
      ({ excel }) => {
        excel.fail({ code: 'GeneralException', request: 2, after: 99 })
      },
      /元に戻しました/,
    ],
  ]
  it.each(spoils)('%s: nothing is written, and it is said why', async (_why, spoil, text) => {
    expect(await refusedFix(spoil)).toMatch(text)
  })
  it('somebody wrote meanwhile, and nobody was told: their value stays', async () => {
    const { excel, desk } = await checked()
    const item = fixable(items(desk.state()))
    desk.previewFix([item.id])
    excel.book.sheet(item.at.sheet)!.change(item.at.row, item.at.col, { value: '別の値' })
    await desk.confirm()
    expect(desk.state()).toMatchObject({
      phase: 'changed',
      preview: null,
      notice: { kind: 'refused', text: expect.stringMatching(/書き換えられています。変更は何もしていません/) },
    })
    expect(excel.book.sheet(item.at.sheet)!.cell(item.at.row, item.at.col).value).toBe('別の値')
  })
  it('an old Excel is told what it needs', async () => {
    const excel = new VirtualExcel(VirtualBook.fromFile(book14), { api: 8 })
    const { desk } = deskOver(new ExcelHost(excel.office))
    await desk.open()
    expect(desk.state()).toMatchObject({ can: { write: false }, head: null, notice: { kind: 'refused' } })
    await desk.check()
    expect(desk.state()).toMatchObject({ phase: 'unchecked', notice: { text: expect.stringContaining('Excel 2021') } })
    expect(excel.traffic.trips).toBe(0)
  })
})

function valuesOf(sheet: VirtualBook['sheets'][number]): unknown[] {
  const { row, col, rows, cols } = sheet.used()!
  return Array.from({ length: rows * cols }, (_, n) => sheet.cell(row + Math.floor(n / cols), col + (n % cols)).value)
}

it('undo is kept by the book, across the closing of the pane', async () => {
  const { excel, desk, kept } = await checked()
  const item = fixable(items(desk.state()))
  desk.previewFix([item.id])
  await desk.confirm()
  desk.dispose()
  await settled()
  expect(excel.listeningTo).toEqual([])
  const next = deskOver(new ExcelHost(excel.office), { kept })
  await next.desk.open()
  expect(next.desk.state().undoable).not.toBeNull()
  await next.desk.undo()
  await next.desk.setMonth('2024-06')
  await next.desk.check()
  expect(itemAt(next.desk.state(), item.cell!).fix).toEqual(item.fix)
})
