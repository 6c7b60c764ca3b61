import type { Host } from '../../session/host'
import type { Book, IsoDate } from '../../workbook/types'

/** What the desk needs of the world around it: given by the machine in the pane, by the test in tests. */
export interface Edges {
  readonly host: Host
  readonly clock: Clock
  readonly store: Store
  /** Lets the surface live between short steps of something long; may return at once. */
  pause(): Promise<void>
  /** @returns how to call it off. */
  later(milliseconds: number, act: () => void): () => void
  /** Reads a file that was added. @throws an error that says in words why not. */
  readBook(bytes: Uint8Array, name: string): Promise<Book>
  /** Gives the person a file. */
  download(name: string, bytes: Uint8Array): void
  readonly version: string
}

export interface Clock {
  today(): IsoDate
  /** HH:MM */
  time(): string
}

/** Texts that stay on this machine. A store that keeps nothing (a browser that forbids it) is a store too. */
export interface Store {
  get(key: string): string | null
  set(key: string, text: string | null): void
}
