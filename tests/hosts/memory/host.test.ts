import { MemoryHost } from '../../../src/hosts/memory/host'
import type { MemorySheet } from '../../../src/hosts/memory/sheet'
import type { Hint } from '../../../src/session/host'
import { undo, write } from '../../../src/session/undo'
import type { Edit, Scalar, Sheet } from '../../../src/workbook/types'

const id = '様式14.xlsx'
const hostOf = (sheet: Partial<MemorySheet> = {}): MemoryHost =>
  new MemoryHost([
    {
      id,
      sheets: [
        {
          name: '6月',
          cells: [['見出し'], [1, 'a'], [2, { day: '2024-06-03' }], [3, { formula: 'A2+A3', value: 3 }]],
          ...sheet,
        },
      ],
    },
  ])
const set = (row: number, col: number, before: Scalar, value: Scalar): Edit => ({
  kind: 'set',
  at: { book: id, sheet: '6月', row, col },
  before,
  value,
})
const rows = (above: number, count: number): Edit => ({ kind: 'rows', book: id, sheet: '6月', above, count })
const sheet = (op: 'add' | 'remove', name: string): Edit => ({ kind: 'sheet', book: id, op, name })
const sheetIn = async (host: MemoryHost): Promise<Sheet> => (await host.read())[0]!.sheets[0]!
const cells = async (host: MemoryHost): Promise<Scalar[][]> => {
  const { used, value } = await sheetIn(host)
  return Array.from({ length: used.rows }, (_r, r) =>
    Array.from({ length: used.cols }, (_c, c) => value(used.row + r, used.col + c)),
  )
}

describe('a batch', () => {
  it('is written and taken back by its inverse', async () => {
    const host = hostOf()
    const before = await cells(host)
    const inverse = await host.apply([set(1, 0, 1, 10), set(1, 0, 10, 20), set(2, 1, '2024-06-03', null)])
    expect((await cells(host)).slice(1, 3)).toEqual([
      [20, 'a'],
      [2, null],
    ])
    await host.apply(inverse)
    expect(await cells(host)).toEqual(before)
  })
  it('is not written where a cell that tells its place holds something else', async () => {
    const host = hostOf()
    const at = (row: number, col: number) => ({ book: id, sheet: '6月', row, col })
    const still = [
      { at: at(2, 0), value: 2 },
      { at: at(2, 1), value: 45446 },
    ]
    await host.apply([set(1, 0, 1, 10)], still)
    host.insertsRows(id, '6月', 1, 1)
    const before = await cells(host)
    await expect(host.apply([set(1, 0, null, 5)], still)).rejects.toMatchObject({ reason: 'changed', at: at(2, 0) })
    expect(await cells(host)).toEqual(before)
  })
  it('of ours is no news; what a person types is', async () => {
    const host = hostOf()
    const hints: Hint[] = []
    const stop = host.watch((hint) => hints.push(hint))
    await host.apply([set(1, 0, 1, 10)])
    expect(hints).toEqual([])
    const earlier = await sheetIn(host)
    host.types({ book: id, sheet: '6月', row: 1, col: 0 }, 11)
    host.insertsRows(id, '6月', 1, 2)
    stop()
    host.types({ book: id, sheet: '6月', row: 1, col: 0 }, 12)
    expect(hints).toEqual([
      { kind: 'changed', at: { book: id, sheet: '6月', row: 1, col: 0 } },
      { kind: 'changed', at: null },
    ])
    // What was read before stays as it was.
    expect(earlier.value(1, 0)).toBe(10)
    expect((await sheetIn(host)).value(3, 0)).toBe(11)
  })
  it.each([
    ['a cell that changed meanwhile', set(2, 0, 99, 1), 'changed'],
    ['a formula', set(3, 1, 3, 1), 'formula'],
    ['a sheet that is not there', { ...rows(1, 1), sheet: '7月' } as Edit, 'broken'],
    ['a book that is not there', { ...sheet('add', '点検結果'), book: 'x' } as Edit, 'broken'],
    ['a sheet that is there already', sheet('add', '6月'), 'changed'],
    ['a sheet with something in it', sheet('remove', '6月'), 'changed'],
  ])('changes nothing where one of its edits meets %s', async (_why, edit, reason) => {
    const host = hostOf()
    const before = await cells(host)
    await expect(host.apply([set(1, 0, 1, 10), edit])).rejects.toMatchObject({ reason, name: 'HostError' })
    await expect(host.apply([edit])).rejects.toThrow(/何も変えていません。/)
    expect(await cells(host)).toEqual(before)
  })
  it('never writes into a protected sheet', async () => {
    await expect(hostOf({ protected: true }).apply([set(1, 0, 1, 10)])).rejects.toMatchObject({ reason: 'protected' })
  })
  it('takes a new sheet back', async () => {
    const host = hostOf()
    const inverse = await host.apply([sheet('add', '点検結果')])
    await host.apply(inverse)
    expect((await host.read())[0]!.sheets.map(({ name }) => name)).toEqual(['6月'])
  })
})

describe('a dropdown', () => {
  const box = (row: number, rows: number) => ({ row, col: 0, rows, cols: 1 })
  const list = (row: number, rows: number, source: string): Edit => ({
    kind: 'list',
    book: id,
    sheet: '6月',
    box: box(row, rows),
    source,
  })
  it('takes the place of what held there, which holds around it', async () => {
    const host = hostOf({ lists: [{ boxes: [box(0, 9)], source: '$H$1:$H$3' }] })
    const inverse = await host.apply([list(2, 2, '"男,女"')])
    expect((await sheetIn(host)).lists).toEqual([
      { boxes: [box(0, 2), box(4, 5)], source: '$H$1:$H$3' },
      { boxes: [box(2, 2)], source: ['男', '女'] },
    ])
    expect(inverse).toEqual([list(2, 2, '$H$1:$H$3')])
  })
  it('in cells without one is taken away again', async () => {
    const host = hostOf()
    const inverse = await host.apply([list(2, 2, '$H$1:$H$3')])
    expect(inverse).toEqual([list(2, 2, '')])
    await host.apply(inverse)
    expect((await sheetIn(host)).lists).toEqual([])
  })
  it('in cells of which only some had one is not taken back: what stood there is more than one edit', async () => {
    const host = hostOf({ lists: [{ boxes: [box(0, 3)], source: '$H$1:$H$3' }] })
    expect(await host.apply([list(2, 2, '"男,女"')])).toEqual([])
  })
  it('that was typed into its rule is taken back as it was', async () => {
    const host = hostOf({ lists: [{ boxes: [box(0, 9)], source: ['男', '女'] }] })
    expect(await host.apply([list(2, 2, '$H$1:$H$3')])).toEqual([list(2, 2, '"男,女"')])
  })
})

describe('rows that come in', () => {
  it('move cells, merged cells, dropdowns and hidden rows below them', async () => {
    const host = hostOf({
      merges: [
        { row: 0, col: 0, rows: 2, cols: 1 },
        { row: 2, col: 3, rows: 2, cols: 1 },
      ],
      lists: [{ boxes: [{ row: 1, col: 0, rows: 3, cols: 1 }], source: ['a'] }],
      hiddenRows: [0, 3],
    })
    await host.apply([rows(2, 2)])
    const after = await sheetIn(host)
    expect([after.value(1, 0), after.value(2, 0), after.value(4, 0), after.formula(5, 1)]).toEqual([
      1,
      null,
      2,
      'A2+A3',
    ])
    expect(after.merges.map(({ row, rows }) => [row, rows])).toEqual([
      [0, 2],
      [4, 2],
    ])
    expect(after.lists).toEqual([{ boxes: [{ row: 1, col: 0, rows: 5, cols: 1 }], source: ['a'] }])
    expect([0, 3, 5].filter((row) => after.hiddenRow(row))).toEqual([0, 5])
  })
  it('do not mislead what takes back a cell written before them', async () => {
    const host = hostOf()
    const inverse = await host.apply([set(2, 0, 2, 20), rows(1, 3), set(1, 0, null, 'new')])
    await host.apply(inverse)
    expect((await cells(host)).map(([first]) => first)).toEqual(['見出し', 1, 2, 3])
  })
  it('go again with all that moved, and come back in their turn', async () => {
    const host = hostOf({
      merges: [{ row: 2, col: 3, rows: 2, cols: 1 }],
      lists: [{ boxes: [{ row: 1, col: 0, rows: 3, cols: 1 }], source: '$B$3:$B$4' }],
      hiddenRows: [0, 3],
    })
    const facts = async () => {
      const sheet = await sheetIn(host)
      const { merges, lists, used } = sheet
      return [await cells(host), merges, lists, used, [0, 3, 5].map((row) => sheet.hiddenRow(row))]
    }
    const before = await facts()
    const inverse = await host.apply([rows(2, 2)])
    const moved = await facts()
    expect(moved).not.toEqual(before)
    const again = await host.apply(inverse)
    expect(await facts()).toEqual(before)
    await host.apply(again)
    expect(await facts()).toEqual(moved)
  })
  it.each([
    ['a value', 'x'],
    ['a formula that comes to nothing', { formula: '""', value: '' }],
  ])('stay where a person put %s into them', async (_what, cell) => {
    const host = hostOf()
    const inverse = await host.apply([rows(1, 3), set(5, 0, 2, 20)])
    host.types({ book: id, sheet: '6月', row: 2, col: 4 }, cell)
    const filled = await cells(host)
    await expect(host.apply(inverse)).rejects.toMatchObject({ reason: 'changed', at: { row: 2, col: 4 } })
    expect(await cells(host)).toEqual(filled)
  })
})

it('a copy holds the edits, the book does not', async () => {
  const host = hostOf()
  await host.saveCopy(id, { edits: [set(1, 0, 1, 10)], withoutNotes: true }, '写し.xlsx')
  expect(host.copies.get('写し.xlsx')!.sheets[0]!.value(1, 0)).toBe(10)
  expect((await cells(host))[1]![0]).toBe(1)
})
it('a copy may leave out some notes of ours, or all', async () => {
  const host = hostOf()
  await host.note(id, 'settings', '{}')
  await host.note(id, 'reasons', '{}')
  const notes = async (withoutNotes: boolean | readonly string[]) => {
    await host.saveCopy(id, { edits: [], withoutNotes }, '写し.xlsx')
    return Object.keys(host.copies.get('写し.xlsx')!.notes)
  }
  expect([await notes(false), await notes(['reasons']), await notes(true)]).toEqual([
    ['settings', 'reasons'],
    ['settings'],
    [],
  ])
})
it('a note is kept in its book until it is removed', async () => {
  const host = hostOf()
  await host.note(id, 'settings', '{}')
  expect((await host.read())[0]!.notes).toEqual({ settings: '{}' })
  await host.note(id, 'settings', null)
  expect((await host.read())[0]!.notes).toEqual({})
})

describe('the journal', () => {
  it('takes writes back one by one, newest first', async () => {
    const host = hostOf()
    const once = await write(host, [], '1回目', [set(1, 0, 1, 10)])
    const twice = await write(host, once, '2回目', [set(1, 0, 10, 20)])
    expect(twice.map(({ label }) => label)).toEqual(['1回目', '2回目'])
    expect(await undo(host, twice)).toEqual(once)
    expect((await cells(host))[1]![0]).toBe(10)
    expect(await undo(host, await undo(host, once))).toEqual([])
    expect((await cells(host))[1]![0]).toBe(1)
  })
  it('keeps nothing of a batch that failed or had nothing in it', async () => {
    const host = hostOf()
    expect(await write(host, [], '空', [])).toEqual([])
    await expect(write(host, [], '失敗', [set(1, 0, 99, 10)])).rejects.toMatchObject({ reason: 'changed' })
  })
  it('does not write over what was changed by hand since', async () => {
    const host = hostOf()
    const journal = await write(host, [], '集計', [set(1, 0, 1, 10)])
    await host.apply([set(1, 0, 10, 11)])
    await expect(undo(host, journal)).rejects.toMatchObject({ reason: 'changed' })
    expect((await cells(host))[1]![0]).toBe(11)
  })
})

describe('a formula that gives way to its value', () => {
  const gives = (formula: string, before: Scalar = 3): Edit => ({ ...set(3, 1, before, 3), formula }) as Edit

  it('is written over when it is named, and comes back with undo', async () => {
    const host = hostOf()
    const journal = await write(host, [], '関数を値に', [gives('A2+A3')])
    expect((await sheetIn(host)).formula(3, 1)).toBeUndefined()
    await undo(host, journal)
    expect((await sheetIn(host)).formula(3, 1)).toBe('A2+A3')
    expect((await sheetIn(host)).value(3, 1)).toBe(3)
  })
  it.each([
    ['another formula', gives('A1')],
    ['another value', gives('A2+A3', 4)],
  ])('is not touched where %s stands there', async (_why, edit) => {
    const host = hostOf()
    await expect(host.apply([edit])).rejects.toMatchObject({ reason: 'changed' })
    expect((await sheetIn(host)).formula(3, 1)).toBe('A2+A3')
  })
})
