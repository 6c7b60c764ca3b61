import { ExcelHost } from '../../../src/hosts/excel/host'
import { undo, write } from '../../../src/session/undo'
import { obstructed, undoAround } from '../../../src/session/undoAround'
import { obstructedText, wentAroundText } from '../../../src/session/undoTold'
import { parseA1, parseRange } from '../../../src/workbook/address'
import type { CellRef, Edit } from '../../../src/workbook/types'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const book = 'Book1.xlsx'
const at = (a1: string): CellRef => ({ book, sheet: '記録', ...parseA1(a1)! })

/** A running record: entries in rows 2 to 4, the list block from row 6. */
const open = () => {
  const excel = new VirtualExcel(
    VirtualBook.of({
      記録: [
        ['日付', '方法', '数'],
        [45446, '電話', '=1+1'],
        [45447, '来所', 2],
        [null, null, null],
        [],
        ['リスト', '電話', null],
        [null, '来所', null],
      ],
    }),
  )
  const sheet = excel.book.sheet('記録')!
  for (const row of [2, 3]) sheet.at(`A${row}`, { format: 'yyyy/m/d' })
  sheet.rules.push({ box: parseRange('B2:B4')!, rule: { list: { inCellDropDown: true, source: '=$B$6:$B$7' } } })
  return { excel, sheet, host: new ExcelHost(excel.office) }
}
/** 月の切替 as it is written: three rows above the list block, with the dropdown of the column. */
const extend: readonly Edit[] = [
  { kind: 'rows', book, sheet: '記録', above: 4, count: 3 },
  { kind: 'list', book, sheet: '記録', box: parseRange('B5:B7')!, source: '$B$9:$B$10' },
]
const block = [{ at: at('A6'), value: 'リスト' }]

it('rows of 月の切替 in which something was entered stay with their dropdown, the blank ones go', async () => {
  const { excel, sheet, host } = open()
  const fixed = await write(host, [], '直す', [
    { kind: 'set', at: at('B7'), before: '来所', value: '来所相談' },
    { kind: 'set', at: at('A3'), before: 45447, value: 45448, day: '2024-06-05' },
  ])
  const journal = await write(host, fixed, '7月の準備', extend, [{ at: at('A5'), value: null }])
  excel.types('記録', 'A6', 45475)
  await expect(undo(host, journal)).rejects.toMatchObject({ reason: 'changed', at: at('A6') })
  const found = (await obstructed(host, journal))!
  expect(obstructedText(found)).toContain('『記録』の6行目が変わっています')
  const { result: left, trips } = await excel.during(() => undoAround(host, found))
  expect(trips).toBeLessThanOrEqual(3)
  expect(Array.from({ length: 9 }, (_, row) => sheet.cell(row, 0).value)).toEqual([
    '日付',
    45446,
    45448,
    '',
    45475,
    '',
    'リスト',
    '',
    '',
  ])
  const rules = sheet.rules.map(({ box, rule }) => [box.row, box.rows, rule.list?.source])
  expect(rules).toEqual([
    [1, 3, '=$B$7:$B$8'],
    [4, 1, '=$B$7:$B$8'],
  ])
  // The write before it is found where its cells now are.
  expect(await undo(host, left)).toEqual([])
  expect([sheet.cell(7, 1).value, sheet.cell(2, 0).value]).toEqual(['来所', 45447])
})

it('untouched they go with one press, and every cell and dropdown is where it was', async () => {
  const { sheet, host } = open()
  const facts = () => [
    Array.from({ length: 30 }, (_, n) => sheet.cell(Math.floor(n / 3), n % 3)),
    sheet.rules.map(({ box, rule }) => [box, rule]),
  ]
  const before = structuredClone(facts())
  const journal = await write(host, [], '7月の準備', extend, block)
  expect(facts()).not.toEqual(before)
  expect(await undo(host, journal)).toEqual([])
  expect(facts()).toEqual(before)
})

it('a formula typed over what was written stays, and the day beside it comes back as a day', async () => {
  const { excel, sheet, host } = open()
  const journal = await write(host, [], '直す', [
    { kind: 'set', at: at('C3'), before: 2, value: 20 },
    { kind: 'set', at: at('A3'), before: '2024-06-04', value: 45448, day: '2024-06-05' },
    { kind: 'set', at: at('C2'), before: 2, value: 2, formula: '1+1' },
  ])
  sheet.at('C3', { value: 20, formula: '=SUM(C2)' })
  const found = (await obstructed(host, journal))!
  await undoAround(host, found)
  expect([sheet.cell(2, 2).formula, sheet.cell(2, 0).value, sheet.cell(1, 2).formula]).toEqual([
    '=SUM(C2)',
    45447,
    '=1+1',
  ])
  expect(wentAroundText(found, () => false)).toContain('書き込む前は、C3は2でした。')
  expect(excel.eventsAreOn).toBe(true)
})
