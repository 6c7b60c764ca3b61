/**
 * The server side of Office.js' request protocol: executes the actions of one request in order. It knows objects only by
 * the tables it is given, and refuses everything that is not in them.
 */

export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message)
  }
}

export interface Target {
  readonly type: string
  /** Null: the answer of an …OrNullObject that found nothing. */
  readonly it: unknown
}

/* eslint-disable @typescript-eslint/no-explicit-any -- one table for objects of all kinds */
export interface ObjectTable {
  /** Property names as on the wire (Name, RowIndex …). */
  readonly get?: Readonly<Record<string, (it: any) => unknown>>
  readonly set?: Readonly<Record<string, (it: any, value: any) => void>>
  /** Properties and methods that are or give other objects, and of which type. */
  readonly nav?: Readonly<Record<string, readonly [type: string, get: (it: any) => unknown]>>
  readonly make?: Readonly<Record<string, readonly [type: string, make: (it: any, ...args: any[]) => unknown]>>
  readonly call?: Readonly<Record<string, (it: any, ...args: any[]) => unknown>>
  readonly index?: readonly [type: string, find: (it: any, key: any) => unknown]
  readonly items?: readonly [type: string, list: (it: any) => readonly unknown[]]
  readonly id?: (it: any) => string
}
/* eslint-enable @typescript-eslint/no-explicit-any */

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  /** Arguments that are objects, by their paths; 0 for all others. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null
}
interface ObjectPath {
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}
export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: { readonly Select?: readonly string[] }
}
export interface RequestBody {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}
export interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: number[]
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string }
}

const none: Target = { type: 'Null', it: null }
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

export class Protocol {
  private readonly kept = new Map<string, Target>()
  private made = 0

  constructor(
    private readonly tables: Readonly<Record<string, ObjectTable>>,
    private readonly root: () => unknown,
    private readonly services: unknown,
    /** false for an event that is not known. */
    private readonly registered: (event: string, on: boolean) => boolean,
    /** Whether what hangs on a null object is null as well, or refused. */
    private readonly goesOnFromNull = true,
  ) {}

  /** @param stop an error thrown after so many actions, the earlier ones having been carried out. */
  execute(body: RequestBody, stop?: { readonly after: number; readonly code: string }): Answer {
    const targets = new Map<number, Target>()
    const answer: Answer = { Results: [], TraceIds: [] }
    try {
      body.Actions.forEach((action, i) => {
        if (stop?.after === i) throw new OfficeError(stop.code)
        const value = this.act(action, body, targets)
        if (action.ActionType === 5) answer.TraceIds.push(action.Id)
        if (value !== undefined) answer.Results.push({ ActionId: action.Id, Value: value })
      })
      if (stop && stop.after >= body.Actions.length) throw new OfficeError(stop.code)
      return answer
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error
      return { ...answer, Error: { Code: error.code, Message: error.message, Location: '' } }
    }
  }

  private act(action: Action, body: RequestBody, targets: Map<number, Target>): unknown {
    const { ActionType, Name, ObjectPathId } = action
    if (ActionType === 5) return null
    const target = this.resolve(ObjectPathId, body, targets)
    switch (ActionType) {
      case 1:
        return target.it === null ? null : this.identity(target)
      case 2:
        return target.it === null ? null : this.query(target, action.QueryInfo?.Select ?? [])
      case 3:
        return this.call(target, Name, this.given(action.ArgumentInfo, body, targets)) ?? null
      case 4: {
        const set = this.table(target).set?.[Name]
        if (!set) throw this.missing(target, `set ${Name}`)
        set(target.it, this.given(action.ArgumentInfo, body, targets)[0])
        return undefined
      }
      default:
        throw new OfficeError('NotImplemented', `action type ${ActionType} is not in the virtual Excel`)
    }
  }

  private call(target: Target, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') {
      this.kept.set(`kept:${++this.made}`, target)
      return null
    }
    if (name === '_RemoveReference') {
      this.kept.delete(String(args[0]))
      return null
    }
    if (target.it === null) throw new OfficeError('ItemNotFound')
    const event = /^_(Un)?[Rr]egister(\w+)$/.exec(name)
    if (event) {
      if (!this.registered(event[2]!, event[1] === undefined)) throw this.missing(target, `${name}()`)
      return null
    }
    const call = this.table(target).call?.[name]
    if (!call) throw this.missing(target, `${name}()`)
    return call(target.it, ...args)
  }

  private resolve(id: number, body: RequestBody, targets: Map<number, Target>): Target {
    const known = targets.get(id)
    if (known) return known
    const path = body.ObjectPaths[id]!
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId, body, targets) : none
    const target = this.follow(path, parent, this.given(path.ArgumentInfo, body, targets))
    targets.set(id, target)
    return target
  }

  /** Arguments with the objects that they name. */
  private given(info: ArgumentInfo | undefined, body: RequestBody, targets: Map<number, Target>): readonly unknown[] {
    const object = (id: number): unknown => this.resolve(id, body, targets).it
    const inner = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inner)
      if (typeof value !== 'object' || value === null) return value
      if ('_ObjectPathId' in value) return object(value._ObjectPathId as number)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(one)]))
    }
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i]
      return typeof id === 'number' && id !== 0 ? object(id) : inner(value)
    })
  }

  private follow(path: ObjectPath, parent: Target, args: readonly unknown[]): Target {
    if (path.ObjectPathType === 1) return { type: 'Workbook', it: this.root() }
    if (path.ObjectPathType === 2) {
      if (!this.tables[path.Name]) throw new OfficeError('NotImplemented', `${path.Name} is not in the virtual Excel`)
      return { type: path.Name, it: this.services }
    }
    if (path.ObjectPathType === 6) {
      const kept = this.kept.get(path.Name)
      if (!kept) throw new OfficeError('InvalidObjectPath')
      return kept
    }
    if (path.ObjectPathType !== 7 && parent.it === null && !this.goesOnFromNull) throw new OfficeError('ItemNotFound')
    if (path.ObjectPathType === 7 || parent.it === null) return none
    const table = this.table(parent)
    if (path.ObjectPathType === 5) {
      const it = table.index?.[1](parent.it, args[0])
      if (!table.index) throw this.missing(parent, 'getItem()')
      if (it === null || it === undefined) throw new OfficeError('ItemNotFound')
      return { type: table.index[0], it }
    }
    const way = path.ObjectPathType === 3 ? table.make?.[path.Name] : table.nav?.[path.Name]
    if (!way) throw this.missing(parent, path.Name)
    const it = way[1](parent.it, ...args) ?? null
    return it === null ? none : { type: way[0], it }
  }

  private identity(target: Target): Record<string, unknown> {
    const identity: Record<string, unknown> = {}
    const id = this.table(target).id?.(target.it)
    if (id !== undefined) identity.Id = id
    for (const [reference, kept] of this.kept) if (kept.it === target.it) identity._ReferenceId = reference
    return identity
  }

  private query(target: Target, select: readonly string[]): Record<string, unknown> {
    const { items } = this.table(target)
    if (items) {
      return { _Items: items[1](target.it).map((it) => this.query({ type: items[0], it }, select)) }
    }
    const found = this.identity(target)
    for (const path of select) {
      const [first, ...rest] = path.split(/[/.]/) as [string, ...string[]]
      const name = upper(first)
      if (rest.length === 0) {
        const get = this.table(target).get?.[name]
        if (!get) throw this.missing(target, name)
        found[name] = get(target.it)
      } else {
        const way = this.table(target).nav?.[name]
        if (!way) throw this.missing(target, name)
        found[name] = this.query({ type: way[0], it: way[1](target.it) }, [rest.join('/')])
      }
    }
    return found
  }

  private table({ type }: Target): ObjectTable {
    const table = this.tables[type]
    if (!table) throw new OfficeError('NotImplemented', `${type} is not in the virtual Excel`)
    return table
  }

  private missing({ type }: Target, what: string): OfficeError {
    return new OfficeError('NotImplemented', `${type}: ${what} is not in the virtual Excel`)
  }
}
