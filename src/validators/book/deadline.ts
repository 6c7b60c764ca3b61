import { deadline, type DeadlineRule } from '../../calendar/deadlines'
import type { Calendar } from '../../calendar/business'
import type { Deadline, Profile } from '../../profiles/types'
import { formatMonth, formatWareki } from '../../text/wareki'
import type { IsoDate, Month } from '../../workbook/types'
import { message } from '../engine/message'
import { submissionRule } from '../engine/rule'

const passed = message<{ month: string; due: string }>(({ month, due }) => ({
  what: `${month}分の提出期限は${due}で、過ぎています。`,
  next: '提出がまだなら、委託者に協議してください。',
}))

function ruleOf({ rule, n, on, last }: Deadline): DeadlineRule | null {
  if (rule === 'fixed') return on === undefined ? null : { rule, on }
  const own = last === undefined ? {} : { last }
  if (rule === 'monthEnd') return { rule, ...own }
  return n === undefined ? null : { rule, n, ...own }
}

const calendarOf = (profile: Profile): Calendar => ({
  add: Object.fromEntries(profile.closedDays.map((day) => [day, '閉庁日'])),
  remove: profile.openDays,
})

function dueOf(rule: DeadlineRule, month: Month, calendar: Calendar): IsoDate | null {
  try {
    return deadline(rule, month, calendar).due
  } catch (error) {
    // A profile may name the 40th business day; no form is due on it.
    if (error instanceof RangeError) return null
    throw error
  }
}

export default submissionRule({
  id: 'book-deadline',
  catalogue: ['R148', 'R149'],
  severity: 'info',
  needs: [],
  needsToday: true,
  title: '提出期限',
  clause:
    '第6 前月分を翌月開始から5営業日以内までに提出。令和7年3月分は令和7年3月31日までに提出。期限までの提出が難しい場合は、委託者に事前に協議すること。',
  check({ month, today, tables, profile, conflicts }) {
    if (month === null || today === null || conflicts.length > 0) return
    const calendar = calendarOf(profile)
    const due = tables
      .filter((table) => table.role === 'current' && !table.untouched)
      .flatMap((table) => {
        const own = profile.deadlines[table.form.id]
        const rule = own ? ruleOf(own) : null
        const day = rule && dueOf(rule, month, calendar)
        return day ? [{ table, due: day }] : []
      })
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0]
    if (!due || today <= due.due) return
    const { table } = due
    return {
      at: table.title ?? { book: table.book, sheet: table.sheet.name, row: table.header.row, col: table.header.col },
      month,
      text: passed({ month: formatMonth(month), due: formatWareki(due.due) }),
    }
  },
})
