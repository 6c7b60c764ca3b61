import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core'
import type { VirtualBook } from '../../excel/book'
import { DesktopExcel } from '../../excel/browser/desktopExcel'
import { WebExcel } from '../../excel/browser/webExcel'
import type { ExcelOptions } from '../../excel/server'
import { launch } from './chromium'
import { smallPng } from './smallPng'

/** The built pane in the virtual Excel, and what a person does with it. */

const folder = path.join(__dirname, '../../../dist/addin')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

export interface PaneOptions extends ExcelOptions {
  readonly book: VirtualBook
  readonly width?: number
  readonly height?: number
  readonly context?: BrowserContextOptions
  readonly platform?: 'web' | 'desktop'
  /** The day and time that the pane takes for now. */
  readonly now?: string
  /** Leaves the first-run card; otherwise it is put away. */
  readonly firstRun?: boolean
}

export type PaneExcel = WebExcel | DesktopExcel
type Role = Parameters<Page['getByRole']>[0]

export class OpenPane {
  constructor(readonly excel: PaneExcel) {}

  get page(): Page {
    return this.excel.page
  }
  get frame(): Frame {
    const { pane } = this.excel
    return 'mainFrame' in pane ? pane.mainFrame() : pane
  }

  role(role: Role, name?: string | RegExp): Locator {
    return this.frame.getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' })
  }
  button(name: string | RegExp): Locator {
    return this.role('button', name)
  }
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click()
  }
  /** A card of one kind of finding, by its title. */
  card(title: string): Locator {
    return this.frame.getByRole('article').filter({ has: this.frame.getByRole('heading', { name: title }) })
  }
  async text(): Promise<string> {
    return this.frame.locator('body').innerText()
  }
  /** Waits until a text stands on the screen. */
  async says(text: string | RegExp): Promise<void> {
    await this.frame
      .getByText(text)
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`${String(text)} is not on the screen:\n${await this.text()}`)
      })
  }
  async waitFor(done: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  async check(): Promise<void> {
    await this.press('提出前チェック')
    await this.finished()
  }
  async finished(): Promise<void> {
    await this.says(/^最終 /)
  }
  async open(view: string): Promise<void> {
    const name = new RegExp(`^${view}`)
    const tab = this.role('tab', name)
    if (await tab.isVisible()) return tab.click()
    await this.press(/^ほか/)
    await this.role('menuitem', name).click()
  }

  /** Files picked in the view that is open. */
  async addFiles(files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
    const input = this.frame.getByRole('tabpanel').locator('input[type=file]')
    await input.setInputFiles(files.map((file) => ({ ...file, mimeType: '' })))
  }

  /** WCAG 2.2 AA as far as a machine can tell; gives what is serious or about contrast. */
  async axe({ contrast = true } = {}): Promise<readonly string[]> {
    const { width, height } = this.page.viewportSize()!
    // All of it in view: what only lies under the bar that stays is a scroll away.
    const whole = await this.frame.evaluate(() => document.documentElement.scrollHeight)
    const { excel } = this
    if (excel instanceof WebExcel) await excel.resizePane(width, Math.min(whole, 30_000))
    await this.frame.evaluate(axeSource)
    const found = await this.frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] })
      return violations.map(({ id, impact, nodes }) => ({
        ...{ id, impact: impact ?? '' },
        nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
      }))
    })
    if (excel instanceof WebExcel) await excel.resizePane(width, height)
    const bad = found.filter(
      ({ id, impact }) =>
        (/serious|critical/.test(impact) || id.includes('contrast')) && (contrast || id !== 'color-contrast'),
    )
    return bad.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${id} (${impact}) ${node}`))
  }

  /** What has the focus: role and name as they are spoken. */
  async focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const { activeElement: it } = document
      if (!it || it === document.body) return ''
      const labelled = (it.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
      const name =
        it.getAttribute('aria-label') ??
        (labelled.some(Boolean) ? labelled.map((one) => one?.textContent ?? '').join(' ') : null) ??
        (it as HTMLInputElement).labels?.[0]?.textContent ??
        it.textContent
      return `${it.getAttribute('role') ?? it.tagName.toLowerCase()} ${name.trim()}`
    })
  }
  /** From the sheet into the pane, as F6 does. */
  async enter(): Promise<void> {
    // Back in the sheet: nothing here has the focus until the library gives it.
    await this.frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await (this.excel as WebExcel).enterPane()
    await this.waitFor(async () => (await this.focused()) !== '')
  }
  async key(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }
  /** Tabs on until something has the focus whose description holds the text; the keys it took. */
  async tabTo(text: string | RegExp, limit = 80): Promise<number> {
    for (let count = 1; count <= limit; count++) {
      await this.key('Tab')
      const focused = await this.focused()
      if (typeof text === 'string' ? focused.includes(text) : text.test(focused)) return count
    }
    throw new Error(`no way to ${String(text)} by keyboard in ${limit} steps`)
  }

  /** How much wider the contents are than the pane: nothing may have to be scrolled sideways. */
  async overflow(): Promise<number> {
    return this.frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
  }

  /** What is on the screen, still and without a blinking caret. */
  async picture(file: string): Promise<void> {
    await this.frame.evaluate(() => document.fonts.ready.then(() => undefined))
    await this.page.mouse.move(0, 0)
    // A style set by the picture taker would be refused by the page.
    const png = await this.page.screenshot({ animations: 'disabled', caret: 'initial' })
    writeFileSync(file, smallPng(png))
  }

  async reopen(): Promise<void> {
    const excel = this.excel as WebExcel
    await excel.closePane()
    await excel.openPane()
    await this.ready()
  }
  async ready(): Promise<void> {
    await this.button('提出前チェック').or(this.button('チェックする')).first().waitFor()
    // It has read the book, or says why it cannot.
    const refused = this.button('閉じる').first()
    await this.waitFor(async () => !(await this.text()).includes('ブックを読んでいます') || (await refused.isVisible()))
  }
  async close(): Promise<void> {
    await this.excel.close()
    const { strays, unknown, errors } = this.excel
    expect({ strays, unknown, errors }).toEqual({ strays: [], unknown: [], errors: [] })
  }
}

/** One Chromium for a file of tests; its panes are closed after each test, and nothing may have gone out of them. */
export function paneTests(): (options: PaneOptions) => Promise<OpenPane> {
  let browser: Browser
  const panes: OpenPane[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(async () => {
    for (const pane of panes.splice(0)) await pane.close()
  })
  afterAll(() => browser.close())
  return async (options) => {
    const pane = await openPane(browser, options)
    panes.push(pane)
    return pane
  }
}

export async function openPane(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const { platform = 'web', now = '2024-07-02T10:00:00+09:00', firstRun = false } = options
  const Excel = platform === 'web' ? WebExcel : DesktopExcel
  const excel = await Excel.open({ ...options, browser, folder, now })
  const pane = new OpenPane(excel)
  await pane.ready()
  if (!firstRun) {
    await pane.press('はじめる')
    await pane.button('はじめる').waitFor({ state: 'detached' })
  }
  return pane
}
