import { firstDayOfMonth } from '../../calendar/days'
import type { Profile } from '../../profiles/types'
import type { SheetDesign } from '../../workbook/design'
import type { Month, Scalar } from '../../workbook/types'
import { Grid } from '../grid'
import { cellAt, orNothing, ours, unlessBlank, type Compute } from './formula'
import type { StyleName } from './look'

/** Beside the forms: what is planned month by month. */
const plan = '月間計画'

/** The deadlines of a year: every form that is handed in, month by month. */
export function deadlinesSheet(profile: Profile, year: readonly Month[], compute: Compute): SheetDesign {
  const grid = new Grid()
  const put = (row: number, col: number, value: Parameters<Grid['put']>[2], style: StyleName): void => {
    grid.put(row, col, value, style)
  }
  const plans = Object.values(profile.documents).some(({ title }) => title === plan)
  const forms = [...profile.submitted, ...(plans ? [plan] : [])]
  put(0, 0, '提出期限', 'title')
  put(
    1,
    0,
    '対象月の分をいつまでに提出するかを、行政機関の休日を除いて数えます。月間計画は、対象月の計画の期限です。',
    'note',
  )
  const head = 3
  const heads = ['対象月', ...forms, `${forms[0]!}の期限(和暦)`]
  heads.forEach((text, col) => {
    put(head, col, text, 'head')
  })
  year.forEach((month, n) => {
    const row = head + 1 + n
    const first = firstDayOfMonth(month)
    put(row, 0, { day: first }, 'day')
    const own = { name: `$A${row + 1}`, value: first }
    const dues = forms.map((form, i): Scalar => {
      const made = ours(compute, 'DEADLINE', { name: `${'ABCDEFGHIJ'[i + 1]!}$${head + 1}`, value: form }, own)
      put(row, i + 1, orNothing(made), 'due')
      return made.value
    })
    const due = cellAt({ row, col: 1 }, dues[0] ?? '')
    put(row, forms.length + 1, unlessBlank([due], ours(compute, 'WAREKI', due)), 'text')
  })
  return {
    name: '提出期限',
    cells: grid.sorted(),
    merges: grid.merges,
    columns: [
      { col: 0, width: 12 },
      ...forms.map((_form, i) => ({ col: i + 1, width: 10 })),
      { col: forms.length + 1, width: 22 },
    ],
    heights: [
      { row: 0, points: 24 },
      { row: head, points: 30 },
    ],
    validations: [],
    freeze: { row: head + 1, col: 1 },
    page: { paper: 'A4', landscape: false, wide: 1, high: 0 },
  }
}
