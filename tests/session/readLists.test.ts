import path from 'node:path'
import { ExcelHost } from '../../src/hosts/excel/host'
import { MemoryHost } from '../../src/hosts/memory/host'
import type { Answer } from '../../src/answers/answer'
import { check } from '../../src/session/check'
import { hint } from '../../src/session/hint'
import { lists, restorePlan } from '../../src/session/lists'
import { listBoxes, readLists, withLists } from '../../src/session/readLists'
import { a1, rangeName } from '../../src/workbook/address'
import { listsSource } from '../../src/validators/engine/judge'
import { VirtualBook, VirtualExcel } from '../excel/virtualExcel'
import { call } from '../support/rows'
import { booksOf } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const fixture = (name: string) => path.join(__dirname, '../fixtures/books', name)
const found = ({ verdict }: Answer): string[] =>
  verdict.findings.map(({ rule, at, what }) => `${rule} ${a1(at)} ${what}`)
const listFindings = (answer: Answer): string[] => found(answer).filter((told) => told.startsWith('book-list'))
const states = (answer: Answer): string[] => [
  ...new Set(lists(answer).sheets.flatMap(({ columns }) => columns.map(({ state }) => state))),
]

function excelOf(file: string) {
  const excel = new VirtualExcel(VirtualBook.fromFile(fixture(file)))
  const host = new ExcelHost(excel.office)
  const read = async (): Promise<Answer> => check(await host.read(), { tool })
  return { excel, host, read, sheet: excel.book.sheets[0]! }
}

describe('in Excel, where a reading leaves dropdown rules out', () => {
  it('what waits for them is said not to be checked', async () => {
    const answer = await excelOf('errors14/様式14.xlsx').read()
    const waiting = answer.verdict.notChecked.filter(({ needs }) => needs.includes(listsSource))
    expect(waiting.map(({ rule }) => rule)).toEqual(['book-list-altered', 'book-list-missing', 'book-list-none'])
    expect(states(answer)).toEqual(['notRead'])
  })
  it('the rows of every column in which something is chosen are asked, and neither sample nor list block', async () => {
    const asked = listBoxes(await excelOf('errors14/様式14.xlsx').read())
    expect(asked.map(({ sheet, boxes }) => [sheet, boxes.map(rangeName).join(' ')])).toEqual([
      ['様式14', 'C8:C48 D8:V48 Z8:Z48 AB8:AB48 AE8:AE48 AF8:AF48 AG8:AH48 AI8:AI48 AO8:AO48'],
    ])
  })
  it('one trip more, after which everything is judged as from the file', async () => {
    const { excel, host, read } = excelOf('errors14/様式14.xlsx')
    const before = await read()
    const { result, trips } = await excel.during(() => readLists(host, before))
    expect(trips).toBe(1)
    expect(found(result)).toEqual(found(before))
    expect(result.verdict.notChecked.filter(({ needs }) => needs.includes(listsSource))).toEqual([])
    expect(states(result)).toEqual(['right'])
  })
  it('a paste that took dropdowns away is named, put back in one write, and is then in order', async () => {
    const { excel, host, read, sheet } = excelOf('clean/様式14.xlsx')
    await read()
    const pasted = Array.from({ length: 2 }, () => ['電話', '○', '', ''])
    excel.pastes(sheet.name, 'C12', pasted)
    const answer = await readLists(host, await read())
    expect(listFindings(answer)).toEqual([
      'book-list-missing C12 「相談方法」など4列の12~13行目にプルダウンがありません。',
    ])
    const plan = restorePlan(lists(answer))!
    const { trips } = await excel.during(() => host.apply(plan.edits, plan.still))
    expect(trips).toBe(2)
    const after = await readLists(host, await read())
    expect([listFindings(after), states(after)]).toEqual([[], ['right']])
  })
  it('notes under a table without a list block, and rows beyond its dropdowns, are told apart', async () => {
    const { host, read } = excelOf('clean/様式11・13・15.xlsx')
    const answer = await readLists(host, await read())
    const own = lists(answer).sheets.map(({ form, rows, columns }) => [
      form,
      rows,
      columns.filter(({ kind }) => kind === 'code').map(({ state }) => state),
    ])
    expect(own).toEqual([
      ['様式11', '5~15行目', ['right', 'right']],
      ['様式13', '5~16行目', []],
    ])
    expect(listFindings(answer)).toEqual([])
  })
})

describe('a host that reads them at once', () => {
  it('is not asked, and the answer is the same', async () => {
    const host = new MemoryHost(booksOf({ y14: { rows: [call()] } }))
    const answer = check(await host.read(), { tool })
    expect(await readLists(host, answer)).toBe(answer)
    expect(withLists(answer, [{ book: '様式14.xlsx', sheet: '様式14', boxes: [], rules: [] }])).toBe(answer)
  })
})

it('an edit leaves them known: what a hint says of dropdowns is that of before', async () => {
  const { excel, host, read, sheet } = excelOf('clean/様式14.xlsx')
  excel.pastes(sheet.name, 'C12', [['電話']])
  const answer = await readLists(host, await read())
  const { at } = answer.submission.tables[0]!.records[0]!
  excel.types(sheet.name, `AQ${at.row + 1}`, '見本')
  const now = hint(answer, await host.read({ only: [at] }), [at])!
  expect(listFindings(now)).toEqual(listFindings(answer))
  expect(listFindings(now)).toHaveLength(1)
  expect(states(now)).toEqual(states(answer))
})

it('only the rules that were asked for are reported', async () => {
  const { excel, host, sheet } = excelOf('clean/様式14.xlsx')
  excel.pastes(sheet.name, 'C12', [['電話']])
  const only = ['book-list-altered']
  const answer = await readLists(host, check(await host.read(), { tool, only }))
  expect(found(answer)).toEqual([])
})
