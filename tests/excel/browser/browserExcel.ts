import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Route } from 'playwright-core'
import type { VirtualBook } from '../book'
import { ExcelServer, type Entry, type ExcelOptions } from '../server'
import type { FunctionResult } from '../tables/surroundings'

const officeFiles = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
}

export const addinOrigin = 'https://addin.test'
export const officeOrigin = 'https://appsforoffice.microsoft.com'

export interface BrowserOptions extends ExcelOptions {
  readonly browser: Browser
  readonly book?: VirtualBook
  /** Folder whose files the add-in consists of. */
  readonly folder: string
  /** Its first page. */
  readonly page?: string
  readonly width?: number
  readonly height?: number
  readonly locale?: string
  readonly context?: BrowserContextOptions
  /** The day and time that the add-in takes for now. */
  readonly now?: string
}

/** An Excel with Microsoft's library and the add-in in a real browser. Nothing goes out: every file is handed over here. */
export abstract class BrowserExcel extends ExcelServer {
  page!: Page
  /** Requests for anything that is neither the add-in nor the library: there must be none. */
  readonly strays: string[] = []
  /** What the add-in's pages reported as errors. */
  readonly errors: string[] = []
  /** What the library asked of Excel and this one does not know. */
  readonly unknown: string[] = []
  /** Settings of `Office.context.document.settings`. */
  settings: [string, string][] = []
  protected context!: BrowserContext
  private sending: Promise<unknown> = Promise.resolve()
  private gate: Promise<void> = Promise.resolve()
  private readonly commands = new Map<string, () => void>()

  protected constructor(protected readonly where: BrowserOptions) {
    super(where.book, where)
  }

  /** Where the add-in runs. */
  abstract get pane(): Frame | Page
  protected abstract hears(event: string): boolean
  protected abstract push(event: string, data: unknown): Promise<void>

  async close(): Promise<void> {
    await this.context.close()
  }

  /** Requests about the workbook wait until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined
    this.gate = new Promise((resolve) => (release = resolve))
    return release
  }

  /** A button of the ribbon that carries out a function of the add-in. Ends when the add-in says that it has. */
  command(action: string, control = action): Promise<void> {
    const id = String(this.nextId())
    return new Promise((resolve) => {
      this.commands.set(id, resolve)
      const told = [id, action, JSON.stringify({ source: { id: control } })]
      void until(() => this.hears('appCommandInvoked')).then(() => this.push('appCommandInvoked', told))
    })
  }

  /** A formula in some cell calls a function of the add-in; with flags 1 it can be cancelled, with 2 it streams. */
  call(name: string, args: readonly unknown[], { address = '表!A1', flags = 0 } = {}): FunctionCall {
    const id = this.nextId()
    const results: FunctionResult[] = []
    const first = new Promise<FunctionResult>((resolve) =>
      this.invocations.set(id, (result) => {
        results.push(result)
        resolve(result)
      }),
    )
    const text = JSON.stringify([id, name, args, address, flags, null])
    const ready = until(() => this.services.functionsAreReady && this.hears('richApiMessage'))
    void ready.then(() => this.deliver([[1, 1000, '', text, id, false]]))
    const cancel = (): void => this.deliver([[1, 1001, '', JSON.stringify({ invocationId: id }), this.nextId(), false]])
    return { first, results, cancel }
  }

  /** Everything sent to the add-in so far has reached it. */
  async told(): Promise<void> {
    await this.sending
  }

  protected override deliver(entries: readonly Entry[]): void {
    this.sending = this.sending.then(() => this.push('richApiMessage', { ArrayData: entries })).catch(() => undefined)
  }

  protected completed(id: string): void {
    this.commands.get(id)?.()
    this.commands.delete(id)
  }

  /** Answers a request as its text; `code` stands for a refusal of Excel before it looked at it. */
  protected async execute(text: string): Promise<{ readonly answer: string; readonly code: number }> {
    await this.gate
    const answer = this.serve(JSON.parse(text) as Parameters<ExcelServer['serve']>[0], Buffer.byteLength(text))
    const code = 'refused' in answer ? (hostCodes[answer.refused] ?? 5001) : 0
    return { answer: JSON.stringify(answer), code }
  }

  /** What this Excel says it can do. */
  protected requirements(): Record<string, string> {
    const { api = 15, sheetNamesAreTold = false } = this.options
    return {
      excelapi: `1.${api}`,
      ...(sheetNamesAreTold ? { excelapionline: '1.1' } : {}),
      ...{ sharedruntime: '1.2', ribbonapi: '1.2', keyboardshortcuts: '1.1', addincommands: '1.1', settings: '1.1' },
      ...{ customfunctions: '1.4', customfunctionsruntime: '1.4', richapiruntime: '1.2', richapiruntimeflag: '1.1' },
      ...{ dialogapi: '1.2', dialogorigin: '1.1', openbrowserwindowapi: '1.1', compressedfile: '1.1', file: '1.1' },
      ...{ documentevents: '1.1', selection: '1.1', customxmlparts: '1.1' },
    }
  }

  protected async openContext(): Promise<void> {
    const { browser, width = 350, height = 900, context = {} } = this.where
    this.context = await browser.newContext({
      viewport: { width, height },
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      ...context,
    })
    // Far beyond what anything takes; what does not come by then does not come.
    this.context.setDefaultTimeout(20_000)
    await this.context.route('**/*', (route) => this.hand(route))
    if (this.where.now) await this.context.addInitScript(setClock, Date.parse(this.where.now))
    this.page = await this.context.newPage()
    this.page.on('console', (message) => {
      // Microsoft's library sets styles that a strict page does not let it set, and gets along without.
      const theirs = message.location().url.startsWith(officeOrigin)
      if (message.type() === 'error' && !theirs) this.errors.push(message.text())
    })
    this.page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message))
  }

  /** A file for an address, where there is one. */
  protected fileOf(url: URL): string | null {
    if (url.origin === addinOrigin) return path.join(this.where.folder, decodeURIComponent(url.pathname))
    if (url.origin === officeOrigin) return libraryFile(url.pathname)
    return null
  }

  private async hand(route: Route): Promise<void> {
    const url = new URL(route.request().url())
    const file = this.fileOf(url)
    if (file === null) {
      this.strays.push(url.href)
      await route.abort()
      return
    }
    const found = existsSync(file) && statSync(file).isFile()
    await (found
      ? route.fulfill({
          contentType: types[path.extname(file)] ?? 'application/octet-stream',
          headers: { 'access-control-allow-origin': '*' },
          body: readFileSync(file),
        })
      : route.fulfill({ status: 404, body: '' }))
  }
}

export interface FunctionCall {
  readonly first: Promise<FunctionResult>
  /** All that came, the newest last. */
  readonly results: readonly FunctionResult[]
  cancel(): void
}

/** Runs in the page: its clock begins at the given time, and goes on. */
function setClock(start: number): void {
  const offset = start - Date.now()
  const Real = Date
  const now = (): number => Real.now() + offset
  window.Date = new Proxy(Real, {
    construct: (target, args: [number?]) => (args.length === 0 ? new target(now()) : Reflect.construct(target, args)),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
}

/** Excel waits for an add-in that is still loading. */
async function until(ready: () => boolean): Promise<void> {
  while (!ready()) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** On Microsoft's servers capitals make no difference. */
function libraryFile(pathname: string): string {
  const below = pathname.replace(/^\/lib\/1(\.1)?\/hosted\//i, '')
  const exact = path.join(officeFiles, below)
  return existsSync(exact) ? exact : path.join(officeFiles, below.toLowerCase())
}

/** Numbers by which Excel refuses a request as a whole. */
const hostCodes: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
}
