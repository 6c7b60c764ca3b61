import path from 'node:path'
import type { Frame } from 'playwright-core'
import { asFile } from '../file'
import { addinOrigin, BrowserExcel, type BrowserOptions } from './browserExcel'

const hostOrigin = 'https://excel.officeapps.live.com'

interface Message {
  readonly _actionName: string
  /** 0 call, 1 listen, 2 stop listening. */
  readonly _actionType: number
  readonly _data: Data
}
interface Data {
  readonly [place: number]: unknown
  readonly DdaMethod?: { readonly DispatchId: number }
  readonly ArrayData?: readonly unknown[]
  readonly [name: string]: unknown
}

/** Excel on the web: the pane is a frame of another origin, and everything passes by messages between windows. */
export class WebExcel extends BrowserExcel {
  private readonly handlers = new Set<string>()
  /** The copy of the book that was asked for and not given back yet. */
  private copy: { readonly bytes: Uint8Array; readonly slice: number } | null = null
  private paneFrame: Frame | null = null

  static async open(options: BrowserOptions): Promise<WebExcel> {
    const excel = new WebExcel(options)
    await excel.openContext()
    await excel.page.exposeBinding('askExcel', (_, message: Message) => excel.take(message))
    await excel.page.goto(`${hostOrigin}/host.html`)
    await excel.openPane()
    return excel
  }

  get pane(): Frame {
    if (!this.paneFrame) throw new Error('the pane is closed')
    return this.paneFrame
  }

  async openPane(): Promise<void> {
    const { page = 'taskpane.html', width = 350, height = 900, locale = 'ja-JP' } = this.where
    // Of the last part 1 is the shared runtime, 2 are custom functions.
    const hostInfo = ['Excel', 'Web', '16.01', locale, '00000000-0000-4000-8000-000000000000', '', '', '3'].join('$')
    await this.page.evaluate((pane) => (window as unknown as HostPage).openPane(pane), {
      ...{ url: `${addinOrigin}/${page}`, hostInfo, width, height },
    })
    const element = await this.page.waitForSelector('#pane')
    this.paneFrame = await element.contentFrame()
  }

  /** With its runtime, as when the book is closed. */
  async closePane(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as HostPage).closePane())
    this.paneFrame = null
    this.handlers.clear()
    this.listening.clear()
    this.services.functionsAreReady = false
  }

  /** The person comes from the sheet into the pane with F6: the library focuses the first thing that can be. */
  async enterPane(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as HostPage).enterPane())
  }

  async resizePane(width: number, height: number): Promise<void> {
    await this.page.evaluate(([w, h]) => (window as unknown as HostPage).resizePane(w, h), [width, height] as [
      number,
      number,
    ])
    await this.page.setViewportSize({ width, height })
  }

  protected override fileOf(url: URL): string | null {
    return url.origin === hostOrigin ? path.join(__dirname, 'host.html') : super.fileOf(url)
  }

  protected override hears(event: string): boolean {
    return this.handlers.has(event)
  }

  protected override async push(event: string, data: unknown): Promise<void> {
    if (!this.hears(event)) return
    await this.page.evaluate(
      ([name, it]) => (window as unknown as HostPage).pushEvent(name as string, it),
      [event, data],
    )
  }

  /** @returns null where nobody waits for an answer. */
  private async take({ _actionName: name, _actionType: type, _data: data }: Message): Promise<object | null> {
    if (type === 1) {
      this.handlers.add(name)
      return { Error: 0 }
    }
    if (type === 2) {
      this.handlers.delete(name)
      return { Error: 0 }
    }
    if (name === 'ContextActivationManager_getAppContextAsync') return this.appContext()
    // The focus moves, a key is passed on, something is measured.
    if (name === 'ContextActivationManager_notifyHost') return null
    if (name === 'executeMethod') return { Version: 1, ...(await this.method(data)) }
    this.unknown.push(name)
    return { Error: 5001 }
  }

  private appContext(): object {
    const { locale = 'ja-JP' } = this.where
    return {
      ...{
        _id: 'addin-1',
        _appName: 16,
        _appVersion: '16.00',
        _appMinorVersion: 0,
        _hostFullVersion: '16.0.15407.10000',
      },
      ...{
        _appUILocale: locale,
        _dataLocale: locale,
        _docUrl: `https://books.test/${encodeURIComponent(this.book.name)}`,
      },
      ...{ _clientMode: this.book.readOnly ? 0 : 1, _settings: this.settings, _reason: 'documentOpened' },
      ...{ _osfControlType: 1, _eToken: '', _correlationId: 'c', _appInstanceId: 'instance-1', _appDomains: [] },
      ...{ _requirementMatrix: JSON.stringify(this.requirements()), _addinName: 'addin', _initialDisplayMode: 2 },
    }
  }

  private async method(data: Data): Promise<object> {
    const id = data.DdaMethod?.DispatchId
    switch (id) {
      case 93: {
        const { answer, code } = await this.execute(data.ArrayData![4] as string)
        if (code !== 0) return { Error: code }
        return { Error: 0, Data: [200, ['Content-Type', 'application/json'], answer] }
      }
      case 94:
        this.completed(String(data[0]))
        return { Error: 0 }
      case 75:
        return { Error: 0, Properties: { Settings: this.settings.map(([Name, Value]) => ({ Name, Value })) } }
      case 76:
        this.settings = (data.DdaSettingsMethod as { Properties?: [string, string][] } | undefined)?.Properties ?? []
        return { Error: 0 }
      case 77:
      case 80:
      case 81:
        return this.fileMethod(id, data)
      default:
        this.unknown.push(`method ${id}`)
        return { Error: 5001 }
    }
  }

  /** `getFileAsync`, its slices and its end. */
  private fileMethod(id: number, { 1: size, 2: handle, 3: index }: Data): object {
    if (id === 77) {
      this.copy = { bytes: asFile(this.book), slice: size as number }
      return { Error: 0, 0: 'copy-1', 1: this.copy.bytes.length }
    }
    if (id === 81) {
      this.copy = null
      return { Error: 0 }
    }
    if (!this.copy || handle !== 'copy-1') return { Error: 5001 }
    const from = (index as number) * this.copy.slice
    const slice = this.copy.bytes.subarray(from, from + this.copy.slice)
    return { Error: 0, 0: [...slice], 1: slice.length }
  }
}

interface HostPage {
  openPane(pane: object): void
  closePane(): void
  enterPane(): void
  resizePane(width: number, height: number): void
  pushEvent(name: string, data: unknown): void
}
