import type { OfficeRange } from '../../src/hosts/excel/officeTypes'
import { VirtualBook, VirtualExcel } from './virtualExcel'

const open = () =>
  new VirtualExcel(
    VirtualBook.of({
      表: [
        ['a', 1],
        ['', '=B1'],
      ],
    }),
  )
type Anything = Record<string, (...args: unknown[]) => unknown> & { load(names: string): void }

describe('the virtual Excel', () => {
  it('refuses by name what it does not know, instead of pretending', async () => {
    const { office } = open()
    const call = (act: (range: OfficeRange & Anything) => void) =>
      office.run(async (context) => {
        act(context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 1, 1) as OfficeRange & Anything)
        await context.sync()
      })
    await expect(call((range) => range.clear!())).rejects.toMatchObject({
      code: 'NotImplemented',
      message: 'Range: Clear() is not in the virtual Excel',
    })
    await expect(call((range) => range.load('text'))).rejects.toMatchObject({ code: 'NotImplemented' })
    await expect(call((range) => range.getOffsetRange!(1, 1))).rejects.toMatchObject({ code: 'NotImplemented' })
    const hidden = { rowHidden: true }
    await expect(call((range) => Object.assign(range, hidden))).rejects.toMatchObject({ code: 'NotImplemented' })
  })
  it('keeps the rules of the library: nothing is read before it was loaded and synced', async () => {
    const { office } = open()
    const early = office.run((context) => {
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 1, 1)
      range.load('values')
      return Promise.resolve(range.values)
    })
    await expect(early).rejects.toMatchObject({ code: 'PropertyNotLoaded' })
  })
  it('a chain of next sheets ends in a null object, and so does what hangs on it', async () => {
    const found = await open().office.run(async (context) => {
      const second = context.workbook.worksheets.getFirst().getNextOrNullObject()
      const used = second.getNextOrNullObject().getUsedRangeOrNullObject(true)
      second.load('id')
      used.load('rowCount')
      await context.sync()
      return [second.isNullObject, used.isNullObject]
    })
    expect(found).toEqual([true, true])
  })
  it('takes only arrays of the size of the range', async () => {
    const { office, book } = open()
    const wrong = office.run(async (context) => {
      context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 2, 2).values = [[1, 2]]
      await context.sync()
    })
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' })
    expect(book.sheets[0]!.cell(0, 0).value).toBe('a')
  })
  it('carries out the actions before the one that fails, as Excel does', async () => {
    const { office, book } = open()
    const batch = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst()
      sheet.getRangeByIndexes(0, 0, 1, 1).values = [['b']]
      context.workbook.worksheets.getItem('ない').activate()
      sheet.getRangeByIndexes(0, 1, 1, 1).values = [[2]]
      await context.sync()
    })
    await expect(batch).rejects.toMatchObject({ code: 'ItemNotFound' })
    expect([book.sheets[0]!.cell(0, 0).value, book.sheets[0]!.cell(0, 1).value]).toEqual(['b', 1])
  })
  it.each([
    ["'12", '12'],
    ['12', 12],
    ['１２', 12],
    ['2024/6/3', 45446],
    ['true', true],
    ['○', '○'],
  ])('reads %j as if it had been typed in', async (written, kept) => {
    const { office, book } = open()
    await office.run(async (context) => {
      context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 1, 1).values = [[written]]
      await context.sync()
    })
    expect(book.sheets[0]!.cell(0, 0).value).toBe(kept)
  })
})
