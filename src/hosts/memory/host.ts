import { a1 } from '../../workbook/address'
import type { Box, CellRef, Edit, ListRule, Scalar, Snapshot } from '../../workbook/types'
import { serialOfDay } from '../../calendar/serial'
import { HostError, type CopyChanges, type CopySaved, type Hint, type Host, type Still } from '../../session/host'
import { covers, meet, without } from '../xlsx/patch/boxes'
import { Insertion } from '../xlsx/patch/rows/insertion'
import { Removal } from './removal'
import { isFormula, memoryBook, type MemoryBook, type MemoryCell, type MemorySheet } from './sheet'

type Cells = (MemoryCell | undefined)[][]
interface OpenSheet extends Omit<MemorySheet, 'cells' | 'merges' | 'lists' | 'hiddenRows'> {
  cells: Cells
  merges?: readonly Box[]
  lists?: readonly ListRule[]
  hiddenRows?: readonly number[]
}
interface OpenBook extends Omit<MemoryBook, 'sheets' | 'notes'> {
  sheets: OpenSheet[]
  notes: Record<string, string>
}

const open = (book: MemoryBook): OpenBook => ({
  ...book,
  notes: { ...book.notes },
  sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => [...row]) })),
})

const rawOf = (cell: MemoryCell | undefined): Scalar =>
  cell === undefined || cell === null ? null : typeof cell !== 'object' ? cell : 'day' in cell ? cell.day : cell.value

/**
 * A host over workbooks in memory: it refuses and takes back as Excel does. Formulas are kept as texts: they are neither
 * computed nor moved with the cells they speak of.
 */
export class MemoryHost implements Host {
  readonly can = { write: true, insertRows: true, saveCopy: true }
  readonly copies = new Map<string, Snapshot[number]>()
  selected: CellRef | null = null
  private books: OpenBook[]
  private readonly watchers = new Set<(hint: Hint) => void>()

  constructor(books: readonly MemoryBook[]) {
    this.books = books.map(open)
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.books.map(memoryBook))
  }

  /** Tries the whole batch on a copy first: a batch that fails has changed nothing. Our own changes are no news. */
  apply(edits: readonly Edit[], still: readonly Still[] = []): Promise<readonly Edit[]> {
    return Promise.resolve().then(() => {
      const trial = this.books.map(open)
      for (const { at, value } of still) refuseMoved(trial, at, value)
      const inverse = applyAll(trial, edits)
      this.books = trial
      return inverse
    })
  }

  /** A person types into a cell: whoever watches is told, nobody is asked. */
  types(at: CellRef, cell: MemoryCell): void {
    this.books = this.books.map(open)
    const sheet = bookIn(this.books, at.book).sheets.find(({ name }) => name === at.sheet)!
    ;(sheet.cells[at.row] ??= [])[at.col] = cell
    this.tell({ kind: 'changed', at })
  }

  /** A person puts rows in: what lies below has moved. */
  insertsRows(book: string, sheet: string, above: number, count: number): void {
    this.books = this.books.map(open)
    const own = bookIn(this.books, book)
    const target = own.sheets.find(({ name }) => name === sheet)!
    insertRows(own, target, { kind: 'rows', book, sheet, above, count })
    this.tell({ kind: 'changed', at: null })
  }

  /** Tells whoever watches, as Excel would. */
  tell(hint: Hint): void {
    for (const watcher of this.watchers) watcher(hint)
  }

  selection(): Promise<CellRef | null> {
    return Promise.resolve(this.selected)
  }

  select(at: CellRef): Promise<void> {
    this.selected = at
    return Promise.resolve()
  }

  watch(hint: (hint: Hint) => void): () => void {
    this.watchers.add(hint)
    return () => this.watchers.delete(hint)
  }

  note(book: string, key: string, value: string | null): Promise<void> {
    const { notes } = this.bookOf(book)
    if (value === null) delete notes[key]
    else notes[key] = value
    return Promise.resolve()
  }

  /** Of a copy a sheet may go with what is in it: the book keeps it. */
  saveCopy(book: string, { edits, withoutNotes }: CopyChanges, name: string): Promise<CopySaved> {
    return Promise.resolve().then(() => {
      const trial = [open(this.bookOf(book) as MemoryBook)]
      const leaves = (edit: Edit): edit is Edit & { kind: 'sheet' } => edit.kind === 'sheet' && edit.op === 'remove'
      applyAll(
        trial,
        edits.filter((edit) => !leaves(edit)),
      )
      const gone = new Set(edits.filter(leaves).map((edit) => edit.name))
      const [made] = trial as [OpenBook]
      const sheets = made.sheets.filter((sheet) => !gone.has(sheet.name))
      this.copies.set(name, memoryBook({ ...made, sheets, id: name, notes: notesLeft(made.notes, withoutNotes) }))
      return 'saved'
    })
  }

  private bookOf(id: string): OpenBook {
    return bookIn(this.books, id)
  }
}

function notesLeft(
  notes: Readonly<Record<string, string>>,
  without: CopyChanges['withoutNotes'],
): Record<string, string> {
  if (typeof without === 'boolean') return without ? {} : notes
  return Object.fromEntries(Object.entries(notes).filter(([name]) => !without.includes(name)))
}

function bookIn(books: readonly OpenBook[], id: string): OpenBook {
  const book = books.find((book) => book.id === id)
  if (book) return book
  throw new HostError(
    'broken',
    null,
    `ブック「${id}」が開かれていません。何も変えていません。ブックを開いてから、もう一度行ってください。`,
  )
}

function sheetOf(books: OpenBook[], book: string, name: string, at: CellRef | null): OpenSheet {
  const sheet = books.find((open) => open.id === book)?.sheets.find((sheet) => sheet.name === name)
  if (!sheet)
    throw new HostError(
      'broken',
      at,
      `シート「${name}」が見つかりません。何も変えていません。もう一度チェックしてください。`,
    )
  if (sheet.protected) {
    throw new HostError(
      'protected',
      at,
      `シート「${name}」は保護されているため書き込めません。何も変えていません。校閲 > シート保護の解除のあと、もう一度行ってください。`,
    )
  }
  return sheet
}

/** Applies a batch in its order. @returns what takes it back, in the order in which it has to be taken back. */
function applyAll(books: OpenBook[], edits: readonly Edit[]): Edit[] {
  const inverse: Edit[] = []
  for (const edit of edits) inverse.unshift(...applyOne(books, edit))
  return inverse
}

type RowsEdit = Edit & { kind: 'rows' }

function applyOne(books: OpenBook[], edit: Edit): Edit[] {
  switch (edit.kind) {
    case 'set':
      return [setCell(books, edit)]
    case 'rows': {
      const { op, ...rows } = edit
      const move = op === 'remove' ? removeRows : insertRows
      move(bookIn(books, edit.book), sheetOf(books, edit.book, edit.sheet, null), edit)
      return [op === 'remove' ? rows : { ...rows, op: 'remove' }]
    }
    case 'list':
      return setList(sheetOf(books, edit.book, edit.sheet, null), edit)
    case 'sheet':
      addOrRemoveSheet(books, edit)
      return [{ ...edit, op: edit.op === 'add' ? 'remove' : 'add' }]
  }
}

/** A rule that held there before holds around the box only. Taking it back gives the whole box what all of it had, or nothing. */
function setList(sheet: OpenSheet, edit: Edit & { kind: 'list' }): Edit[] {
  const { box } = edit
  const before = sheet.lists ?? []
  const covering = before.find(({ boxes }) => boxes.some((one) => covers(one, box)))
  const around = before.flatMap((rule) => {
    const boxes = rule.boxes.flatMap((one) => without(one, box))
    return boxes.length > 0 ? [{ ...rule, boxes }] : []
  })
  const entries = /^"((?:[^"]|"")*)"$/.exec(edit.source)
  const source = entries ? entries[1]!.replaceAll('""', '"').split(',') : edit.source
  sheet.lists = edit.source === '' ? around : [...around, { boxes: [box], source }]
  if (!covering) return before.some(({ boxes }) => boxes.some((one) => meet(one, box))) ? [] : [{ ...edit, source: '' }]
  const { source: was } = covering
  return [{ ...edit, source: typeof was === 'string' ? was : `"${was.join(',').replaceAll('"', '""')}"` }]
}

function insertRows(book: OpenBook, sheet: OpenSheet, { above, count }: RowsEdit): void {
  const insertion = new Insertion(sheet.name, above, count)
  while (sheet.cells.length < above) sheet.cells.push([])
  sheet.cells.splice(above, 0, ...Array.from({ length: count }, (): (MemoryCell | undefined)[] => []))
  sheet.merges = sheet.merges?.map((box) => insertion.box(box)) ?? []
  sheet.hiddenRows = sheet.hiddenRows?.map((row) => insertion.row(row)) ?? []
  for (const one of book.sheets) {
    one.lists = (one.lists ?? []).map(({ boxes, source }) => ({
      boxes: one === sheet ? boxes.map((box) => insertion.box(box)) : boxes,
      source: typeof source === 'string' ? insertion.link(source, one.name) : source,
    }))
  }
}

/** Only while nothing stands in them: a person may have written into them since. */
function removeRows(book: OpenBook, sheet: OpenSheet, { above, count }: RowsEdit): void {
  for (let row = above; row < above + count; row++) {
    const col = (sheet.cells[row] ?? []).findIndex((cell) => isFormula(cell) || (rawOf(cell) ?? '') !== '')
    if (col < 0) continue
    throw new HostError(
      'changed',
      { book: book.id, sheet: sheet.name, row, col },
      `${sheet.name}の${row + 1}行目に記入があるため、行を取り除けません。何も変えていません。`,
    )
  }
  sheet.cells.splice(above, count)
  const removal = new Removal(above, count)
  const boxes = (all: readonly Box[]): Box[] => all.flatMap((box) => removal.box(box) ?? [])
  sheet.merges = boxes(sheet.merges ?? [])
  sheet.hiddenRows = (sheet.hiddenRows ?? []).flatMap((row) => removal.row(row) ?? [])
  for (const one of book.sheets) {
    one.lists = (one.lists ?? []).flatMap((rule) => {
      const left = one === sheet ? boxes(rule.boxes) : rule.boxes
      const { source } = rule
      const moved = typeof source === 'string' ? removal.source(source, one.name, sheet.name) : source
      return left.length > 0 ? [{ boxes: left, source: moved }] : []
    })
  }
}

function addOrRemoveSheet(books: OpenBook[], { book: id, op, name }: Edit & { kind: 'sheet' }): void {
  const book = bookIn(books, id)
  const there = book.sheets.find((sheet) => sheet.name === name)
  if (op === 'add') {
    if (there) throw new HostError('changed', null, `シート「${name}」はすでにあります。何も変えていません。`)
    book.sheets.push({ name, cells: [] })
    return
  }
  const filled = there?.cells.some((row) => row.some((cell) => (rawOf(cell) ?? '') !== ''))
  if (!there || filled) {
    const why = filled ? 'には記入があるため、取り除けません' : 'が見つかりません'
    throw new HostError('changed', null, `シート「${name}」${why}。何も変えていません。`)
  }
  book.sheets = book.sheets.filter((sheet) => sheet !== there)
}

/** Blank is blank however it is kept; a day may be given as its number or as its ISO text. */
function isAsExpected(was: MemoryCell | undefined, before: Scalar): boolean {
  const blankAsNull = (value: Scalar): Scalar => (value === '' ? null : value)
  if (blankAsNull(rawOf(was)) === blankAsNull(before)) return true
  return typeof was === 'object' && was !== null && 'day' in was && serialOfDay(was.day, false) === before
}

function refuseMoved(books: readonly OpenBook[], at: CellRef, value: Scalar): void {
  const sheet = bookIn(books, at.book).sheets.find(({ name }) => name === at.sheet)
  if (sheet && isAsExpected(sheet.cells[at.row]?.[at.col], value)) return
  throw new HostError(
    'changed',
    at,
    `${at.sheet}の${a1(at)}が、確かめたあとで変わっています(行か列が動いたか、書き換えられています)。何も変えていません。もう一度チェックしてください。`,
  )
}

function setCell(books: OpenBook[], edit: Edit & { kind: 'set' }): Edit {
  const { at } = edit
  const sheet = sheetOf(books, at.book, at.sheet, at)
  const row = (sheet.cells[at.row] ??= [])
  const was = row[at.col]
  const wasFormula = typeof was === 'object' && was !== null && 'formula' in was ? was.formula : undefined
  if (wasFormula !== undefined && edit.formula === undefined) {
    throw new HostError('formula', at, `${at.sheet}の${a1(at)}は計算式のため書き込めません。何も変えていません。`)
  }
  const wasDay = typeof was === 'object' && was !== null && 'day' in was ? was.day : undefined
  const found = rawOf(was)
  if (wasFormula !== edit.formula || !isAsExpected(was, edit.before)) {
    throw new HostError(
      'changed',
      at,
      `${at.sheet}の${a1(at)}は、確かめたあとで書き換えられています。何も変えていません。もう一度チェックしてください。`,
    )
  }
  const { restores } = edit
  row[at.col] =
    restores !== undefined ? { formula: restores, value: edit.value } : edit.day ? { day: edit.day } : edit.value
  return {
    kind: 'set',
    at,
    before: edit.value,
    value: found,
    ...(wasDay === undefined ? {} : { day: wasDay }),
    ...(restores === undefined ? {} : { formula: restores }),
    ...(wasFormula === undefined ? {} : { restores: wasFormula }),
  }
}
