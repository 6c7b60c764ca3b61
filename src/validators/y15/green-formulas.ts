import { y15, type FormDefinition } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { formulaAt, isStale, monthlyFields } from './figures'
import { addsUp, formulaOf, greenCells, valueOf, type Green, type GreenKind } from './green'

const otherCells = message<{ formula: string; wanted: string; more: number }>(({ formula, wanted, more }) => ({
  what: `計算式「=${formula}」が足す範囲は様式と違います${more > 0 ? `(ほか${more}欄)` : ''}。`,
  next: `計算式を「${wanted}」に直してください。`,
}))
const otherResult = message<{ found: number; expected: number; wanted: string }>(({ found, expected, wanted }) => ({
  what: `計算式の結果は${found}ですが、白欄から計算すると${expected}です。`,
  next: `計算式を「${wanted}」に直すか、ブックを再計算して保存してください。`,
}))

const monthsOfYear = 12

export default tableRule({
  id: 'y15-green-formulas',
  catalogue: ['R320', 'R321', 'R322', 'R344'],
  severity: 'error',
  needsFormulas: true,
  form: y15 as FormDefinition,
  uses: monthlyFields,
  title: '薄緑欄の計算式は様式のとおり',
  clause: '様式15 記入上の留意点: 薄緑欄は計算式を設定しているので留意すること',
  check(table) {
    const others = new Map<GreenKind, Green[]>()
    const results: Report[] = []
    const seen = new Set<GreenKind>()
    for (const green of greenCells(table)) {
      const { record, field, kind } = green
      if (kind === 'progress' || formulaAt(table, record, field) === undefined) continue
      const sums = addsUp(table, green)
      if (sums === 'other') others.set(kind, [...(others.get(kind) ?? []), green])
      // Where the row of a month is not found, no sum of months can be told.
      const whole = kind === 'month' || table.records.length === monthsOfYear
      if (sums !== 'unclear' || !whole || seen.has(kind) || isStale(table)) continue
      const { raw } = record.cell(field)
      const expected = valueOf(table, green)
      // A cell that was never calculated shows 0 or nothing.
      if (typeof raw !== 'number' || raw === 0 || typeof expected !== 'number' || raw === expected) continue
      seen.add(kind)
      const text = otherResult({ found: raw, expected, wanted: formulaOf(table, green) })
      results.push({ at: record.cell(field), text, month: null, severity: 'warning' })
    }
    // A formula that adds other cells may still come to the right number; where it does not, the number is wrong.
    const isWrong = (green: Green): boolean => {
      const [{ raw }, expected] = [green.record.cell(green.field), valueOf(table, green)]
      return typeof raw === 'number' && typeof expected === 'number' && raw !== expected && !isStale(table)
    }
    for (const greens of others.values()) {
      const wrong = greens.find(isWrong)
      const first = wrong ?? greens[0]!
      const more = greens.filter((green) => green !== first)
      const { record, field } = first
      results.push({
        at: record.cell(field),
        month: null,
        severity: wrong ? 'error' : 'warning',
        related: more.map((green) => green.record.cell(green.field).at),
        text: otherCells({
          formula: quoted(formulaAt(table, record, field), 24),
          wanted: formulaOf(table, first),
          more: more.length,
        }),
      })
    }
    return results
  },
})
