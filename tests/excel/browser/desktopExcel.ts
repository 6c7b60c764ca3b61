import type { Page } from 'playwright-core'
import { addinOrigin, BrowserExcel, type BrowserOptions } from './browserExcel'

/**
 * Excel for Windows: the add-in is the page itself, in an embedded browser that hands it the Office object as
 * `window.external`. Requests and events pass through it; the rest of what it offers is answered with nothing.
 */
export class DesktopExcel extends BrowserExcel {
  private readonly handlers = new Set<number>()

  static async open(options: BrowserOptions): Promise<DesktopExcel> {
    const excel = new DesktopExcel(options)
    await excel.openContext()
    const { page, where, book } = excel
    await page.exposeBinding('askExcel', (_, id: number, text: unknown) => excel.take(id, text))
    await page.exposeBinding('listenToExcel', (_, id: number, on: boolean) => {
      if (on) excel.handlers.add(id)
      else excel.handlers.delete(id)
    })
    const facts = {
      requirements: JSON.stringify(excel.requirements()),
      locale: where.locale ?? 'ja-JP',
      file: `C:\\報告\\${book.name}`,
    }
    await page.addInitScript(provideOffice, facts)
    await page.goto(`${addinOrigin}/${where.page ?? 'taskpane.html'}`)
    return excel
  }

  get pane(): Page {
    return this.page
  }

  protected override hears(event: string): boolean {
    return this.handlers.has(eventNumbers[event]!)
  }

  protected override async push(event: string, data: unknown): Promise<void> {
    if (!this.hears(event)) return
    const args = event === 'richApiMessage' ? (data as { ArrayData: unknown }).ArrayData : data
    await this.page.evaluate(
      ([id, it]) => (window as unknown as DesktopPage).tellPane(id as number, it),
      [eventNumbers[event], args],
    )
  }

  private async take(id: number, given: unknown): Promise<readonly unknown[]> {
    if (id === 93) {
      const { answer, code } = await this.execute(given as string)
      return code === 0 ? [0, 200, ['Content-Type', 'application/json'], answer] : [code]
    }
    if (id === 94) {
      this.completed(String((given as unknown[])[0]))
      return [0]
    }
    this.unknown.push(`method ${id}`)
    return [5001]
  }
}

const eventNumbers: Readonly<Record<string, number>> = { richApiMessage: 33, appCommandInvoked: 39 }

interface DesktopPage {
  askExcel(id: number, text: unknown): Promise<readonly unknown[]>
  listenToExcel(id: number, on: boolean): Promise<void>
  tellPane(id: number, args: unknown): void
}

/** Runs in the page before anything of it. */
function provideOffice({ requirements, locale, file }: { requirements: string; locale: string; file: string }): void {
  const page = window as unknown as DesktopPage
  const list = (items: readonly unknown[]): unknown => ({
    toArray: () => items.map((item) => (Array.isArray(item) ? list(item) : item)),
  })
  type Handler = (id: number, args: unknown) => void
  type Done = (answer: unknown) => void
  const handlers: Record<number, Handler> = {}
  const nothing = (): string => ''
  const context: Record<string, () => unknown> = {
    ...{
      GetAppType: () => 1,
      GetSolutionRef: () => 'addin-1',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
    },
    ...{ GetAppUILocale: () => locale, GetAppDataLocale: () => locale, GetDocUrl: () => file },
    ...{ GetAppCapabilities: () => 0, GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1 },
    ...{
      GetSolutionToken: nothing,
      GetCorrelationId: () => 'c',
      GetInstanceId: () => 'i',
      GetTouchEnabled: () => false,
    },
    ...{ GetCommerceAllowed: () => true, GetSupportedMatrix: () => requirements, GetHostCustomMessage: () => 0 },
    ...{ GetHostFullVersion: () => '16.0.17928.20148', GetDialogRequirementMatrix: () => requirements },
    ...{ GetFeaturesForSolution: nothing, GetInitialDisplayMode: () => 2 },
    // Colours as whole numbers, blue first.
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        ...{ bodyForegroundColor: 0x262626, bodyBackgroundColor: 0xffffff },
        ...{ controlForegroundColor: 0x262626, controlBackgroundColor: 0xffffff },
      }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOsfControlContext: () => context,
  }
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|telemetry|||3`,
    GetContext: () => context,
    GetLoggingAllowed: () => true,
    Execute: (id: number, args: unknown[], done: Done) => {
      const given = id === 93 ? (args[0] as unknown[])[4] : args
      void page.askExcel(id, given).then((answer) => done(list(answer)))
    },
    RegisterEvent: (id: number, _target: unknown, handler: Handler, done: Done) => {
      handlers[id] = handler
      void page.listenToExcel(id, true).then(() => done(list([0])))
    },
    UnregisterEvent: (id: number, _target: unknown, done: Done) => {
      delete handlers[id]
      void page.listenToExcel(id, false).then(() => done(list([0])))
    },
  }
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true })
  page.tellPane = (id, args) => handlers[id]?.(id, list(args as unknown[]))
}
