import { ExcelHost } from '../../../src/hosts/excel/host'
import type { CellRef } from '../../../src/workbook/types'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const rows = (count: number, cols: number, text = (row: number, col: number) => `${row}-${col}`) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: cols }, (_, col) => text(row, col)))
const books = (sheets: number, height = 3) =>
  VirtualBook.of(Object.fromEntries(Array.from({ length: sheets }, (_, i) => [`表${i + 1}`, rows(height, 4)])))
const open = (book: VirtualBook, options = {}) => {
  const excel = new VirtualExcel(book, options)
  return { excel, host: new ExcelHost(excel.office) }
}
const at = (sheet: string, row: number, col: number): CellRef => ({ book: 'Book1.xlsx', sheet, row, col })

describe('trips and bytes', () => {
  it.each([
    [1, 2],
    [12, 2],
    [20, 2],
    [21, 3],
    [40, 3],
  ])('%d sheets are read in %d trips', async (sheets, trips) => {
    const { excel, host } = open(books(sheets))
    const { result, ...traffic } = await excel.during(() => host.read())
    expect(result[0]!.sheets.map(({ name }) => name)).toEqual(excel.book.sheets.map(({ name }) => name))
    expect(result[0]!.sheets.at(-1)!.value(2, 3)).toBe('2-3')
    expect(traffic).toMatchObject({ trips, cleanUps: 1 })
    expect(traffic.bytesOut).toBeLessThan(22_000 + sheets * 1_800)
  })
  it('cells add about 25 bytes each to the answer, and no request of their own', async () => {
    const small = open(books(1, 10))
    const large = open(books(1, 1010))
    const few = await small.excel.during(() => small.host.read())
    const many = await large.excel.during(() => large.host.read())
    expect(many.trips).toBe(few.trips)
    expect(Math.abs(many.bytesOut - few.bytesOut)).toBeLessThan(20)
    expect((many.bytesIn - few.bytesIn) / 4000).toBeLessThan(32)
  })
  it('a long record comes in slabs of about 2 MB, and says how far it is', async () => {
    const { excel, host } = open(VirtualBook.of({ 記録: rows(9000, 43, (row, col) => (col % 3 ? '' : '○')) }))
    const done: number[] = []
    const { result, trips, bytesIn } = await excel.during(() => host.read({ progress: (part) => done.push(part) }))
    expect(trips).toBe(1 + Math.ceil(bytesIn / 2_000_000))
    expect(bytesIn / (trips - 1)).toBeLessThan(2_100_000)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect([done.length, done.at(-1)]).toEqual([trips - 1, 1])
    expect(result[0]!.sheets[0]!.used).toEqual({ row: 0, col: 0, rows: 9000, cols: 43 })
    expect(result[0]!.sheets[0]!.value(8999, 42)).toBe('○')
  })
  it('where texts are so long that the answer is refused, it is asked for in halves', async () => {
    const { excel, host } = open(
      VirtualBook.of({ 記録: rows(40, 4, (row, col) => `${row}:${col}`.padEnd(300, 'あ')) }),
      {
        answerLimit: 120_000,
      },
    )
    const { result, trips } = await excel.during(() => host.read())
    const values = Array.from({ length: 40 }, (_, row) => result[0]!.sheets[0]!.value(row, 3))
    expect(values.map((value) => String(value).slice(0, 5).replaceAll('あ', ''))).toEqual(
      Array.from({ length: 40 }, (_, row) => `${row}:3`),
    )
    expect(trips).toBeGreaterThan(4)
  })
  it('only the rows of some cells: one trip, whatever the size', async () => {
    const { excel, host } = open(books(12, 300))
    await host.read()
    excel.book.sheet('表2')!.at('C5', { value: '新しい' })
    const { result, ...traffic } = await excel.during(() => host.read({ only: [at('表2', 4, 2), at('表2', 5, 0)] }))
    expect(result[0]!.sheets[1]!.value(4, 2)).toBe('新しい')
    expect(result[0]!.sheets[1]!.value(4, 1)).toBe('4-1')
    expect(result[0]!.sheets[11]!.value(299, 3)).toBe('299-3')
    expect(traffic).toMatchObject({ trips: 1 })
    expect(traffic.bytesIn + traffic.bytesOut).toBeLessThan(5_000)
  })
  it('an aborted reading stops between two trips', async () => {
    const { excel, host } = open(books(1))
    const stop = new AbortController()
    excel.before(1, () => stop.abort())
    await expect(host.read({ signal: stop.signal })).rejects.toThrow(/abort/i)
    expect(excel.traffic.trips).toBe(1)
  })
})

describe('a reading of some rows', () => {
  it('leaves what was read before as it was', async () => {
    const { excel, host } = open(books(2))
    const [before] = await host.read()
    excel.book.sheet('表1')!.at('A2', { value: 5, formula: '=2+3' })
    const [after] = await host.read({ only: [at('表1', 1, 0)] })
    expect([before!.sheets[0]!.value(1, 0), before!.sheets[0]!.formula(1, 0)]).toEqual(['1-0', undefined])
    expect([after!.sheets[0]!.value(1, 0), after!.sheets[0]!.formula(1, 0)]).toEqual([5, '2+3'])
    expect(after!.sheets[1]).toBe(before!.sheets[1])
  })
  it('sees a record appended below, one beside, and one that was emptied', async () => {
    const { excel, host } = open(books(1))
    await host.read()
    const sheet = excel.book.sheet('表1')!
    sheet.at('B4', { value: '下' }).at('F2', { value: 7, format: 'yyyy/m/d' })
    const below = await excel.during(() => host.read({ only: [at('表1', 3, 1), at('表1', 1, 5)] }))
    const grown = below.result[0]!.sheets[0]!
    expect(below.trips).toBe(1)
    expect(grown.used).toEqual({ row: 0, col: 0, rows: 4, cols: 6 })
    expect([grown.value(3, 1), grown.value(1, 5), grown.day(1, 5), grown.value(2, 3), grown.value(0, 5)]).toEqual([
      '下',
      7,
      '1900-01-07',
      '2-3',
      null,
    ])
    sheet.at('A4:F4', { value: '' })
    const [emptied] = await host.read({ only: [at('表1', 3, 1)] })
    expect(emptied!.sheets[0]!.used.rows).toBe(3)
  })
  it('reads everything where that would not be enough', async () => {
    const { excel, host } = open(books(2))
    await host.read()
    excel.book.sheet('表1')!.at('A2', { value: 'こちら' }).at('A9', { value: 'ほかの行' })
    const grown = await excel.during(() => host.read({ only: [at('表1', 1, 0)] }))
    expect([grown.trips, grown.result[0]!.sheets[0]!.value(8, 0)]).toEqual([3, 'ほかの行'])
    const other = await excel.during(() => host.read({ only: [at('知らない表', 1, 0)] }))
    expect(other.trips).toBe(2)
  })
})

describe('what is read', () => {
  it('values, formulas, days and the box they fill', async () => {
    const book = VirtualBook.of({ 表: [[], [null, '氏名', 45446, true, '=B2', '#REF!'], [null, null, null, '=""']] })
    book
      .sheet('表')!
      .at('C2', { format: '[$-411]ggge"年"m"月"d"日";@' })
      .at('D3', { value: '' })
      .at('H9', { format: '@' })
    const [read] = await open(book).host.read()
    const sheet = read!.sheets[0]!
    expect(sheet.used).toEqual({ row: 1, col: 1, rows: 2, cols: 5 })
    expect([1, 2, 3, 4, 5].map((col) => sheet.value(1, col))).toEqual(['氏名', 45446, true, '氏名', '#REF!'])
    expect([sheet.day(1, 2), sheet.day(1, 1), sheet.value(0, 0), sheet.value(50, 50)]).toEqual([
      '2024-06-03',
      undefined,
      null,
      null,
    ])
    expect([sheet.formula(1, 4), sheet.formula(1, 1), sheet.value(2, 3), sheet.formula(2, 3)]).toEqual([
      'B2',
      undefined,
      '',
      '""',
    ])
  })
  it('a text that only looks like a formula is a text', async () => {
    const book = VirtualBook.of({ 表: [['a']] })
    book.sheet('表')!.at('A1', { value: '=A2', formula: null, format: '@' })
    const [read] = await open(book).host.read()
    expect([read!.sheets[0]!.value(0, 0), read!.sheets[0]!.formula(0, 0)]).toEqual(['=A2', undefined])
  })
  it('a book that counts its days from 1904', async () => {
    const book = VirtualBook.of({ 表: [[43984]] })
    book.date1904 = true
    book.sheet('表')!.at('A1', { format: 'yyyy/m/d' })
    const [read] = await open(book).host.read()
    expect([read!.date1904, read!.sheets[0]!.day(0, 0)]).toEqual([true, '2024-06-03'])
  })
  it('hidden and protected sheets, names of the book and of a sheet', async () => {
    const book = books(2)
    Object.assign(book.sheet('表2')!, { visibility: 'VeryHidden', protected: true })
    book.names.push({ name: '率', formula: '=表1!$A$1' })
    book.sheet('表2')!.names.push({ name: 'Print_Area', formula: '=表2!$A$1:$B$2' })
    const [read] = await open(book).host.read()
    expect(read!.sheets.map(({ visible, protected: closed }) => [visible, closed])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(read!.names).toEqual([
      { name: '率', refersTo: '表1!$A$1' },
      { name: 'Print_Area', refersTo: '表2!$A$1:$B$2', sheet: '表2' },
    ])
  })
  it('an empty book', async () => {
    const { excel, host } = open(VirtualBook.of({ 表: [] }))
    const { result, trips } = await excel.during(() => host.read())
    expect([trips, result[0]!.sheets[0]!.used.rows, result[0]!.sheets[0]!.value(0, 0)]).toEqual([2, 0, null])
  })
  it('a slip of the hand in the last cell does not stop the check: one trip more', async () => {
    const book = books(1)
    book.sheet('表1')!.at('XFD1048576', { value: 'x' })
    const { excel, host } = open(book)
    const { result, trips } = await excel.during(() => host.read())
    expect([trips, result[0]!.sheets[0]!.used]).toEqual([3, { row: 0, col: 0, rows: 3, cols: 4 }])
  })
  it('a sheet that is really too large is named', async () => {
    const book = books(1)
    const { excel, host } = open(book)
    book.addSheet('巨大').at('A1', { value: 'x' }).change(99_000, 300, { value: 'y' })
    await expect(host.read()).rejects.toMatchObject({
      reason: 'tooLarge',
      message: expect.stringContaining('「巨大」'),
    })
    expect(excel.traffic.trips).toBe(2)
  })
})
