import type { SheetDesign } from '../../workbook/design'
import type { Scalar } from '../../workbook/types'
import { Grid } from '../grid'
import { cellAt, ours, unlessBlank, type Compute, type Reference } from './formula'
import type { StyleName } from './look'

/** A cost category with its contracted amount and what it cost, in yen. */
export interface Category {
  readonly name: string
  readonly contract: number
  readonly cost: number
}

/** 第7: 直接経費 (人件費, 庁費, 事業費) and 一般管理費. */
const categories = ['人件費', '庁費', '事業費', '一般管理費']
const more = 2

/** What is worked out for one visit, a day or a presentation: kind, amount of the example, unit. */
const fees = [
  ['窓口', 1, '日'],
  ['コンサルティング', 120, '分'],
  ['業種別', 120, '分'],
  ['職務分析', 120, '分'],
  ['発表', 1, '回'],
] as const

/** The reduction and the fixed fee by 第8の12, and the lowest fees of the experts. */
export function moneySheet(
  forecast: Reference,
  target: Reference,
  amounts: readonly Category[],
  compute: Compute,
): SheetDesign {
  const grid = new Grid()
  const put = (row: number, col: number, value: Parameters<Grid['put']>[2], style: StyleName): void => {
    grid.put(row, col, value, style)
  }
  put(0, 0, '委託費と謝金の試算', 'title')
  put(
    1,
    0,
    '経費区分ごとに、コンサルティングが年度末の見込みの件数になったときの減額と確定額を試算します。件数は書き換えられます。',
    'note',
  )
  put(2, 0, 'コンサルティングの件数', 'head')
  const whole = typeof forecast.value === 'number' ? Math.floor(forecast.value) : ''
  put(2, 1, unlessBlank([forecast], { formula: `ROUNDDOWN(${forecast.name},0)`, value: whole }), 'sum')
  put(3, 0, 'コンサルティングの目標件数', 'head')
  put(3, 1, unlessBlank([target], { formula: target.name, value: target.value }), 'sum')
  const count: Reference = { name: '$B$3', value: whole }
  const goal: Reference = { name: '$B$4', value: target.value }
  const head = 5
  const heads = ['経費区分', '委託契約額(円)', '要した額(円)', '減額(円)', '確定額(円)']
  heads.forEach((text, col) => {
    put(head, col, text, 'head')
  })
  const names = [...categories, ...Array.from({ length: more }, () => null)]
  names.forEach((name, n) => {
    const row = head + 1 + n
    const own = amounts.find((one) => one.name === name)
    const [contract, cost] = [own?.contract ?? null, own?.cost ?? null]
    put(row, 0, name, 'label')
    put(row, 1, contract, 'number')
    put(row, 2, cost, 'number')
    const [contractCell, costCell] = [cellAt({ row, col: 1 }, contract), cellAt({ row, col: 2 }, cost)]
    put(row, 3, unlessBlank([contractCell, count, goal], ours(compute, 'REDUCTION', contractCell, count, goal)), 'sum')
    put(
      row,
      4,
      unlessBlank(
        [contractCell, costCell, count, goal],
        ours(compute, 'FIXEDFEE', contractCell, costCell, count, goal),
      ),
      'sum',
    )
  })
  const total = head + 1 + names.length
  put(total, 0, '合計', 'head')
  for (let col = 1; col < heads.length; col++) {
    const letter = 'ABCDE'[col]!
    const above = grid.sorted().filter((cell) => cell.col === col && cell.row > head && cell.row < total)
    const numbers = above.map(({ value }): Scalar =>
      typeof value === 'object' && value && 'value' in value ? value.value : (value as Scalar),
    )
    const sum = numbers.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0)
    put(total, col, { formula: `SUM(${letter}${head + 2}:${letter}${total})`, value: sum }, 'sum')
  }
  const second = total + 2
  put(second, 0, '謝金の最低額(税抜き)', 'heading')
  ;['区分', '数', '単位', '最低額(円)'].forEach((text, col) => {
    put(second + 1, col, text, 'head')
  })
  fees.forEach(([kind, amount, unit], n) => {
    const row = second + 2 + n
    put(row, 0, kind, 'label')
    put(row, 1, amount, 'number')
    put(row, 2, unit, 'sign')
    const amountCell = cellAt({ row, col: 1 }, amount)
    put(
      row,
      3,
      unlessBlank([amountCell], ours(compute, 'HONORARIUM', cellAt({ row, col: 0 }, kind), amountCell)),
      'sum',
    )
  })
  return {
    name: '委託費と謝金',
    cells: grid.sorted(),
    merges: grid.merges,
    columns: [24, 18, 18, 16, 16].map((width, col) => ({ col, width })),
    heights: [
      { row: 0, points: 24 },
      { row: head, points: 20 },
      { row: second + 1, points: 20 },
    ],
    validations: [],
    page: { paper: 'A4', landscape: false, wide: 1, high: 0 },
  }
}
