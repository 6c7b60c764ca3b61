import { dayOfSerial, serialOfDay } from '../../calendar/serial'
import type { Still } from '../../session/host'
import type { At, Edit, Scalar } from '../../workbook/types'
import type { Seen, SeenCell } from './beforeWriting'
import { formulaOf, scalarOf, showsDay } from './grid'
import type { ListValidation } from './officeTypes'
import { refusals } from './refusals'
import { type ListEdit, type Placed, type RowsEdit, type SetEdit, type SheetEdit, type Step } from './steps'

/** One cell to be written, with what stands there now. */
export interface CellWrite extends At {
  readonly edit: SetEdit
  readonly value: Scalar
  readonly was: Scalar
  /** The formula that stands there now and gives way. */
  readonly wasFormula: string | null
  readonly format: unknown
  /** The number format that the value needs, where the cell has another. */
  readonly newFormat: string | null
}
export interface ListWrite {
  readonly edit: ListEdit
  readonly was: ListValidation['rule'] & { readonly type: string }
}
/** A step that has been judged: nothing that is known now speaks against it. */
export type Write =
  | { readonly kind: 'cells'; readonly cells: readonly CellWrite[]; readonly lists: readonly ListWrite[] }
  | { readonly kind: 'rows'; readonly edit: RowsEdit }
  | { readonly kind: 'sheet'; readonly edit: SheetEdit }

export interface Batch {
  readonly writes: readonly Write[]
  readonly inverse: readonly Edit[]
}

const longest = 32_767
const fresh: SeenCell = { value: '', formula: '', format: 'General', locked: false }

interface Now {
  readonly value: Scalar
  readonly format: unknown
}

/** Judges the whole batch before any of it is written. @throws HostError for the first edit that must not be. */
export function prepare(made: readonly Step[], seen: Seen): Batch {
  const now = new Map<string, Now>()
  const writes: Write[] = []
  const inverse: Edit[] = []
  made.forEach((step, i) => {
    if (step.kind === 'cells') {
      const cells = step.sets.map((placed) => prepareSet(placed, seen, now, i))
      inverse.push(...cells.map((cell) => inverseOf(cell, seen)))
      const lists = step.lists.map((placed) => prepareList(placed, seen))
      inverse.push(...lists.flatMap(inverseList))
      writes.push({ kind: 'cells', cells, lists })
    } else if (step.kind === 'rows') {
      const { op, ...rows } = step.edit
      const what = op === 'remove' ? '行を取り除け' : '行を挿入でき'
      if (seen.isProtected(rows.sheet)) throw refusals.protectedSheet(rows.sheet, what)
      if (op === 'remove') {
        const left = seen.inRows(step.edit).find(({ row, col }) => !emptied(now, rows.sheet, row, col))
        if (left) throw refusals.rowsFilled({ ...left, book: rows.book, sheet: rows.sheet })
      }
      inverse.push(op === 'remove' ? rows : { ...rows, op: 'remove' })
      writes.push(step)
    } else {
      const { name, op } = step.edit
      const isBlank = ({ row, col }: At): boolean => emptied(now, name, row, col)
      if (op === 'remove' && !seen.filled(name).every(isBlank)) throw refusals.notEmpty(name)
      inverse.push({ ...step.edit, op: op === 'add' ? 'remove' : 'add' })
      writes.push(step)
    }
  })
  return { writes, inverse: inverse.reverse() }
}

/** Whether the batch itself has emptied a cell before. */
const emptied = (now: ReadonlyMap<string, Now>, sheet: string, row: number, col: number): boolean =>
  now.get(cellKey(sheet, row, col))?.value === null

/** @throws HostError where a cell that tells the place of the batch holds something else now. */
export function refuseMoved(still: readonly Still[], seen: Seen): void {
  for (const { at, value } of still) {
    const cell = seen.cell(at.sheet, at)
    if (!isAsExpected(value, scalarOf(cell.value), cell.format, seen.date1904)) throw refusals.moved(at)
  }
}

const cellKey = (sheet: string, row: number, col: number, step?: number): string =>
  `${sheet}\u0000${row}:${col}${step === undefined ? '' : `\u0000${step}`}`

function prepareSet({ edit, origin }: Placed<SetEdit>, seen: Seen, now: Map<string, Now>, step: number): CellWrite {
  const { at } = edit
  const cell = origin ? seen.cell(at.sheet, origin) : fresh
  // A cell that the batch itself makes has no place of before; it is told apart by the step it is written in.
  const place = origin ? cellKey(at.sheet, origin.row, origin.col) : cellKey(at.sheet, at.row, at.col, step)
  if (seen.isProtected(at.sheet) && cell.locked) throw refusals.locked(at)
  const earlier = now.get(place)
  const wasFormula = earlier ? null : formulaOf(cell.formula, cell.value)
  if (wasFormula !== null && edit.formula === undefined) throw refusals.formula(at)
  const { value: was, format } = earlier ?? { value: scalarOf(cell.value), format: cell.format }
  const sameFormula = (edit.formula ?? null) === wasFormula
  if (!sameFormula || !isAsExpected(edit.before, was, format, seen.date1904)) throw refusals.changed(at)
  const value = valueToWrite(edit, seen.date1904)
  const newFormat = formatFor(value, edit, format)
  now.set(place, { value, format: newFormat ?? format })
  return { edit, row: at.row, col: at.col, value, was, wasFormula, format, newFormat }
}

/** Blank is blank however it is kept; a day may be given as its number or as its ISO text. */
function isAsExpected(before: Scalar, was: Scalar, format: unknown, date1904: boolean): boolean {
  const expected = before === '' ? null : before
  if (expected === was) return true
  return typeof was === 'number' && showsDay(was, format) && dayOfSerial(was, date1904) === expected
}

function valueToWrite({ at, value, day }: SetEdit, date1904: boolean): Scalar {
  if (typeof value === 'string' && value.length > longest) throw refusals.tooLong(at)
  if (day === undefined) return value === '' ? null : value
  // A time of day that came with the serial number stays.
  if (typeof value === 'number' && dayOfSerial(value, date1904) === day) return value
  const serial = serialOfDay(day, date1904)
  if (!Number.isFinite(serial) || dayOfSerial(serial, date1904) !== day) throw refusals.notADay(at, day)
  return serial
}

/** A day must be shown as one, and in a cell formatted as text a number would become text again. */
function formatFor(value: Scalar, { day }: SetEdit, format: unknown): string | null {
  if (day !== undefined) return showsDay(value, format) ? null : 'yyyy/m/d'
  return format === '@' && value !== null && typeof value !== 'string' ? 'General' : null
}

function inverseOf({ edit, value, was, wasFormula, format }: CellWrite, seen: Seen): Edit {
  const day = typeof was === 'number' && showsDay(was, format) ? dayOfSerial(was, seen.date1904) : null
  return {
    kind: 'set',
    at: edit.at,
    before: value,
    value: was,
    ...(day === null ? {} : { day }),
    ...(edit.restores === undefined ? {} : { formula: edit.restores }),
    ...(wasFormula === null ? {} : { restores: wasFormula }),
  }
}

function prepareList({ edit, origin }: Placed<ListEdit>, seen: Seen): ListWrite {
  if (seen.isProtected(edit.sheet)) throw refusals.protectedSheet(edit.sheet, 'プルダウンを直せ')
  const source = edit.source === '' ? '' : listSource(edit.source)
  if (!source.startsWith('=') && source.length > 255) throw refusals.longList(edit.sheet)
  return { edit, was: origin ? seen.rule(edit.sheet, edit.box) : { type: 'None' } }
}

/** Kept as formula text (`$H$15:$H$17`, `"男,女"`); Excel wants a reference with `=` and entries without quotes. */
export function listSource(source: string): string {
  const text = source.trim().replace(/^=/, '')
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`
}

function inverseList({ edit, was }: ListWrite): Edit[] {
  const source = was.list?.source
  const back = (kept: string): Edit[] => [{ ...edit, source: kept }]
  if (was.type === 'None') return back('')
  // Another kind of rule, or several: what stood there cannot be told in an edit.
  if (was.type !== 'List' || typeof source !== 'string') return []
  return back(source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`)
}
