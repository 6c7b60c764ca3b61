import { fiscalYear } from '../calendar/fiscal'
import type { Profile } from '../profiles/types'
import type { Month } from '../workbook/types'
import type { Conflict, SubmittedTable } from './types'

/** Contradictions of the whole: another prefecture or another fiscal year than the profile's. */
export function conflictsOf(tables: readonly SubmittedTable[], profile: Profile, month: Month | null): Conflict[] {
  const conflicts: Conflict[] = []
  const judged = tables.filter((table) => table.role === 'current')
  const other = judged.find(
    ({ centre }) => profile.prefecture !== '' && centre?.prefecture != null && centre.prefecture !== profile.prefecture,
  )
  if (other) {
    conflicts.push({
      kind: 'prefecture',
      at: other.centre!.at,
      printed: other.centre!.prefecture!,
      expected: profile.prefecture,
    })
  }
  if (month !== null && fiscalYear(month) !== profile.fiscalYear) {
    const table = judged.find((table) => table.records.some((record) => record.month === month)) ?? judged[0]
    const record = table?.records.find((record) => record.month === month)
    const at =
      record?.at ??
      (table && { book: table.book, sheet: table.sheet.name, row: table.header.row, col: table.header.col })
    if (at)
      conflicts.push({
        kind: 'fiscalYear',
        at,
        printed: String(fiscalYear(month)),
        expected: String(profile.fiscalYear),
      })
  }
  return conflicts
}
