import { ExcelHost } from '../../../src/hosts/excel/host'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

it('tells in one trip in which cell a person is, once the book was read', async () => {
  const book = VirtualBook.of({ 表: [['a', 'b']], 別表: [] })
  const excel = new VirtualExcel(book)
  const host = new ExcelHost(excel.office)
  expect(await host.selection()).toBeNull()
  await host.read()
  await host.select({ book: 'Book1.xlsx', sheet: '表', row: 2, col: 1 })
  const { result, trips } = await excel.during(() => host.selection())
  expect([result, trips]).toEqual([{ book: 'Book1.xlsx', sheet: '表', row: 2, col: 1 }, 1])
})
