import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { patchXlsx } from '../../src/hosts/xlsx/patch'
import { readXlsx } from '../../src/hosts/xlsx/read'
import type { Edit } from '../../src/workbook/types'
import { run, scratch } from '../support/commandLine'
import { fileOf, june, withSample } from '../support/handIn'

const at = scratch()
const books = (): Map<string, Uint8Array> => new Map(june().map((book) => [path.basename(book.path), fileOf(book)]))
function write(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  mkdirSync(at(folder), { recursive: true })
  for (const [name, bytes] of files) writeFileSync(at(folder, name), bytes)
  return at(folder)
}

/** The first row with a company, and where its cells stand. */
function someRow(bytes: Uint8Array): (name: string) => { row: number; col: number; value: string | number } {
  const sheet = readXlsx(bytes, 'x').sheets[0]!
  const { used } = sheet
  const cell = (row: number, col: number) => sheet.value(row, col)
  const heads = new Map<string, number>()
  for (let row = 0; row < 6; row++)
    for (let col = used.col; col < used.col + used.cols; col++)
      if (typeof cell(row, col) === 'string') heads.set(String(cell(row, col)), col)
  const minutes = heads.get('支援時間(分)')!
  let row = 6
  while (typeof cell(row, minutes) !== 'number') row++
  return (name) => ({ row, col: heads.get(name)!, value: cell(row, heads.get(name)!) as string | number })
}

describe('compare', () => {
  it('finds no change between a book and the copy that was handed in from it', async () => {
    const files = books()
    files.set('様式14.xlsx', fileOf(withSample(june().find(({ path }) => path.endsWith('様式14.xlsx'))!)))
    write('now', files)
    expect((await run('submit', at('now'), '--month', '2024-06', '--out', at('handed'))).status).toBe(0)
    const { status, out } = await run('compare', at('handed'), at('now'), '--month', '2024-06')
    expect([status, out.split('\n')[0]]).toEqual([0, '変わったところはありません'])
  })

  it('tells what was changed in a file since, and which numbers follow', async () => {
    const files = books()
    write('handed', files)
    const bytes = files.get('様式14.xlsx')!
    const at14 = someRow(bytes)
    const { row, col, value } = at14('支援時間(分)')
    const method = at14('相談方法')
    const sheet = readXlsx(bytes, 'x').sheets[0]!.name
    const set = (one: { row: number; col: number; value: string | number }, to: string | number): Edit => ({
      kind: 'set',
      at: { book: 'x', sheet, row: one.row, col: one.col },
      before: one.value,
      value: to,
    })
    files.set('様式14.xlsx', patchXlsx(bytes, 'x', [set({ row, col, value }, 33), set(method, '電話')]).bytes)
    write('now', files)
    const { status, out } = await run('compare', at('handed'), at('now'), '--format', 'json')
    const json = JSON.parse(out) as {
      month: string
      rows: { form: string; kind: string; cells: { field: string; before: string; after: string }[] }[]
      totals: { measure: string; before: string; after: string }[]
    }
    expect([status, json.month]).toEqual([0, '2024-06'])
    expect(json.rows).toEqual([
      expect.objectContaining({
        form: '様式14',
        kind: 'changed',
        cells: [
          expect.objectContaining({ field: 'method', before: method.value, after: '電話' }),
          expect.objectContaining({ field: 'minutes', before: String(value), after: '33' }),
        ],
      }),
    ])
    const measures = json.totals.map(({ measure, before, after }) => [measure, Number(after) - Number(before)])
    expect(measures).toEqual(
      expect.arrayContaining([
        ['①', 1],
        ['④', -1],
      ]),
    )
  })

  it('says which file cannot be read', async () => {
    write('handed', books())
    write('now', new Map([['様式14.xlsx', new TextEncoder().encode('x')]]))
    const { status, out } = await run('compare', at('handed'), at('now'))
    expect([status, out]).toEqual([2, expect.stringContaining('読めないため、比べていません')])
  })
  it('wants both sides', async () => {
    expect((await run('compare', write('now', books()))).status).toBe(2)
    expect((await run('compare', at('gone'), at('now'))).status).toBe(2)
  })
})
