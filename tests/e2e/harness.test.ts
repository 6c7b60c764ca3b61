import path from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { VirtualBook } from '../excel/book'
import { WebExcel } from '../excel/browser/webExcel'
import { DesktopExcel } from '../excel/browser/desktopExcel'
import type { BrowserExcel, BrowserOptions } from '../excel/browser/browserExcel'
import { launch } from './harness/chromium'

/* eslint-disable @typescript-eslint/no-explicit-any -- what runs in the page speaks Microsoft's whole library */
declare const Excel: any
declare const Office: any
declare const window: any

let browser: Browser
const folder = path.join(__dirname, 'harness/page')
const opened: BrowserExcel[] = []
beforeAll(async () => {
  browser = await launch()
})
afterEach(async () => {
  for (const excel of opened.splice(0)) {
    await excel.close()
    expect([excel.strays, excel.unknown]).toEqual([[], []])
  }
})
afterAll(() => browser.close())

const book = () => VirtualBook.of({ 表: [[1, ''], [2], ['=SUM(A1:A2)']], 裏: [['b']] })
const open = async (options: Partial<BrowserOptions> = {}) => {
  const excel = await WebExcel.open({
    browser,
    folder,
    page: 'page.html',
    book: book(),
    ...options,
  })
  opened.push(excel)
  await excel.pane.waitForFunction('window.ready')
  return excel
}
const inPane = <T>(pane: Frame | Page, act: () => Promise<T>) => pane.evaluate(act)

describe('Excel on the web', () => {
  it('is what Microsoft’s library takes for it, in the language and with the sets it names', async () => {
    const excel = await open({ api: 9 })
    const found = await inPane(excel.pane, async () => {
      const { host, platform } = await Office.onReady()
      const { requirements, displayLanguage, document } = Office.context
      const sets = ['1.9', '1.10'].map((version) => requirements.isSetSupported('ExcelApi', version))
      return [host, platform, displayLanguage, document.mode, ...sets]
    })
    expect(found).toEqual(['Excel', 'OfficeOnline', 'ja-JP', 'readWrite', true, false])
  })
  it('reads and writes the same book as the tests in Node, and calculates', async () => {
    const excel = await open()
    const { result, trips, cleanUps } = await excel.during(() =>
      inPane(excel.pane, () =>
        Excel.run(async (context: any) => {
          const range = context.workbook.worksheets.getItem('表').getRange('A1:A3')
          range.load('values,formulas')
          await context.sync()
          const before = range.values.flat()
          range.getCell(0, 0).values = [[40]]
          range.load('values')
          await context.sync()
          return [before, range.values.flat(), range.formulas[2][0]]
        }),
      ),
    )
    expect(result).toEqual([[1, 2, 3], [40, 2, 42], '=SUM(A1:A2)'])
    expect([trips, cleanUps]).toEqual([2, 1])
  })
  it('sends what people do, and nothing of a pane that is gone', async () => {
    const excel = await open()
    const listen = () =>
      inPane(excel.pane, () =>
        Excel.run(async (context: any) => {
          const { worksheets } = context.workbook
          const say = (kind: string) => async (args: any) => void window.seen.push(`${kind} ${args.address}`)
          worksheets.onChanged.add(say('changed'))
          worksheets.onSelectionChanged.add(say('selected'))
          await context.sync()
        }),
      )
    await listen()
    excel.types('表', 'A1', 5)
    excel.selects('表', 'B2')
    excel.picks('表', 'A2', 1)
    await excel.told()
    expect(await excel.pane.evaluate('window.seen')).toEqual(['changed A1', 'selected B2'])
    await excel.closePane()
    expect(excel.listeningTo).toEqual([])
    excel.types('表', 'A1', 6)
    await excel.openPane()
    await excel.pane.waitForFunction('window.ready')
    expect(await excel.pane.evaluate('window.seen')).toEqual([])
  })
  it.each([
    ['InvalidOperationInCellEditMode', (excel: WebExcel) => void (excel.busy = true)],
    ['AccessDenied', (excel: WebExcel) => void (excel.book.sheets[0]!.protected = true)],
    ['ActivityLimitReached', (excel: WebExcel) => excel.fail({ code: 'ActivityLimitReached' })],
  ])('refuses with %s as the library words it', async (code, trouble) => {
    const excel = await open()
    trouble(excel)
    const found = await inPane(excel.pane, () =>
      Excel.run(async (context: any) => {
        context.workbook.worksheets.getItem('表').getRange('B1').values = [['x']]
        await context.sync()
      }).catch((error: any) => error.code),
    )
    expect(found).toBe(code)
    expect(excel.book.sheets[0]!.cell(0, 1).value).toBe('')
  })
  it('answers to clicks and keys in the pane, carries out a ribbon command, and lets a request wait', async () => {
    const excel = await open()
    const release = excel.hold()
    await excel.pane.click('#go')
    await excel.command('SHOW')
    expect(await excel.pane.evaluate('window.seen')).toEqual(['command'])
    expect(excel.book.sheets[0]!.cell(0, 1).value).toBe('')
    release()
    while (excel.book.sheets[0]!.cell(0, 1).value !== 'clicked') await new Promise((done) => setTimeout(done, 10))
  })
  it('switches buttons of the ribbon, is asked to show the pane, and starts the add-in with the book', async () => {
    const excel = await open()
    await inPane(excel.pane, async () => {
      await Office.ribbon.requestUpdate({
        tabs: [{ id: 'tab', groups: [{ id: 'g', controls: [{ id: 'b', enabled: false }] }] }],
      })
      await Office.addin.showAsTaskpane()
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load)
    })
    const { ribbon, pane, startsWithBook } = excel.services
    expect([[...ribbon], pane, startsWithBook]).toEqual([[['b', false]], 'asked', true])
    expect(excel.traffic.trips).toBe(0)
  })
  it('calls custom functions with values, ranges, errors, and cancels them', async () => {
    const excel = await open()
    const results = await Promise.all([
      excel.call('ADD', [2, 3]).first,
      excel.call('SUM', [[[1], [2]]], { address: '表!C3' }).first,
      excel.call('FAIL', []).first,
      excel.call('NONE', []).first,
    ])
    expect(results).toEqual([
      { value: 5, error: null },
      { value: [3, '表!C3'], error: null },
      // Excel's numbers of #N/A and #NAME?.
      { value: null, error: 1 },
      { value: null, error: 2 },
    ])
    const ticking = excel.call('TICK', [2], { flags: 3 })
    await ticking.first
    ticking.cancel()
    await excel.pane.waitForFunction('window.seen.includes("cancelled")')
  })
  it('gives the book as a file in slices, and opens a new one', async () => {
    const excel = await open()
    const found = await inPane(excel.pane, async () => {
      const file: any = await new Promise((resolve, reject) =>
        Office.context.document.getFileAsync('compressed', { sliceSize: 4096 }, (result: any) =>
          result.status === 'succeeded' ? resolve(result.value) : reject(new Error(result.error.message)),
        ),
      )
      const bytes: number[] = []
      for (let i = 0; i < file.sliceCount; i++) {
        const slice: any = await new Promise((resolve) => file.getSliceAsync(i, (result: any) => resolve(result.value)))
        bytes.push(...slice.data)
      }
      await new Promise((resolve) => file.closeAsync(resolve))
      await Excel.createWorkbook(btoa(String.fromCharCode(...bytes)))
      return { size: file.size, slices: file.sliceCount, count: bytes.length }
    })
    expect(found.count).toBe(found.size)
    expect(found.slices).toBe(Math.ceil(found.size / 4096))
    const copy = VirtualBook.fromBytes(excel.created[0]!, 'copy.xlsx')
    expect(copy.sheets.map(({ name, ...sheet }) => [name, copy.sheet(sheet.id)!.cell(0, 0).value])).toEqual([
      ['表', 1],
      ['裏', 'b'],
    ])
  })
})

describe('Excel for Windows', () => {
  it('is a PC with the same book, events, functions and commands', async () => {
    const excel = await DesktopExcel.open({ browser, folder, page: 'page.html', book: book() })
    opened.push(excel)
    await excel.pane.waitForFunction('window.ready')
    const found = await inPane(excel.pane, async () => {
      const { host, platform } = await Office.onReady()
      const values = await Excel.run(async (context: any) => {
        const range = context.workbook.worksheets.getItem('表').getRange('A1:A3')
        range.getCell(0, 0).values = [[40]]
        range.load('values')
        context.workbook.worksheets.onChanged.add(async ({ address }: any) => void window.seen.push(address))
        await context.sync()
        return range.values.flat()
      })
      return [host, platform, ...values]
    })
    expect(found).toEqual(['Excel', 'PC', 40, 2, 42])
    excel.types('表', 'A2', 3)
    await excel.told()
    await excel.command('SHOW')
    expect(await excel.pane.evaluate('window.seen')).toEqual(['A2', 'command'])
    expect(await excel.call('ADD', [2, 3]).first).toEqual({ value: 5, error: null })
    excel.busy = true
    const refused = inPane(excel.pane, () =>
      Excel.run(async (context: any) => {
        context.workbook.worksheets.getItem('表').activate()
        await context.sync()
      }).catch((error: any) => error.code),
    )
    expect(await refused).toBe('InvalidOperationInCellEditMode')
  })
})
