import { forms } from '../../forms'
import { isOurFunction } from '../../text/ownFunctions'
import { a1 } from '../../workbook/address'
import type { Edit, Scalar, Sheet } from '../../workbook/types'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'

const left = message<{ count: number; cells: string }>(({ count, cells }) => ({
  what: `様式アシストの関数が${count}つのセルに残っています(${cells})。`,
  next: '関数を、計算した値に置き換えてください。',
}))
const without = message<{ count: number; cells: string }>(({ count, cells }) => ({
  what: `様式アシストの関数が${count}つのセルに残り、計算した値がありません(${cells})。`,
  next: 'Excelで計算させてから、値に置き換えてください。',
}))

/** What a cell shows where its function has no result. */
const errorValue = /^#[A-Z/0-9_]+[!?]?$/
const hasResult = (value: Scalar): boolean =>
  value !== null && value !== '' && !(typeof value === 'string' && errorValue.test(value))

interface Place {
  readonly row: number
  readonly col: number
  readonly formula: string
}

function ourFunctions(sheet: Sheet): Place[] {
  const { used } = sheet
  const found: Place[] = []
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let col = used.col; col < used.col + used.cols; col++) {
      const formula = sheet.formula(row, col)
      if (formula !== undefined && isOurFunction(formula)) found.push({ row, col, formula })
    }
  }
  return found
}

const named = (places: readonly Place[]): string =>
  places.slice(0, 3).map(a1).join('、') + (places.length > 3 ? 'など' : '')

export default tableRule({
  id: 'book-function-left',
  catalogue: [],
  severity: 'error',
  form: null,
  needsFormulas: true,
  // Wherever it is typed in.
  uses: [...new Set(forms.flatMap(({ fields }) => Object.keys(fields)))],
  title: '提出するセルに様式アシストの関数がない',
  clause:
    '別表 第6 報告内容について、活動件数の状況や様式ごとの整合などを確認し、期限を遵守して業務報告・成果物の提出を行う。(提出先のExcelでは、様式アシストの関数は #NAME? になります。)',
  check(table) {
    const { sheet, book } = table
    if (table.role === 'copy' || sheet.hasFormulas === false) return
    const at = ({ row, col }: Place) => ({ book, sheet: sheet.name, row, col })
    const places = ourFunctions(sheet)
    const known = places.filter(({ row, col }) => hasResult(sheet.value(row, col)))
    const unknown = places.filter((place) => !known.includes(place))
    const reports: Report[] = []
    const report = (own: readonly Place[], say: typeof left): Report => ({
      at: at(own[0]!),
      related: own.slice(1).map(at),
      month: null,
      text: say({ count: own.length, cells: named(own) }),
    })
    if (known.length > 0) {
      const edits = known.map((place): Edit => {
        const value = sheet.value(place.row, place.col)
        return { kind: 'set', at: at(place), before: value, value, formula: place.formula }
      })
      reports.push({ ...report(known, left), fix: { label: '関数を値に置き換える', edits } })
    }
    if (unknown.length > 0) reports.push(report(unknown, without))
    return reports
  },
})
