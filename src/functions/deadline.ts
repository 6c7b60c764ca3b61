import { addMonths } from '../calendar/days'
import { dueFor } from '../profiles/deadlines'
import type { Deadline, Profile } from '../profiles/types'
import { key } from '../text/key'
import { formatMonth } from '../text/wareki'
import type { Month } from '../workbook/types'
import { defineFunction } from './runtime/define'
import { absent, wrong } from './runtime/fault'
import { formName } from './runtime/forms'
import { month } from './runtime/readers'
import { serial } from './runtime/serial'

interface Given {
  readonly deadline: Deadline | null
  /** The report month with which it is handed in. */
  readonly with: Month
  /** The last report month with which it is handed in. */
  readonly last?: Month | undefined
}

/** A form that is read, or a document beside them, by its name or title. */
function given({ deadlines, documents }: Profile, form: string, about: Month): Given | null {
  const own = deadlines[form]
  if (own) return { deadline: own, with: about }
  const found = Object.entries(documents).find(
    ([name, { title }]) =>
      key(name) === form || key(title) === form || key(title).replace(/\(様式任意\)$/, '') === form,
  )
  if (!found) return null
  const { rule, about: offset = 0, months, ...rest } = found[1]
  return {
    deadline: rule === undefined ? null : { ...rest, rule },
    with: addMonths(about, -offset),
    last: months?.[1],
  }
}

export default defineFunction({
  id: 'DEADLINE',
  group: '期限と暦',
  params: { form: formName, month: month },
  result: 'number',
  profile: true,
  ja: {
    description: '様式の提出期限の日付を求めます。表示形式を日付にしてください。',
    params: {
      form: ['様式', '様式14、14、月間計画 など'],
      month: ['対象月', '6、6月、令和6年6月など。何月分かを指定します'],
    },
  },
  en: {
    description: 'The day a form is due. Show it as a date.',
    params: {
      form: ['form', 'Such as 様式14, 14 or 月間計画'],
      month: ['month', 'The month it is about, such as 6, 6月 or 2024/6/1'],
    },
  },
  clause:
    '第6 毎月 前月分を翌月開始から5営業日以内までに提出。令和7年3月分は令和7年3月31日までに提出。営業日は行政機関の休日(土曜日・日曜日、祝日、12月29日から1月3日)を除いて数えます。',
  notes: ['期限の日が行政機関の休日に当たるときは、その前の営業日です(仕様書に定めがありません)。'],
  examples: [
    { call: 'YOSHIKI.DEADLINE("様式14", "6月")', gives: 45478 },
    { call: 'YOSHIKI.DEADLINE(15, "令和7年3月")', gives: 45747 },
    { call: 'YOSHIKI.DEADLINE("月間計画", "2024/7/1")', gives: 45471 },
  ],
  compute({ form, month }, context) {
    const { profile } = context
    const found = given(profile, form, month)
    if (!found)
      throw wrong(
        `「${form}」の提出期限は設定にありません。様式の番号か書類の名前を確かめてください。`,
        `The settings know no deadline of "${form}".`,
      )
    const due = found.deadline === null ? null : dueFor(profile, found.deadline, found.with)
    // Nothing is due before the contract begins, nor for a month after the last one it is handed in for.
    const outside = due !== null && (due < profile.period[0] || found.with > (found.last ?? found.with))
    if (due === null || outside)
      throw absent(
        `${formatMonth(month)}分の「${form}」には、暦で決まる提出期限がありません。`,
        `"${form}" of ${month} has no deadline that a calendar tells.`,
      )
    return serial(due, context)
  },
})
