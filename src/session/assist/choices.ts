import { leafHeader } from '../../forms/definition'
import { canonicalMark } from '../../text/mark'
import { key } from '../../text/key'
import { choice, isFormula } from './offers'
import type { Row } from './row'
import type { Offer } from './types'

const option = /(\d{1,2})-/g

/** Answers that the header itself numbers: 「1-分かりやすかった2-分かりにくかった3-未記入」. */
function printedOptions(header: string): { value: number; label: string }[] {
  const text = key(header)
  const starts = [...text.matchAll(option)]
  if (starts.length < 2 || starts.some((start, i) => Number(start[1]) !== i + 1)) return []
  return starts.map((start, i) => ({
    value: Number(start[1]),
    label: text.slice(start.index, starts[i + 1]?.index).replace(/\(→.*?\)/g, ''),
  }))
}

/** Values that may stand in a column, in the form's order. */
export function choicesFor(row: Row, name: string): Offer[] {
  const field = row.table.form.fields[name]!
  if (isFormula(row, name)) return []
  const { value, raw } = row.record.cell(name)
  switch (field.type) {
    case 'code':
      return (row.table.form.codes[field.codes!] ?? []).map((entry) => choice(row, name, entry, entry, value === entry))
    case 'mark':
      return [
        choice(row, name, canonicalMark, canonicalMark, value === true),
        choice(row, name, null, '空欄', raw === null || raw === ''),
      ]
    case 'int':
      return printedOptions(leafHeader(field)).map(({ value: own, label }) =>
        choice(row, name, own, label, value === own),
      )
    default:
      return []
  }
}
