import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { FunctionsRuntime } from '../../src/functions/runtime/register'
import { loadLibrary, type Bridge, type Library } from '../excel/library'

const officeJs = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/office.debug.js')

/** The part of office.js in which functions are associated, as it stands there: the rest of it wants a browser. */
function association(): vm.Script {
  const source = readFileSync(officeJs, 'utf8').replaceAll('\r\n', '\n')
  const from = source.indexOf('(function (OfficeExt) {\n    var Association')
  const to = source.indexOf('(function (Office) {', from)
  if (from < 0 || to < 0) throw new Error('office.js has changed: where are functions associated?')
  return new vm.Script(`var OfficeExt = {};\n${source.slice(from, to)}`, { filename: officeJs })
}

/** One cell with a function of ours, as Excel knows it. */
export interface FunctionCell {
  readonly id: string
  readonly args: readonly unknown[]
  readonly address?: string
  readonly parameterAddresses?: readonly string[]
}

/** What a cell shows: the value, or the error with its text. */
export type Shown = { readonly value: unknown } | { readonly error: string; readonly message: string }

/** Excel's numbers of error values. */
const errors: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: 'thrown',
  3: 'rejected',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
}

interface Request {
  readonly id: number
  readonly message: {
    readonly body: {
      readonly Actions: readonly {
        readonly Id: number
        readonly ActionType: number
        readonly Name: string
        readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] }
      }[]
    }
  }
}

const cancelable = 1
const errorsAllowed = 4

/**
 * Microsoft's functions runtime, unmodified, and of Excel what is needed to call functions in it: messages there and
 * back, and cells that are calculated anew when they are told to.
 */
export class FunctionsExcel {
  readonly library: Library
  readonly runtime: FunctionsRuntime
  /** Methods that were called on Excel's own objects. */
  readonly asked: string[] = []
  /** How many messages with results came. */
  answers = 0
  private readonly bridge: Bridge
  private readonly waiting = new Map<number, (shown: Shown) => void>()
  private readonly cells = new Map<string, FunctionCell>()
  private readonly shown = new Map<string, Shown>()
  private calls = 0

  constructor() {
    this.bridge = { sendMessageToHost: (text) => this.receive(JSON.parse(text) as Request) }
    // Results travel as arrays, and nothing of what came after.
    const supports = (set: string, version: string): boolean => set !== 'CustomFunctions' || version < '1.8'
    this.library = loadLibrary(this.bridge, supports, association())
    this.runtime = this.library.CustomFunctions as FunctionsRuntime
  }

  /** Calls functions in one message, as Excel does for all cells that it calculates at a time. */
  call(cells: readonly FunctionCell[]): Promise<Shown[]> {
    return Promise.all(this.send(cells).map(({ shown }) => shown))
  }

  /** The same, with the number of each call, by which it can be canceled. */
  send(cells: readonly FunctionCell[]): { readonly invocation: number; readonly shown: Promise<Shown> }[] {
    const sent = cells.map((cell) => {
      const invocation = ++this.calls
      const shown = new Promise<Shown>((resolve) => this.waiting.set(invocation, resolve))
      return { invocation, shown, cell }
    })
    this.deliver(
      1000,
      sent.map(({ invocation, cell: { id, args, address = 'Sheet1!A1', parameterAddresses = null } }) => [
        invocation,
        id,
        args,
        address,
        cancelable | errorsAllowed,
        parameterAddresses,
      ]),
    )
    return sent
  }

  cancel(invocation: number): void {
    this.deliver(1001, [{ invocationId: invocation }])
  }

  /** Enters a formula. */
  async enter(address: string, cell: FunctionCell): Promise<Shown> {
    this.cells.set(address, { ...cell, address })
    const [shown] = await this.call([{ ...cell, address }])
    this.shown.set(address, shown!)
    return shown!
  }

  at(address: string): Shown {
    return this.shown.get(address)!
  }

  private calculateAll(): void {
    const addresses = [...this.cells.keys()]
    this.send(addresses.map((address) => this.cells.get(address)!)).forEach(({ shown }, i) => {
      void shown.then((now) => this.shown.set(addresses[i]!, now))
    })
  }

  private deliver(messageType: number, messages: readonly unknown[]): void {
    const entries = messages.map((message) => ({ messageCategory: 1, messageType, message: JSON.stringify(message) }))
    queueMicrotask(() => this.receiveMessage(JSON.stringify({ type: 3, message: { entries } })))
  }

  /** Hands a message of Excel's to the library. */
  receiveMessage(text: string): void {
    this.bridge.onMessageFromHost!(text)
  }

  private receive({ id, message }: Request): void {
    const { Actions } = message.body
    const results: { ActionId: number; Value: unknown }[] = []
    for (const { Id, ActionType, Name, ArgumentInfo } of Actions) {
      results.push({ ActionId: Id, Value: ActionType === 1 ? {} : null })
      if (ActionType !== 3) continue
      if (Name === 'SetInvocationArrayResults') this.take(ArgumentInfo!.Arguments![0] as unknown[][])
      else {
        this.asked.push(`${Name}(${(ArgumentInfo?.Arguments ?? []).join()})`)
        if (Name === 'Calculate') this.calculateAll()
      }
    }
    const body = { Results: results, TraceIds: [] }
    const answer = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })
    queueMicrotask(() => this.bridge.onMessageFromHost!(answer))
  }

  private take(results: readonly unknown[][]): void {
    this.answers++
    for (const [invocation, ok, value, error] of results as [number, boolean, unknown, number][]) {
      const shown = ok ? { value } : { error: errors[error] ?? String(error), message: String(value) }
      this.waiting.get(invocation)?.(shown)
      this.waiting.delete(invocation)
    }
  }
}
