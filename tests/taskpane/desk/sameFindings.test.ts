import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { JsonAnswer } from '../../../src/answers'
import { ExcelHost } from '../../../src/hosts/excel/host'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import type { Host } from '../../../src/session/host'
import { createDesk } from '../../../src/taskpane/desk/create'
import type { DeskState, Item, ItemGroup } from '../../../src/taskpane/desk/types'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'
import { run } from '../../support/commandLine'

const root = path.join(__dirname, '../../fixtures/books')
const names = readdirSync(root).sort()
const filesOf = (name: string): string[] =>
  readdirSync(path.join(root, name))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => path.join(root, name, file))
const today = '2024-07-01'

/** The open book as the file's reader gives it: what a host does with the same cells. */
const fileHost = (file: string): Host => {
  const host: Partial<Host> = {
    can: { write: true, insertRows: true, saveCopy: false },
    read: () => Promise.resolve([readXlsx(readFileSync(file), path.basename(file))]),
    watch: () => () => undefined,
  }
  return host as Host
}
const excelHost = (file: string): Host => new ExcelHost(new VirtualExcel(VirtualBook.fromFile(file)).office)

async function shown(name: string, hostOf: (file: string) => Host): Promise<DeskState> {
  const [first, ...others] = filesOf(name)
  const desk = createDesk({
    host: hostOf(first!),
    clock: { today: () => today, time: () => '10:00' },
    store: { get: () => null, set: () => undefined },
    pause: () => Promise.resolve(),
    later: () => () => undefined,
    readBook: (bytes, id) => Promise.resolve(readXlsx(bytes, id)),
    download: () => undefined,
    version: 'dev',
  })
  await desk.addBooks(
    others.map((file) => ({
      name: path.basename(file),
      bytes: () => Promise.resolve(new Uint8Array(readFileSync(file))),
    })),
  )
  await desk.setMonth('2024-06')
  await desk.check()
  return desk.state()
}

const said = (parts: readonly unknown[]): string => parts.map((part) => part ?? '').join(' | ')
const inPane = ({ findings }: DeskState): string[] =>
  [...findings!.groups, ...findings!.remaining, ...findings!.otherMonths, ...findings!.setAside]
    .flatMap((group: ItemGroup) => group.items.map((item): [ItemGroup, Item] => [group, item]))
    .map(([{ rule, severity, form, clause }, { at, cell, what, next, label, key }]) =>
      said([at.book, at.sheet, cell, rule, severity, form, clause, label, what, next, key]),
    )
    .sort()

const inJson = ({ findings }: JsonAnswer): string[] =>
  findings
    .map(({ path: file, sheet, cell, rule, severity, form, clause, label, what, next, key }) =>
      said([path.basename(file), sheet, cell, rule, severity, form, clause, label, what, next, key]),
    )
    .sort()

const fromCommandLine = async (name: string): Promise<JsonAnswer> => {
  const { out } = await run('check', path.join(root, name), '--month', '2024-06', '--today', today, '--format', 'json')
  return JSON.parse(out) as JsonAnswer
}

it('there are books to compare', () => {
  expect(names.length).toBeGreaterThan(10)
  expect(calculated.length).toBeGreaterThan(5)
})

describe.each(names)('%s', (name) => {
  it('pane, command line and JSON give the same findings, and the same answer about every document', async () => {
    const json = await fromCommandLine(name)
    const state = await shown(name, fileHost)
    expect(inPane(state)).toEqual(inJson(json))
    expect(state.findings!.documents.map(({ form, status }) => [form, status])).toEqual(
      json.documents.map(({ form, status }) => [form, status]),
    )
    expect(state.findings!.notChecked.reduce((sum, { count }) => sum + count, 0)).toBe(json.notChecked.length)
    expect(state.head!.month).toBe(json.month)
  })
})

/** As files they hold formulas without results, which an Excel calculates: there they are other books. */
const calculated = names.filter((name) => {
  const [first] = filesOf(name)
  const book = readXlsx(readFileSync(first!), 'x')
  return book.sheets.every((sheet) => {
    const { used } = sheet
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let col = used.col; col < used.col + used.cols; col++)
        if (sheet.formula(row, col) !== undefined && sheet.value(row, col) === null) return false
    return true
  })
})

describe.each(calculated)('%s in Excel', (name) => {
  it('gives the same findings, dropdowns included', async () => {
    expect(inPane(await shown(name, excelHost))).toEqual(inJson(await fromCommandLine(name)))
  })
})
