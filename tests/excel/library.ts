import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { OfficeContext } from '../../src/hosts/excel/officeTypes'

/** What the library sees of its host: it sends requests and is handed answers and events. */
export interface Bridge {
  sendMessageToHost(text: string): void
  onMessageFromHost?: (text: string) => void
}

export interface Library {
  readonly Excel: {
    run: <T>(
      ...args: [(context: OfficeContext) => Promise<T>] | [unknown, (context: OfficeContext) => Promise<T>]
    ) => Promise<T>
    readonly ErrorCodes: Readonly<Record<string, string>>
  }
  /** Microsoft's functions runtime; undefined without the association that office.js brings along. */
  readonly CustomFunctions: unknown
  readonly OfficeExtension: {
    readonly ErrorCodes: Readonly<Record<string, string>>
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean }
  }
}

const file = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.debug.js',
)
let script: vm.Script | undefined

/**
 * Microsoft's own file, unmodified, in a context of its own. It finds its host through the bridge that it looks for
 * itself, and asks `isSetSupported` as it asks a real Excel. @param before run first, in the same context.
 */
export function loadLibrary(
  bridge: Bridge,
  isSetSupported: (set: string, version: string) => boolean,
  before?: vm.Script,
): Library {
  const nothing = (): void => undefined
  const window: Record<string, unknown> = {
    // The test's own classes, so that what comes out is equal to what the test writes.
    ...{ Array, Error, JSON, Object, Promise, console, performance, URL },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval },
    name: '',
    location: { hash: '', search: '', href: 'https://addin.test/', origin: 'https://addin.test', protocol: 'https:' },
    navigator: { userAgent: 'node' },
    addEventListener: nothing,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
      readyState: 'complete',
      domain: 'addin.test',
    },
    _richApiNativeBridge: bridge,
  }
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window
  script ??= new vm.Script(readFileSync(file, 'utf8'), { filename: file })
  const context = vm.createContext(window)
  before?.runInContext(context)
  script.runInContext(context)
  const { Excel, OfficeExtension, CustomFunctions, Office } = window as unknown as Library & { Office: object }
  // There is no Office around it that would give it a context; a namespace with one is put before its own.
  const around = { requirements: { isSetSupported }, platform: 'OfficeOnline' }
  window.Office = Object.create(Office, { context: { value: around } }) as object
  // An old Excel has none of the newer members; the library throws ApiNotFound for them only when it is told to.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
  return { Excel, OfficeExtension, CustomFunctions }
}
