import { y15, type FormDefinition } from '../../forms'
import { readNumber } from '../../text/number'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { formulaAt, monthlyFields } from './figures'
import { formulaOf, greenCells, valueOf, type Green } from './green'

const different = message<{ found: string; expected: string; more: number; formula: string }>(
  ({ found, expected, more, formula }) => ({
    what: `計算式が数値「${found}」に置き換わり、計算した値${expected}と違います${more > 0 ? `(ほか${more}欄)` : ''}。`,
    next: `計算式「${formula}」を入れ直してください。`,
  }),
)
const constant = message<{ count: number; formula: string }>(({ count, formula }) => ({
  what: `薄緑欄の計算式が${count}欄でなくなっています。`,
  next: `計算式「${formula}」を入れ直してください。`,
}))

/** A percentage may have been typed as it was shown. */
const tolerance = { month: 0, total: 0, progress: 0.006 }

const shown = ({ kind }: Green, value: number): string =>
  kind === 'progress' ? `${Math.round(value * 1000) / 10}%` : String(value)

export default tableRule({
  id: 'y15-green-cells',
  catalogue: ['R344'],
  severity: 'error',
  needsFormulas: true,
  form: y15 as FormDefinition,
  uses: monthlyFields,
  title: '薄緑欄は計算式のまま',
  clause: '様式15 記入上の留意点: 白欄に記載すること。(薄緑欄は計算式を設定しているので留意すること)。',
  check(table) {
    if (table.untouched) return
    const same: Green[] = []
    const wrong = new Map<number, { green: Green; found: number; expected: number }[]>()
    for (const green of greenCells(table)) {
      const { record, field, kind } = green
      if (formulaAt(table, record, field) !== undefined) continue
      const { raw } = record.cell(field)
      const expected = valueOf(table, green)
      const found = readNumber(raw).value
      if (raw === null || raw === '') {
        if (typeof expected === 'number' && expected !== 0) same.push(green)
      } else if (found === null || typeof expected !== 'number') same.push(green)
      else if (Math.abs(found - expected) <= tolerance[kind]) same.push(green)
      else wrong.set(record.at.row, [...(wrong.get(record.at.row) ?? []), { green, found, expected }])
    }
    const reports: Report[] = []
    for (const cells of wrong.values()) {
      const [first, ...others] = cells
      const { green, found, expected } = first!
      reports.push({
        at: green.record.cell(green.field),
        related: others.map((other) => other.green.record.cell(other.green.field).at),
        text: different({
          found: quoted(shown(green, found)),
          expected: shown(green, expected),
          more: others.length,
          formula: formulaOf(table, green),
        }),
      })
    }
    const [first, ...others] = same
    if (first) {
      reports.push({
        at: first.record.cell(first.field),
        related: others.map((other) => other.record.cell(other.field).at),
        text: constant({ count: same.length, formula: formulaOf(table, first) }),
        severity: 'warning',
        month: null,
      })
    }
    return reports
  },
})
