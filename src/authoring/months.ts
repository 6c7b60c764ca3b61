import { columnName } from '../workbook/address'
import type { Grid } from './grid'
import { monthLabels, type Places } from './places'
import type { Printed } from './printed'
import type { EntryRow } from './sheet'

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/**
 * The rows of the months with totals, targets and progress. Green cells are formulas; what they come to is written
 * beside them, so that a program that does not calculate reads the right numbers.
 */
export function writeMonths(
  grid: Grid,
  { form, layout }: Printed,
  places: Places,
  months: Readonly<Record<string, EntryRow>>,
  targets: Readonly<Record<string, number>>,
): void {
  const { label, total, target, progress } = form.months!
  const names = Object.keys(form.fields)
  const counted = names.filter((name) => form.fields[name]!.type === 'int')
  const sums = new Map<string, number>()
  const first = places.labels[monthLabels[0]!]!
  const last = first + monthLabels.length - 1

  for (const month of monthLabels) {
    const row = places.labels[month]!
    const own = months[month] ?? {}
    const worth = (name: string): number => {
      const { computed } = form.fields[name]!
      return computed ? computed.sum.reduce((sum, part) => sum + worth(part), 0) : numberOf(own[name])
    }
    for (const name of names) {
      const col = places.columns[name]!
      const { computed } = form.fields[name]!
      if (name === label) grid.put(row, col, month, 'label')
      else if (computed) {
        const formula = computed.sum.map((part) => `${columnName(places.columns[part]!)}${row + 1}`).join('+')
        grid.put(row, col, { formula, value: worth(name) }, 'green')
      } else grid.put(row, col, own[name] ?? null, counted.includes(name) ? 'number' : 'text')
      sums.set(name, (sums.get(name) ?? 0) + (counted.includes(name) ? worth(name) : 0))
    }
    grid.height(row, layout.entryHeight)
  }

  const rowOf = { total: places.labels[total]!, target: places.labels[target]!, progress: places.labels[progress]! }
  for (const name of names) {
    const col = places.columns[name]!
    const letter = columnName(col)
    if (!counted.includes(name)) {
      const texts = name === label ? [total, target, progress] : [null, null, null]
      texts.forEach((text, place) => {
        grid.put(rowOf.total + place, col, text, name === label ? 'label' : 'text')
      })
      continue
    }
    const sum = sums.get(name)!
    const wanted = targets[name] ?? null
    grid.put(rowOf.total, col, { formula: `SUM(${letter}${first + 1}:${letter}${last + 1})`, value: sum }, 'green')
    grid.put(rowOf.target, col, wanted, 'number')
    const formula = `IF(${letter}${rowOf.target + 1}="","",${letter}${rowOf.total + 1}/${letter}${rowOf.target + 1})`
    grid.put(rowOf.progress, col, { formula, value: wanted === null ? '' : sum / wanted }, 'rate')
  }
  for (const row of Object.values(rowOf)) grid.height(row, layout.entryHeight)
}
