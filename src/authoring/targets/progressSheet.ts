import { fiscalMonthLabel } from '../../calendar/fiscal'
import { fieldLabel, type FormDefinition } from '../../forms'
import type { Profile } from '../../profiles/types'
import type { SheetDesign } from '../../workbook/design'
import type { IsoDate, Month, Scalar } from '../../workbook/types'
import { Grid } from '../grid'
import { cellAt, ours, rowFrom, unlessBlank, type Compute, type Reference } from './formula'
import type { StyleName } from './look'

/** Counts of the months so far: field of the monthly report → number. */
export type MonthCounts = Readonly<Partial<Record<Month, Readonly<Record<string, number>>>>>

export interface ProgressContent {
  readonly counts: MonthCounts
  /** Up to which day they were counted. */
  readonly asOf: IsoDate | null
}

export interface ProgressSheet {
  readonly sheet: SheetDesign
  /** Field → the cells that say what it should come to, and where the year ends. */
  readonly ends: ReadonlyMap<string, { readonly target: Reference; readonly forecast: Reference }>
}

export const progressName = '目標と進捗'
const first = { row: 5, col: 0 }
const months = 12

interface Measure {
  readonly field: string
  readonly label: string
  /** ④, or the signs of its parts: ①+②+③. */
  readonly sign: string
}

/** What 第5の1(3)① gives every centre a target for. A profile that names none leaves its cell to be filled in. */
const usual = ['consultations', 'visits', 'equalPayVisits', 'seminars', 'equalPaySeminars']

/** The numbers with a target, in the order of the form. */
function measures(form: FormDefinition, { targets }: Profile): Measure[] {
  const signOf = (field: string): string => {
    const { symbol, computed } = form.fields[field]!
    return symbol ?? computed?.sum.map(signOf).join('+') ?? ''
  }
  return Object.keys(form.fields)
    .filter((field) => usual.includes(field) || targets[field] !== undefined)
    .map((field) => ({ field, label: fieldLabel(form, field), sign: signOf(field) }))
}

/** A field that is a sum is counted by its parts. */
function countOf(form: FormDefinition, field: string, counts: Readonly<Record<string, number>> | undefined): Scalar {
  if (!counts) return null
  const parts = form.fields[field]!.computed?.sum ?? [field]
  return parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0)
}

export function progressSheet(
  form: FormDefinition,
  profile: Profile,
  year: readonly Month[],
  { counts, asOf }: ProgressContent,
  compute: Compute,
): ProgressSheet {
  const grid = new Grid()
  const put = (row: number, col: number, value: Parameters<Grid['put']>[2], style: StyleName): void => {
    grid.put(row, col, value, style)
  }
  const ends = new Map<string, { target: Reference; forecast: Reference }>()
  put(0, 0, `目標管理 ${profile.title}`, 'title')
  put(1, 0, '白い欄に月ごとの件数を入力すると、進捗、必要な件数、年度末の見込みが計算されます。', 'note')
  put(2, 0, '様式アシストの関数を使っています。このブックは提出しません。', 'note')
  put(3, 0, '基準日', 'head')
  put(3, 1, asOf === null ? null : { day: asOf }, 'day')
  put(3, 2, 'この日までに終わった月で、進み具合を比べます。', 'note')
  const day: Reference = { name: '$B$4', value: asOf }
  const [target, from] = [2, 3]
  const after = from + months
  const heads = [
    '項目',
    '記号',
    '年間目標',
    ...year.map(fiscalMonthLabel),
    '累計',
    '進捗度',
    '残りの月に必要な件数(月あたり)',
    '年度末の見込み',
    '進み具合',
  ]
  heads.forEach((text, col) => {
    put(first.row - 1, col, text, 'head')
  })
  measures(form, profile).forEach(({ field, label, sign }, i) => {
    const row = first.row + i
    const cell = (col: number, value: Scalar): Reference => cellAt({ row, col }, value)
    put(row, 0, label, 'label')
    put(row, 1, sign, 'sign')
    const goal = ours(compute, 'TARGET', cell(1, sign))
    const isGiven = profile.targets[field] !== undefined
    put(row, target, isGiven ? goal : null, isGiven ? 'sum' : 'number')
    const goalCell = cell(target, isGiven ? goal.value : null)
    const own = year.map((month) => countOf(form, field, counts[month]))
    own.forEach((value, n) => {
      put(row, from + n, value, 'number')
    })
    const range = rowFrom({ row, col: from }, own)
    const known = own.filter((value) => value !== null) as number[]
    const sum = known.length === 0 ? '' : known.reduce((a, b) => a + b, 0)
    put(row, after, { formula: `IF(COUNT(${range.name})=0,"",SUM(${range.name}))`, value: sum }, 'sum')
    const sumCell = cell(after, sum)
    put(row, after + 1, unlessBlank([sumCell, goalCell], ours(compute, 'PROGRESS', sumCell, goalCell)), 'rate')
    put(row, after + 2, unlessBlank([sumCell, goalCell, day], ours(compute, 'PACE', sumCell, goalCell, day)), 'decimal')
    const forecast = ours(compute, 'FORECAST', range)
    put(row, after + 3, unlessBlank([sumCell], forecast), 'sum')
    ends.set(field, { target: goalCell, forecast: cell(after + 3, sum === '' ? '' : forecast.value) })
    const standing = ours(compute, 'ONTRACK', sumCell, goalCell, day)
    const said = {
      formula: `IF(${standing.formula},"予定どおり","遅れています")`,
      value: standing.value === true ? '予定どおり' : '遅れています',
    }
    put(row, after + 4, unlessBlank([sumCell, goalCell, day], said), 'text')
    grid.height(row, 30)
  })
  ;[24, 16, 16, 20, 48].forEach((points, row) => {
    grid.height(row, points)
  })
  const sheet: SheetDesign = {
    name: progressName,
    cells: grid.sorted(),
    merges: grid.merges,
    columns: [
      { col: 0, width: 34 },
      { col: 1, width: 11 },
      { col: target, width: 10 },
      ...year.map((_month, n) => ({ col: from + n, width: 6.5 })),
      ...[9, 9, 13, 10, 13].map((width, n) => ({ col: after + n, width })),
    ],
    heights: grid.heights,
    validations: [],
    freeze: { row: first.row, col: target },
    page: { paper: 'A4', landscape: true, wide: 1, high: 0 },
  }
  return { sheet, ends }
}
