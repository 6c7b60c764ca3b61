import { fiscalMonthLabel } from '../../calendar/fiscal'
import { fieldLabel } from '../../forms'
import { message } from '../engine/message'
import { submissionRule, type Report, type Scene } from '../engine/rule'
import type { SubmittedTable } from '../../submission/types'
import { countedForms, isMismatched } from './counted'
import { figure, isEmptyRow, monthlyTables, whiteFields } from '../y15/figures'

const differs = message<{ month: string; names: string; before: string; now: string }>(
  ({ month, names, before, now }) => ({
    what: `${month}の${names}は${now}ですが、前に提出した報告書では${before}です。`,
    next: '前に提出した数と違う理由を確かめ、変えるときは委託者に伝えてください。',
  }),
)

/** So many numbers are named; the rest are only pointed at. */
const named = 3

const earlierReports = (scene: Scene, { form }: SubmittedTable): SubmittedTable[] =>
  scene.tables.filter((table) => table.role === 'history' && table.form.id === form.id)

/** Months that were handed in before and are carried on: their numbers are expected to stay. */
function changedMonths(scene: Scene, now: SubmittedTable, before: SubmittedTable): Report[] {
  const found: Report[] = []
  for (const record of now.records) {
    const { month } = record
    const old = before.records.find((row) => row.month === month)
    if (month === null || !old || scene.month === null || month >= scene.month || isEmptyRow(before, old)) continue
    const changed = whiteFields(now)
      .map((field) => ({ field, was: figure(before, old, field), is: figure(now, record, field) }))
      .filter(({ was, is }) => was !== null && is !== null && was !== is)
      // A number that the records of its month contradict is said there.
      .filter(({ field }) => !isMismatched(scene, { table: now, record, month }, [field]))
    const [first] = changed
    if (!first) continue
    const shown = changed.slice(0, named)
    found.push({
      at: record.cell(first.field),
      month,
      related: changed.flatMap(({ field }) => [record.cell(field).at, old.cell(field).at]),
      text: differs({
        month: fiscalMonthLabel(month),
        names:
          shown.map(({ field }) => now.form.fields[field]!.symbol ?? fieldLabel(now.form, field)).join('・') +
          (changed.length > named ? 'ほか' : ''),
        before: shown.map(({ was }) => String(was)).join('・'),
        now: shown.map(({ is }) => String(is)).join('・'),
      }),
    })
  }
  return found
}

export default submissionRule({
  id: 'x-y15-handed-in',
  catalogue: ['R346'],
  severity: 'warning',
  needs: ['様式15'],
  looksAt: countedForms,
  title: '前に提出した月の数は変わらない',
  clause: '様式15 記入上の留意点: コンサルティングの支援件数については、報告月に支援を実施した件数を記載すること',
  check: (scene) =>
    monthlyTables(scene).flatMap((now) =>
      earlierReports(scene, now).flatMap((before) => changedMonths(scene, now, before)),
    ),
})
