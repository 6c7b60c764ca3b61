import { ExcelHost } from '../../../src/hosts/excel/host'
import { readListRules } from '../../../src/hosts/excel/listRules'
import type { OfficeContext } from '../../../src/hosts/excel/officeTypes'
import { rangeName } from '../../../src/workbook/address'
import type { Box } from '../../../src/workbook/types'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const list = (source: string) => ({ list: { inCellDropDown: true, source } })
const box = (row: number, rows: number, col = 0, cols = 1): Box => ({ row, col, rows, cols })
const asked = (boxes: readonly Box[], sheet = '表') => ({ book: 'Book1.xlsx', sheet, boxes })

function open(rules: readonly (readonly [Box, string])[]) {
  const excel = new VirtualExcel(VirtualBook.of({ 表: [['a']], 裏: [['b']] }))
  for (const [where, source] of rules) excel.book.sheet('表')!.setRule({ box: where, rule: list(source) })
  return { excel, host: new ExcelHost(excel.office), sheet: excel.book.sheet('表')! }
}

/** What was told, and in how many trips. */
async function told({ excel, host }: ReturnType<typeof open>, ...boxes: Box[]) {
  const { result, trips, bytesOut } = await excel.during(() => host.lists([asked(boxes)]))
  const rules = result[0]!.rules.map(({ boxes, source }) => `${boxes.map(rangeName).join(' ')} ${String(source)}`)
  return { trips, bytesOut, rules }
}

it('a reading leaves them out', async () => {
  const [book] = await open([]).host.read()
  expect(book!.sheets[0]!.lists).toBe('notRead')
})
it('boxes that are alike within themselves take one trip, on however many sheets', async () => {
  const { excel, host } = open([
    [box(0, 9), '=$H$1:$H$3'],
    [box(0, 9, 2), '男, 女'],
  ])
  const { result, trips } = await excel.during(() =>
    host.lists([asked([box(0, 9), box(0, 9, 1), box(0, 9, 2)]), asked([box(0, 9)], '裏')]),
  )
  expect(trips).toBe(1)
  expect(result.map(({ sheet, rules }) => [sheet, rules])).toEqual([
    [
      '表',
      [
        { boxes: [box(0, 9)], source: '$H$1:$H$3' },
        { boxes: [box(0, 9, 2)], source: ['男', '女'] },
      ],
    ],
    ['裏', []],
  ])
})
it('rows that lost it are found in four trips in a column of 20,000', async () => {
  const opened = open([[box(6, 20_000), '=$H$1:$H$3']])
  opened.sheet.clearRules(box(1_234, 7))
  const { trips, rules, bytesOut } = await told(opened, box(6, 20_000))
  expect(rules).toEqual(['A7:A1234 $H$1:$H$3', 'A1242:A20006 $H$1:$H$3'])
  expect(trips).toBe(4)
  expect(bytesOut).toBeLessThan(90_000)
})
it('of several columns together the one that lost it is found in one trip more', async () => {
  const opened = open([[box(0, 500, 3, 19), '=$AB$14']])
  opened.sheet.clearRules(box(0, 500, 7))
  expect(await told(opened, box(0, 500, 3, 19))).toMatchObject({
    trips: 2,
    rules: [...'DEFG', ...'IJKLMNOPQRSTUV'].map((col) => `${col}1:${col}500 $AB$14`),
  })
})
it('another list in the middle is told apart', async () => {
  const opened = open([[box(0, 60), '=$H$1:$H$3']])
  opened.sheet.setRule({ box: box(20, 1), rule: list('訪問,電話') })
  const { rules, trips } = await told(opened, box(0, 60))
  expect(rules).toEqual(['A1:A20 $H$1:$H$3', 'A21 訪問,電話', 'A22:A60 $H$1:$H$3'])
  expect(trips).toBeLessThanOrEqual(3)
})
it('a rule of another kind is no list', async () => {
  const opened = open([])
  opened.sheet.setRule({ box: box(0, 9), rule: { wholeNumber: { formula1: 1, operator: 'GreaterThan' } } })
  expect(await told(opened, box(0, 9))).toMatchObject({ trips: 1, rules: [] })
})
/** An Excel in which every second row of a column has a list, and no more than that. */
function striped(): { readonly context: OfficeContext; trips(): number } {
  let trips = 0
  const rule = list('=$H$1:$H$3')
  const dataValidation = (row: number, rows: number) => ({
    load: () => undefined,
    type: rows > 1 ? 'MixedCriteria' : row % 2 === 0 ? 'List' : 'None',
    rule: rows === 1 && row % 2 === 0 ? rule : {},
  })
  const sheet = {
    getRangeByIndexes: (row: number, _col: number, rows: number) => ({ dataValidation: dataValidation(row, rows) }),
  }
  const context = { workbook: { worksheets: { getItem: () => sheet } }, sync: () => Promise.resolve(void trips++) }
  return { context: context as unknown as OfficeContext, trips: () => trips }
}
it('what is mixed cell by cell is not asked to the end, and what stayed open does not look as if nothing stood there', async () => {
  const { context, trips } = striped()
  const [read] = await readListRules(context, [asked([box(0, 20_000)])])
  expect(trips()).toBe(10)
  const rows = (open: boolean): number =>
    read!.rules.filter(({ source }) => (source === '') === open).reduce((sum, { boxes }) => sum + boxes[0]!.rows, 0)
  expect(rows(false)).toBeGreaterThan(500)
  // Every second row has a list, and none of them is missing from what was told or left open.
  const covers = (row: number) => read!.rules.some(({ boxes: [one] }) => row >= one!.row && row < one!.row + one!.rows)
  expect(Array.from({ length: 10_000 }, (_, i) => 2 * i).filter((row) => !covers(row))).toEqual([])
  expect(rows(true)).toBeLessThan(20_000 - rows(false))
})
it('small sheets are told to the last cell, however mixed', async () => {
  const { context } = striped()
  const [read] = await readListRules(context, [asked([box(0, 100)])])
  expect(read!.rules.map(({ boxes }) => boxes[0]!.row)).toEqual(Array.from({ length: 50 }, (_, i) => 2 * i))
})
it('can be stopped between two trips', async () => {
  const opened = open([[box(0, 100), '=$H$1:$H$3']])
  opened.sheet.clearRules(box(40, 1))
  const stop = new AbortController()
  opened.excel.before(1, () => stop.abort())
  await expect(opened.host.lists([asked([box(0, 200)])], stop.signal)).rejects.toThrow(/abort/i)
  expect(opened.excel.traffic.trips).toBe(1)
})
it('a sheet that is gone is said in words', async () => {
  const { host } = open([])
  await expect(host.lists([asked([box(0, 1)], '7月')])).rejects.toMatchObject({ reason: 'broken' })
})
