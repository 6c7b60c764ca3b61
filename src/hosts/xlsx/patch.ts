import type { CopyChanges, KnownValues } from '../../session/host'
import type { Edit } from '../../workbook/types'
import { XmlFault } from './fault'
import type { Limits } from './limits'
import { WorkingBook } from './patch/book'
import { type Pending, refreshCaches } from './patch/caches'
import { recalculateOnOpening } from './patch/calculation'
import { type SetEdit, setCells } from './patch/cells'
import { sameSheet } from './patch/formula'
import { writeRefusals } from './patch/refusal'
import { setList } from './patch/lists'
import { removeOwnNotes } from './patch/ownNotes'
import { insertRows } from './patch/rows'
import type { Insertion } from './patch/rows/insertion'
import { addSheet, removeSheet } from './patch/sheets'
import { SheetSplices } from './patch/sheetSplices'
import { COLS } from './references'
import { ReadRefusal } from './refusal'
import { ZipFault } from './zip'

export { WriteRefusal, type WriteReason } from './patch/refusal'

export interface PatchOptions {
  readonly known?: KnownValues
  /** Leaves out what yoshiki keeps in the book for itself. */
  readonly withoutNotes?: CopyChanges['withoutNotes']
  readonly limits?: Partial<Limits>
}

export interface Patched {
  readonly bytes: Uint8Array
  /**
   * Edits that put back what the batch wrote into cells, formulas that gave way included. Inserted rows and sheets cannot
   * be taken out again by an edit: whoever wants to undo those keeps the bytes from before.
   */
  readonly inverse: readonly Edit[]
}

/**
 * Applies edits to the bytes of a book, in their order: each sees the book as those before it left it. All or
 * nothing: a `WriteRefusal` is thrown before any byte is made, and the bytes that were given are never touched.
 * Everything the edits do not mean keeps its bytes.
 */
export function patchXlsx(
  bytes: Uint8Array,
  book: string,
  edits: readonly Edit[],
  options: PatchOptions = {},
): Patched {
  try {
    return patch(bytes, book, edits, options)
  } catch (error) {
    if (error instanceof ZipFault || error instanceof XmlFault) throw writeRefusals.broken(error.message)
    if (error instanceof ReadRefusal) throw writeRefusals.unreadable(error.message, error.detail)
    throw error
  }
}

function patch(
  bytes: Uint8Array,
  id: string,
  edits: readonly Edit[],
  { known, limits, withoutNotes }: PatchOptions,
): Patched {
  for (const edit of edits) {
    const named = edit.kind === 'set' ? edit.at.book : edit.book
    if (named !== id) throw writeRefusals.otherBook(named)
  }
  const book = new WorkingBook(bytes, id, limits ?? {})
  refuseSigned(book)
  refuseDoubled(book)
  const pending: Pending = { changed: [], moved: new Set(), released: new Set(), stirred: false }
  const results = known ?? (new Map() as KnownValues)
  let inverse: Edit[] = []
  const all = groups(edits)
  for (const [n, group] of all.entries()) {
    const last = n === all.length - 1
    const first = group[0]!
    if (first.kind !== 'set') pending.stirred = true
    if (first.kind === 'set')
      inverse = [...setCells(book, group as SetEdit[], pending, last ? results : null), ...inverse]
    else if (first.kind === 'rows') {
      const insertion = insertRows(book, first)
      moveAlong(book, insertion, pending)
      inverse = inverse.map((edit) => movedEdit(edit, insertion))
    } else if (first.kind === 'list') inverse = [...setList(book, first), ...inverse]
    else if (first.op === 'add') addSheet(book, first.name)
    else {
      const { part } = removeSheet(book, first.name)
      pending.changed = pending.changed.filter(({ sheet }) => sheet.part !== part)
      pending.moved.add(part)
      inverse = inverse.filter((edit) => !sameSheet(sheetOf(edit), first.name))
    }
  }
  const splices = new SheetSplices(book)
  refreshCaches(book, pending, results, splices)
  splices.write()
  if (withoutNotes) removeOwnNotes(book, withoutNotes === true ? null : withoutNotes)
  if (!book.parts.isChanged) return { bytes, inverse }
  if (pending.stirred) recalculateOnOpening(book)
  return { bytes: book.parts.toZip(), inverse }
}

/** What was written before rows came in stands lower now. */
function moveAlong(book: WorkingBook, insertion: Insertion, pending: Pending): void {
  if (insertion.count === 0) return
  const { part } = book.sheet(insertion.sheet)
  const { above, count } = insertion
  pending.changed = pending.changed.map((one) =>
    one.sheet.part === part ? { ...one, box: insertion.box(one.box) } : one,
  )
  const box = { row: above, col: 0, rows: count, cols: COLS }
  pending.changed.push({ sheet: book.sheet(insertion.sheet), box, blank: true })
  pending.moved.add(part)
}

const sheetOf = (edit: Edit) => (edit.kind === 'set' ? edit.at.sheet : edit.kind === 'sheet' ? edit.name : edit.sheet)

function movedEdit(edit: Edit, insertion: Insertion): Edit {
  if (edit.kind === 'set') return movedSet(edit, insertion)
  if (edit.kind !== 'list') return edit
  const source = insertion.link(edit.source, edit.sheet)
  const box = sameSheet(edit.sheet, insertion.sheet) ? insertion.box(edit.box) : edit.box
  return { ...edit, box, source }
}

/** A formula that is to be put back means the same cells as before, wherever they stand now. */
function movedSet(edit: SetEdit, insertion: Insertion): SetEdit {
  const { at, formula, restores } = edit
  const moved = (text: string): string => insertion.link(text, at.sheet)
  return {
    ...edit,
    at: sameSheet(at.sheet, insertion.sheet) ? insertion.cell(at) : at,
    ...(formula === undefined ? {} : { formula: moved(formula) }),
    ...(restores === undefined ? {} : { restores: moved(restores) }),
  }
}

/** Cells that are set one after the other are written together, as long as none comes twice. */
function groups(edits: readonly Edit[]): Edit[][] {
  const found: Edit[][] = []
  let seen = new Set<string>()
  for (const edit of edits) {
    const key = edit.kind === 'set' ? `${edit.at.sheet.toLowerCase()}\u0000${edit.at.row}\u0000${edit.at.col}` : ''
    const last = found[found.length - 1]
    if (edit.kind === 'set' && last?.[0]?.kind === 'set' && !seen.has(key)) last.push(edit)
    else {
      found.push([edit])
      seen = new Set()
    }
    if (edit.kind === 'set') seen.add(key)
  }
  return found
}

/** Two sheets of one name, or made of one part: which of them is meant is anyone's guess. */
function refuseDoubled({ cellSheets }: WorkingBook): void {
  const parts = new Set(cellSheets.map(({ part }) => part.toLowerCase()))
  const names = new Set(cellSheets.map(({ name }) => name.toLowerCase()))
  if (Math.min(parts.size, names.size) < cellSheets.length) throw writeRefusals.broken('two sheets of one name or part')
}

function refuseSigned(book: WorkingBook): void {
  if (!book.relations('').some(({ kind }) => kind === 'origin')) return
  throw writeRefusals.unsupported('このブックには電子署名が付いていて、書き込むと署名が無効になります')
}
