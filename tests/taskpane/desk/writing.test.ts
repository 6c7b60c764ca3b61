import { MemoryHost } from '../../../src/hosts/memory/host'
import type { MemoryBook } from '../../../src/hosts/memory/sheet'
import { HostError, type ReadOptions, type Still } from '../../../src/session/host'
import type { Edit, Scalar } from '../../../src/workbook/types'
import { cellRef, deskOn, deskOver, fileOf, itemAt, items } from '../../support/desk'
import { call, monthRow, seminar, visit } from '../../support/rows'
import { booksOf } from '../../support/sheets'

const book = '6月報告.xlsx'
const at = (cell: string, sheet = '様式14') => cellRef(book, sheet, cell)
const rows = [call({ method: 'でんわ' }), visit({ minutes: '90分' }), visit({ minutes: '60分', company: '別の店' })]
const wrong = booksOf({ y14: { rows, book } })
const report = booksOf({ y14: { rows: [call(), visit({ minutes: 90 })], book }, y15: { months: {}, book } })

/** Counts and refuses writes. */
class WritingHost extends MemoryHost {
  readonly batches: (readonly Edit[])[] = []
  readonly stills: (readonly Still[])[] = []
  error: Error | null = null
  override apply(edits: readonly Edit[], still: readonly Still[] = []): Promise<readonly Edit[]> {
    this.batches.push(edits)
    this.stills.push(still)
    return this.error ? Promise.reject(this.error) : super.apply(edits, still)
  }
}
const open = async (books: readonly MemoryBook[] = wrong) => {
  const made = deskOver(new WritingHost(books))
  await made.desk.check()
  const value = async (cell: string, sheet = '様式14'): Promise<Scalar> => {
    const found = (await made.host.read())[0]!.sheets.find(({ name }) => name === sheet)!
    const { row, col } = at(cell)
    return found.value(row, col)
  }
  return { ...made, value, id: (cell: string) => itemAt(made.desk.state(), cell).id }
}

describe('直す', () => {
  it('is shown first and done when it is confirmed; the finding is gone and the write can be taken back', async () => {
    const { desk, host, value, id } = await open()
    desk.previewFix([id('AC8')])
    expect(desk.state().preview).toEqual({
      title: '数値の90にする',
      lines: ['AC8 「90分」 → 90'],
      count: 1,
      act: '直す',
    })
    expect(await value('AC8')).toBe('90分')
    await desk.confirm()
    expect(await value('AC8')).toBe(90)
    const state = desk.state()
    expect(state).toMatchObject({
      phase: 'findings',
      preview: null,
      progress: null,
      notice: { kind: 'done', text: '『様式14』のAC8を直しました。', undo: true },
      undoable: '数値の90にする',
    })
    expect(items(state).map(({ cell, gone }) => [cell, gone])).toEqual([
      ['C7', false],
      ['AC9', false],
    ])
    expect(host.batches).toHaveLength(1)
    await desk.undo()
    expect(await value('AC8')).toBe('90分')
    expect(desk.state()).toMatchObject({
      undoable: null,
      notice: { kind: 'done', text: '「数値の90にする」を元に戻しました。' },
    })
    expect(itemAt(desk.state(), 'AC8').fix).not.toBeNull()
  })
  it('all of a kind in one write', async () => {
    const { desk, host, value } = await open()
    const group = desk.state().findings!.groups.find(({ fixable }) => fixable === 2)!
    desk.previewFix(group.items.map(({ id }) => id))
    expect(desk.state().preview).toMatchObject({
      title: '2件を直します',
      lines: ['AC8 「90分」 → 90', 'AC9 「60分」 → 60'],
      count: 2,
    })
    await desk.confirm()
    expect([await value('AC8'), await value('AC9'), host.batches.length]).toEqual([90, 60, 1])
    expect(desk.state()).toMatchObject({ notice: { text: '2件を直しました。' }, undoable: `${group.title} 2件` })
  })
  it('not confirmed does nothing', async () => {
    const { desk, host, id } = await open()
    desk.previewFix([id('AC8')])
    desk.dismiss()
    expect(desk.state().preview).toBeNull()
    await desk.confirm()
    expect(host.batches).toEqual([])
  })
  it('of something that has no certain correction says so', async () => {
    const { desk, id } = await open()
    for (const ids of [[id('C7')], ['no such id'], []]) {
      desk.previewFix(ids)
      expect(desk.state()).toMatchObject({ preview: null, notice: { kind: 'refused' } })
    }
  })
  it('tells the host what its rows and columns hold, so that nothing lands elsewhere', async () => {
    const { desk, host, id, value } = await open()
    desk.previewFix([id('AC8')])
    // Nobody was told: another person has put a row in, in the same book.
    await host.apply([{ kind: 'rows', book, sheet: '様式14', above: 6, count: 1 }])
    await desk.confirm()
    expect(desk.state()).toMatchObject({
      phase: 'changed',
      preview: null,
      notice: { kind: 'refused', text: expect.stringMatching(/変わっています.*何も変えていません。もう一度チェック/) },
      undoable: null,
    })
    expect([await value('AC8'), await value('AC9')]).toEqual([null, '90分'])
    expect(host.stills.at(-1)!.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['合同会社やまびこ商店', expect.stringContaining('支援時間')]),
    )
  })
})

describe('a choice', () => {
  it('is written over what was found', async () => {
    const { desk, value, id } = await open()
    const { choices } = itemAt(desk.state(), 'C7')
    desk.previewChoice(id('C7'), choices.find(({ label }) => label === '電話')!.value)
    expect(desk.state().preview).toEqual({
      title: '『様式14』のC7を直します',
      lines: ['C7 「でんわ」 → 「電話」'],
      count: 1,
      act: '直す',
    })
    await desk.confirm()
    expect(await value('C7')).toBe('電話')
    expect(items(desk.state()).some(({ cell }) => cell === 'C7')).toBe(false)
    expect(desk.state().undoable).toBe('『様式14』のC7の修正')
  })
  it('that is none of those is not written', async () => {
    const { desk, id } = await open()
    desk.previewChoice(id('C7'), '手紙')
    expect(desk.state()).toMatchObject({ preview: null, notice: { kind: 'refused' } })
  })
})

describe('集計', () => {
  it('shows what stands there, what was counted and from which rows', async () => {
    const { desk } = await open(report)
    const { totals } = desk.state()
    expect(totals).toMatchObject({ month: '令和6年6月分', missing: ['様式11'], toWrite: 9 })
    const line = totals!.lines.find(({ measure }) => measure === '④')!
    expect(line).toMatchObject({
      form: '様式15',
      before: null,
      after: 1,
      range: '',
      state: 'write',
      elsewhere: false,
      from: [{ name: '8行目' }],
    })
    expect(totals!.targets.find(({ label }) => label.startsWith('支援件数'))).toMatchObject({
      target: 380,
      actual: 1,
      word: '遅れ',
      unknown: ['4月', '5月'],
    })
  })
  it('is written when confirmed, and taken back', async () => {
    const { desk, value } = await open(report)
    desk.previewTotals()
    const { preview } = desk.state()
    expect(preview).toMatchObject({ title: '様式15の6月に9件を書き込みます', count: 9, act: '書き込む' })
    expect(preview!.lines[0]).toMatch(/^相談件数① E9 空欄 → 1$/)
    await desk.confirm()
    expect(desk.state()).toMatchObject({
      notice: { kind: 'done', text: '様式15の6月に9件を書き込みました。', undo: true },
      undoable: '6月分の集計',
      totals: { toWrite: 0 },
    })
    expect(await value('E9', '様式15')).toBe(1)
    desk.previewTotals()
    expect(desk.state()).toMatchObject({ preview: null, notice: { kind: 'refused' } })
    await desk.undo()
    expect(await value('E9', '様式15')).toBeNull()
    expect(desk.state().totals!.toWrite).toBe(9)
  })
  it('what is not certain is shown with its range and the cells left open, and not written', async () => {
    const { desk } = await open(
      booksOf({ y14: { rows: [call({ method: 'でんわ' })], book }, y15: { months: { '6月': monthRow() }, book } }),
    )
    const line = desk.state().totals!.lines.find(({ measure }) => measure === '①')!
    expect(line).toMatchObject({ state: 'open', after: null, range: '0~1', before: 0, open: [{ name: '7行目' }] })
  })
  it('in another book is shown and not written', async () => {
    const { desk } = deskOn(booksOf({ y14: { rows: [call()], book } }), {
      files: booksOf({ y15: { months: {}, book: '様式15.xlsx' }, y11: { rows: [seminar()], book: '様式15.xlsx' } }),
    })
    await desk.check()
    await desk.addBooks([fileOf('様式15.xlsx')])
    const { totals } = desk.state()
    expect(totals!.lines.every(({ elsewhere }) => elsewhere)).toBe(true)
    expect([totals!.lines.length > 0, totals!.toWrite]).toEqual([true, 0])
    desk.previewTotals()
    expect(desk.state()).toMatchObject({ preview: null, notice: { kind: 'refused' } })
  })
  it('nothing is counted where no month is known', async () => {
    const { desk } = await open(booksOf({ y15: { months: {}, book } }))
    expect(desk.state().totals).toBeNull()
    desk.previewTotals()
    expect(desk.state().preview).toBeNull()
  })
})

describe('a write that is refused', () => {
  it.each([
    ['protected', 'シート「様式14」は保護されているため、書き込めません。変更は何もしていません。'],
    ['editing', 'セルの入力中のため、Excelが応じられません。変更は何もしていません。'],
  ] as const)('(%s) changes nothing, says why, and can be tried again', async (reason, text) => {
    const { desk, host, value, id } = await open()
    desk.previewFix([id('AC8')])
    host.error = new HostError(reason, null, text)
    await desk.confirm()
    expect(desk.state()).toMatchObject({
      phase: 'findings',
      progress: null,
      preview: { count: 1 },
      notice: { kind: 'refused', text, undo: false },
      undoable: null,
    })
    expect(items(desk.state())).toHaveLength(3)
    host.error = null
    await desk.confirm()
    expect([await value('AC8'), desk.state().notice!.kind]).toEqual([90, 'done'])
  })
  it('by something unknown says that nothing typed is lost', async () => {
    const { desk, host, id } = await open()
    desk.previewFix([id('AC8')])
    host.error = new RangeError('Invalid array length')
    await desk.confirm()
    expect(desk.state().notice!.text).toMatch(/何も失われていません/)
    expect(desk.state().notice!.text).not.toMatch(/array/)
  })
  it('because the cell was changed meanwhile is not tried again as it stands', async () => {
    const { desk, host, value, id } = await open()
    desk.previewFix([id('AC8')])
    host.types(at('AC8'), '120分')
    await desk.confirm()
    expect(desk.state()).toMatchObject({ phase: 'changed', preview: null, notice: { kind: 'refused' } })
    expect(await value('AC8')).toBe('120分')
  })
  it('a book that can only be read offers nothing to write', async () => {
    const host = new MemoryHost(wrong)
    Object.assign(host, { can: { write: false, insertRows: false, saveCopy: false } })
    const { desk } = deskOver(host)
    await desk.check()
    expect(desk.state()).toMatchObject({ can: { write: false }, totals: { toWrite: 0 } })
    for (const item of items(desk.state())) expect(item).toMatchObject({ fix: null, choices: [] })
  })
})

describe('after a write', () => {
  it('nothing that was put right is shown as open, even where the book cannot be read again', async () => {
    const { desk, host, id } = await open()
    desk.previewFix([id('AC8')])
    const read = jest.spyOn(host, 'read').mockRejectedValue(new HostError('editing', null, '入力中です。'))
    await desk.confirm()
    expect(items(desk.state()).map(({ cell }) => cell)).toEqual(['C7', 'AC9'])
    expect(desk.state()).toMatchObject({ phase: 'changed', notice: { kind: 'done', undo: true } })
    read.mockRestore()
  })
  it('never shows a finding that is written, at any moment', async () => {
    const { desk, id } = await open()
    desk.previewFix([id('AC8')])
    const shown: boolean[] = []
    desk.subscribe(() => {
      if (desk.state().notice?.kind === 'done') shown.push(items(desk.state()).some(({ cell }) => cell === 'AC8'))
    })
    await desk.confirm()
    expect(new Set(shown)).toEqual(new Set([false]))
  })
  it('in a large book only its rows are read again', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => call({ company: `株式会社${n}`, phone: `0852-00-${1000 + n}` }))
    const { desk, host, id } = await open(booksOf({ y14: { rows: [...rows, ...many], book } }))
    desk.previewFix([id('AC8')])
    const asked: ReadOptions[] = []
    jest.spyOn(host, 'read').mockImplementation((options: ReadOptions = {}) => {
      asked.push(options)
      return MemoryHost.prototype.read.call(host)
    })
    await desk.confirm()
    expect(asked.map(({ only }) => only?.map(({ row }) => row))).toEqual([[7]])
    expect(items(desk.state()).filter(({ cell }) => cell === 'AC8' || cell === 'AC9')).toHaveLength(1)
    expect(desk.state().notice).toMatchObject({ kind: 'done' })
  })
})

describe('what can be taken back', () => {
  it('survives the closing of the pane', async () => {
    const { desk, host, kept, value, id } = await open()
    desk.previewFix([id('AC8')])
    await desk.confirm()
    desk.dispose()
    const next = deskOver(host, { kept })
    expect(next.desk.state().undoable).toBeNull()
    await next.desk.open()
    expect(next.desk.state().undoable).toBe('数値の90にする')
    await next.desk.undo()
    expect([await value('AC8'), next.desk.state().undoable]).toEqual(['90分', null])
    expect([...kept.keys()].filter((key) => key.startsWith('journal'))).toEqual([])
  })
  it('goes with the book when it is saved under another name', async () => {
    const { desk, host, kept, id } = await open()
    desk.previewFix([id('AC8')])
    await desk.confirm()
    const other = '7月報告.xlsx'
    const saved = new WritingHost([{ ...wrong[0]!, id: other }])
    await saved.apply([{ kind: 'set', at: { ...at('AC8'), book: other }, before: '90分', value: 90 }])
    host.read = () => saved.read()
    host.apply = (edits, still) => saved.apply(edits, still)
    await desk.check()
    expect(desk.state().undoable).toBe('数値の90にする')
    expect(kept.has(`journal:${other}`)).toBe(true)
    await desk.undo()
    expect(desk.state().notice).toMatchObject({ kind: 'done' })
    expect((await saved.read())[0]!.sheets[0]!.value(at('AC8').row, at('AC8').col)).toBe('90分')
  })
  it('belongs to its book', async () => {
    const { desk, kept, id } = await open()
    desk.previewFix([id('AC8')])
    await desk.confirm()
    const other = deskOn(booksOf({ y14: { rows, book: '7月報告.xlsx' } }), { kept })
    await other.desk.open()
    expect(other.desk.state().undoable).toBeNull()
  })
  it('one after the other, newest first', async () => {
    const { desk, value, id } = await open()
    for (const cell of ['AC8', 'AC9']) {
      desk.previewFix([id(cell)])
      await desk.confirm()
    }
    expect(desk.state().undoable).toBe('数値の60にする')
    await desk.undo()
    expect([await value('AC8'), await value('AC9'), desk.state().undoable]).toEqual([90, '60分', '数値の90にする'])
    await desk.undo()
    await desk.undo()
    expect(desk.state()).toMatchObject({
      undoable: null,
      notice: { kind: 'info', text: '元に戻せる書き込みがありません。' },
    })
  })
  it('is stopped where somebody wrote since; asked for again, that cell stays and the writes before it can be reached', async () => {
    const { desk, host, value, id } = await open()
    desk.previewFix([id('AC9')])
    await desk.confirm()
    desk.previewFix([id('AC8')])
    await desk.confirm()
    host.types(at('AC8'), 45)
    await desk.undo()
    expect(desk.state().notice).toEqual({
      kind: 'refused',
      text: '「数値の90にする」を元に戻せません。書き込んだあとで、『様式14』のAC8が変わっています(書き換えられたか、行や列が動いています)。変更は何もしていません。今のままにするときは、もう一度「元に戻す」を押してください。その前の書き込みを、元に戻せるようになります。',
      undo: true,
    })
    expect([await value('AC8'), desk.state().undoable]).toEqual([45, '数値の90にする'])
    await desk.undo()
    expect(desk.state().notice).toEqual({
      kind: 'done',
      text: '「数値の90にする」は、今のままにしました。書き込む前は、AC8は「90分」でした。',
      undo: false,
    })
    expect([await value('AC8'), desk.state().undoable]).toEqual([45, '数値の60にする'])
    await desk.undo()
    expect([await value('AC8'), await value('AC9'), desk.state().undoable]).toEqual([45, '60分', null])
  })
  it('is told again where something else has changed, or where it was told long ago', async () => {
    const { desk, host, value, id } = await open()
    const [group] = desk.state().findings!.groups.filter(({ items }) => items.some(({ cell }) => cell === 'AC8'))
    desk.previewFix([id('AC8'), id('AC9')])
    await desk.confirm()
    host.types(at('AC8'), 45)
    await desk.undo()
    const text = `「${group!.title} 2件」は、すべては元に戻せません。書き込んだあとで、『様式14』のAC8が変わっています(書き換えられたか、行や列が動いています)。変更は何もしていません。そこは今のままにして、ほかを元に戻すときは、もう一度「元に戻す」を押してください。`
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text })
    desk.clearNotice()
    await desk.undo()
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text })
    host.types(at('AC9'), 30)
    await desk.undo()
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text: expect.stringContaining('AC8、AC9が変わって') })
    host.types(at('AC9'), 60)
    await desk.undo()
    expect(desk.state().notice).toMatchObject({ kind: 'refused', text })
    expect([await value('AC8'), await value('AC9')]).toEqual([45, 60])
    await desk.undo()
    expect([await value('AC8'), await value('AC9'), desk.state().undoable]).toEqual([45, '60分', null])
    expect(desk.state().notice).toMatchObject({
      kind: 'done',
      text: `「${group!.title} 2件」のうち、『様式14』のAC8は今のままにし、ほかを元に戻しました。書き込む前は、AC8は「90分」でした。`,
    })
  })
  it('is stopped where rows have moved since, though the cell looks as it did', async () => {
    const { desk, host, value, id } = await open(
      booksOf({ y14: { rows: [visit({ minutes: '90分' }), visit({ minutes: 90 })], book } }),
    )
    desk.previewFix([id('AC7')])
    await desk.confirm()
    await host.apply([{ kind: 'rows', book, sheet: '様式14', above: 6, count: 1 }])
    host.types(at('AC7'), 90)
    await desk.undo()
    expect(desk.state().notice).toMatchObject({
      kind: 'refused',
      text: expect.stringContaining('行や列が動いています'),
    })
    expect([await value('AC7'), await value('AC8')]).toEqual([90, 90])
  })
  it('kept by nobody knows whom is no journal', async () => {
    const { desk } = deskOn(wrong, { kept: new Map([[`journal:${book}`, '{"version":1,"writes":[{"label":"x"}]}']]) })
    await desk.open()
    expect(desk.state().undoable).toBeNull()
  })
})
