import { read } from '@e965/xlsx'
import { ExcelHost } from '../../../src/hosts/excel/host'
import type { OfficeFiles } from '../../../src/hosts/excel/copy'
import type { AsyncResult, OfficeDocument, OfficeFile } from '../../../src/hosts/excel/file'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import { Zip } from '../../../src/hosts/xlsx/zip'
import { check } from '../../../src/session/check'
import { handOver, problemsOf } from '../../../src/session/copies'
import type { CopyChanges } from '../../../src/session/host'
import { asFile } from '../../excel/file'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'
import { fileOf, june, plainSheet, withSample, withSheets } from '../../support/handIn'

interface Setting {
  /** Office's own limit lies at 4 MB. */
  readonly slice?: number
  readonly fails?: 'file' | 'slice' | 'throws' | 'close'
  readonly noWindow?: boolean
  readonly size?: number
}

/** What Office's document does, with the book of the virtual Excel behind it. */
class VirtualDocument implements OfficeDocument {
  open = 0
  asked: number[] = []
  constructor(
    private readonly book: () => Uint8Array,
    private readonly setting: Setting,
  ) {}

  getFileAsync(
    _type: 'compressed',
    { sliceSize }: { sliceSize: number },
    done: (result: AsyncResult<OfficeFile>) => void,
  ): void {
    const { fails, size, slice = sliceSize } = this.setting
    if (fails === 'throws') throw new TypeError('getFileAsync is not a function')
    if (sliceSize > 4 * 1024 * 1024) throw new Error('Internal Error')
    if (fails === 'file' || this.open >= 2) {
      done({ status: 'failed', value: undefined as never, error: { code: 11001, message: 'A network problem' } })
      return
    }
    const bytes = this.book()
    this.open++
    done({
      status: 'succeeded',
      value: {
        size: size ?? bytes.length,
        sliceCount: Math.ceil(bytes.length / slice),
        getSliceAsync: (index, told) => {
          this.asked.push(index)
          if (fails === 'slice' && index === 1)
            told({ status: 'failed', value: undefined as never, error: { code: 5001 } })
          else told({ status: 'succeeded', value: { data: [...bytes.subarray(index * slice, (index + 1) * slice)] } })
        },
        closeAsync: (told) => {
          if (fails === 'close') throw new Error('closed already')
          this.open--
          told?.({ status: 'succeeded', value: undefined })
        },
      },
    })
  }
}

async function open(book: VirtualBook, setting: Setting = {}) {
  const excel = new VirtualExcel(book)
  const document = new VirtualDocument(() => asFile(book), setting)
  const downloads: { name: string; bytes: Uint8Array }[] = []
  const library = excel.library.Excel as unknown as { createWorkbook(base64: string): Promise<void> }
  const files: OfficeFiles = {
    document,
    createWorkbook: setting.noWindow
      ? () => Promise.reject(new Error('popup'))
      : (base64) => library.createWorkbook(base64),
    download: (name, bytes) => void downloads.push({ name, bytes }),
  }
  const host = new ExcelHost(excel.office, files)
  await host.read()
  return { excel, host, document, downloads, id: book.name }
}
const nothing: CopyChanges = { edits: [], withoutNotes: true }
const small = () =>
  VirtualBook.of({
    表: [
      ['a', 1],
      ['b', '=A1'],
    ],
  })
const set = (book: string, value: string) =>
  ({ kind: 'set', at: { book, sheet: '表', row: 0, col: 0 }, before: 'a', value }) as const

describe('a copy from Excel', () => {
  it('is opened as a new book; the open one stays as it is', async () => {
    const { excel, host, id, downloads, document } = await open(small())
    expect(host.can.saveCopy).toBe(true)
    expect(await host.saveCopy(id, { ...nothing, edits: [set(id, '写し')] }, '写し.xlsx')).toBe('opened')
    expect(excel.created.map((bytes) => read(bytes).Sheets['表']!['A1'])).toMatchObject([{ v: '写し' }])
    expect([excel.book.sheet('表')!.cell(0, 0).value, downloads, document.open]).toEqual(['a', [], 0])
  })
  it('is downloaded where Excel opens none, and where the book has macros', async () => {
    const blocked = await open(small(), { noWindow: true })
    expect(await blocked.host.saveCopy(blocked.id, nothing, '写し.xlsx')).toBe('downloaded')
    expect(blocked.downloads.map(({ name }) => name)).toEqual(['写し.xlsx'])
    expect(readXlsx(blocked.downloads[0]!.bytes, 'x').sheets[0]!.value(0, 0)).toBe('a')
    const macros = await open(small())
    expect(await macros.host.saveCopy(macros.id, nothing, '写し.xlsm')).toBe('downloaded')
    expect(macros.excel.created).toEqual([])
  })
  it('is put together from slices, asked one after the other', async () => {
    const { host, id, document } = await open(small(), { slice: 1000 })
    const bytes = await host.file(id)
    expect(readXlsx(bytes, 'x').sheets[0]!.value(0, 1)).toBe(1)
    expect(document.asked).toEqual(document.asked.map((_, i) => i))
    expect(document.asked.length).toBe(Math.ceil(bytes.length / 1000))
  })
  it('can be made again and again: no file stays open', async () => {
    const { host, id, document } = await open(small())
    for (let n = 0; n < 4; n++) await host.file(id)
    expect(document.open).toBe(0)
  })
  it('is larger than one call of a function takes', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`見本${i * 7919}`, i * 104729])
    const { excel, host, id } = await open(VirtualBook.of({ 表: [['a'], ...rows] }))
    expect(await host.saveCopy(id, nothing, '写し.xlsx')).toBe('opened')
    expect(excel.created[0]!.length).toBeGreaterThan(0x8000)
    expect(read(excel.created[0]!).Sheets['表']!['A3001']).toMatchObject({ v: '見本23749081' })
  })
})

describe('no copy, and Excel has no file left open,', () => {
  it.each([
    ['where Excel cannot give the file', { fails: 'file' }, '(11001)'],
    ['where it has no such function', { fails: 'throws' }, 'コピーの保存'],
    ['where a slice does not come', { fails: 'slice', slice: 1000 }, '(5001)'],
    ['where less comes than was said', { size: 999_999 }, '受け取れません'],
    ['where the book is too large', { size: 65 * 1024 * 1024 }, '大きすぎる'],
  ] as const)('%s', async (_why, setting, says) => {
    const { host, id, document, downloads, excel } = await open(small(), setting)
    const saved = host.saveCopy(id, nothing, '写し.xlsx')
    await expect(saved).rejects.toMatchObject({ name: 'HostError', message: expect.stringContaining(says) })
    await expect(saved).rejects.toThrow('変更は何もしていません')
    expect([document.open, downloads, excel.created]).toEqual([0, [], []])
  })
  it('where a cell has changed since the plan', async () => {
    const { host, id, excel } = await open(small())
    excel.types('表', 'A1', 'z')
    await expect(host.saveCopy(id, { ...nothing, edits: [set(id, '写し')] }, '写し.xlsx')).rejects.toMatchObject({
      name: 'HostError',
      reason: 'changed',
      at: { row: 0, col: 0 },
    })
    expect(excel.created).toEqual([])
  })
  it('where it is another book, or none was read', async () => {
    const { host } = await open(small())
    await expect(host.saveCopy('別.xlsx', nothing, '写し.xlsx')).rejects.toMatchObject({ reason: 'broken' })
    const excel = new VirtualExcel(small())
    const files = { document: new VirtualDocument(() => new Uint8Array(), {}) } as unknown as OfficeFiles
    await expect(new ExcelHost(excel.office, files).file('Book1.xlsx')).rejects.toThrow('まだブックを読んでいません')
  })
  it('that cannot be closed spoils no copy', async () => {
    const { host, id } = await open(small(), { fails: 'close' })
    expect(await host.saveCopy(id, nothing, '写し.xlsx')).toBe('opened')
  })
})

describe('the month is handed in from Excel', () => {
  it('cell by cell as the book shows it, without sample, functions, notes and bank data', async () => {
    const months = june()
    const y14 = withSample(months.find(({ path }) => path.endsWith('様式14.xlsx'))!)
    const sheets = [
      plainSheet('目標', [['④', { formula: '_xldudf_YOSHIKI_TARGET("④")', value: 380 }]]),
      plainSheet('専門家', [['都道府県センター事業専門家登録簿'], ['口座番号', '0123456']]),
    ]
    const filled = VirtualBook.fromBytes(fileOf(withSheets(y14, sheets)), '様式14.xlsx')
    filled.addXml('<notes xmlns="urn:yoshiki:notes"><note key="reasons">見た</note></notes>')
    filled.addXml('<other xmlns="urn:example:other"/>')
    const { excel, host, id } = await open(filled)
    const others = months.filter((book) => !book.path.endsWith('様式14.xlsx'))

    // The submission is planned from the file that Excel gives, beside the files that were added.
    const books = [readXlsx(await host.file(id), id), ...others.map((book) => readXlsx(fileOf(book), book.path))]
    expect(books[0]!.notes).toEqual({ reasons: '見た' })
    const over = handOver(check(books, { tool: { name: 'yoshiki', version: '1' }, month: '2024-06' }))
    expect(problemsOf(over)).toEqual([])
    const plan = over.copies.find(({ book }) => book === id)!
    expect(await host.saveCopy(id, plan.changes, plan.name)).toBe('opened')

    const [copy] = excel.created as [Uint8Array]
    expect(verifyPackage(copy)).toEqual([])
    expect(readXlsx(copy, 'x').notes).toEqual({})
    const custom = new Zip(copy).entries.map(({ name }) => name).filter((name) => name.startsWith('customXml/'))
    expect(custom).toEqual(['customXml/item2.xml'])
    const after = read(copy, { cellFormula: true })
    expect(after.SheetNames).toEqual(['様式14', '目標'])
    const cleared = new Set(
      plan.changes.edits.flatMap((edit) =>
        edit.kind === 'set' && edit.value === null ? [`${edit.at.row}:${edit.at.col}`] : [],
      ),
    )
    expect(cleared.size).toBeGreaterThan(5)
    for (const name of after.SheetNames) {
      const sheet = excel.book.sheet(name)!
      const { row, col, rows, cols } = sheet.used()!
      for (let r = row; r < row + rows; r++)
        for (let c = col; c < col + cols; c++) {
          const { value, formula } = sheet.cell(r, c)
          const found = (after.Sheets[name] as Record<string, { v?: unknown; f?: string } | undefined>)[
            `${String.fromCharCode(...(c > 25 ? [64 + Math.floor(c / 26)] : []), 65 + (c % 26))}${r + 1}`
          ]
          const gone = name === '様式14' && cleared.has(`${r}:${c}`)
          expect([name, r, c, found?.v ?? '']).toEqual([name, r, c, gone ? '' : value])
          if (formula?.includes('YOSHIKI')) expect(found?.f).toBeUndefined()
        }
    }
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['様式14', '目標', '専門家'])
  })
})
