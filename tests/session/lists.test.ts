import fc from 'fast-check'
import { MemoryHost } from '../../src/hosts/memory/host'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { check } from '../../src/session/check'
import { fixes } from '../../src/session/fix'
import { lists, replacePlan, restorePlan, type ListColumn, type ListsView } from '../../src/session/lists'
import { undo, write } from '../../src/session/undo'
import { y14 } from '../../src/forms'
import { a1 } from '../../src/workbook/address'
import type { Box, ListRule } from '../../src/workbook/types'
import { call, seminar, visit } from '../support/rows'
import { booksOf, headerDepth, placeOf, type FormSheet, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const rows = [call(), call(), visit(), call(), call()]
const opened = (sheet: FormSheet) => hostOf({ y14: { rows, ...sheet } })
const hostOf = (sheets: Sheets) => new MemoryHost(booksOf(sheets))
const answerOf = async (host: MemoryHost) => check(await host.read(), { tool, month: '2024-06' })
const viewOf = async (host: MemoryHost): Promise<ListsView> => lists(await answerOf(host))
const column = (view: ListsView, field: string): ListColumn =>
  view.sheets.flatMap(({ columns }) => columns).find((one) => one.field === field)!
const states = (view: ListsView): string[] => [
  ...new Set(view.sheets.flatMap(({ columns }) => columns.map(({ state }) => state))),
]

describe('what is said of a column', () => {
  it('everything in order', async () => {
    const view = await viewOf(hostOf({ y14: { rows }, y11: { rows: [seminar()] } }))
    expect(view.sheets.map(({ form, rows, columns }) => [form, rows, columns.length])).toEqual([
      ['様式14', '7~13行目', 28],
      ['様式11', '6行目', 17],
    ])
    expect(states({ ...view, sheets: [view.sheets[0]!] })).toEqual(['right'])
    expect(column(view, 'method')).toMatchObject({
      label: '相談方法',
      column: 'C',
      expected: true,
      word: 'そろっています',
      restore: null,
      wrong: [],
    })
    expect([view.wrongColumns, view.bypassedCells, restorePlan(view)]).toEqual([0, 0, null])
  })
  it('gone from some rows, with the cells', async () => {
    const view = await viewOf(opened({ dropdowns: { 'method.1': null, 'method.2': null, 'method.4': null } }))
    expect(column(view, 'method')).toMatchObject({
      state: 'part',
      wrong: [
        { cells: 'C8:C9', rows: 2, stands: 'none', words: 'プルダウンがありません' },
        { cells: 'C11', rows: 1, stands: 'none' },
      ],
      restore: { label: '「相談方法」のプルダウンを戻す', count: 2 },
    })
    expect(a1(column(view, 'method').at)).toBe('C8')
    expect(view.wrongColumns).toBe(1)
  })
  it.each([
    ['none', { method: null }],
    ['altered', { method: '"訪問,電話"' }],
    ['altered', { method: '$C$14:$C$16' }],
    ['unclear', { method: 'OFFSET($C$14,0,0,9)' }],
  ])('%s', async (state, dropdowns) => {
    expect(column(await viewOf(opened({ dropdowns })), 'method').state).toBe(state)
  })
  it('not read yet', async () => {
    const host = opened({})
    const [book] = await host.read()
    const sheets = book!.sheets.map((sheet) => ({ ...sheet, lists: 'notRead' as const }))
    const view = lists(check([{ ...book!, sheets }], { tool }))
    expect(states(view)).toEqual(['notRead'])
    expect([view.wrongColumns, restorePlan(view)]).toEqual([0, null])
  })
  it('that no dropdown is printed for is not called wrong, and is given one only when asked', async () => {
    const view = await viewOf(hostOf({ y11: { rows: [seminar(), seminar()] } }))
    const themes = column(view, 'themeEqualPay')
    expect([themes.state, themes.expected, view.wrongColumns, restorePlan(view)]).toEqual(['none', false, 0, null])
    expect(restorePlan(view, [themes.id])!.edits).toMatchObject([{ kind: 'list', source: '"○"', box: { rows: 2 } }])
  })
})

describe('values that came past it', () => {
  it('the nearest entry is named, and only what is certain is offered to be put right', async () => {
    const host = opened({ rows: [call({ method: '訪問' }), call({ method: '訪問' }), call({ industry: '製造業' })] })
    const view = await viewOf(host)
    const [bypassed] = column(view, 'method').bypassed
    expect(bypassed).toMatchObject({ value: '訪問', words: 'C7、C8', why: 'unlisted', isCertain: false })
    expect(bypassed!.choices[0]).toBe('訪問コンサルティング')
    expect(replacePlan(view, bypassed!.id)).toBeNull()
    const [industry] = column(view, 'industry').bypassed
    expect(industry).toMatchObject({ why: 'meant', certain: 'E 製造業', nearest: 'E 製造業' })
    expect(view.bypassedCells).toBe(3)

    const plan = replacePlan(view, bypassed!.id, '訪問コンサルティング')!
    expect(plan.lines[0]).toBe('様式14.xlsx『様式14』 C7 相談方法 「訪問」 → 「訪問コンサルティング」')
    await host.apply([...plan.edits, ...replacePlan(view, industry!.id)!.edits], plan.still)
    expect((await viewOf(host)).bypassedCells).toBe(0)
  })
  it('an entry in other characters is put into those of the sheet', async () => {
    const typed = 'Ｅ　製造業'
    const view = await viewOf(opened({ rows: [call({ industry: typed }), call()] }))
    const [bypassed] = column(view, 'industry').bypassed
    expect(bypassed).toMatchObject({ value: typed, why: 'spelling', certain: 'E 製造業' })
    expect(replacePlan(view, bypassed!.id)!.edits).toMatchObject([{ before: typed, value: 'E 製造業' }])
  })
  it('an entry as the sheet itself prints it is none of them', async () => {
    const printed = 'ア　直ちに取り組みたい '
    const sheet = { rows: [visit({ surveyQ7: printed })], lists: { 'surveyQ7.0': printed } }
    expect((await viewOf(opened(sheet))).bypassedCells).toBe(0)
  })
  it('a mark in words', async () => {
    const view = await viewOf(opened({ rows: [call({ topicWorkRules: '有' })] }))
    expect(column(view, 'topicWorkRules').bypassed).toMatchObject([
      { value: '有', why: 'unlisted', choices: ['○', null] },
    ])
  })
})

describe('the list block and added columns', () => {
  it('changed entries have a way back', async () => {
    const host = opened({ lists: { 'method.3': '訪問', 'source.0': '会議所' } })
    const { block } = (await viewOf(host)).sheets[0]!
    expect(block).toMatchObject({ state: 'altered', words: 'プルダウンの項目が2か所変わっています。' })
    expect(block!.restore!.lines).toEqual([
      'Z14 センターをどこで知ったか 「会議所」 → 「商工会議所」',
      'C17 相談方法 「訪問」 → 「訪問コンサルティング」',
    ])
    await host.apply(block!.restore!.edits, block!.restore!.still)
    expect((await viewOf(host)).sheets[0]!.block!.state).toBe('right')
  })
  it('records typed into it are moved by a person first', async () => {
    const host = opened({})
    const block = headerDepth(y14) + rows.length + 2
    const at = { book: '様式14.xlsx', sheet: '様式14', row: block, col: placeOf(y14, 'question') }
    await host.apply([{ kind: 'set', at, before: null, value: '相談の内容' }])
    const view = await viewOf(host)
    expect(view.sheets[0]!.block).toMatchObject({ state: 'overwritten', restore: null })
    expect(view.sheets[0]!.block!.refused).toMatch(/入力を、項目の上に挿入した行へ移してください。$/)
  })
  it('entries that a row was put in between have no way back but to delete it', async () => {
    const host = opened({})
    const book = '様式14.xlsx'
    const inside = headerDepth(y14) + rows.length + 2 + 4
    await host.apply([{ kind: 'rows', book, sheet: '様式14', above: inside, count: 1 }])
    const { block } = (await viewOf(host)).sheets[0]!
    expect(block).toMatchObject({ state: 'altered', restore: null })
    expect(block!.refused).toMatch(/項目の途中に挿入した行を削除してください。$/)
  })
  it('a block that is gone: short lists go into the rules, long ones are refused with the reason', async () => {
    const view = await viewOf(opened({ noLists: true, noDropdowns: true }))
    expect(view.sheets[0]!.block!.state).toBe('missing')
    expect(column(view, 'checklist').restore!.edits).toMatchObject([{ source: '"該当,非該当,不明"' }])
    expect(column(view, 'industry')).toMatchObject({ restore: null })
    expect(column(view, 'industry').refused).toMatch(/様式から写してください。$/)
  })
  it('entries on another sheet of the book are used', async () => {
    const [book] = booksOf({ y14: { rows, noLists: true, noDropdowns: true } })
    const other = { name: "項目 '6", cells: y14.codes.industry.map((entry) => [null, entry]) }
    const host = new MemoryHost([{ ...book!, sheets: [...book!.sheets, other] }])
    expect(column(await viewOf(host), 'industry').restore!.edits).toMatchObject([{ source: "'項目 ''6'!$B$1:$B$20" }])
  })
  it('an added column is shown and not touched', async () => {
    const view = await viewOf(opened({ addedColumns: [['管理番号', 1, 2]] }))
    expect(view.sheets[0]!.added).toMatchObject([{ cell: 'AR6', text: '管理番号' }])
    expect(restorePlan(view)).toBeNull()
  })
})

describe('putting them back', () => {
  it('one write for all that is lost, taken back by its inverse where something stood', async () => {
    const host = opened({ dropdowns: { 'method.1': null, checklist: '"はい,いいえ"' } })
    const plan = restorePlan(await viewOf(host))!
    expect([plan.label, plan.count]).toEqual(['プルダウンを戻す', 2])
    const journal = await write(host, [], plan.label, plan.edits, plan.still)
    expect(states(await viewOf(host))).toEqual(['right'])
    await undo(host, journal)
    expect(column(await viewOf(host), 'checklist').state).toBe('altered')
  })
  it('the finding of the check says the same', async () => {
    const host = opened({ dropdowns: { 'method.1': null, 'source.3': '"商工会"' } })
    const answer = await answerOf(host)
    const found = answer.verdict.findings.filter(({ rule }) => rule.startsWith('book-list'))
    expect(found.map(({ rule, at }) => `${rule} ${a1(at)}`)).toEqual(['book-list-missing C8', 'book-list-altered Z10'])
    await host.apply(fixes(answer, ({ rule }) => rule.startsWith('book-list')).edits)
    expect(states(await viewOf(host))).toEqual(['right'])
  })
  it('rows put in meanwhile stop it: nothing is written', async () => {
    const host = opened({ dropdowns: { 'method.1': null } })
    const plan = restorePlan(await viewOf(host))!
    host.insertsRows('様式14.xlsx', '様式14', headerDepth(y14) + rows.length, 3)
    await expect(host.apply(plan.edits, plan.still)).rejects.toMatchObject({ reason: 'changed' })
  })
  it('whatever was destroyed, after restoring every column is right; also after rows were put in', async () => {
    const official = booksOf({ y14: { rows } })[0]!.sheets[0]!.lists!
    const first = headerDepth(y14)
    const block = first + rows.length + 2
    const hole = fc.record({
      row: fc.integer({ min: first, max: block - 1 }),
      rows: fc.integer({ min: 1, max: 4 }),
      col: fc.integer({ min: 1, max: 43 }),
      cols: fc.integer({ min: 1, max: 12 }),
    })
    const strange = fc.constantFrom<ListRule['source']>('$C$14:$C$15', 'C14:C22', '$Z$14:$Z$20', ['訪問'], '$A$1')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(hole, fc.option(strange, { nil: null })), { maxLength: 6 }),
        fc.option(fc.record({ above: fc.integer({ min: first, max: block }), count: fc.integer({ min: 1, max: 5 }) }), {
          nil: null,
        }),
        async (holes, inserted) => {
          const host = new MemoryHost([withLists(destroyed(official, holes))])
          if (inserted) host.insertsRows('様式14.xlsx', '様式14', inserted.above, inserted.count)
          const view = await viewOf(host)
          const plan = restorePlan(view, [view.sheets[0]!.id, ...view.sheets[0]!.columns.map(({ id }) => id)])
          if (plan) await host.apply(plan.edits, plan.still)
          expect(states(await viewOf(host))).toEqual(['right'])
          expect(restorePlan(await viewOf(host))).toBeNull()
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** The same book with other dropdown rules. */
function withLists(lists: readonly ListRule[]) {
  const [book] = booksOf({ y14: { rows } })
  return { ...book!, sheets: book!.sheets.map((sheet) => ({ ...sheet, lists })) }
}

/** Cells of some boxes lose their rule, or get another. */
function destroyed(
  rules: readonly ListRule[],
  holes: readonly (readonly [Box, ListRule['source'] | null])[],
): ListRule[] {
  const cells = new Map<string, ListRule['source']>()
  const each = ({ row, col, rows, cols }: Box, act: (row: number, col: number) => void): void => {
    for (let r = row; r < row + rows; r++) for (let c = col; c < col + cols; c++) act(r, c)
  }
  for (const { boxes, source } of rules) for (const box of boxes) each(box, (r, c) => cells.set(`${r}:${c}`, source))
  for (const [box, source] of holes) {
    each(box, (r, c) => (source === null ? cells.delete(`${r}:${c}`) : cells.set(`${r}:${c}`, source)))
  }
  return [...cells].map(([place, source]) => {
    const [row, col] = place.split(':').map(Number) as [number, number]
    return { boxes: [{ row, col, rows: 1, cols: 1 }], source }
  })
}

it('a book of another reader is the same to it', () => {
  const answer = check(booksOf({ y14: { rows } }).map(memoryBook), { tool, month: '2024-06' })
  expect(lists(answer).sheets[0]!.place).toBe('様式14.xlsx『様式14』')
})
