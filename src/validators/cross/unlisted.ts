import type { FormId } from '../../forms'
import { fiscalMonthLabel } from '../../calendar/fiscal'
import { message } from '../engine/message'
import { submissionRule, type Report, type Rule } from '../engine/rule'
import { filledRows } from '../y15/figures'
import { countedForms, isUnlisted } from './counted'

const nothing = message<{ month: string; source: string }>(({ month, source }) => ({
  what: `${month}の件数が入っていますが、${source}に${month}の記録が1件もありません。`,
  next: `${source}に記録を入力するか、${month}の件数を確かめてください。`,
}))

/** A rule that the records are there of which a month of the report gives the numbers. */
export const unlistedRule = (own: {
  id: string
  catalogue: readonly string[]
  needs: readonly [source: FormId, report: FormId]
  title: string
  clause: string
}): Rule =>
  submissionRule({
    ...own,
    severity: 'error',
    looksAt: countedForms,
    check(scene) {
      const [source] = own.needs
      const found: Report[] = []
      for (const row of filledRows(scene)) {
        if (!isUnlisted(scene, row, source)) continue
        const { table, record, month } = row
        const text = nothing({ month: fiscalMonthLabel(month), source })
        found.push({ at: record.cell(table.form.months!.label), month, text, unfinished: true })
      }
      return found
    },
  })
