import { fieldLabel } from '../forms'
import type { Box } from '../workbook/types'
import type { ValidationDesign } from '../workbook/design'
import { columnName } from '../workbook/address'
import type { Places } from './places'
import type { Printed } from './printed'

/** What each column of the entry rows accepts: its list, the ○, its input mode, what is said when it is entered. */
export function validationsOf(printed: Printed, places: Places): ValidationDesign[] {
  const { form, layout } = printed
  const top = places.sample ?? places.entry.row
  const rows = places.entry.row + places.entry.rows - top
  const found = new Map<string, { own: Omit<ValidationDesign, 'boxes'>; boxes: Box[] }>()
  for (const [name, field] of Object.entries(form.fields)) {
    const column = layout.columns[name]
    const list = listOf(printed, places, name)
    const label = fieldLabel(form, name)
    const own: Omit<ValidationDesign, 'boxes'> = {
      ...(list === null ? {} : { list, refusal: { title: label, text: refusalOf(field.type) } }),
      ...(column?.prompt === undefined ? {} : { prompt: { title: label, text: column.prompt } }),
      ...(column?.ime === undefined ? {} : { ime: column.ime }),
    }
    if (Object.keys(own).length === 0 || field.computed) continue
    const box: Box = { row: top, col: places.columns[name]!, rows, cols: 1 }
    const key = JSON.stringify({ ...own, refusal: list === null ? null : own.prompt ? own.refusal : field.type })
    const same = found.get(key)
    if (same) same.boxes.push(box)
    else found.set(key, { own, boxes: [box] })
  }
  return [...found.values()].map(({ own, boxes }) => ({
    ...own,
    // A message shared by several columns cannot bear the name of one of them.
    ...(own.refusal && boxes.length > 1 ? { refusal: { ...own.refusal, title: '入力できません' } } : {}),
    boxes: joined(boxes),
  }))
}

const refusalOf = (type: string): string =>
  type === 'mark' ? '「○」を入力するか、空欄にしてください。' : 'プルダウンメニューから該当するものを選択してください。'

function listOf({ form, layout }: Printed, places: Places, name: string): string | readonly string[] | null {
  const field = form.fields[name]!
  if (field.type === 'mark') {
    if (!places.list || layout.markEntry === undefined) return ['○']
    return `$${columnName(places.columns[layout.markEntry]!)}$${places.list.row + 1}`
  }
  if (field.type !== 'code') return null
  const entries = form.codes[field.codes!] ?? []
  if (!places.list) return entries
  const column = columnName(places.columns[name]!)
  return `$${column}$${places.list.row + 1}:$${column}$${places.list.row + entries.length}`
}

/** Boxes side by side as one. */
function joined(boxes: readonly Box[]): Box[] {
  const result: Box[] = []
  for (const box of boxes) {
    const last = result.at(-1)
    if (last && last.col + last.cols === box.col) result[result.length - 1] = { ...last, cols: last.cols + box.cols }
    else result.push(box)
  }
  return result
}
