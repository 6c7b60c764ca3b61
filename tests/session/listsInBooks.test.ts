import path from 'node:path'
import fc from 'fast-check'
import type { Answer } from '../../src/answers/answer'
import { ExcelHost } from '../../src/hosts/excel/host'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { patchXlsx } from '../../src/hosts/xlsx/patch'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { verifyPackage } from '../../src/hosts/xlsx/verify'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { check } from '../../src/session/check'
import { fixes } from '../../src/session/fix'
import { lists } from '../../src/session/lists'
import { nextMonth, prepareNext } from '../../src/session/nextMonth'
import { readLists } from '../../src/session/readLists'
import { rangeName } from '../../src/workbook/address'
import type { SheetDesign, ValidationDesign } from '../../src/workbook/design'
import type { Box, Edit } from '../../src/workbook/types'
import { VirtualBook, VirtualExcel } from '../excel/virtualExcel'

const tool = { name: 'yoshiki', version: 'test' }
const id = '様式14.xlsx'
const june = '2024-06'
const { books } = sampleYear(profileById('hatarakikata-r6-shimane')!, {
  seed: 5,
  layout: 'month',
  months: [june, june],
})
const design = books.find(({ path }) => path.endsWith(id))!.design
const answerOf = (bytes: Uint8Array): Answer => check([readXlsx(bytes, id)], { tool, month: june })
const found = ({ verdict }: Answer): string[] =>
  verdict.findings.flatMap(({ rule }) => (rule.startsWith('book-list') ? [rule] : []))
const states = (answer: Answer): string[] => [
  ...new Set(lists(answer).sheets.flatMap(({ columns }) => columns.map(({ state }) => state))),
]

/** The same book with other dropdowns, as a paste or another program may leave them. */
const withRules = (change: (rules: readonly ValidationDesign[]) => readonly ValidationDesign[]): Uint8Array =>
  createXlsx({
    ...design,
    sheets: design.sheets.map((sheet): SheetDesign => ({ ...sheet, validations: change(sheet.validations) })),
  })
/** Rows of every rule from one on are lost. */
const shortened = (rules: readonly ValidationDesign[], rows: number): ValidationDesign[] =>
  rules.map((rule) => ({ ...rule, boxes: rule.boxes.map((box): Box => ({ ...box, rows })) }))
const patched = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const made = patchXlsx(bytes, id, edits).bytes
  expect(verifyPackage(made)).toEqual([])
  return made
}

it('a book as it is written is in order', () => {
  const answer = answerOf(createXlsx(design))
  expect([found(answer), states(answer)]).toEqual([[], ['right']])
})
it('dropdowns that end too early are one finding, put back by 直す and in order when the file is read again', () => {
  const bytes = withRules((rules) => shortened(rules, 9))
  const answer = answerOf(bytes)
  expect(found(answer)).toEqual(['book-list-missing'])
  const { edits } = fixes(answer, ({ rule }) => rule === 'book-list-missing')
  const after = answerOf(patched(bytes, edits))
  expect([found(after), states(after)]).toEqual([[], ['right']])
})
it('a book without any gets them all', () => {
  const bytes = withRules(() => [])
  const answer = answerOf(bytes)
  expect(found(answer)).toEqual(['book-list-none'])
  const after = answerOf(patched(bytes, fixes(answer, ({ rule }) => rule === 'book-list-none').edits))
  expect([found(after), states(after)]).toEqual([[], ['right']])
})
it('put back, then rows put in anywhere: still in order; lost and rows put in: put back all the same', () => {
  const { entry, block } = (() => {
    const table = answerOf(createXlsx(design)).submission.tables[0]!
    return { entry: table.header.row + table.header.rows, block: table.listBlock!.box.row }
  })()
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: block - entry }),
      fc.integer({ min: entry + 1, max: block }),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      (kept, above, count, first) => {
        const rows: Edit = { kind: 'rows', book: id, sheet: design.sheets[0]!.name, above, count }
        const restore = (bytes: Uint8Array): Uint8Array => {
          const answer = answerOf(bytes)
          return patched(
            bytes,
            lists(answer).sheets.flatMap(({ columns }) => columns.flatMap(({ restore }) => restore?.edits ?? [])),
          )
        }
        const lost = withRules((rules) => shortened(rules, kept))
        const bytes = first ? patched(restore(lost), [rows]) : restore(patched(lost, [rows]))
        expect(states(answerOf(bytes))).toEqual(['right'])
      },
    ),
    { numRuns: 8 },
  )
})

describe('in Excel', () => {
  it('the next month of a record of the year: rows, dropdowns and list block are where they should be', async () => {
    const file = path.join(__dirname, '../fixtures/books/year/年間記録.xlsx')
    const excel = new VirtualExcel(VirtualBook.fromFile(file))
    const host = new ExcelHost(excel.office)
    const read = async (): Promise<Answer> => readLists(host, check(await host.read(), { tool, month: june }))
    const before = await read()
    const plan = nextMonth(before, { rows: 12 })!
    const { result, trips } = await excel.during(() => prepareNext(host, [], plan))
    expect([result.written, result.copies]).toEqual([['年間記録.xlsx'], []])
    // A look, the rows, the dropdowns: however many columns they are for.
    expect(trips).toBeLessThanOrEqual(4)
    const after = await read()
    const [was, is] = [before, after].map((answer) => lists(answer).sheets[0]!)
    expect([was!.rows, is!.rows]).toEqual(['8~36行目', '8~46行目'])
    expect([states(after), is!.block!.state]).toEqual([['right'], 'right'])
    expect(after.submission.tables[0]!.records).toHaveLength(before.submission.tables[0]!.records.length)
    expect(rangeName(after.submission.tables[0]!.listBlock!.box)).toBe('C47:AO66')
  })
})
