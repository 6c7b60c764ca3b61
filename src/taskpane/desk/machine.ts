import type { Book, IsoDate } from '../../workbook/types'
import { download } from '../download'
import type { Edges, Store } from './edges'

declare const YOSHIKI_VERSION: string | undefined

/** What a browser page and its machine give the desk: the day, a store, turns for the screen. */
export function machine(partition = ''): Omit<Edges, 'host'> {
  return {
    clock: { today, time },
    store: storeOf(() => localStorage, partition),
    pause: turns(),
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
    readBook,
    download,
    version: typeof YOSHIKI_VERSION === 'string' ? YOSHIKI_VERSION : 'dev',
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

function today(): IsoDate {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate
}

function time(): string {
  const now = new Date()
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}

/**
 * Keys carry the partition of the place they are stored in, so that the same add-in in another site sees nothing. A
 * browser may forbid storage, or have no room: then the journal lasts as long as the pane.
 */
export function storeOf(storage: () => Storage, partition: string): Store {
  const nameOf = (key: string): string => `${partition}yoshiki:${key}`
  return {
    get: (key) => {
      try {
        return storage().getItem(nameOf(key))
      } catch {
        return null
      }
    },
    set: (key, text) => {
      try {
        if (text === null) storage().removeItem(nameOf(key))
        else storage().setItem(nameOf(key), text)
      } catch {
        // Nothing is lost but what could have been taken back after the pane was closed.
      }
    },
  }
}

/** Longest time without a turn for the screen, in milliseconds. */
const longestTurn = 12

function turns(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestTurn) return
    await nextTurn()
    last = performance.now()
  }
}

/** Not a timer: browsers make those wait longer and longer. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** A pane is no place for more: what is larger belongs to the command line. */
const fileLimits = { fileBytes: 32 * 1024 * 1024, totalBytes: 256 * 1024 * 1024 }

async function readBook(bytes: Uint8Array, name: string): Promise<Book> {
  const { readXlsx } = await import('../../hosts/xlsx/read')
  return readXlsx(bytes, name, fileLimits)
}
