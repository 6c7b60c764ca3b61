import { place } from '../../answers/words'
import { fieldLabel } from '../../forms/definition'
import type { SubmittedTable } from '../../submission/types'
import type { ListEdit } from '../../validators/book/restoring'
import { rangeName } from '../../workbook/address'
import type { Edit, Scalar } from '../../workbook/types'
import type { Still } from '../host'
import type { Bypassed, ListColumn, ListPlan, ListsView } from './types'

export const restoreLines = (table: SubmittedTable, edits: readonly ListEdit[]): string[] =>
  edits.map(({ box }) => {
    const labels = [...table.columns]
      .filter(([, col]) => col >= box.col && col < box.col + box.cols)
      .sort((a, b) => a[1] - b[1])
      .map(([field]) => `「${fieldLabel(table.form, field)}」`)
    const columns = labels.length > 2 ? `${labels[0]!}など${labels.length}列` : labels.join('')
    return `${columns} ${rangeName(box)} に様式のプルダウンを戻します`
  })

/** Several plans as one write. */
export function joined(label: string, plans: readonly ListPlan[]): ListPlan | null {
  if (plans.length === 0) return null
  const still = new Map<string, Still>()
  for (const one of plans.flatMap((plan) => plan.still))
    still.set(`${one.at.book}\u0000${one.at.sheet}\u0000${one.at.row}:${one.at.col}`, one)
  return {
    label: plans.length === 1 ? plans[0]!.label : label,
    lines: plans.flatMap(({ lines }) => lines),
    count: plans.reduce((sum, { count }) => sum + count, 0),
    edits: plans.flatMap(({ edits }) => edits),
    still: [...still.values()],
  }
}

/** What puts dropdowns and entries back: of everything that differs from the form, or of the columns and sheets named. */
export function restorePlan({ sheets }: ListsView, ids?: readonly string[]): ListPlan | null {
  const wanted = (sheet: string, own: string): boolean => !ids || ids.includes(own) || ids.includes(sheet)
  const plans = sheets.flatMap(({ id, block, columns }) => [
    ...(block?.restore && wanted(id, `${id}/block`) ? [block.restore] : []),
    // Where the form prints no dropdown for certain it is put back when it is asked for.
    ...columns.flatMap((column) =>
      column.restore && (ids ? wanted(id, column.id) && (ids.includes(column.id) || lost(column)) : lost(column))
        ? [column.restore]
        : [],
    ),
  ])
  return joined('プルダウンを戻す', plans)
}

/** It should be there: the form prints it, or other rows have it. */
export const lost = ({ expected, state }: ListColumn): boolean => state !== 'right' && (expected || state !== 'none')

/** @param value an entry; left out, the one that is certainly meant. null where there is none. */
export function replacePlan({ sheets }: ListsView, id: string, value?: Scalar): ListPlan | null {
  for (const sheet of sheets) {
    for (const { bypassed, label } of sheet.columns) {
      const found = bypassed.find((one) => one.id === id)
      if (found) return replacement(found, label, value)
    }
  }
  return null
}

function replacement(found: Bypassed, label: string, chosen: Scalar | undefined): ListPlan | null {
  if (chosen === undefined && !found.isCertain) return null
  const value = chosen === undefined ? found.certain : chosen
  const words = value === null ? '空欄' : `「${String(value)}」`
  return {
    label: value === null ? '空欄にする' : `${words}にする`,
    lines: found.cells.map(
      (at) => `${place(at)} ${rangeName({ ...at, rows: 1, cols: 1 })} ${label} 「${found.shown}」 → ${words}`,
    ),
    count: found.cells.length,
    edits: found.cells.map((at): Edit => ({ kind: 'set', at, before: found.value, value })),
    still: found.still,
  }
}
