import type { At, Edit } from '../../workbook/types'

export type SetEdit = Edit & { kind: 'set' }
export type ListEdit = Edit & { kind: 'list' }
export type RowsEdit = Edit & { kind: 'rows' }
export type SheetEdit = Edit & { kind: 'sheet' }

/** An edit of cells with the place where they stand now; null where the row or sheet is made by the batch itself. */
export interface Placed<E> {
  readonly edit: E
  readonly origin: At | null
}

/**
 * What goes to Excel in one trip. Rows and sheets go alone: then a refusal tells exactly how far the batch has come, and
 * it can be put back.
 */
export type Step =
  | { readonly kind: 'cells'; readonly sets: readonly Placed<SetEdit>[]; readonly lists: readonly Placed<ListEdit>[] }
  // Rows that go have a place where they are now, unless the batch itself makes them.
  | { readonly kind: 'rows'; readonly edit: RowsEdit; readonly origin: At | null }
  | { readonly kind: 'sheet'; readonly edit: SheetEdit }

export const sheetName = (edit: Edit): string =>
  edit.kind === 'set' ? edit.at.sheet : edit.kind === 'sheet' ? edit.name : edit.sheet
export const bookName = (edit: Edit): string => (edit.kind === 'set' ? edit.at.book : edit.book)

/** Cells of a batch are named as they stand when their turn comes: below rows that came, or went, by the same batch. */
export function steps(edits: readonly Edit[]): Step[] {
  const moving: RowsEdit[] = []
  const added = new Set<string>()
  const origin = (sheet: string, { row, col }: At): At | null => {
    if (added.has(sheet)) return null
    let place = row
    for (const { above, count, op } of moving.filter((edit) => edit.sheet === sheet).reverse()) {
      if (op === 'remove') place += place >= above ? count : 0
      else if (place >= above + count) place -= count
      else if (place >= above) return null
    }
    return { row: place, col }
  }
  const made: Step[] = []
  let open: { kind: 'cells'; sets: Placed<SetEdit>[]; lists: Placed<ListEdit>[] } | null = null
  for (const edit of edits) {
    if (edit.kind === 'set' || edit.kind === 'list') {
      if (!open) made.push((open = { kind: 'cells', sets: [], lists: [] }))
      if (edit.kind === 'set') open.sets.push({ edit, origin: origin(edit.at.sheet, edit.at) })
      else open.lists.push({ edit, origin: origin(edit.sheet, edit.box) })
      continue
    }
    open = null
    if (edit.kind === 'rows') {
      if (edit.count === 0) continue
      made.push({
        kind: 'rows',
        edit,
        origin: edit.op === 'remove' ? origin(edit.sheet, { row: edit.above, col: 0 }) : null,
      })
      moving.push(edit)
    } else {
      if (edit.op === 'add') added.add(edit.name)
      made.push({ kind: 'sheet', edit })
    }
  }
  return made
}
