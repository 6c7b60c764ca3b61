import { codeOf, hostError, meanings } from '../../../src/hosts/excel/errors'
import { ExcelHost } from '../../../src/hosts/excel/host'
import { HostError } from '../../../src/session/host'
import type { Edit } from '../../../src/workbook/types'
import { settled, VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const at = { book: 'Book1.xlsx', sheet: '表', row: 0, col: 1 }
const edit: Edit = { kind: 'set', at, before: 1, value: 5 }
const open = (options = {}) => {
  const excel = new VirtualExcel(VirtualBook.of({ 表: [['a', 1]] }), options)
  return { excel, host: new ExcelHost(excel.office) }
}

describe('errors of Office.js', () => {
  const { library } = open().excel
  const codes = [
    ...new Set([...Object.values(library.Excel.ErrorCodes), ...Object.values(library.OfficeExtension.ErrorCodes)]),
  ].filter((code) => typeof code === 'string')

  it('every code of the library has its words', () => {
    expect(codes.length).toBeGreaterThan(30)
    expect(codes.filter((code) => !(code in meanings))).toEqual([])
  })
  it.each(codes)('%s, met in reading, is told in words with a way out', async (code) => {
    const { excel, host } = open({ answerLimit: Infinity })
    for (const request of [1, 2]) excel.fail({ code, request })
    const error: unknown = await host.read().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(HostError)
    const { message, reason, cause } = error as HostError
    expect(reason).toBe(meanings[code]!.reason)
    expect(message).toMatch(/[。)]ブックを読み終えていません。.+ください。$/)
    expect(message).not.toContain(code)
    expect(codeOf(cause)).toBe(code)
  })
  it('an unknown code is kept in the words', () => {
    const error = hostError({ code: 'SomethingNew', message: '' }, 'writing')
    expect(error).toMatchObject({ reason: 'broken', message: expect.stringContaining('SomethingNew') })
    expect(error.message).toContain('変更は何もしていません。')
  })
  it('what is no error of Excel is not dressed up as one', () => {
    const mistake = new TypeError('x')
    expect(hostError(mistake, 'reading')).toBe(mistake)
    expect(hostError('text', 'reading')).not.toBeInstanceOf(HostError)
  })
  it('a reading that failed once works the next time', async () => {
    const { excel, host } = open()
    excel.fail({ code: 'GeneralException', request: 2 })
    await expect(host.read()).rejects.toMatchObject({ reason: 'broken' })
    expect((await host.read())[0]!.sheets[0]!.value(0, 1)).toBe(1)
  })
  it('a cell being edited stops a reading with words, not a wait', async () => {
    const { excel, host } = open()
    excel.busy = true
    await expect(host.read()).rejects.toMatchObject({ reason: 'editing' })
  })
})

describe('which Excel', () => {
  it('1.9 is enough for everything: nothing newer is called', async () => {
    const { excel, host } = open({ api: 9 })
    const hints: unknown[] = []
    const stop = await host.watching((hint) => hints.push(hint))
    await host.read()
    await host.read({ only: [at] })
    const inverse = await host.apply([
      edit,
      { kind: 'rows', book: at.book, sheet: '表', above: 1, count: 1 },
      { kind: 'list', book: at.book, sheet: '表', box: { ...at, rows: 2, cols: 1 }, source: '$A$1' },
      { kind: 'sheet', book: at.book, op: 'add', name: '点検結果' },
    ])
    await host.apply(inverse)
    await host.select(at)
    await host.note(at.book, 'a', '1')
    await host.lists([{ book: at.book, sheet: '表', boxes: [{ ...at, rows: 1, cols: 1 }] }])
    await settled()
    expect(hints).toEqual([])
    await stop()
    expect(excel.book.sheets[0]!.cell(0, 1).value).toBe(1)
  })
  it('one that does not go on from a sheet that is not there is asked in more trips', async () => {
    const { excel, host } = open({ goesOnFromNull: false })
    excel.book.addSheet('裏').at('A1', { value: 'b' })
    const { result, trips } = await excel.during(() => host.read())
    expect(trips).toBe(4)
    expect(result[0]!.sheets.map((sheet) => [sheet.name, sheet.value(0, 0)])).toEqual([
      ['表', 'a'],
      ['裏', 'b'],
    ])
  })
  it('1.8 is told so, without a request', async () => {
    const { excel, host } = open({ api: 8 })
    expect(host.can).toEqual({ write: false, insertRows: false, saveCopy: false })
    const refused = { reason: 'unsupported', message: expect.stringContaining('古い') }
    await expect(host.read()).rejects.toMatchObject(refused)
    await expect(host.apply([edit])).rejects.toMatchObject(refused)
    await expect(host.select(at)).rejects.toMatchObject(refused)
    host.watch(() => undefined)()
    await settled()
    expect(excel.traffic.trips).toBe(0)
  })
  it('the library itself throws for what is newer than the Excel it runs in', async () => {
    const { excel } = open({ api: 4 })
    const newer = excel.office.run((context) => {
      context.workbook.worksheets.getFirst()
      return context.sync()
    })
    await expect(newer).rejects.toMatchObject({ code: 'ApiNotFound' })
  })
  it('one that gives no files makes no copy, and says what to do', async () => {
    const { host } = open()
    expect(host.can.saveCopy).toBe(false)
    const refused = { reason: 'unsupported', message: expect.stringContaining('コピーの保存') }
    await expect(host.saveCopy(at.book, { edits: [], withoutNotes: true }, '写し.xlsx')).rejects.toMatchObject(refused)
    await expect(host.file(at.book)).rejects.toMatchObject(refused)
  })
})
