import { MemoryHost } from '../../../src/hosts/memory/host'
import { HostError } from '../../../src/session/host'
import { check } from '../../../src/session/check'
import { answerJson } from '../../../src/answers/json'
import type { DeskState } from '../../../src/taskpane/desk/types'
import { cellRef, deskOn, deskOver, fileOf, items } from '../../support/desk'
import { call, seminar } from '../../support/rows'
import { booksOf } from '../../support/sheets'

const book = '6月報告.xlsx'
/** A holiday is 確認; an unlisted method 要修正. */
const rows = [call({ date: '2024-06-08' }), call({ date: '2024-06-15', company: '別の店' }), call({ method: 'でんわ' })]
const books = booksOf({ y14: { rows, book } })
const open = async () => {
  const made = deskOver(new MemoryHost(books))
  await made.desk.check()
  const closed = (): string[] =>
    items(made.desk.state())
      .filter(({ what }) => what.includes('土曜日') || what.includes('休'))
      .map(({ id }) => id)
  return { ...made, closed }
}
const aside = ({ findings }: DeskState) =>
  findings!.setAside.flatMap(({ items }) => items.map(({ cell, reason }) => `${cell} ${reason}`))

describe('理由を付けて残す', () => {
  it('sets a warning apart with its reason, uncounted, in its book', async () => {
    const { desk, host, closed } = await open()
    const ids = closed()
    expect(ids).toHaveLength(2)
    const before = desk.state().findings!.counts
    await desk.setAside([ids[0]!], '  先方の希望により土曜日に実施した。 ')
    const state = desk.state()
    expect(aside(state)).toEqual(['B7 先方の希望により土曜日に実施した。'])
    expect(state.findings!.counts).toEqual({ ...before, warning: before.warning - 1 })
    expect(state.findings!.detail).toContain('(うち理由あり 1件)')
    expect(state.notice).toEqual({ kind: 'done', text: '1件を、理由を付けて残しました。', undo: false })
    expect(closed()).toEqual([ids[1]])
    expect(JSON.parse((await host.read())[0]!.notes['reasons']!)).toEqual({
      version: 1,
      reasons: { [ids[0]!]: '先方の希望により土曜日に実施した。' },
    })
  })
  it('is taken back', async () => {
    const { desk, host, closed } = await open()
    const ids = closed()
    await desk.setAside(ids, '先方の希望')
    await desk.takeBackReason(ids)
    expect([aside(desk.state()), closed()]).toEqual([[], ids])
    expect((await host.read())[0]!.notes).toEqual({})
  })
  it('survives another desk, moved rows and another check', async () => {
    const { desk, host, closed } = await open()
    await desk.setAside([closed()[0]!], '先方の希望')
    desk.dispose()
    host.insertsRows(book, '様式14', 6, 2)
    const next = deskOver(host)
    await next.desk.check()
    expect(aside(next.desk.state())).toEqual(['B9 先方の希望'])
  })
  it('lapses when a value changes, and holds again when it is as before', async () => {
    const { desk, host, closed, rest } = await open()
    await desk.setAside([closed()[0]!], '先方の希望')
    host.types(cellRef(book, '様式14', 'B7'), { day: '2024-06-22' })
    await rest()
    expect(aside(desk.state())).toEqual([])
    expect(closed()).toHaveLength(2)
    host.types(cellRef(book, '様式14', 'B7'), { day: '2024-06-08' })
    await desk.check()
    expect(aside(desk.state())).toEqual(['B7 先方の希望'])
  })
  it('when all that is left has a reason there is nothing to do', async () => {
    const { desk, host, closed } = await open()
    host.types(cellRef(book, '様式14', 'C9'), '電話')
    await desk.check()
    await desk.setAside(closed(), '先方の希望')
    expect(desk.state()).toMatchObject({ phase: 'clean', findings: { counts: { warning: 0 } } })
  })
  it('is listed by the command line from the same book', async () => {
    const { desk, host, closed } = await open()
    await desk.setAside([closed()[0]!], '先方の希望')
    const answer = check(await host.read(), { tool: { name: 'yoshiki', version: '1' } })
    expect(answerJson(answer).findings.flatMap(({ cell, reason }) => (reason ? [`${cell} ${reason}`] : []))).toEqual([
      'B7 先方の希望',
    ])
  })
})

describe('is refused', () => {
  it.each(['', '   ', '\n\u200e'])('without a reason: %j', async (reason) => {
    const { desk, closed } = await open()
    await desk.setAside(closed(), reason)
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text: '理由を入力してください。' })
    expect(aside(desk.state())).toEqual([])
  })
  it('for what must be corrected, also among others', async () => {
    const { desk, host, closed } = await open()
    const error = items(desk.state()).find(({ cell }) => cell === 'C9')!
    await desk.setAside([...closed(), error.id], '急ぎのため')
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text: expect.stringContaining('要修正') })
    expect((await host.read())[0]!.notes).toEqual({})
  })
  it('for what is no longer there', async () => {
    const { desk } = await open()
    await desk.setAside(['no such id'], '理由')
    expect(desk.state().notice!.kind).toBe('refused')
    await desk.takeBackReason(['no such id'])
    expect(desk.state().notice!.kind).toBe('refused')
  })
  it('for another book, which is only shown', async () => {
    const { desk } = deskOn(booksOf({ y11: { rows: [seminar()], book } }), {
      files: booksOf({ y14: { rows, book: '様式14.xlsx' } }),
    })
    await desk.check()
    await desk.addBooks([fileOf('様式14.xlsx')])
    const other = items(desk.state()).find(({ elsewhere, what }) => elsewhere && what.includes('土曜日'))!
    await desk.setAside([other.id], '理由')
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text: expect.stringContaining('ほかのブック') })
  })
  it('by the book, and then nothing is set apart', async () => {
    const { desk, host, closed } = await open()
    jest.spyOn(host, 'note').mockRejectedValue(new HostError('readOnly', null, 'このブックは読み取り専用です。'))
    await desk.setAside(closed(), '理由')
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text: 'このブックは読み取り専用です。' })
    expect(aside(desk.state())).toEqual([])
  })
})
