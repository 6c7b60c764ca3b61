import { MemoryHost } from '../../../src/hosts/memory/host'
import { HostError } from '../../../src/session/host'
import { a1 } from '../../../src/workbook/address'
import { cellRef, deskOn, deskOver, itemAt } from '../../support/desk'
import { call, visit } from '../../support/rows'
import { booksOf } from '../../support/sheets'

const rows = [call({ method: 'でんわ' }), visit({ minutes: '90分' }), call({ date: '2024-06-08', company: '別の店' })]
const books = booksOf({ y14: { rows } })
const at = (cell: string) => cellRef('様式14.xlsx', '様式14', cell)

describe('次 and 前', () => {
  it('go through all findings in the order they are shown, around the end, and jump to each', async () => {
    const { desk, host } = deskOn(books)
    await desk.check()
    const order = desk.state().findings!.groups.flatMap(({ items }) => items.map(({ cell }) => cell))
    expect(order.length).toBeGreaterThanOrEqual(3)
    const visited: (string | null)[] = []
    for (const _ of order) {
      await desk.step(1)
      visited.push(a1(host.selected!))
      expect(desk.state().notice).toBeNull()
    }
    expect(visited).toEqual(order)
    await desk.step(1)
    expect([a1(host.selected!), desk.state().notice]).toEqual([
      order[0],
      { kind: 'info', text: '最後の指摘まで見ました。最初の指摘に戻ります。', undo: false },
    ])
    await desk.step(-1)
    expect([a1(host.selected!), desk.state().current]).toEqual([order.at(-1), itemAt(desk.state(), order.at(-1)!).id])
  })
  it('backwards begin at the end', async () => {
    const { desk, host } = deskOn(books)
    await desk.check()
    await desk.step(-1)
    expect(a1(host.selected!)).toBe(desk.state().findings!.groups.at(-1)!.items.at(-1)!.cell)
  })
  it('go on from the one that was chosen', async () => {
    const { desk, host } = deskOn(books)
    await desk.check()
    const [first, second] = desk.state().findings!.groups.flatMap(({ items }) => items)
    desk.setCurrent(first!.id)
    await desk.step(1)
    expect([a1(host.selected!), desk.state().current]).toEqual([second!.cell, second!.id])
  })
  it('check first where nothing was checked', async () => {
    const { desk, host } = deskOn(books)
    await desk.step(1)
    expect([desk.state().phase, host.selected]).toEqual(['findings', expect.anything()])
  })
  it('leave out what was put right', async () => {
    const { desk, host, rest } = deskOn(books)
    await desk.check()
    host.types(at('C7'), '電話')
    await rest()
    await desk.step(1)
    expect(a1(host.selected!)).not.toBe('C7')
  })
  it('say where there is nothing', async () => {
    const { desk, host } = deskOn(booksOf({ y14: { rows: [call()] } }))
    await desk.check()
    await desk.step(1)
    expect([host.selected, desk.state().current, desk.state().notice!.text]).toEqual([null, null, '指摘はありません。'])
  })
})

describe('a jump', () => {
  it('goes to the cell and changes nothing that is shown', async () => {
    const { desk, host } = deskOn(books)
    await desk.check()
    const before = desk.state()
    await desk.goTo(at('AC8'))
    expect([host.selected, desk.state()]).toEqual([at('AC8'), before])
  })
  it('that Excel refuses is told', async () => {
    const host = new MemoryHost(books)
    const { desk } = deskOver(host)
    await desk.check()
    jest
      .spyOn(host, 'select')
      .mockRejectedValue(new HostError('unsupported', null, 'シートを再表示してから、もう一度行ってください。'))
    await desk.goTo(at('AC8'))
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text: expect.stringContaining('再表示') })
  })
})
