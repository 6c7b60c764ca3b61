import { formatMonth } from '../text/wareki'
import type { LeftTotal, PlannedTotal, TotalPlan } from '../totals/plan'
import { a1 } from '../workbook/address'
import type { CellRef, Scalar } from '../workbook/types'
import { padTo } from './width'

interface JsonCell {
  readonly path: string
  readonly sheet: string
  readonly cell: string
}

const cell = (at: CellRef): JsonCell => ({ path: at.book, sheet: at.sheet, cell: a1(at) })

export interface JsonTotal {
  readonly month: string
  readonly edits: readonly (JsonCell & {
    form: string
    measure: string
    before: Scalar
    after: number
    from: readonly JsonCell[]
    proposed: boolean
  })[]
  /** Numbers that are not certain, or whose cell holds a formula: not written. */
  readonly left: readonly (JsonCell & {
    form: string
    measure: string
    before: Scalar
    low: number
    high: number | null
    reason: string
    open: readonly JsonCell[]
  })[]
  readonly missing: readonly string[]
  readonly copies: readonly string[]
}

/** `total --format json`. */
export const totalJson = (plan: TotalPlan, copies: readonly string[]): JsonTotal => ({
  month: plan.month,
  edits: plan.edits.map(({ form, at, measure, before, after, from, proposed }) => ({
    form,
    ...cell(at),
    measure,
    before,
    after,
    from: from.map(cell),
    proposed,
  })),
  left: plan.left.map(({ form, at, measure, before, low, high, reason, open }) => ({
    form,
    ...cell(at),
    measure,
    before,
    low,
    high,
    reason,
    open: open.map(cell),
  })),
  missing: plan.missing,
  copies,
})

const shown = (value: Scalar): string => (value === null || value === '' ? '空欄' : String(value))
const most = 12

/** Rows behind a number: 「12・13・15行目」. */
function rowsOf(cells: readonly CellRef[]): string {
  const rows = [...new Set(cells.map(({ row }) => row + 1))].sort((a, b) => a - b)
  if (rows.length === 0) return ''
  return rows.length > most
    ? `${rows.slice(0, most).join('・')}行目ほか(計${cells.length}件)`
    : `${rows.join('・')}行目`
}

const place = ({ at, label }: PlannedTotal | LeftTotal): string => `${padTo(a1(at), 5)} ${padTo(label, 34)}`

const why = ({ reason, low, high, open }: LeftTotal): string => {
  if (reason === 'formula') return '計算式のセルのため書き込みません。'
  if (reason === 'unbound') return '見出しが見つからないため書き込みません。'
  const range = high === null ? `${low}以上` : `${low}~${high}`
  return `${range}: まだ決まりません(${rowsOf(open) || '記入のない欄'})。`
}

/** What is (or would be) written, number by number with the rows behind it; what is left, and why. */
export function totalText(plan: TotalPlan, copies: readonly string[], dryRun: boolean): string {
  const lines = [`${formatMonth(plan.month)}分の集計`]
  const form = (plan.edits[0] ?? plan.left[0] ?? plan.right[0])?.form
  if (form) lines.push(`書き込み先  ${form}`)
  if (plan.edits.length > 0) {
    lines.push('', dryRun ? '書き込むもの' : '書き込んだもの')
    for (const edit of plan.edits) {
      const note = edit.proposed ? '  (日付×専門家の数による案)' : ''
      lines.push(
        `  ${place(edit)} ${shown(edit.before)} → ${edit.after}${note}${edit.from.length > 0 ? `  ${rowsOf(edit.from)}` : ''}`,
      )
    }
  }
  if (plan.left.length > 0) {
    lines.push('', '書き込まないもの')
    for (const one of plan.left) lines.push(`  ${place(one)} ${shown(one.before)}  ${why(one)}`)
  }
  if (plan.right.length > 0) lines.push('', `すでに同じ数のもの  ${plan.right.map(({ measure }) => measure).join(' ')}`)
  if (plan.edits.length + plan.left.length + plan.right.length === 0) lines.push('', '数えられるものがありません。')
  if (plan.missing.length > 0) lines.push('', `この月の記録がないため数えていないもの  ${plan.missing.join('、')}`)
  if (copies.length > 0) lines.push('', '書き出した写し', ...copies.map((copy) => `  ${copy}`))
  return `${lines.join('\n')}\n`
}
