import { fieldLabel } from '../forms/definition'
import { formById } from '../forms'
import type { AnyRec } from '../reading/types'
import type { SubmittedTable } from '../submission/types'
import type { Scene } from '../validators/engine/rule'
import type { Month } from '../workbook/types'
import { totalsOf } from './index'
import { contractMonths, yearProgress, type YearProgress } from './progress'

/** How far one annual target has come. */
export interface TargetProgress extends YearProgress {
  readonly form: string
  readonly field: string
  readonly label: string
}

/**
 * Every target of the profile up to and with the report month: by the numbers that stand in the monthly form, and where a
 * month is blank there by what the records count for certain. Nothing where the forms belong to another year or bureau.
 */
export function targetsOf(scene: Scene): TargetProgress[] {
  const { profile, month, conflicts } = scene
  if (month === null || conflicts.length > 0) return []
  return Object.entries(profile.targets).flatMap(([field, target]) => {
    const table = scene.tables.find(
      ({ form, role }) => form.shape === 'months' && role === 'current' && form.fields[field] !== undefined,
    )
    const form = table?.form ?? profile.submitted.map(formById).find((form) => form?.fields[field] && form.months)
    if (!form) return []
    const numberOf = (month: Month): number | null => monthNumber(scene, table, fieldsAdded(form.fields, field), month)
    const counts = contractMonths(profile.period)
      .filter((one) => one <= month)
      .map((one) => ({ month: one, count: numberOf(one) }))
    const progress = yearProgress(target, counts, profile.period, month)
    return progress ? [{ ...progress, form: form.id, field, label: fieldLabel(form, field) }] : []
  })
}

type Fields = SubmittedTable['form']['fields']

/** A green cell is as good as the white ones it adds: a stale result must not count. */
function fieldsAdded(fields: Fields, field: string): string[] {
  const sum = fields[field]?.computed?.sum
  return sum ? sum.flatMap((part) => fieldsAdded(fields, part)) : [field]
}

function monthNumber(
  scene: Scene,
  table: SubmittedTable | undefined,
  fields: readonly string[],
  month: Month,
): number | null {
  const row = table?.records.find((record) => record.month === month)
  let sum = 0
  for (const field of fields) {
    const count = written(row, field) ?? totalsOf(scene, month).fields.get(field)?.low ?? blankAsZero(table, row, field)
    if (count === null) return null
    sum += count
  }
  return sum
}

function written(row: AnyRec | undefined, field: string): number | null {
  const value = row?.cell(field).value
  return typeof value === 'number' && value >= 0 ? value : null
}

/** In a row that is filled in, a blank cell is a 0 that nobody typed. */
const blankAsZero = (table: SubmittedTable | undefined, row: AnyRec | undefined, field: string): number | null =>
  row?.cell(field).state === 'blank' && (table?.form.sets['white'] ?? []).some((name) => written(row, name) !== null)
    ? 0
    : null
