import { forms, y15 } from '../../src/forms'
import { memoryBook, type MemoryBook, type MemoryCell } from '../../src/hosts/memory/sheet'
import { assemble } from '../../src/submission'
import { greenValues } from '../../src/totals/green'
import { a1, parseA1 } from '../../src/workbook/address'
import { monthRow } from '../support/rows'
import { booksOf, headerDepth, placeOf } from '../support/sheets'

const june = headerDepth(y15) + 2
const total = headerDepth(y15) + 12
const at = (field: string, row = june): string => a1({ row, col: placeOf(y15, field) })

/** A report with some cells typed over, and the values its green cells will show after white cells have changed. */
function after(white: Readonly<Record<string, number>>, over: Readonly<Record<string, MemoryCell>> = {}) {
  const [book] = booksOf({ y15: { months: { '6月': monthRow() } } }) as [MemoryBook]
  const [sheet] = book.sheets
  const cells = sheet!.cells.map((row) => [...row])
  for (const [place, cell] of Object.entries(over)) {
    const { row, col } = parseA1(place)!
    cells[row]![col] = cell
  }
  const read = memoryBook({ ...book, sheets: [{ ...sheet!, cells }] })
  const [table] = assemble([read], forms, { month: '2024-06' }).tables
  const changed = new Map(Object.entries(white).map(([field, value]) => [`${june}:${placeOf(y15, field)}`, value]))
  const values = greenValues(table!, changed)
  return new Map(
    [...values].map(([place, value]) => {
      const [row, col] = place.split(':').map(Number) as [number, number]
      return [a1({ row, col }), value]
    }),
  )
}
/** A sum of the month that only adds white cells, and its parts. */
const [sumName, sumField] = Object.entries(y15.fields).find(([, field]) => 'computed' in field)!
const parts: readonly string[] = (sumField as { computed: { sum: readonly string[] } }).computed.sum

it('adds the white cells of the month, and the months of the year', () => {
  const values = after({ visits: 3, direct: 2 })
  expect([values.get(at('visits', total)), values.get(at('direct', total))]).toEqual([3, 2])
  const white = parts.filter((part) => !('computed' in y15.fields[part as keyof typeof y15.fields]))
  const own = after(Object.fromEntries(white.map((part) => [part, 5])))
  expect(own.get(at(sumName))).toBe(5 * white.length)
})
it('shows the progress towards a target, and nothing without one', () => {
  const target = at('visits', total + 1)
  expect(after({ visits: 3 }, { [target]: 12 }).get(at('visits', total + 2))).toBe(0.25)
  expect(after({ visits: 3 }).get(at('visits', total + 2))).toBe('')
  expect(after({ visits: 3 }, { [target]: 0 }).has(at('visits', total + 2))).toBe(false)
})
it.each([
  ['SUM without its last month', `SUM(${at('visits', total - 12)}:${at('visits', total - 2)})`],
  ['a cell added twice', `SUM(${at('visits', total - 12)}:${at('visits', total - 1)})+${at('visits')}`],
  ['another function', `AVERAGE(${at('visits', total - 12)}:${at('visits', total - 1)})`],
  ['a factor', `2*SUM(${at('visits', total - 12)}:${at('visits', total - 1)})`],
  ['another sheet', `SUM('5月'!${at('visits', total - 12)}:${at('visits', total - 1)})`],
  ['whole columns', 'SUM(L:L)'],
])('leaves a formula that is not the official one to Excel: %s', (_why, formula) => {
  const values = after({ visits: 3 }, { [at('visits', total)]: { formula, value: 99 } })
  expect(values.has(at('visits', total))).toBe(false)
  expect(values.get(at('direct', total))).toBe(0)
})
it.each([
  ['absolute references', `SUM($${at('visits', total - 12)}:$${at('visits', total - 1)})`],
  ['blanks and small letters', `sum( ${at('visits', total - 12)}:${at('visits', total - 1)} )`],
])('knows the official formula in other spellings: %s', (_why, formula) => {
  expect(after({ visits: 3 }, { [at('visits', total)]: { formula, value: 0 } }).get(at('visits', total))).toBe(3)
})
it('does not add a text that only looks like a number', () => {
  expect(after({ visits: 3 }, { [at('visits', june - 1)]: '2件' }).has(at('visits', total))).toBe(false)
})
