import { MemoryHost } from '../../../src/hosts/memory/host'
import { HostError, type ReadOptions } from '../../../src/session/host'
import type { Snapshot } from '../../../src/workbook/types'
import { cellRef, deskOn, deskOver, itemAt, items } from '../../support/desk'
import { call, monthRow, visit } from '../../support/rows'
import { booksOf } from '../../support/sheets'

const at = (cell: string, sheet = '様式14') => cellRef('様式14.xlsx', sheet, cell)
const rows = [call({ method: 'でんわ' }), visit({ minutes: '90分' }), call({ date: '2024-06-06', company: '別の店' })]
const wrong = booksOf({ y14: { rows } })
const open = async (host = new MemoryHost(wrong)) => {
  const made = deskOver(host)
  await made.desk.check()
  return made
}
const seen = (state: Parameters<typeof items>[0]) =>
  items(state).map(({ cell, gone }) => `${cell}${gone ? ' gone' : ''}`)

/** Counts what is read, and can fail. */
class CountingHost extends MemoryHost {
  readonly read_: ReadOptions[] = []
  error: Error | null = null
  override read(options: ReadOptions = {}): Promise<Snapshot> {
    this.read_.push(options)
    return this.error ? Promise.reject(this.error) : super.read()
  }
}

describe('a cell that is typed into', () => {
  it('put right is shown as done until the next check, and not counted', async () => {
    const { desk, host, rest } = await open()
    expect(seen(desk.state())).toEqual(['C7', 'AC8'])
    host.types(at('C7'), '電話')
    await rest()
    expect(desk.state()).toMatchObject({ phase: 'changed', findings: { counts: { error: 1 } } })
    expect(seen(desk.state())).toEqual(['C7 gone', 'AC8'])
    expect(itemAt(desk.state(), 'C7')).toMatchObject({ fix: null, choices: [] })
    await desk.check()
    expect(desk.state().phase).toBe('findings')
    expect(seen(desk.state())).toEqual(['AC8'])
  })
  it('put wrong again is a finding again', async () => {
    const { desk, host, rest } = await open()
    host.types(at('C7'), '電話')
    await rest()
    host.types(at('C7'), 'でんわ')
    await rest()
    expect(seen(desk.state())).toEqual(['C7', 'AC8'])
    expect(desk.state().findings!.counts.error).toBe(2)
  })
  it('wrongly is found at once', async () => {
    const { desk, host, rest } = await open()
    host.types(at('AC8'), 999)
    await rest()
    expect(itemAt(desk.state(), 'AC8', '分').what).toContain('999')
    expect(desk.state().phase).toBe('changed')
  })
  it('with what stood there already changes nothing', async () => {
    const { desk, host, rest } = await open()
    const before = desk.state()
    host.types(at('C7'), 'でんわ')
    await rest()
    expect(desk.state()).toBe(before)
  })
  it('reads its rows only, once for everything that was typed together', async () => {
    const host = new CountingHost(wrong)
    const { desk, rest, waiting } = await open(host)
    host.read_.length = 0
    host.types(at('C7'), '電話')
    host.types(at('AC8'), 90)
    expect([waiting(), host.read_.length]).toEqual([1, 0])
    await rest()
    expect(host.read_.map(({ only }) => only?.map(({ row }) => row))).toEqual([[6, 7]])
    expect(desk.state().findings!.counts.error).toBe(0)
  })
  it('of a monthly form has its other rows read too: their formulas follow', async () => {
    const host = new CountingHost(booksOf({ y15: { months: { '6月': monthRow({ direct: 1 }) }, book: '様式14.xlsx' } }))
    const { rest } = await open(host)
    host.read_.length = 0
    host.types(at('E9', '様式15'), 3)
    await rest()
    expect(host.read_).toHaveLength(1)
    expect(new Set(host.read_[0]!.only!.map(({ row }) => row)).size).toBeGreaterThan(12)
  })
  it('several at once by their rows', async () => {
    const host = new CountingHost(wrong)
    const { desk, rest } = await open(host)
    host.read_.length = 0
    host.types(at('C7'), '電話')
    host.types(at('AC8'), 90)
    await rest()
    host.tell({ kind: 'changed', at: at('C7'), box: { row: 6, col: 2, rows: 2, cols: 27 } })
    await rest()
    expect(host.read_.map(({ only }) => new Set(only?.map(({ row }) => row)))).toEqual([
      new Set([6, 7]),
      new Set([6, 7]),
    ])
    expect(desk.state().phase).toBe('changed')
  })
  it('whose rows cannot be read now leaves 変更あり and no notice', async () => {
    const host = new CountingHost(wrong)
    const { desk, rest } = await open(host)
    host.error = new HostError('editing', null, 'セルの入力中のため、Excelが応じられません。')
    host.types(at('C7'), '電話')
    await rest()
    expect(desk.state()).toMatchObject({ phase: 'changed', notice: null })
    host.error = null
    await desk.check()
    expect(seen(desk.state())).toEqual(['AC8'])
  })
})

describe('what else happens', () => {
  it('rows that come in: everything is read again, and every finding stands where it is now', async () => {
    const { desk, host, rest } = await open()
    const before = desk.state()
    host.insertsRows('様式14.xlsx', '様式14', 6, 1)
    expect(desk.state().phase).toBe('changed')
    await rest()
    expect(seen(desk.state())).toEqual(['C8', 'AC9'])
    expect(desk.state()).toMatchObject({ phase: 'findings', notice: null, progress: null })
    expect(items(desk.state()).map(({ id }) => id)).toEqual(items(before).map(({ id }) => id))
  })
  it('rows that come in while nothing can be read: no cell is named until it is known where it is', async () => {
    const host = new CountingHost(wrong)
    const { desk, rest } = await open(host)
    host.error = new HostError('editing', null, '…')
    host.insertsRows('様式14.xlsx', '様式14', 6, 1)
    await rest()
    expect(desk.state().phase).toBe('changed')
    for (const item of items(desk.state()))
      expect(item).toMatchObject({ cell: null, extract: null, fix: null, choices: [] })
    expect(desk.state().findings!.groups.every(({ fixable }) => fixable === 0)).toBe(true)
    await desk.goTo(at('C7'))
    expect([host.selected, desk.state().notice!.text]).toEqual([null, expect.stringContaining('行が動いた')])
    desk.previewFix(items(desk.state()).map(({ id }) => id))
    expect(desk.state()).toMatchObject({
      preview: null,
      notice: { kind: 'refused', text: expect.stringContaining('行が動いた') },
    })
    desk.previewTotals()
    expect(desk.state().preview).toBeNull()
    host.error = null
    await desk.check()
    expect(seen(desk.state())).toEqual(['C8', 'AC9'])
  })
  it('in a book that costs long to read, moved rows wait for the next check', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => call({ company: `株式会社${n}`, phone: `0852-00-${1000 + n}` }))
    const host = new CountingHost(booksOf({ y14: { rows: [call({ method: 'でんわ' }), ...many] } }))
    const { desk, rest } = await open(host)
    host.read_.length = 0
    host.insertsRows('様式14.xlsx', '様式14', 6, 1)
    await rest()
    expect([desk.state().phase, host.read_.length]).toEqual(['changed', 0])
    expect(items(desk.state()).every(({ cell }) => cell === null)).toBe(true)
    await desk.check()
    expect(itemAt(desk.state(), 'C8', 'でんわ').extract).not.toBeNull()
  })
  it('a sheet that comes or goes is 変更あり and nothing more', async () => {
    const host = new CountingHost(wrong)
    const { desk, rest } = await open(host)
    host.read_.length = 0
    host.tell({ kind: 'sheets', at: null })
    await rest()
    expect([desk.state().phase, host.read_.length]).toEqual(['changed', 0])
    expect(seen(desk.state())).toEqual(['C7', 'AC8'])
  })
  it('a selection is nothing', async () => {
    const { desk, host, rest } = await open()
    const before = desk.state()
    host.tell({ kind: 'selected', at: at('C7') })
    await rest()
    expect(desk.state()).toBe(before)
  })
  it('before the first check nothing is followed', async () => {
    const host = new CountingHost(wrong)
    const { desk, rest } = deskOver(host)
    await desk.open()
    host.types(at('C7'), '電話')
    await rest()
    expect([desk.state().phase, host.read_.length]).toEqual(['unchecked', 1])
  })
  it('typed during a check is looked at after it', async () => {
    const host = new CountingHost(wrong)
    let during: () => void = () => undefined
    const { desk, rest } = deskOver(host, {
      pause: () => {
        during()
        return Promise.resolve()
      },
    })
    during = () => {
      during = () => undefined
      host.types(at('C7'), '電話')
    }
    await desk.check()
    await rest()
    expect(seen(desk.state())).toEqual(['C7 gone', 'AC8'])
    expect(desk.state().phase).toBe('changed')
  })
  it('after the end nobody is told', async () => {
    const { desk, host, waiting } = await open()
    desk.dispose()
    host.types(at('C7'), '電話')
    expect(waiting()).toBe(0)
  })
})

it('a whole month deleted at once is one change', async () => {
  const { desk, host, rest } = deskOn(wrong)
  await desk.check()
  for (const cell of ['B7', 'C7', 'AJ7']) host.types(at(cell), null)
  await rest()
  expect(desk.state().phase).toBe('changed')
  expect(items(desk.state()).some(({ cell, gone }) => cell === 'C7' && gone)).toBe(true)
})

it('a cell that is still wrong, but otherwise, is one finding and not one done and one new', async () => {
  const { desk, host, rest } = deskOn(wrong)
  await desk.check()
  host.types(at('C7'), 'てがみ')
  await rest()
  expect(items(desk.state()).filter(({ cell }) => cell === 'C7')).toMatchObject([
    { gone: false, what: expect.stringContaining('てがみ') },
  ])
})
