import type { Office } from '../../src/hosts/excel/officeTypes'
import { addressOf, VirtualBook, type Raw } from './book'
import { loadLibrary, type Bridge, type Library } from './library'
import { objectTables, type Happening } from './objects'
import { Protocol, type Answer, type RequestBody } from './protocol'

export { VirtualBook, VirtualSheet } from './book'

export interface Traffic {
  /** Requests that somebody waits for. */
  readonly trips: number
  /** The library's own tidying up after `Excel.run`; nobody waits for it. */
  readonly cleanUps: number
  readonly bytesOut: number
  readonly bytesIn: number
}

export interface Failure {
  readonly code: string
  /** Counted from the next request, which is 1. */
  readonly request?: number
  /** Actions carried out before; all of them where it is larger. */
  readonly after?: number
}

export interface ExcelOptions {
  /** Minor version of ExcelApi 1.x. */
  readonly api?: number
  readonly sheetNamesAreTold?: boolean
  /** What one answer may hold; Excel on the web allows 5 MB. */
  readonly answerLimit?: number
  /** false: what hangs on a null object is refused, as nothing forbids an Excel to do. */
  readonly goesOnFromNull?: boolean
}

const eventTypes = { changed: 10, added: 13, selected: 14, deleted: 15, renamed: 25 } as const
const registrations: Readonly<Record<string, keyof typeof eventTypes>> = {
  DataChangedEvent: 'changed',
  AddedEvent: 'added',
  SelectionChangedEvent: 'selected',
  DeletedEvent: 'deleted',
  EventNameChanged: 'renamed',
}

/** Microsoft's library with a workbook behind it that lives in this process: an Excel without Excel. */
export class VirtualExcel {
  readonly library: Library
  readonly office: Office
  traffic: Traffic = { trips: 0, cleanUps: 0, bytesOut: 0, bytesIn: 0 }
  /** A cell is being edited: Excel turns every request away. */
  busy = false
  /** Newer Excels tell an add-in of its own changes too, and say whose they are. */
  tellsOwnChanges = false
  /** Requests of somebody else's, in between: carried out before the given request, the next being 1. */
  private readonly between: { request: number; act: () => void }[] = []
  private readonly failures: { request: number; code: string; after: number }[] = []
  private readonly events = { on: true }
  private readonly listening = new Set<keyof typeof eventTypes>()
  private readonly protocol: Protocol
  private readonly bridge: Bridge
  private requests = 0
  private inRequest = false
  private entries = 0

  constructor(
    readonly book: VirtualBook = VirtualBook.of({ Sheet1: [] }),
    private readonly options: ExcelOptions = {},
  ) {
    this.protocol = new Protocol(
      objectTables((happening) => this.tell(happening), this.events),
      () => this.book,
      (_type, event, on) => {
        const kind = registrations[event]
        if (kind && on) this.listening.add(kind)
        else if (kind) this.listening.delete(kind)
      },
      options.goesOnFromNull,
    )
    this.bridge = { sendMessageToHost: (text) => this.receive(text) }
    const supports = (set: string, version: string): boolean => this.supports(set, version)
    this.library = loadLibrary(this.bridge, supports)
    const { run } = this.library.Excel
    this.office = { run: run as Office['run'], supports }
  }

  /** What passes while `act` runs, and how it ends. */
  async during<T>(act: () => Promise<T>): Promise<Traffic & { readonly result: T }> {
    const before = this.traffic
    const result = await act()
    await settled()
    const { traffic } = this
    return {
      result,
      trips: traffic.trips - before.trips,
      cleanUps: traffic.cleanUps - before.cleanUps,
      bytesOut: traffic.bytesOut - before.bytesOut,
      bytesIn: traffic.bytesIn - before.bytesIn,
    }
  }

  fail({ code, request = 1, after = 0 }: Failure): void {
    this.failures.push({ request: this.requests + request, code, after })
  }

  before(request: number, act: () => void): void {
    this.between.push({ request: this.requests + request, act })
  }

  /** A person types into a cell; `source` Remote is another person in the same book. */
  types(sheet: string, address: string, value: Raw, source: 'Local' | 'Remote' = 'Local'): void {
    const target = this.book.sheet(sheet)!
    target.at(address, { value, formula: null })
    this.send('changed', {
      address,
      changeType: 'RangeEdited',
      source,
      worksheetId: target.id,
      triggerSource: 'Unknown',
    })
  }

  insertsRow(sheet: string, above: number): void {
    const target = this.book.sheet(sheet)!
    target.insertRows(above, 1)
    const address = `${above + 1}:${above + 1}`
    this.send('changed', { address, changeType: 'RowInserted', source: 'Local', worksheetId: target.id })
  }

  /** Cells that move one down: the address is that of one cell, and yet others have changed too. */
  insertsCell(sheet: string, address: string): void {
    const worksheetId = this.book.sheet(sheet)!.id
    this.send('changed', { address, changeType: 'CellInserted', source: 'Local', worksheetId })
  }

  selects(sheet: string, address: string): void {
    this.send('selected', { address, worksheetId: this.book.sheet(sheet)!.id })
  }

  addsSheet(name: string, source: 'Local' | 'Remote' = 'Local'): void {
    this.send('added', { worksheetId: this.book.addSheet(name).id, source })
  }

  renames(sheet: string, name: string): void {
    const target = this.book.sheet(sheet)!
    const nameBefore = target.name
    target.name = name
    this.send('renamed', { worksheetId: target.id, nameBefore, nameAfter: name, source: 'Local' })
  }

  get eventsAreOn(): boolean {
    return this.events.on
  }

  get listeningTo(): readonly string[] {
    return [...this.listening].sort()
  }

  private supports(set: string, version: string): boolean {
    const [, minor = 0] = version.split('.').map(Number)
    if (set === 'ExcelApi') return minor <= (this.options.api ?? 15)
    if (set === 'ExcelApiOnline') return this.options.sheetNamesAreTold ?? false
    return true
  }

  private receive(text: string): void {
    const { id, message } = JSON.parse(text) as { id: number; message: { url: string; body: RequestBody } }
    const actions = message.body.Actions
    const tidying =
      actions.some(({ Name }) => Name === '_RemoveReference') &&
      actions.every(({ ActionType, Name }) => ActionType !== 3 || Name === '_RemoveReference')
    this.requests += tidying ? 0 : 1
    const body = tidying ? this.protocol.execute(message.body) : this.answer(message.body)
    const answer = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })
    const { traffic } = this
    this.traffic = {
      trips: traffic.trips + (tidying ? 0 : 1),
      cleanUps: traffic.cleanUps + (tidying ? 1 : 0),
      bytesOut: traffic.bytesOut + Buffer.byteLength(text),
      bytesIn: traffic.bytesIn + Buffer.byteLength(answer),
    }
    queueMicrotask(() => this.bridge.onMessageFromHost!(answer))
  }

  private answer(body: RequestBody): Answer {
    for (const { request, act } of this.between) if (request === this.requests) act()
    if (this.busy) return refusal('InvalidOperationInCellEditMode')
    const failure = this.failures.find(({ request }) => request === this.requests)
    this.inRequest = true
    try {
      const answer = this.protocol.execute(body, failure)
      const limit = this.options.answerLimit ?? 5 * 1024 * 1024
      const tooLarge = Buffer.byteLength(JSON.stringify(answer)) > limit
      return tooLarge ? refusal('ResponsePayloadSizeLimitExceeded') : answer
    } finally {
      this.inRequest = false
    }
  }

  private tell(happening: Happening): void {
    const { kind, sheet } = happening
    const own = this.inRequest && kind === 'changed'
    if (!this.events.on && !(own && this.tellsOwnChanges)) return
    const triggerSource = this.inRequest ? 'ThisLocalAddin' : 'Unknown'
    const args = { worksheetId: sheet.id, source: 'Local' }
    if (kind === 'changed') {
      const { box, changeType } = happening
      this.send(kind, { ...args, address: addressOf(box), changeType, triggerSource })
    } else if (kind === 'selected') this.send(kind, { ...args, address: addressOf(happening.box) })
    else this.send(kind, args)
  }

  private send(kind: keyof typeof eventTypes, args: object): void {
    if (!this.listening.has(kind)) return
    const remote = 'source' in args && args.source === 'Remote'
    const entry = [65536, eventTypes[kind], 'Workbook', JSON.stringify(args), ++this.entries, remote]
    queueMicrotask(() => this.bridge.onMessageFromHost!(JSON.stringify({ type: 3, message: { entries: [entry] } })))
  }
}

const refusal = (code: string): Answer => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: code, Location: '' },
})

/** Everything that is on its way has arrived: answers, events, the library's tidying up. */
export const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5))
