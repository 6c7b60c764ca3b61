import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import { a1, rangeName } from '../../../src/workbook/address'
import type { Edit, Scalar } from '../../../src/workbook/types'
import { BookModel, cached, key, type ModelFormula, ModelSheet, type Reference } from './bookModel'
import { changedParts, id } from './officialBook'

const names = ['様式1', '集計']
const height = 14

/** Column A to D hold values, E to F formulas, F the same in every row (shared); merges and lists stand about. */
function makeModel(
  rows: readonly { values: readonly Scalar[]; from: number; long: number; sheet: number; fixed: boolean }[],
) {
  const model = new BookModel(names.map((name) => new ModelSheet(name)))
  for (const [sheet, { cells }] of model.sheets.entries())
    for (const [row, { values, from, long, sheet: other, fixed }] of rows.entries()) {
      for (const [col, value] of values.entries()) if (value !== null) cells.set(key(row, col), { value })
      const range: Reference = { sheet: other, row: from, col: row % 4, end: from + long, fixed }
      const formula = (kind: ModelFormula['kind'], ...refs: Reference[]) => ({ formula: { kind, refs, fresh: true } })
      cells.set(key(row, 4), formula('sum', range, { sheet, row, col: 0, fixed: false }))
      cells.set(
        key(row, 5),
        formula(
          'twice',
          { sheet, row: row + 1, col: 4, fixed: false },
          { sheet: other0(sheet), row, col: 1, fixed: false },
        ),
      )
    }
  const first = model.sheets[0]!
  first.merges.push({ row: 2, rows: 1, col: 7, cols: 3 }, { row: 4, rows: 5, col: 7, cols: 1 })
  first.lists.push(
    { row: 1, end: 5, col: 0, source: { row: 8, end: 11 } },
    { row: 7, end: 7, col: 2, source: { row: 2, end: 3 } },
  )
  return model
}
const other0 = (sheet: number) => 1 - sheet

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((one) => !/[\ud800-\udfff\ufffe\uffff]/u.test(one))
const plainText = fc.constantFrom('訪問', '電話', '○', 'あ い')
const value: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  text,
)
const row = fc.record({
  values: fc.tuple(
    ...Array.from({ length: 4 }, () => fc.oneof(fc.constant(null), fc.integer(), plainText, fc.boolean())),
  ),
  from: fc.nat(10),
  long: fc.nat(6),
  sheet: fc.nat(1),
  fixed: fc.boolean(),
})
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      sheet: fc.nat(1),
      row: fc.nat(20),
      col: fc.nat(3),
      value,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rows' as const),
      sheet: fc.nat(1),
      above: fc.nat(18),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
)

test('any batch of edits does what the model says, as a second reader sees it', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: height, maxLength: height }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (rows, steps) => {
        const model = makeModel(rows)
        const before = model.toBook([0, 1].map((sheet) => ({ sheet, col: 5, row: 0, end: height - 1 })))
        const edits = steps.map((one): Edit => {
          const sheet = names[one.sheet]!
          if (one.kind === 'rows') {
            model.insert(one.sheet, one.above, one.count)
            return { kind: 'rows', book: id, sheet, above: one.above, count: one.count }
          }
          const { row, col } = one
          const edit: Edit = {
            kind: 'set',
            at: { book: id, sheet, row, col },
            before: model.valueAt(one.sheet, row, col),
            value: one.value,
          }
          model.set(one.sheet, row, col, one.value)
          return edit
        })
        const { bytes } = patchXlsx(before, id, edits)

        expect(verifyPackage(bytes)).toEqual([])
        expect(changedParts(before, bytes).filter((name) => !/worksheets|workbook\.xml$/.test(name))).toEqual([])
        const read = XLSX.read(bytes, { cellFormula: true, sheetStubs: true })
        const own = readXlsx(bytes, id)
        for (const [n, sheet] of model.sheets.entries()) {
          const seen = read.Sheets[sheet.name]!
          const ours = own.sheets[n]!
          const found: unknown[] = []
          const wanted: unknown[] = []
          for (let row = 0; row < 90; row++)
            for (let col = 0; col < 7; col++) {
              const cell = sheet.cells.get(key(row, col))
              const place = a1({ row, col })
              const one = seen[place] as XLSX.CellObject | undefined
              const formula = cell && 'formula' in cell ? cell.formula : undefined
              const text = formula && model.text(formula, n)
              const value = cell && 'value' in cell ? cell.value : formula?.fresh ? cached : null
              // Of a formula without result the second reader makes a zero.
              const stale = formula && !formula.fresh
              found.push([place, ours.value(row, col), ours.formula(row, col), one?.f, stale ? null : (one?.v ?? null)])
              wanted.push([place, value, text, text, asSheetJs(value)])
            }
          expect(found).toEqual(wanted)
          const merges = sheet.merges.map(({ row, rows, col, cols }) => rangeName({ row, rows, col, cols }))
          expect((seen['!merges'] ?? []).map(XLSX.utils.encode_range).sort()).toEqual(merges.sort())
          expect(ours.lists).toEqual(
            sheet.lists.map(({ row, end, col, source }) => ({
              boxes: [{ row, col, rows: end - row + 1, cols: 1 }],
              source: `$B$${source.row + 1}:$B$${source.end + 1}`,
            })),
          )
        }
      },
    ),
    { numRuns: 60 },
  )
})

/** The second reader takes a line end for one, however it is written. */
const asSheetJs = (value: Scalar) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value)
