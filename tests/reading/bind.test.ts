import fc from 'fast-check'
import { forms, y11, y13, y14, y15, y15okinawa, type FormDefinition } from '../../src/forms'
import { memoryBook, type MemoryCell, type MemorySheet } from '../../src/hosts/memory/sheet'
import { profileById } from '../../src/profiles'
import { readBook } from '../../src/reading/recognise'
import type { Table } from '../../src/reading/types'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { formSheet, type FormSheet } from '../support/sheets'

const profile = profileById('hatarakikata-r6-shimane')!
const read = (...sheets: MemorySheet[]): Table[] => readBook(memoryBook({ id: 'b.xlsx', sheets }), forms, profile)

const filled: readonly (readonly [FormDefinition, FormSheet])[] = [
  [y11, { rows: [seminar()] }],
  [y13, { rows: [answer()] }],
  [y14, { rows: [call(), visit()] }],
  [y15, { months: { '6月': monthRow({ direct: 1 }) } }],
  [y15okinawa, { months: { '6月': monthRow({ direct: 1, sugarVisits: 0 }) } }],
]

it('no form is left out here', () => {
  expect(filled.map(([form]) => form.id)).toEqual(forms.map((form) => form.id))
})

/** Values by field, whatever the place: what must not depend on the layout. */
const said = (table: Table): unknown =>
  table.records.map((record) => Object.keys(table.form.fields).map((field) => record.cell(field).value))

type Cells = (MemoryCell | undefined)[][]
const copy = (sheet: MemorySheet): Cells => sheet.cells.map((row) => [...row])
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('○', '◯')

describe.each(filled.map(([form, data]) => [form.id, form, data] as const))('%s', (_id, form, data) => {
  const plain = formSheet(form, data)

  it('is recognised, every header bound', () => {
    const [table] = read(plain)
    expect(table!.form.id).toBe(form.id)
    expect(table!.missing).toEqual([])
    expect(table!.changed).toEqual([])
    expect(table!.added).toEqual([])
    expect(table!.edition).toBe('r6')
  })
  it('is recognised among other sheets, whatever it is called', () => {
    const notes: MemorySheet = { name: 'メモ', cells: [['備考', '企業名'], ['打合せ']] }
    const tables = read(notes, { ...plain, name: '6月分まとめ' })
    expect(tables.map((table) => [table.form.id, table.sheet.name])).toEqual([[form.id, '6月分まとめ']])
  })
  it('reads the same when shifted, spaced out, widened and written in full width', () => {
    const expected = said(read(plain)[0]!)
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.nat(3),
        fc.uniqueArray(fc.nat(Object.keys(form.fields).length), { maxLength: 3 }),
        fc.boolean(),
        (down, right, spacers, full) => {
          let cells = copy(plain)
          for (const place of [...spacers].sort((a, b) => b - a)) {
            cells = cells.map((row) => [...row.slice(0, place + 1), undefined, ...row.slice(place + 1)])
          }
          const depth = form.shape === 'months' ? 0 : 3
          if (full) {
            cells = cells.map((row, r) =>
              row.map((cell) =>
                typeof cell === 'string' && r >= depth && r < 3 + 6 ? wide(cell).replace('※', '\n※') : cell,
              ),
            )
          }
          cells = cells.map((row) => [...(Array.from({ length: right }) as undefined[]), ...row])
          cells = [...(Array.from({ length: down }, () => []) as Cells), ...cells]
          const [table] = read({ ...plain, cells })
          expect(table?.form.id).toBe(form.id)
          expect(table!.records.length).toBe((expected as unknown[]).length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('headers that are not as published', () => {
  const field = (name: string): FormSheet => ({ rows: [call()], headers: { minutes: name } })

  it('names a near miss and does not bind it', () => {
    const [table] = read(formSheet(y14, field('支援時聞(分)')))
    expect(table!.columns.has('minutes')).toBe(false)
    expect(table!.missing).toMatchObject([{ field: 'minutes', wanted: '支援時間(分)', near: { text: '支援時聞(分)' } }])
    expect(table!.added).toEqual([])
    expect(table!.edition).toBeNull()
  })
  it('does not call a column added that stands where a lost one belongs', () => {
    for (const address of ['住居表示', '']) {
      const [table] = read(formSheet(y14, { rows: [call()], headers: { address } }))
      expect(table!.columns.has('address')).toBe(false)
      expect(table!.missing).toMatchObject([{ field: 'address', near: null, place: { text: address } }])
      expect(table!.added).toEqual([])
    }
  })
  it('binds by the text up to its note and says what changed', () => {
    const [table] = read(formSheet(y14, { rows: [call()], headers: { visit: '支援回数(回目)※1テーマ6回まで' } }))
    expect(table!.columns.has('visit')).toBe(true)
    expect(table!.changed.map((header) => header.field)).toEqual(['visit'])
  })
  it('binds neither of two columns with one header', () => {
    const [table] = read(formSheet(y14, { rows: [call()], addedColumns: [['備考', 'もう1つ']] }))
    expect(table!.columns.has('remarks')).toBe(false)
    expect(table!.missing.find((header) => header.field === 'remarks')!.doubled).toHaveLength(2)
  })
  it('names a column that was added', () => {
    const [table] = read(formSheet(y14, { rows: [call()], addedColumns: [['社内メモ', '済']] }))
    expect(table!.added).toHaveLength(1)
  })
  it('does not take a record that says その他 for a header', () => {
    const [table] = read(formSheet(y14, { rows: [call({ source: 'その他', sourceOtherText: '備考' })] }))
    expect(table!.missing).toEqual([])
    expect(table!.records).toHaveLength(1)
  })
})
