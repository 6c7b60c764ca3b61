import { contractMonths, expectedYearEnd } from '../totals/progress'
import { defineFunction } from './runtime/define'
import { absent, wrong } from './runtime/fault'
import { matrix, notNegative } from './runtime/readers'

export default defineFunction({
  id: 'FORECAST',
  group: '目標と進捗',
  params: { months: matrix(notNegative) },
  result: 'number',
  profile: true,
  ja: {
    description: 'これまでの月の平均で進んだときの、年度末の件数の見込みを求めます。',
    params: { months: ['月ごとの件数', '4月から順に1か月1セル。まだの月は空欄のままにします'] },
  },
  en: {
    description: 'Where the year ends at the average of the months so far.',
    params: { months: ['months', 'One cell per month from the first; months that lie ahead stay blank'] },
  },
  notes: [
    '空欄のセルは、まだの月として平均に入れません。0 と入力した月は0件の月として数えます。',
    '空欄を 0 として渡す古い Excel(LTSC 2021 など)では、最後に続く 0 もまだの月とみなします。',
  ],
  examples: [
    { call: 'YOSHIKI.FORECAST({30,35,30,"","","","","","","","",""})', gives: 380 },
    { call: 'YOSHIKI.FORECAST({30;0;30})', gives: 240 },
  ],
  compute({ months }, { profile: { period } }) {
    const cells = months.flat()
    const all = contractMonths(period).length
    if (cells.length > all)
      throw wrong(
        `「月ごとの件数」は実施期間の${all}か月までの範囲を指定してください。`,
        `"months" must not be more than the ${all} months of the contract.`,
      )
    // Older Excels pass blank cells as 0: a year does not end in months that are over without a single case.
    const blanks = cells.includes(null)
    let last = cells.length
    while (!blanks && last > 0 && cells[last - 1] === 0) last--
    const known = cells.slice(0, last).filter((count) => count !== null)
    const sum = known.reduce((total, count) => total + count, 0)
    const forecast = expectedYearEnd(sum, known.length, all)
    if (forecast === null) throw absent('件数の入った月がまだありません。', 'There is no month with a number yet.')
    return forecast
  },
})
