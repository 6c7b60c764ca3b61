import type { Scalar } from '../../workbook/types'
import type { DraftRow } from '../types'
import type { Spoiling } from './spoil'

type Rows = { readonly label: string; readonly row: DraftRow } | null

const numberAt = (row: DraftRow, field: string): number => Number(row[field] ?? 0)

/** A white cell of the month handed in (`back` 0), or of one before it. */
const white = (
  catalogue: readonly string[],
  what: string,
  back: number,
  field: string,
  set: (row: DraftRow) => Scalar,
): Spoiling => ({
  catalogue,
  what,
  apply(bench) {
    const found: Rows = back === 0 ? bench.report() : bench.earlier(back)
    if (!found || bench.monthly === '') return null
    found.row[field] = set(found.row)
    return { form: bench.monthly, label: found.label, field }
  },
})

const total = '合計'

const formulaOverwritten: Spoiling = {
  catalogue: ['R344'],
  what: '合計の計算式が数値に置き換わり、値も違う',
  apply: (bench) =>
    bench.monthly === ''
      ? null
      : bench.edit(
          bench.monthly,
          ({ labels, columns }) => ({ row: labels[total]!, col: columns['participants']! }),
          (before) =>
            typeof before === 'object' && before !== null && 'formula' in before ? Number(before.value) + 10 : 10,
        ),
}

export const reportMistakes: readonly Spoiling[] = [
  // Nine more: the rows that were spoilt leave the count open by a few.
  white(['R329', 'R331'], '④が様式14より多い', 0, 'visits', (row) => numberAt(row, 'visits') + 9),
  white(['R269', 'R132'], 'Aが様式11より1回多い', 0, 'seminars', (row) => numberAt(row, 'seminars') + 1),
  white(['R332'], '⑤が様式14と違う', 0, 'onlineVisits', (row) =>
    numberAt(row, 'onlineVisits') > 0 ? numberAt(row, 'onlineVisits') - 1 : 20,
  ),
  white(['A50'], '参加者数Cが文字(「人」付き)', 0, 'participants', (row) => `${numberAt(row, 'participants')}人`),
  white(['A50'], '窓口相談派遣の実施件数が負の数', 0, 'dispatchDays', () => -1),
  white(['R336'], '前の月でE>A', 1, 'sessions', (row) => numberAt(row, 'seminars') + 2),
  white(['R338'], '前の月で⑧>⑥', 1, 'checklistVisits', (row) => numberAt(row, 'equalPayVisits') + 1),
  white(['R338'], '前の月で⑤>④', 1, 'onlineVisits', (row) => numberAt(row, 'visits') + 1),
  formulaOverwritten,
]
