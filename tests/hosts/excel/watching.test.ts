import { ExcelHost } from '../../../src/hosts/excel/host'
import type { Hint } from '../../../src/session/host'
import type { CellRef, Edit } from '../../../src/workbook/types'
import { settled, VirtualBook, VirtualExcel, type ExcelOptions } from '../../excel/virtualExcel'

const open = async (options: ExcelOptions = {}) => {
  const excel = new VirtualExcel(VirtualBook.of({ 表: [['a', 1]], 裏: [['b', 2]] }), options)
  const host = new ExcelHost(excel.office)
  await host.read()
  const hints: Hint[] = []
  const stop = host.watch((hint) => hints.push(hint))
  await settled()
  return { excel, host, hints, stop }
}
const at = (sheet: string, row: number, col: number): CellRef => ({ book: 'Book1.xlsx', sheet, row, col })
const edit: Edit = { kind: 'set', at: at('表', 0, 1), before: 1, value: 5 }

describe('watching', () => {
  it('is registered in one trip and tells what a person changes', async () => {
    const excel = new VirtualExcel(VirtualBook.of({ 表: [['a']] }))
    const host = new ExcelHost(excel.office)
    const { trips } = await excel.during(() => host.watching(() => undefined))
    expect([trips, excel.listeningTo]).toEqual([1, ['added', 'changed', 'deleted', 'selected']])
  })
  it('one cell by its place, several by the first and their box', async () => {
    const { excel, hints } = await open()
    excel.types('裏', 'C7', 'x')
    excel.types('表', 'A1:B2', 'y')
    excel.selects('表', 'B3')
    excel.addsSheet('新しい')
    await settled()
    expect(hints).toEqual([
      { kind: 'changed', at: at('裏', 6, 2) },
      { kind: 'changed', at: at('表', 0, 0), box: { row: 0, col: 0, rows: 2, cols: 2 } },
      { kind: 'selected', at: at('表', 2, 1) },
      { kind: 'sheets', at: null },
    ])
  })
  it('rows and cells that move are more than the cell they are told of', async () => {
    const { excel, hints } = await open()
    excel.insertsRow('表', 0)
    excel.insertsCell('表', 'A1')
    await settled()
    expect(hints).toEqual([
      { kind: 'changed', at: null },
      { kind: 'changed', at: null },
    ])
  })
  it('a sheet that was not read yet has no place', async () => {
    const { excel, hints } = await open()
    excel.book.addSheet('あとから')
    excel.types('あとから', 'A1', 'x')
    await settled()
    expect(hints).toEqual([{ kind: 'changed', at: null }])
  })
  it('leaves out what other people do in the same book', async () => {
    const { excel, hints } = await open()
    excel.types('表', 'A1', 'x', 'Remote')
    excel.addsSheet('新しい', 'Remote')
    await settled()
    expect(hints).toEqual([])
  })
  it('leaves out our own writes: events are off meanwhile, and on again after', async () => {
    const { excel, host, hints } = await open()
    await host.apply([edit])
    await settled()
    expect([hints, excel.eventsAreOn]).toEqual([[], true])
    excel.types('表', 'B1', 6)
    await settled()
    expect(hints).toEqual([{ kind: 'changed', at: at('表', 0, 1) }])
  })
  it('also where Excel tells an add-in of its own changes', async () => {
    const { excel, host, hints } = await open()
    excel.tellsOwnChanges = true
    await host.apply([edit])
    await settled()
    expect(hints).toEqual([])
  })
  it('leaves out where we jumped, and tells when a person goes on', async () => {
    const { excel, host, hints } = await open()
    await host.select(at('裏', 4, 0))
    await settled()
    expect(hints).toEqual([])
    excel.selects('裏', 'A6')
    excel.selects('裏', 'A5')
    await settled()
    expect(hints.map((hint) => hint.at?.row)).toEqual([5, 4])
  })
  it('tells a new name of a sheet where Excel can', async () => {
    const { excel, hints } = await open({ sheetNamesAreTold: true })
    excel.renames('表', '様式')
    await settled()
    expect([excel.listeningTo, hints]).toEqual([
      ['added', 'changed', 'deleted', 'renamed', 'selected'],
      [{ kind: 'sheets', at: null }],
    ])
  })
  it('ends when it is told to, and at once', async () => {
    const { excel, hints, stop } = await open()
    stop()
    excel.types('表', 'A1', 'x')
    await settled()
    expect([hints, excel.listeningTo]).toEqual([[], []])
  })
  it('is no failure where Excel cannot be listened to', async () => {
    const excel = new VirtualExcel(VirtualBook.of({ 表: [['a']] }))
    excel.busy = true
    const host = new ExcelHost(excel.office)
    const stop = await host.watching(() => undefined)
    await expect(stop()).resolves.toBeUndefined()
    expect(excel.listeningTo).toEqual([])
  })
})

describe('jumping', () => {
  it.each([1, 12])('in a book of %d sheets is one small trip', async (count) => {
    const excel = new VirtualExcel(
      VirtualBook.of(Object.fromEntries(Array.from({ length: count }, (_, i) => [`表${i}`, [[i]]]))),
    )
    const { book } = excel
    const last = book.sheets.at(-1)!
    const { trips, bytesOut, bytesIn } = await excel.during(() =>
      new ExcelHost(excel.office).select(at(last.name, 11, 3)),
    )
    expect(trips).toBe(1)
    expect(bytesOut + bytesIn).toBeLessThan(2_000)
    expect([book.active, book.selection]).toEqual([last, { sheet: last, box: { row: 11, col: 3, rows: 1, cols: 1 } }])
  })
  it('to a sheet that is gone or hidden says so', async () => {
    const { excel, host } = await open()
    await expect(host.select(at('ない', 0, 0))).rejects.toMatchObject({ reason: 'broken', at: at('ない', 0, 0) })
    excel.book.sheet('裏')!.visibility = 'Hidden'
    await expect(host.select(at('裏', 0, 0))).rejects.toMatchObject({
      reason: 'unsupported',
      message: expect.stringContaining('再表示'),
    })
  })
})
