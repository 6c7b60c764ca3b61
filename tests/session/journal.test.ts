import fc from 'fast-check'
import { MemoryHost } from '../../src/hosts/memory/host'
import { journalText, parseJournal } from '../../src/session/journal'
import { undo, write, type Journal } from '../../src/session/undo'
import type { CellRef, Edit } from '../../src/workbook/types'

const at = (row: number, col: number): CellRef => ({ book: 'a.xlsx', sheet: '表', row, col })
const set = (row: number, col: number, value: string | number | null): Edit => ({
  kind: 'set',
  at: at(row, col),
  before: null,
  value,
})
const one = { label: '直す', inverse: [set(1, 2, 'あ')], still: [{ at: at(1, 0), value: 5 }] }
const kept = (writes: unknown): string => JSON.stringify({ version: 1, writes })

describe('the journal as it is kept', () => {
  it('comes back with every kind of edit', () => {
    const journal: Journal = [
      one,
      {
        label: '入力規則',
        inverse: [
          { kind: 'set', at: at(0, 0), before: 'x', value: 45446, day: '2024-06-03' },
          { kind: 'list', book: 'a.xlsx', sheet: '表', box: { row: 1, col: 2, rows: 3, cols: 1 }, source: '$A$1:$A$3' },
          { kind: 'rows', book: 'a.xlsx', sheet: '表', above: 4, count: 2 },
          { kind: 'rows', op: 'remove', book: 'a.xlsx', sheet: '表', above: 4, count: 2 },
          { kind: 'set', at: at(0, 1), before: 5, value: 5, restores: 'YOSHIKI.TARGET("④")' },
          { kind: 'sheet', book: 'a.xlsx', op: 'remove', name: '点検結果' },
        ],
      },
    ]
    expect(parseJournal(journalText(journal))).toEqual(journal)
  })
  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', JSON.stringify({ version: 2, writes: [one] })],
    ['no list', kept({})],
    ['a cell without a row', kept([{ ...one, inverse: [{ ...set(1, 2, 'x'), at: { ...at(1, 2), row: '1' } }] }])],
    ['a row before the first', kept([{ ...one, inverse: [set(-1, 2, 'x')] }])],
    ['an object for a value', kept([{ ...one, inverse: [{ ...set(1, 2, 'x'), value: {} }] }])],
    [
      'rows that do something else',
      kept([{ ...one, inverse: [{ kind: 'rows', op: 'hide', book: 'a', sheet: '表', above: 1, count: 1 }] }]),
    ],
    ['an unknown edit', kept([{ ...one, inverse: [{ kind: 'macro', book: 'a.xlsx' }] }])],
    ['a broken guard', kept([{ ...one, still: [{ value: 1 }] }])],
    ['a list that is none', kept([one, null])],
  ])('%s is no journal: half an undo would be worse than none', (_why, text) => {
    expect(parseJournal(text)).toEqual([])
  })
  it('no text of whatever kind stops anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseJournal(text).length === 0))
  })
  it('keeps the newest writes where they are too many or too large', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ ...one, label: `${n}` }))
    expect(parseJournal(journalText(many)).map(({ label }) => label)).toEqual(
      Array.from({ length: 20 }, (_, n) => `${n + 30}`),
    )
    const large = { ...one, label: '大', inverse: [set(1, 2, 'あ'.repeat(1_100_000))] }
    expect(parseJournal(journalText([one, large, one])).map(({ label }) => label)).toEqual(['直す'])
    expect(journalText([one, large])).toBeNull()
    expect(journalText([])).toBeNull()
  })
})

describe('cells that tell where a write belongs', () => {
  const open = () =>
    new MemoryHost([
      {
        id: 'a.xlsx',
        sheets: [
          {
            name: '表',
            cells: [
              ['月', '数'],
              ['4月', null],
              ['5月', null],
            ],
          },
        ],
      },
    ])
  const row = (n: number, value: string) => ({ at: at(n, 0), value })

  it('are looked at again when it is taken back: a blank cell looks the same in every row', async () => {
    const host = open()
    const [book] = await host.read()
    const clear: Edit[] = [set(1, 1, 4), set(2, 1, 5)]
    await host.apply(clear)
    const blanked: Edit[] = [
      { kind: 'set', at: at(1, 1), before: 4, value: null },
      { kind: 'set', at: at(2, 1), before: 5, value: null },
    ]
    const journal = await write(host, [], '消す', blanked, [row(1, '4月'), row(2, '5月')])
    host.insertsRows(book!.id, '表', 1, 1)
    await expect(undo(host, journal)).rejects.toMatchObject({ reason: 'changed' })
    const [sheet] = (await host.read())[0]!.sheets
    expect([1, 2, 3].map((r) => sheet!.value(r, 1))).toEqual([null, null, null])
  })
  it('are followed where the write itself moves them, and left out where it writes them', async () => {
    const host = open()
    const edits: Edit[] = [
      { kind: 'rows', book: 'a.xlsx', sheet: '表', above: 2, count: 1 },
      { kind: 'set', at: at(0, 1), before: '数', value: '件数' },
      set(3, 1, 5),
    ]
    const journal = await write(host, [], '書く', edits, [{ at: at(0, 1), value: '数' }, row(1, '4月'), row(2, '5月')])
    expect(journal[0]!.still).toEqual([row(1, '4月'), row(3, '5月')])
    await undo(host, journal)
    expect((await host.read())[0]!.sheets[0]!.value(3, 1)).toBeNull()
  })
})
