import type { Office } from '../../src/hosts/excel/officeTypes'
import type { VirtualBook } from './book'
import { loadLibrary, type Bridge, type Library } from './library'
import type { RequestBody } from './protocol'
import { ExcelServer, type Entry, type ExcelOptions } from './server'

export { VirtualBook, VirtualSheet } from './book'
export { settled, type ExcelOptions, type Failure, type Traffic } from './server'

/** Microsoft's library with a workbook behind it that lives in this process: an Excel without Excel. */
export class VirtualExcel extends ExcelServer {
  readonly library: Library
  readonly office: Office
  private readonly bridge: Bridge

  constructor(book?: VirtualBook, options: ExcelOptions = {}) {
    super(book, options)
    this.bridge = { sendMessageToHost: (text) => this.receive(text) }
    const supports = (set: string, version: string): boolean => this.supports(set, version)
    this.library = loadLibrary(this.bridge, supports)
    const { run } = this.library.Excel
    this.office = { run: run as Office['run'], supports }
  }

  protected override deliver(entries: readonly Entry[]): void {
    queueMicrotask(() => this.bridge.onMessageFromHost!(JSON.stringify({ type: 3, message: { entries } })))
  }

  private receive(text: string): void {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: RequestBody } }
    const body = this.serve(message.body, Buffer.byteLength(text))
    const answer = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })
    queueMicrotask(() => this.bridge.onMessageFromHost!(answer))
  }
}
