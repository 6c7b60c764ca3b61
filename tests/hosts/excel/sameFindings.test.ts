import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { answerJson } from '../../../src/answers/json'
import { ExcelHost } from '../../../src/hosts/excel/host'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { check } from '../../../src/session/check'
import { fixes } from '../../../src/session/fix'
import { listBoxes, withLists } from '../../../src/session/readLists'
import { undo, write } from '../../../src/session/undo'
import type { Book } from '../../../src/workbook/types'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const root = path.join(__dirname, '../../fixtures/books')
const tool = { name: 'yoshiki', version: 'test' }
const filesOf = (name: string): string[] =>
  readdirSync(path.join(root, name))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => path.join(root, name, file))
const open = (file: string) => {
  const excel = new VirtualExcel(VirtualBook.fromFile(file))
  return { excel, host: new ExcelHost(excel.office) }
}
const june = { tool, month: '2024-06' } as const

/** An Excel would calculate these when it opens them; as files they hold formulas without results. */
const uncalculated = ['errors15', 'inserted', 'okinawa', 'renamed', 'shifted', 'widened']

describe.each(
  readdirSync(root)
    .filter((name) => !uncalculated.includes(name))
    .sort(),
)('%s', (name) => {
  it('gives in Excel what it gives as a file, every cell alike', async () => {
    const inFile: Book[] = []
    const inExcel: Book[] = []
    const hosts = new Map<string, ExcelHost>()
    for (const file of filesOf(name)) {
      inFile.push(readXlsx(readFileSync(file), path.basename(file)))
      const { host } = open(file)
      inExcel.push(...(await host.read()))
      hosts.set(inExcel.at(-1)!.id, host)
    }
    const read = check(inExcel, june)
    const asked = listBoxes(read).map((one) => hosts.get(one.book)!.lists([one]))
    const dropdowns = (await Promise.all(asked)).flat()
    expect(answerJson(withLists(read, dropdowns))).toEqual(answerJson(check(inFile, june)))
    expect(inExcel.map(cells)).toEqual(inFile.map(cells))
  })
})

/** What every reader must agree about, as one text per cell. */
const cells = (book: Book): string[] =>
  book.sheets.flatMap((sheet) => {
    const { used } = sheet
    const told = [`${sheet.name} ${sheet.visible} ${JSON.stringify(used)}`]
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let col = used.col; col < used.col + used.cols; col++) {
        const [value, formula, day] = [sheet.value(row, col), sheet.formula(row, col), sheet.day(row, col)]
        if (value !== null || formula !== undefined) told.push(`${row}:${col} ${value} ${formula} ${day}`)
      }
    }
    return told
  })

it('corrections are written, found done at the next check, and taken back', async () => {
  const { excel, host } = open(filesOf('errors14')[0]!)
  const before = await host.read()
  const answer = check(before, june)
  const plan = fixes(answer)
  expect(plan.edits.length).toBeGreaterThan(3)

  const { result: journal, trips } = await excel.during(() => write(host, [], '直す', plan.edits))
  expect(trips).toBe(2)
  const after = check(await host.read(), june)
  const stillThere = after.verdict.findings.filter((finding) => plan.fixed.some(({ key }) => key === finding.key))
  expect(stillThere).toEqual([])
  expect(after.verdict.findings.length).toBeLessThan(answer.verdict.findings.length)

  await undo(host, journal)
  const again = await host.read()
  expect(answerJson(check(again, june)).findings).toEqual(answerJson(answer).findings)
})
