import type { Box, CellRef, Edit, ListRule, Scalar, Snapshot } from '../workbook/types'

export type HostReason =
  | 'protected'
  | 'locked'
  | 'readOnly'
  | 'editing'
  | 'tooLarge'
  | 'changed'
  | 'formula'
  | 'offline'
  | 'unsupported'
  | 'broken'

/** A host that could not do it. The text says in Japanese what happened, that nothing was changed, and what to do. */
export class HostError extends Error {
  override name = 'HostError'
  constructor(
    readonly reason: HostReason,
    readonly at: CellRef | null,
    text: string,
  ) {
    super(text)
  }
}

export interface Hint {
  readonly kind: 'changed' | 'selected' | 'sheets'
  /** The (first) cell; null where it cannot be told which, or where cells have moved. */
  readonly at: CellRef | null
  /** All cells, where they are more than one. */
  readonly box?: Box
}

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** From 0 to 1. */
  progress?(done: number): void
  /** The rows of these cells are enough, the rest as it was read last; a host may read everything all the same. */
  readonly only?: readonly CellRef[]
}

/** A cell that is not written but must still hold this, or the rows (columns) of a batch have moved. */
export interface Still {
  readonly at: CellRef
  readonly value: Scalar
}

/** Cells of one sheet whose dropdown rules are asked for. */
export interface ListBoxes {
  readonly book: string
  readonly sheet: string
  readonly boxes: readonly Box[]
}

/** What stands there: cells without a rule have none; a rule with the source '' could not be found out. */
export interface ListsRead extends ListBoxes {
  readonly rules: readonly ListRule[]
}

/** Where workbooks live: Excel, files, or memory. The only room with behaviour. */
export interface Host {
  readonly can: { readonly write: boolean; readonly insertRows: boolean; readonly saveCopy: boolean }
  read(options: ReadOptions): Promise<Snapshot>
  /**
   * All or nothing. Gives the edits that put everything back. Throws HostError and has then changed nothing.
   * @param still cells that must not have changed, as they stand before the batch.
   */
  apply(edits: readonly Edit[], still?: readonly Still[]): Promise<readonly Edit[]>
  /** Dropdown rules, where a reading leaves them out (`Sheet.lists` is 'notRead'): of the boxes that are asked for. */
  lists?(asked: readonly ListBoxes[], signal?: AbortSignal): Promise<readonly ListsRead[]>
  select(at: CellRef): Promise<void>
  /** The cell that a person is in; null where it is in no sheet that was read. */
  selection?(): Promise<CellRef | null>
  /** @returns how to stop watching. */
  watch(hint: (hint: Hint) => void): () => void
  /** Kept in the workbook (settings, reasons); never personal data. */
  note(book: string, key: string, value: string | null): Promise<void>
  /**
   * A copy of the book with some changes, handed to the person; the book itself stays as it is. Throws HostError and has
   * then made none.
   */
  saveCopy(book: string, changes: CopyChanges, name: string): Promise<CopySaved>
  /** The book as the file that would be saved now. */
  file?(book: string): Promise<Uint8Array>
}

/** How a copy differs from its book. */
export interface CopyChanges {
  readonly edits: readonly Edit[]
  /** What yoshiki keeps in the book for itself is left out: all of it, or the notes of these names. */
  readonly withoutNotes: boolean | readonly string[]
}
/** saved: a file lies where it was asked for · downloaded · opened: as a new book that the person saves. */
export type CopySaved = 'saved' | 'downloaded' | 'opened'

/** Values computed for formula cells that depend on a batch of edits, by `knownKey`. */
export type KnownValues = ReadonlyMap<string, Scalar>
/** Sheet name and A1 name as one key: no sheet name holds U+0000. */
export const knownKey = (sheet: string, a1: string): string => `${sheet}\u0000${a1}`
