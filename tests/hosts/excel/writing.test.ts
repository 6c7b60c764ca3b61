import { ExcelHost } from '../../../src/hosts/excel/host'
import { HostError } from '../../../src/session/host'
import { parseA1, parseRange } from '../../../src/workbook/address'
import type { CellRef, Edit, Scalar } from '../../../src/workbook/types'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const sheets = {
  表: [
    ['月', '件数', '合計', '日付', '電話'],
    ['4月', 1, '=B2', '6/3', '03-1234-5678'],
    ['5月', 2, '=B3', 45446, null],
    ['6月', null, '=B4', null, null],
  ],
  裏: [['メモ']],
}
const open = (options = {}) => {
  const excel = new VirtualExcel(VirtualBook.of(sheets), options)
  excel.book.sheet('表')!.at('D3', { format: 'yyyy/m/d' })
  return { excel, host: new ExcelHost(excel.office), sheet: excel.book.sheet('表')!, facts: () => factsOf(excel.book) }
}
const factsOf = (book: VirtualBook) =>
  book.sheets.map((sheet) => {
    const used = sheet.used() ?? { row: 0, col: 0, rows: 0, cols: 0 }
    const cells = Array.from({ length: used.rows * used.cols }, (_, n) => {
      const { value, formula, format } = sheet.cell(used.row + Math.floor(n / used.cols), used.col + (n % used.cols))
      return [value, formula, format]
    })
    return [sheet.name, used, cells, sheet.rules]
  })
const at = (a1: string, sheet = '表'): CellRef => ({ book: 'Book1.xlsx', sheet, ...parseA1(a1)! })
const set = (a1: string, before: Scalar, value: Scalar, sheet = '表'): Edit => ({
  kind: 'set',
  at: at(a1, sheet),
  before,
  value,
})
const refusal = async (writing: Promise<unknown>): Promise<HostError> => {
  const error: unknown = await writing.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(HostError)
  return error as HostError
}

describe('a batch of cells', () => {
  it('is one look and one write, whatever its size and however many sheets', async () => {
    const { excel, host, sheet } = open()
    const { result, ...traffic } = await excel.during(() =>
      host.apply([set('B2', 1, 10), set('B3', 2, 20), set('B4', null, 30), set('A1', 'メモ', '済', '裏')]),
    )
    expect(traffic).toMatchObject({ trips: 2, cleanUps: 1 })
    expect(traffic.bytesOut + traffic.bytesIn).toBeLessThan(9_000)
    expect(['B2', 'B3', 'B4'].map((a1) => sheet.cell(at(a1).row, 1).value)).toEqual([10, 20, 30])
    expect(result).toEqual([set('A1', '済', 'メモ', '裏'), set('B4', 30, null), set('B3', 20, 2), set('B2', 10, 1)])
  })
  it('costs the same two trips in a book of twelve sheets', async () => {
    const excel = new VirtualExcel(
      VirtualBook.of(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`表${i}`, [[i]]]))),
    )
    const edits = Array.from({ length: 12 }, (_, i) => set('A1', i, i + 100, `表${i}`))
    const { trips, bytesOut } = await excel.during(() => new ExcelHost(excel.office).apply(edits))
    expect(trips).toBe(2)
    expect(bytesOut).toBeLessThan(40_000)
    expect(excel.book.sheets.map((sheet) => sheet.cell(0, 0).value)).toEqual(edits.map((_, i) => i + 100))
  })
  it('neighbours go as one range: a whole column costs hardly more than a cell', async () => {
    const column = (count: number) => {
      const excel = new VirtualExcel(VirtualBook.of({ 表: Array.from({ length: count }, (_, row) => [row]) }))
      const edits = Array.from({ length: count }, (_, row) => set(`A${row + 1}`, row, row + 1))
      return excel.during(() => new ExcelHost(excel.office).apply(edits))
    }
    const [one, many] = [await column(1), await column(500)]
    expect(many.trips).toBe(2)
    expect(many.bytesOut - one.bytesOut).toBeLessThan(500 * 8)
  })
  it('undone, everything is as it was', async () => {
    const { host, facts } = open()
    const before = facts()
    const inverse = await host.apply([
      set('B2', 1, null),
      set('E2', '03-1234-5678', '0312345678'),
      set('D3', 45446, 45447),
    ])
    expect(facts()).not.toEqual(before)
    await host.apply(inverse)
    expect(facts()).toEqual(before)
  })
  it('nothing to write is no trip', async () => {
    const { excel, host } = open()
    expect((await excel.during(() => host.apply([]))).trips).toBe(0)
  })
  it('two writes into one cell follow each other', async () => {
    const { host, sheet, facts } = open()
    const before = facts()
    const inverse = await host.apply([set('B2', 1, 5), set('B2', 5, 6)])
    expect(sheet.cell(1, 1).value).toBe(6)
    await host.apply(inverse)
    expect(facts()).toEqual(before)
  })
  it('two writes at once wait for each other', async () => {
    const { host, sheet } = open()
    const [first, second] = await Promise.allSettled([host.apply([set('B2', 1, 5)]), host.apply([set('B2', 1, 7)])])
    expect([first.status, second.status, sheet.cell(1, 1).value]).toEqual(['fulfilled', 'rejected', 5])
  })
})

describe('what Excel would make of a value', () => {
  it.each([
    '=HYPERLINK("http://example.jp")',
    '+81',
    '-',
    '@name',
    '001',
    '１２',
    '2024/6/3',
    '1-2',
    'TRUE',
    '#N/A',
    "'quoted",
    '○',
    '訪問コンサルティング',
    'a\nb',
  ])('the text %j stays that text', async (text) => {
    const { host, sheet } = open()
    const [inverse] = await host.apply([set('B4', null, text)])
    expect(sheet.cell(3, 1)).toMatchObject({ value: text, formula: null })
    expect(inverse).toMatchObject({ before: text, value: null })
    const [read] = await host.read()
    expect(read!.sheets[0]!.value(3, 1)).toBe(text)
  })
  it('a text stays itself in a cell that is formatted as text', async () => {
    const { host, sheet } = open()
    sheet.at('B4', { format: '@' })
    await host.apply([set('B4', null, '001')])
    expect(sheet.cell(3, 1)).toMatchObject({ value: '001', format: '@' })
  })
  it('a number goes as a number into a cell that is formatted as text', async () => {
    const { host, sheet } = open()
    sheet.at('B4', { value: '90', format: '@' })
    const inverse = await host.apply([set('B4', '90', 90)])
    expect(sheet.cell(3, 1)).toMatchObject({ value: 90, format: 'General' })
    await host.apply(inverse)
    expect(sheet.cell(3, 1).value).toBe('90')
  })
  it('a day is a serial number shown as a day', async () => {
    const { host, sheet } = open()
    const edit = { ...set('D2', '6/3', '2024-06-03'), day: '2024-06-03' } as Edit
    const inverse = await host.apply([edit])
    expect(sheet.cell(1, 3)).toMatchObject({ value: 45446, format: 'yyyy/m/d' })
    expect(inverse).toEqual([set('D2', 45446, '6/3')])
    const [read] = await host.read()
    expect(read!.sheets[0]!.day(1, 3)).toBe('2024-06-03')
    await host.apply(inverse)
    expect(sheet.cell(1, 3).value).toBe('6/3')
  })
  it('a day keeps the format of a cell that shows days, and is a day again after undo', async () => {
    const { host, sheet } = open()
    sheet.at('D3', { format: '[$-411]ge.m.d' })
    const [back] = await host.apply([{ ...set('D3', '2024-06-03', '2024-06-04'), day: '2024-06-04' } as Edit])
    expect(sheet.cell(2, 3)).toMatchObject({ value: 45447, format: '[$-411]ge.m.d' })
    expect(back).toEqual({ ...set('D3', 45447, 45446), day: '2024-06-03' })
  })
  it('a day counts from 1904 where the book does', async () => {
    const { excel, host, sheet } = open()
    excel.book.date1904 = true
    await host.apply([{ ...set('D4', null, '2024-06-03'), day: '2024-06-03' } as Edit])
    expect(sheet.cell(3, 3).value).toBe(43984)
  })
  it('what is no day of Excel is not written', async () => {
    const { host, facts } = open()
    const before = facts()
    const error = await refusal(host.apply([{ ...set('D4', null, '1850-01-01'), day: '1850-01-01' } as Edit]))
    expect(error).toMatchObject({ reason: 'unsupported', at: at('D4') })
    expect(facts()).toEqual(before)
  })
})

describe('what is refused before anything is written', () => {
  const refused = async (
    prepare: (open_: ReturnType<typeof open>) => void,
    edits: readonly Edit[],
  ): Promise<HostError> => {
    const opened = open()
    prepare(opened)
    const before = opened.facts()
    const error = await refusal(opened.host.apply(edits))
    expect(opened.facts()).toEqual(before)
    expect(error.message).toContain('変更は何もしていません。')
    return error
  }
  const none = (): void => undefined

  it('a cell that changed meanwhile, and the rest of the batch with it', async () => {
    const error = await refused(({ sheet }) => sheet.at('B3', { value: 3 }), [set('B2', 1, 10), set('B3', 2, 20)])
    expect(error).toMatchObject({ reason: 'changed', at: at('B3') })
    expect(error.message).toContain('シート「表」のB3')
  })
  it('a formula', async () => {
    const error = await refused(none, [set('B2', 1, 10), set('C2', 0, 5)])
    expect(error).toMatchObject({ reason: 'formula', at: at('C2') })
  })
  it('a locked cell of a protected sheet, named exactly', async () => {
    const error = await refused(
      ({ sheet }) => Object.assign(sheet.at('B2:B3', { locked: false }), { protected: true }),
      [set('B2', 1, 10), set('B3', 2, 20), set('B4', null, 30)],
    )
    expect(error).toMatchObject({ reason: 'locked', at: at('B4') })
    expect(error.message).toContain('シート保護の解除')
  })
  it('rows and dropdowns of a protected sheet', async () => {
    const closed = ({ sheet }: ReturnType<typeof open>): void => void Object.assign(sheet, { protected: true })
    const rows: Edit = { kind: 'rows', book: 'Book1.xlsx', sheet: '表', above: 2, count: 1 }
    const list: Edit = { kind: 'list', book: 'Book1.xlsx', sheet: '表', box: parseRange('A2:A4')!, source: '$H$1:$H$2' }
    expect(await refused(closed, [rows])).toMatchObject({ reason: 'protected' })
    expect(await refused(closed, [list])).toMatchObject({ reason: 'protected' })
  })
  it('sheets of a protected book', async () => {
    const error = await refused(
      ({ excel }) => (excel.book.protected = true),
      [{ kind: 'sheet', book: 'Book1.xlsx', op: 'add', name: '点検結果' }],
    )
    expect(error).toMatchObject({ reason: 'protected' })
  })
  it('a book opened read-only', async () => {
    expect(await refused(({ excel }) => (excel.book.readOnly = true), [set('B2', 1, 10)])).toMatchObject({
      reason: 'readOnly',
    })
  })
  it('another book, a sheet that is gone, a sheet that is there already, one that is not empty', async () => {
    const other = await refused(({ excel }) => (excel.book.name = '別.xlsx'), [set('B2', 1, 10)])
    expect(other.message).toContain('「別.xlsx」')
    const gone = await refused(none, [set('B2', 1, 10, 'ない表')])
    expect([gone.reason, gone.at, gone.message.includes('「ない表」')]).toEqual(['broken', at('B2', 'ない表'), true])
    const sheet = (op: 'add' | 'remove', name: string): Edit => ({ kind: 'sheet', book: 'Book1.xlsx', op, name })
    expect(await refused(none, [sheet('add', '裏')])).toMatchObject({ reason: 'changed' })
    expect(await refused(none, [sheet('remove', '裏')])).toMatchObject({ reason: 'unsupported' })
  })
  it('a text longer than a cell holds, choices longer than a dropdown holds', async () => {
    expect(await refused(none, [set('B4', null, 'あ'.repeat(32_768))])).toMatchObject({ reason: 'tooLarge' })
    const list: Edit = {
      kind: 'list',
      book: 'Book1.xlsx',
      sheet: '表',
      box: parseRange('A2:A4')!,
      source: `"${'あ'.repeat(256)}"`,
    }
    expect(await refused(none, [list])).toMatchObject({ reason: 'unsupported' })
  })
  it('everything, while a cell is being edited', async () => {
    const error = await refused(({ excel }) => (excel.busy = true), [set('B2', 1, 10)])
    expect(error.reason).toBe('editing')
    expect(error.message).toContain('Enterキー')
  })
  it('and while one is edited between looking and writing', async () => {
    const error = await refused(({ excel }) => excel.before(2, () => (excel.busy = true)), [set('B2', 1, 10)])
    expect(error.reason).toBe('editing')
  })
})

describe('a write that Excel breaks off', () => {
  it.each([0, 3, 5, 8, 99])('after %d actions is put back', async (after) => {
    const { excel, host, facts, sheet } = open()
    sheet.rules.push({ box: parseRange('A2:A4')!, rule: { list: { inCellDropDown: true, source: '=$H$1:$H$2' } } })
    const before = facts()
    excel.fail({ code: 'GeneralException', request: 2, after })
    const list: Edit = { kind: 'list', book: 'Book1.xlsx', sheet: '表', box: parseRange('A2:A4')!, source: '$I$1' }
    const error = await refusal(
      host.apply([
        list,
        set('B2', 1, 10),
        { ...set('D2', '6/3', '2024-06-03'), day: '2024-06-03' } as Edit,
        set('E2', '03-1234-5678', null),
      ]),
    )
    expect(facts()).toEqual(before)
    expect(error.reason).toBe('broken')
    expect(error.message).toContain('すべて元に戻しました')
    expect([excel.traffic.trips, excel.eventsAreOn]).toEqual([3, true])
  })
  it('after rows were inserted and a sheet was added, these go too', async () => {
    const { excel, host, facts } = open()
    const before = facts()
    excel.fail({ code: 'AccessDenied', request: 4, after: 6 })
    const error = await refusal(
      host.apply([
        { kind: 'sheet', book: 'Book1.xlsx', op: 'add', name: '点検結果' },
        { kind: 'rows', book: 'Book1.xlsx', sheet: '表', above: 2, count: 2 },
        set('B3', null, 5),
        set('A1', null, '結果', '点検結果'),
      ]),
    )
    expect(error.reason).toBe('protected')
    expect(facts()).toEqual(before)
  })
  it('says so honestly where putting back fails as well', async () => {
    const { excel, host } = open()
    excel.fail({ code: 'GeneralException', request: 2, after: 5 })
    excel.fail({ code: 'InvalidOrTimedOutSession', request: 3 })
    const error = await refusal(host.apply([set('B2', 1, 10)]))
    expect(error.message).toContain('一部だけ書き込まれているかもしれません')
    expect(error.message).not.toContain('何もしていません')
  })
  it('also where it was to put back a value that Excel changed', async () => {
    const { excel, host, sheet } = open()
    excel.before(2, () => sheet.at('B4', { format: '@' }))
    excel.fail({ code: 'InvalidOrTimedOutSession', request: 3 })
    const error = await refusal(host.apply([set('B4', null, 30)]))
    expect(error.message).toContain('一部だけ書き込まれているかもしれません')
  })
  it('a value that Excel turned into another is put back', async () => {
    const { excel, host, facts, sheet } = open()
    const before = facts()
    excel.before(2, () => sheet.at('B4', { format: '@' }))
    const error = await refusal(host.apply([set('B4', null, 30)]))
    sheet.at('B4', { format: 'General' })
    expect(error).toMatchObject({ reason: 'broken', at: at('B4') })
    expect(facts()).toEqual(before)
  })
})

describe('rows, dropdowns, sheets', () => {
  const rows = (above: number, count: number): Edit => ({ kind: 'rows', book: 'Book1.xlsx', sheet: '表', above, count })
  it('rows are inserted, and cells below are named as they stand then', async () => {
    const { excel, host, sheet } = open()
    const { result, trips } = await excel.during(() =>
      host.apply([rows(2, 2), set('A3', null, '新1'), set('A4', null, '新2'), set('B5', 2, 20)]),
    )
    expect(Array.from({ length: 6 }, (_, row) => sheet.cell(row, 0).value)).toEqual([
      '月',
      '4月',
      '新1',
      '新2',
      '5月',
      '6月',
    ])
    expect(sheet.cell(4, 1).value).toBe(20)
    expect(trips).toBe(3)
    const back = await excel.during(() => host.apply(result))
    expect(back.trips).toBe(3)
    expect(Array.from({ length: 4 }, (_, row) => sheet.cell(row, 0).value)).toEqual(['月', '4月', '5月', '6月'])
    expect(sheet.cell(2, 1).value).toBe(2)
  })
  it('taken back, rows go again first, so that a cell written before them is where it was', async () => {
    const { host, sheet, facts } = open()
    const before = facts()
    const inverse = await host.apply([set('B3', 2, 20), rows(1, 3)])
    expect(inverse).toEqual([{ ...rows(1, 3), op: 'remove' }, set('B3', 20, 2)])
    expect(sheet.cell(5, 1).value).toBe(20)
    const again = await host.apply(inverse)
    expect(facts()).toEqual(before)
    await host.apply(again)
    expect(sheet.cell(5, 1).value).toBe(20)
  })
  it.each([
    ['a value', { value: '7月' }],
    ['a formula that comes to nothing', { value: '', formula: '=""' }],
  ])('rows with %s in them stay, and with them all that the batch would have put back', async (_what, cell) => {
    const { host, sheet, facts } = open()
    const inverse = await host.apply([set('B3', 2, 20), rows(1, 3)])
    sheet.at('E3', cell)
    const filled = facts()
    const { reason, at: where, message } = await refusal(host.apply(inverse))
    expect([reason, where]).toEqual(['changed', at('E3')])
    expect(message).toMatch(/3行目に記入があるため、行を取り除けません。変更は何もしていません。/)
    expect(facts()).toEqual(filled)
  })
  it('rows that went come back where a later step of the batch fails', async () => {
    const { excel, host, facts } = open()
    const inverse = await host.apply([set('B3', 2, 20), rows(1, 3)])
    const filled = facts()
    excel.fail({ code: 'AccessDenied', request: 3, after: 2 })
    const { message } = await refusal(host.apply(inverse))
    expect(message).toContain('すべて元に戻しました')
    expect(facts()).toEqual(filled)
  })
  it('rows of a protected sheet stay', async () => {
    const { host, sheet } = open()
    const inverse = await host.apply([rows(1, 3)])
    sheet.protected = true
    const { reason, message } = await refusal(host.apply(inverse))
    expect(reason).toBe('protected')
    expect(message).toContain('行を取り除けません')
  })
  it('a dropdown is set, and taken back to what it was', async () => {
    const { host, sheet } = open()
    const list = (source: string): Edit => ({
      kind: 'list',
      book: 'Book1.xlsx',
      sheet: '表',
      box: parseRange('A2:A4')!,
      source,
    })
    const rule = () => sheet.rules.map((one) => one.rule.list?.source)
    const none = await host.apply([list('$H$1:$H$2')])
    expect([rule(), none]).toEqual([['=$H$1:$H$2'], [list('')]])
    await host.apply(none)
    expect(rule()).toEqual([])
    await host.apply([list('$H$1:$H$2')])
    const inverse = await host.apply([list('"男,女"')])
    expect([rule(), inverse]).toEqual([['男,女'], [list('$H$1:$H$2')]])
    await host.apply(inverse)
    expect(rule()).toEqual(['=$H$1:$H$2'])
  })
  it('a sheet with a result on it is added, and taken away again', async () => {
    const { excel, host, facts } = open()
    const before = facts()
    const inverse = await host.apply([
      { kind: 'sheet', book: 'Book1.xlsx', op: 'add', name: '点検結果' },
      set('A1', null, '指摘なし', '点検結果'),
    ])
    expect(excel.book.sheet('点検結果')!.cell(0, 0).value).toBe('指摘なし')
    await host.apply(inverse)
    expect(facts()).toEqual(before)
  })
})

describe('cells that tell where a batch belongs', () => {
  it('are looked at in the same trip, and stop a batch whose rows have moved', async () => {
    const { excel, host, facts } = open()
    const still = [
      { at: at('A4'), value: '6月' },
      { at: at('D3'), value: '2024-06-03' },
    ]
    const { trips } = await excel.during(() => host.apply([set('B4', null, 30)], still))
    expect(trips).toBe(2)

    excel.book.sheet('表')!.insertRows(1, 1)
    const before = JSON.stringify(facts())
    // Below the new row the cell is blank, as it should be: only its row tells that it is another one.
    const error = await refusal(host.apply([set('E5', null, 5)], [{ at: at('A5'), value: '7月' }]))
    expect([error.reason, error.message]).toEqual(['changed', expect.stringContaining('行か列が動いたか')])
    expect(JSON.stringify(facts())).toBe(before)
  })
})

describe('a formula that gives way to its value', () => {
  const gives = (formula: string, before: Scalar = 1, value: Scalar = 1): Edit => ({
    kind: 'set',
    at: at('C2'),
    before,
    value,
    formula,
  })

  it('is written over when it is named, and comes back with undo', async () => {
    const { host, sheet, facts } = open()
    const before = facts()
    sheet.at('C2', { value: 1 })
    const inverse = await host.apply([gives('B2')])
    expect(sheet.cell(1, 2)).toMatchObject({ value: 1, formula: null })
    expect(inverse).toEqual([{ kind: 'set', at: at('C2'), before: 1, value: 1, restores: 'B2' }])
    const again = await host.apply(inverse)
    expect(sheet.cell(1, 2).formula).toBe('=B2')
    expect(facts().map(([name]) => name)).toEqual(before.map(([name]) => name))
    expect(again).toEqual([{ kind: 'set', at: at('C2'), before: 1, value: 1, formula: 'B2' }])
  })
  it.each<[string, Edit]>([
    ['another formula stands there', gives('B3')],
    ['it comes to something else now', gives('B2', 7)],
    ['no formula stands there', { ...gives('B2', 1, 2), at: at('B2') } as Edit],
  ])('is not touched where %s', async (_why, edit) => {
    const { host, sheet, facts } = open()
    sheet.at('C2', { value: 1 })
    const before = facts()
    expect((await refusal(host.apply([edit]))).reason).toBe('changed')
    expect(facts()).toEqual(before)
  })
  it('without being named it is still refused', async () => {
    const { host } = open()
    expect((await refusal(host.apply([set('C2', 1, 1)]))).reason).toBe('formula')
  })
})
