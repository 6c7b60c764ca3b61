import type { FormId } from '../forms/definition'
import { formatMonth } from '../text/wareki'
import type { Month } from '../workbook/types'
import { counted } from './plain'

/** One cell that holds something else now. */
export interface CellChange {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** A row of a form: put in, taken out, or changed. A row that only moved is none of these. */
export interface RowChange {
  readonly form: FormId
  readonly kind: 'added' | 'removed' | 'changed'
  /** 令和6年6月5日(水) 訪問コンサルティング 合同会社やまびこ商店 */
  readonly name: string
  readonly month: Month | null
  /** 様式14.xlsx『6月』 12行目; null where it is not there. */
  readonly before: string | null
  readonly after: string | null
  /** Of a changed row the cells that differ; of the others those with something in them. */
  readonly cells: readonly CellChange[]
}

/** A number of the monthly report as it follows from the records. */
export interface TotalChange {
  readonly measure: string
  readonly label: string
  /** 36, or 35~37 where it is not certain; null where its source was not given. */
  readonly before: string | null
  readonly after: string | null
}

/** What changed since a copy was handed in. */
export interface Comparison {
  readonly month: Month | null
  readonly forms: readonly {
    readonly form: FormId
    readonly before: number
    readonly after: number
    readonly same: number
  }[]
  readonly rows: readonly RowChange[]
  /** Only numbers that differ. */
  readonly totals: readonly TotalChange[]
  /** What else differs, or was not compared. */
  readonly notes: readonly string[]
}

const kindWord = { added: '追加', removed: '削除', changed: '変更' } as const

/** 「追加 1行、削除 0行、変更 2行(セル 5個)」; 「変わったところはありません」. */
export function comparisonHeadline({ rows, totals }: Comparison): string {
  if (rows.length === 0 && totals.length === 0) return '変わったところはありません'
  const of = (kind: RowChange['kind']): number => rows.filter((row) => row.kind === kind).length
  const cells = rows.reduce((sum, { kind, cells }) => sum + (kind === 'changed' ? cells.length : 0), 0)
  return `追加 ${counted(of('added'))}行、削除 ${counted(of('removed'))}行、変更 ${counted(of('changed'))}行(セル ${counted(cells)}個)`
}

function rowLines({ kind, name, before, after, cells }: RowChange): string[] {
  const place = after ?? before!
  const moved = kind === 'changed' && before !== after ? `(前は ${before!})` : ''
  const head = `  【${kindWord[kind]}】 ${place}${moved}  ${name}`.trimEnd()
  if (kind !== 'changed') return [head]
  return [head, ...cells.map(({ label, before, after }) => `      ${label}: ${before} → ${after}`)]
}

/** The comparison for a terminal. */
export function comparisonText(comparison: Comparison): string {
  const { month, forms, rows, totals, notes } = comparison
  const lines = [comparisonHeadline(comparison)]
  for (const { form, before, after, same } of forms) {
    lines.push('', `${form}  ${counted(before)}行 → ${counted(after)}行(同じ ${counted(same)}行)`)
    lines.push(...rows.filter((row) => row.form === form).flatMap(rowLines))
  }
  if (totals.length > 0) {
    lines.push('', `集計の違い${month === null ? '' : `(${formatMonth(month)})`}`)
    for (const { measure, label, before, after } of totals)
      lines.push(
        `  ${label.includes(measure) ? label : `${measure} ${label}`}: ${before ?? 'なし'} → ${after ?? 'なし'}`,
      )
  }
  if (notes.length > 0) lines.push('', 'そのほか', ...notes.map((note) => `  ${note}`))
  return `${lines.join('\n')}\n`
}
