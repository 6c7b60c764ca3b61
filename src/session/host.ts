import type { CellRef, Edit, Scalar, Snapshot } from '../workbook/types'

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
  readonly at: CellRef | null
}

/** Where workbooks live: Excel, files, or memory. The only room with behaviour. */
export interface Host {
  readonly can: { readonly write: boolean; readonly insertRows: boolean; readonly saveCopy: boolean }
  read(options: { readonly signal?: AbortSignal; progress?(done: number): void }): Promise<Snapshot>
  /** All or nothing. Gives the edits that put everything back. Throws HostError and has then changed nothing. */
  apply(edits: readonly Edit[]): Promise<readonly Edit[]>
  select(at: CellRef): Promise<void>
  /** @returns how to stop watching. */
  watch(hint: (hint: Hint) => void): () => void
  /** Kept in the workbook (settings, reasons); never personal data. */
  note(book: string, key: string, value: string | null): Promise<void>
  saveCopy(book: string, edits: readonly Edit[], name: string): Promise<void>
}

/** Values computed for formula cells that depend on a batch of edits, by `knownKey`. */
export type KnownValues = ReadonlyMap<string, Scalar>
/** Sheet name and A1 name as one key: no sheet name holds U+0000. */
export const knownKey = (sheet: string, a1: string): string => `${sheet}\u0000${a1}`
