import fc from 'fast-check'
import { MemoryHost } from '../../src/hosts/memory/host'
import type { MemoryCell, MemorySheet } from '../../src/hosts/memory/sheet'
import { undo, write, type Journal } from '../../src/session/undo'
import { obstructed, undoAround } from '../../src/session/undoAround'
import { obstructedText, wentAroundText } from '../../src/session/undoTold'
import type { CellRef, Edit, Scalar } from '../../src/workbook/types'

const book = 'a.xlsx'
const at = (row: number, col: number, sheet = '表'): CellRef => ({ book, sheet, row, col })
const set = (row: number, col: number, before: Scalar, value: Scalar, more: object = {}): Edit => ({
  kind: 'set',
  at: at(row, col),
  before,
  value,
  ...more,
})
const rows = (above: number, count: number): Edit => ({ kind: 'rows', book, sheet: '表', above, count })
const hostOf = (sheet: Partial<MemorySheet> = {}, more: readonly MemorySheet[] = []): MemoryHost =>
  new MemoryHost([
    {
      id: book,
      sheets: [
        {
          name: '表',
          cells: [
            ['月', '数'],
            ['4月', 1],
            ['5月', 2],
            ['注', null],
            ['合計', 3],
          ],
          ...sheet,
        },
        ...more,
      ],
    },
  ])
const column = async (host: MemoryHost, col: number): Promise<Scalar[]> => {
  const sheet = (await host.read())[0]!.sheets[0]!
  return Array.from({ length: sheet.used.row + sheet.used.rows }, (_, row) => sheet.value(row, col))
}
const around = async (host: MemoryHost, journal: Journal): Promise<Journal> => {
  await expect(undo(host, journal)).rejects.toMatchObject({ name: 'HostError' })
  return undoAround(host, (await obstructed(host, journal))!)
}

describe('a write that cannot be taken back whole', () => {
  it('leaves what changed, puts the rest back, and tells what stood there', async () => {
    const host = hostOf()
    const journal = await write(host, [], '集計', [set(1, 1, 1, 10), set(2, 1, 2, 20), set(4, 1, 3, 30)])
    host.types(at(2, 1), 21)
    const found = (await obstructed(host, journal))!
    expect(obstructedText(found)).toBe(
      '「集計」は、すべては元に戻せません。書き込んだあとで、『表』のB3が変わっています(書き換えられたか、行や列が動いています)。変更は何もしていません。そこは今のままにして、ほかを元に戻すときは、もう一度「元に戻す」を押してください。',
    )
    expect(await around(host, journal)).toEqual([])
    expect(await column(host, 1)).toEqual(['数', 1, 21, null, 3])
    expect(wentAroundText(found, () => false)).toBe(
      '「集計」のうち、『表』のB3は今のままにし、ほかを元に戻しました。書き込む前は、B3は2でした。',
    )
    expect(wentAroundText(found, () => true)).toBe('「集計」のうち、『表』のB3は今のままにし、ほかを元に戻しました。')
  })
  it('is in nobody’s way where nothing changed', async () => {
    const host = hostOf()
    expect(await obstructed(host, [])).toBeNull()
    expect(await obstructed(host, await write(host, [], '集計', [set(1, 1, 1, 10)]))).toBeNull()
  })
  it.each([
    ['a formula was typed over it', async (host: MemoryHost) => host.types(at(1, 1), { formula: 'B3', value: 10 })],
    ['its sheet is gone', async (host: MemoryHost) => renamed(host)],
  ])('where %s', async (_why, change) => {
    const host = hostOf()
    const first = await write(host, [], '前', [set(2, 1, 2, 20)])
    const journal = await write(host, first, '後', [set(1, 1, 1, 10)])
    await change(host)
    expect(await around(host, journal)).toEqual(first)
  })
  it('with a formula, which comes back where what it comes to has changed by itself', async () => {
    const formula: MemoryCell = { formula: 'B2', value: 1 }
    const host = hostOf({ cells: [['月', '数', formula]] })
    const freed = set(0, 2, 1, 1, { formula: 'B2' })
    const journal = await write(host, [], '数式', [set(0, 1, '数', '件'), freed])
    host.types(at(0, 1), '人')
    await around(host, journal)
    const sheet = (await host.read())[0]!.sheets[0]!
    expect([sheet.value(0, 1), sheet.formula(0, 2)]).toEqual(['人', 'B2'])
  })
  it('whose rows are not where they were leaves those rows alone, and no others', async () => {
    const host = hostOf()
    const still = [
      { at: at(0, 1), value: '数' },
      { at: at(1, 0), value: '4月' },
      { at: at(2, 0), value: '5月' },
    ]
    const journal = await write(host, [], '集計', [set(1, 1, 1, 10), set(2, 1, 2, 20)], still)
    host.insertsRows(book, '表', 2, 1)
    host.types(at(2, 1), 20)
    await around(host, journal)
    expect(await column(host, 1)).toEqual(['数', 1, 20, 20, null, 3])
  })
  it('under a header that is another now leaves the whole column', async () => {
    const host = hostOf()
    const journal = await write(host, [], '集計', [set(1, 1, 1, 10)], [{ at: at(0, 1), value: '数' }])
    host.types(at(0, 1), '人数')
    await around(host, journal)
    expect(await column(host, 1)).toEqual(['人数', 10, 2, null, 3])
  })
})

describe('rows that came in', () => {
  const extend: readonly Edit[] = [
    rows(3, 4),
    { kind: 'list', book, sheet: '表', box: { row: 3, col: 1, rows: 4, cols: 1 }, source: '$A$9:$A$10' },
  ]
  const below = [{ at: at(3, 0), value: '注' }]

  it('go with the write, dropdowns and all', async () => {
    const host = hostOf()
    const journal = await write(host, [], '7月の準備', extend, below)
    expect(await column(host, 0)).toHaveLength(9)
    expect(await undo(host, journal)).toEqual([])
    expect(await column(host, 0)).toEqual(['月', '4月', '5月', '注', '合計'])
    expect((await host.read())[0]!.sheets[0]!.lists).toEqual([])
  })
  it('stay where something was entered, with their dropdowns; the blank ones go, and older writes are followed', async () => {
    const host = hostOf()
    const first = await write(host, [], '集計', [set(4, 1, 3, 30)], [{ at: at(4, 0), value: '合計' }])
    const journal = await write(host, first, '7月の準備', extend, below)
    host.types(at(4, 0), '6月')
    host.types(at(4, 1), 6)
    const found = (await obstructed(host, journal))!
    expect(obstructedText(found)).toContain('『表』の5行目が変わっています')
    const left = await around(host, journal)
    expect(await column(host, 0)).toEqual(['月', '4月', '5月', '6月', '注', '合計'])
    expect((await host.read())[0]!.sheets[0]!.lists).toEqual([
      { boxes: [{ row: 3, col: 1, rows: 1, cols: 1 }], source: '$A$6:$A$7' },
    ])
    expect(left).toEqual([{ ...first[0]!, inverse: [set(5, 1, 30, 3)], still: [{ at: at(5, 0), value: '合計' }] }])
    expect(await undo(host, left)).toEqual([])
    expect(await column(host, 1)).toEqual(['数', 1, 2, 6, null, 3])
  })
  it('stay where it cannot be told which they are', async () => {
    const host = hostOf()
    const journal = await write(host, [], '7月の準備', extend, below)
    host.types(at(7, 0), '備考')
    expect((await obstructed(host, journal))!.rows).toEqual([{ book, sheet: '表', rows: [3, 4, 5, 6] }])
    await around(host, journal)
    expect(await column(host, 0)).toHaveLength(9)
  })
  it('in which every one was filled leave the older writes in reach', async () => {
    const host = hostOf()
    const first = await write(host, [], '集計', [set(4, 1, 3, 30)])
    const journal = await write(host, first, '7月の準備', [rows(3, 2)], below)
    for (const row of [3, 4]) host.types(at(row, 0), 'x')
    const found = (await obstructed(host, journal))!
    expect([found.rest, obstructedText(found)]).toEqual([[], expect.stringContaining('『表』の4~5行目が変わって')])
    expect(obstructedText(found)).toContain('その前の書き込みを、元に戻せるようになります。')
    expect(await undo(host, await around(host, journal))).toEqual([])
    expect(await column(host, 1)).toEqual(['数', 1, 2, null, null, null, 3])
  })
  it('leave no older formula that would mean other cells', async () => {
    const host = hostOf({ cells: [['月'], ['4月', { formula: 'A5', value: '注' }], [], [], ['注']] })
    const first = await write(host, [], '数式', [set(1, 1, '注', '注', { formula: 'A5' })])
    const journal = await write(host, first, '7月の準備', [rows(3, 2)])
    host.types(at(3, 0), 'x')
    expect(await around(host, journal)).toEqual([])
  })
})

it('nothing that a person entered is ever lost, and what nobody touched is as it was', async () => {
  const cell = fc.record({ row: fc.nat(9), col: fc.nat(1) })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ row: fc.nat(4), col: fc.nat(1) }), { selector: ({ row, col }) => row * 2 + col }),
      fc.record({ above: fc.integer({ min: 1, max: 5 }), count: fc.integer({ min: 1, max: 4 }) }),
      fc.uniqueArray(cell, { selector: ({ row, col }) => row * 2 + col, maxLength: 6 }),
      async (written, { above, count }, typed) => {
        const host = hostOf()
        const values = async (): Promise<Scalar[][]> => [await column(host, 0), await column(host, 1)]
        const before = await values()
        const edits = written.map(({ row, col }) => set(row, col, before[col]![row] ?? null, `書${row}${col}`))
        const first = await write(host, [], '一', edits)
        const journal = await write(host, first, '二', [rows(above, count)])
        typed.forEach(({ row, col }, n) => host.types(at(row, col), `人${n}`))
        let left = journal
        while (left.length > 0) {
          const found = await obstructed(host, left)
          left = found ? await undoAround(host, found) : await undo(host, left)
        }
        const after = (await values()).flat()
        for (const n of typed.keys()) expect(after).toContain(`人${n}`)
        const isTyped = new Set(typed.map(({ row, col }) => `${row}:${col}`))
        const lost = before.flatMap((cells, col) =>
          cells.filter((value, row) => {
            const now = row >= above ? row + count : row
            return value !== null && !isTyped.has(`${now}:${col}`) && !after.includes(value)
          }),
        )
        expect(lost).toEqual([])
        expect(after.filter((value) => typeof value === 'string' && value.startsWith('書'))).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})

/** The sheet is there under another name: for us it is gone. */
function renamed(host: MemoryHost): Promise<void> {
  return host.read().then((books) => {
    const open = (host as unknown as { books: { sheets: { name: string }[] }[] }).books
    expect(books).toHaveLength(1)
    open[0]!.sheets[0]!.name = '別の表'
  })
}
