import { dueOn } from '../../profiles/deadlines'
import { formatMonth, formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { submissionRule } from '../engine/rule'

const passed = message<{ month: string; due: string }>(({ month, due }) => ({
  what: `${month}分の提出期限は${due}で、過ぎています。`,
  next: '提出がまだなら、委託者に協議してください。',
}))

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
    const due = tables
      .filter((table) => table.role === 'current' && !table.untouched)
      .flatMap((table) => {
        const day = dueOn(profile, table.form.id, month)
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
