import { addressOf } from './address'
import { VirtualBook, type Raw } from './book'
import { objectTables } from './objects'
import { Protocol, type Answer, type RequestBody } from './protocol'
import { recalculate } from './recalculation'
import type { FunctionResult, Happening, Services } from './tables/surroundings'

export interface Traffic {
  /** Requests about the workbook that somebody waits for. */
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

export type Entry = readonly [category: number, type: number, target: string, args: string, id: number, remote: boolean]
/** A refusal of the whole request by Excel itself, before any of it was looked at. */
export interface Refused extends Answer {
  readonly refused: string
}

const eventTypes = { changed: 10, added: 13, selected: 14, deleted: 15, calculated: 16, renamed: 25 } as const
type Kind = keyof typeof eventTypes
const registrations: Readonly<Record<string, Kind | 'visibility'>> = {
  DataChangedEvent: 'changed',
  AddedEvent: 'added',
  SelectionChangedEvent: 'selected',
  DeletedEvent: 'deleted',
  CalculatedEvent: 'calculated',
  EventNameChanged: 'renamed',
  VisibilityChangedEvent: 'visibility',
}

/** The Excel behind whatever way requests and events travel: one book, what people do in it, and what may go wrong. */
export abstract class ExcelServer {
  traffic: Traffic = { trips: 0, cleanUps: 0, bytesOut: 0, bytesIn: 0 }
  /** A cell is being edited: Excel turns every request away. */
  busy = false
  /** Newer Excels tell an add-in of its own changes too, and say whose they are. */
  tellsOwnChanges = false
  /** Books that the add-in opened with `Excel.createWorkbook`. */
  readonly created: Uint8Array[] = []
  readonly services: Services = {
    ribbon: new Map(),
    pane: null,
    startsWithBook: false,
    functionsAreReady: false,
    returned: (invocation, result) => this.invocations.get(invocation)?.(result),
  }
  protected readonly invocations = new Map<number, (result: FunctionResult) => void>()
  protected readonly listening = new Set<Kind | 'visibility'>()
  private readonly between: { request: number; act: () => void }[] = []
  private readonly failures: { request: number; code: string; after: number }[] = []
  private readonly events = { on: true }
  private readonly protocol: Protocol
  private requests = 0
  private inRequest = false
  private entries = 0

  constructor(
    readonly book: VirtualBook = VirtualBook.of({ Sheet1: [] }),
    protected readonly options: ExcelOptions = {},
  ) {
    const { events, created, services } = this
    this.protocol = new Protocol(
      objectTables({ happen: (happening) => this.tell(happening), events, created, services }),
      () => this.book,
      services,
      (event, on) => {
        const kind = registrations[event]
        if (kind === undefined) return false
        if (on) this.listening.add(kind)
        else this.listening.delete(kind)
        return true
      },
      options.goesOnFromNull,
    )
  }

  /** Sends events on their way to the add-in. */
  protected abstract deliver(entries: readonly Entry[]): void

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

  /** Requests of somebody else's, in between: carried out before the given request, the next being 1. */
  before(request: number, act: () => void): void {
    this.between.push({ request: this.requests + request, act })
  }

  /** A person types into a cell; `source` Remote is another person in the same book. */
  types(sheet: string, address: string, value: Raw, source: 'Local' | 'Remote' = 'Local'): void {
    const target = this.book.sheet(sheet)!
    const box = target.boxOf(address)
    target.at(address, { value, formula: null })
    this.send('changed', {
      address,
      changeType: 'RangeEdited',
      source,
      worksheetId: target.id,
      triggerSource: 'Unknown',
    })
    this.calculate(target, box)
  }

  /** A pick from a dropdown, of which some Excels tell nobody. */
  picks(sheet: string, address: string, value: Raw): void {
    const target = this.book.sheet(sheet)!
    target.at(address, { value, formula: null })
    this.calculate(target, target.boxOf(address))
  }

  /** Cells from elsewhere are pasted: with their values come their rules, which is none. */
  pastes(sheet: string, address: string, rows: readonly (readonly Raw[])[]): void {
    const target = this.book.sheet(sheet)!
    const { row, col } = target.boxOf(address)
    const box = { row, col, rows: rows.length, cols: rows[0]!.length }
    rows.forEach((values, i) => values.forEach((value, j) => target.change(row + i, col + j, { value, formula: null })))
    target.clearRules(box)
    this.tell({ kind: 'changed', sheet: target, box, changeType: 'RangeEdited' })
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
    const target = this.book.sheet(sheet)!
    this.book.active = target
    this.book.selection = { sheet: target, box: target.boxOf(address) }
    this.send('selected', { address, worksheetId: target.id })
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

  protected supports(set: string, version = ''): boolean {
    const [, minor = 0] = version.split('.').map(Number)
    if (set === 'ExcelApi') return minor <= (this.options.api ?? 15)
    if (set === 'ExcelApiOnline') return this.options.sheetNamesAreTold ?? false
    return true
  }

  /** Carries out one request. */
  protected serve(body: RequestBody, bytesOut: number): Answer | Refused {
    const actions = body.Actions
    const tidying =
      actions.some(({ Name }) => Name === '_RemoveReference') &&
      actions.every(({ ActionType, Name }) => ActionType !== 3 || Name === '_RemoveReference')
    const aside = tidying || Object.values(body.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2)
    this.requests += aside ? 0 : 1
    const answer = aside ? this.protocol.execute(body) : this.answer(body)
    const { traffic } = this
    this.traffic = {
      trips: traffic.trips + (aside ? 0 : 1),
      cleanUps: traffic.cleanUps + (tidying ? 1 : 0),
      bytesOut: traffic.bytesOut + bytesOut,
      bytesIn: traffic.bytesIn + Buffer.byteLength(JSON.stringify(answer)),
    }
    return answer
  }

  protected nextId(): number {
    return ++this.entries
  }

  protected tell(happening: Happening): void {
    const { kind, sheet } = happening
    const own = this.inRequest && kind === 'changed'
    if (kind === 'changed') this.calculate(sheet, happening.box)
    if (!this.events.on && !(own && this.tellsOwnChanges)) return
    const triggerSource = this.inRequest ? 'ThisLocalAddin' : 'Unknown'
    const args = { worksheetId: sheet.id, source: 'Local' }
    if (kind === 'changed') {
      const { box, changeType } = happening
      this.send(kind, { ...args, address: addressOf(box), changeType, triggerSource })
    } else if (kind === 'selected') this.send(kind, { ...args, address: addressOf(happening.box) })
    else this.send(kind, args)
  }

  /** Cells that are calculated anew are told of by sheet and in no other way. */
  private calculate(sheet: VirtualBook['sheets'][number], box: Parameters<typeof recalculate>[2]): void {
    for (const calculated of recalculate(this.book, sheet, box)) this.tell({ kind: 'calculated', sheet: calculated })
  }

  private answer(body: RequestBody): Answer | Refused {
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

  private send(kind: Kind, args: object): void {
    if (!this.listening.has(kind)) return
    const remote = 'source' in args && args.source === 'Remote'
    this.deliver([[65536, eventTypes[kind], 'Workbook', JSON.stringify(args), this.nextId(), remote]])
  }
}

const refusal = (code: string): Refused => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: code, Location: '' },
  refused: code,
})

/** Everything that is on its way has arrived: answers, events, the library's tidying up. */
export const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5))
