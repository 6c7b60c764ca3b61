import { MemoryHost } from '../../src/hosts/memory/host'
import { memoryBook, type MemoryBook } from '../../src/hosts/memory/sheet'
import type { Host } from '../../src/session/host'
import { createDesk } from '../../src/taskpane/desk/create'
import type { Edges, Store } from '../../src/taskpane/desk/edges'
import type { Desk, DeskState, Item } from '../../src/taskpane/desk/types'
import { parseA1 } from '../../src/workbook/address'
import type { Book, CellRef, IsoDate } from '../../src/workbook/types'

export interface DeskSetting {
  readonly today?: IsoDate
  /** What an earlier desk left on this machine. */
  readonly kept?: Map<string, string>
  /** Files that can be added, by their names; their bytes are their names. */
  readonly files?: readonly MemoryBook[]
  readonly pause?: Edges['pause']
}

/** A desk whose world stands still: its timer runs when told to, its day is that of the test. */
export function deskOver<H extends Host>(host: H, setting: DeskSetting = {}) {
  const { today = '2024-07-01', kept = new Map<string, string>(), files = [] } = setting
  const waiting = new Set<() => void>()
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = []
  const store: Store = {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)),
  }
  const desk = createDesk({
    host,
    store,
    clock: { today: () => today, time: () => '10:05' },
    pause: setting.pause ?? (() => Promise.resolve()),
    later: (_milliseconds, act) => {
      waiting.add(act)
      return () => void waiting.delete(act)
    },
    readBook: (bytes, name) => {
      const book = files.find(({ id }) => id === new TextDecoder().decode(bytes))
      return book
        ? Promise.resolve<Book>({ ...memoryBook(book), id: name })
        : Promise.reject(
            Object.assign(new Error('このファイルはExcelブックではないため読めません。'), { name: 'ReadRefusal' }),
          )
    },
    download: (name, bytes) => void downloads.push({ name, bytes }),
    version: '1.2.3',
  })
  return {
    desk,
    host,
    kept,
    downloads,
    /** A person has stopped typing: what waited for that is done. */
    rest: async (): Promise<void> => {
      const acts = [...waiting]
      waiting.clear()
      for (const act of acts) act()
      await idle(desk)
    },
    waiting: () => waiting.size,
  }
}

/** A desk over workbooks in memory; the first is the open one as far as Excel would have it. */
export const deskOn = (books: readonly MemoryBook[], setting: DeskSetting = {}) =>
  deskOver(new MemoryHost(books), setting)

/** Everything that was asked before has been done: acts wait for each other. */
export const idle = (desk: Desk): Promise<void> => desk.removeBook('no such book')

export const fileOf = (name: string, bytes = name) => ({
  name,
  bytes: () => Promise.resolve(new TextEncoder().encode(bytes)),
})

export const items = ({ findings }: DeskState): Item[] =>
  findings ? [...findings.groups, ...findings.remaining, ...findings.otherMonths].flatMap(({ items }) => items) : []

export const itemAt = (state: DeskState, cell: string, part = ''): Item => {
  const found = items(state).find((item) => item.cell === cell && item.what.includes(part))
  if (!found)
    throw new Error(
      `nothing at ${cell}: ${items(state)
        .map(({ cell, what }) => `${cell} ${what}`)
        .join(' / ')}`,
    )
  return found
}

export const cellRef = (book: string, sheet: string, a1: string): CellRef => ({ book, sheet, ...parseA1(a1)! })
