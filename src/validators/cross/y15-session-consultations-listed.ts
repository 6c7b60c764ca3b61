import { y11 } from '../../forms'
import { certain, holds, type Tally } from '../../totals'
import { message } from '../engine/message'
import { submissionRule, type Report, type Scene } from '../engine/rule'
import { figure, filledRows, type MonthRow } from '../y15/figures'
import { countedForms, isMismatched, isUnlisted, mismatchReport, rangeText } from './counted'
import { listedConsultations, mayBeAnyDay, mayFallElsewhere, strayConsultations } from './sessions'

const field = 'sessionConsultations'

const blank = message<{ value: number; listed: string }>(({ value, listed }) => ({
  what: `個別相談会の相談件数が空欄です。様式15の③は${value}件、様式11の合計は${listed}です。`,
  next: '個別相談会の相談件数を入力してください。',
}))

/** A session whose consultations were not entered: more stand in the report because they are missing here. */
function blankReport(scene: Scene, { record, month }: MonthRow, value: number, tally: Tally): Report | null {
  const cells = scene
    .withHistory(y11)
    .flatMap((table) => table.records)
    .filter((row) => row.month === month && row.session.value === true && row[field].state === 'blank')
    .map((row) => row[field])
  const [first, ...others] = cells
  if (!first) return null
  return {
    at: first,
    month,
    text: blank({ value, listed: rangeText(tally, '件') }),
    related: [record.cell(field).at, ...others.map((cell) => cell.at)],
    unfinished: true,
    ...(others.length === 0 && certain(tally) ? { choices: [value - tally.low] } : {}),
  }
}

export default submissionRule({
  id: 'x-y15-session-consultations-listed',
  catalogue: ['R327', 'R269'],
  severity: 'error',
  needs: ['様式11', '様式15'],
  looksAt: countedForms,
  title: '③は様式11の個別相談会の相談件数の合計',
  clause:
    '様式15 記入上の留意点: セミナー開催後の個別相談会の開催を予定していなかったが当日相談があり対応した場合は個別相談会の開催回数に計上し相談件数に受けた相談の件数を計上すること(様式11と整合すること)。',
  check(scene) {
    const found: Report[] = []
    for (const row of filledRows(scene)) {
      const tally = listedConsultations(scene, row.month)
      const value = figure(row.table, row.record, field)
      if (tally === null || value === null || holds(tally, value)) continue
      // Where the number does not even agree with 様式14, that is said.
      if (isUnlisted(scene, row, y11.id) || isMismatched(scene, row, [field])) continue
      // Consultations of a day without a seminar are named one by one.
      const named = row.month === scene.month && !mayBeAnyDay(scene) ? strayConsultations(scene, row.month) : 0
      if (value > tally.high && value - tally.high <= named) continue
      const report =
        (value > tally.high ? blankReport(scene, row, value, tally) : null) ??
        mismatchReport(scene, row, field, y11.id, { value, tally }, false)
      found.push(mayFallElsewhere(scene, row.month) ? { ...report, severity: 'warning' } : report)
    }
    return found
  },
})
