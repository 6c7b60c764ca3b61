import { y14 } from '../../forms'
import { formatMonth, formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const later = message<{ day: string; month: string }>(({ day, month }) => ({
  what: `相談日が${day}で、報告月の${month}より後です。`,
  next: '相談日の月を確かめてください。',
}))

export default tableRule({
  id: 'y14-date-after-month',
  catalogue: ['A58'],
  severity: 'warning',
  form: y14,
  reads: ['date'],
  title: '通年の表の相談日は報告月まで',
  clause: '様式15 記入上の留意点: 申込みが報告月にあって支援時期が翌月以降のものは支援を実施した月に報告すること',
  check(table, { month, profile, today }) {
    if (month === null || table.scope !== 'year') return
    const { counts } = table
    if (![...counts.keys()].some((held) => held > month)) return
    // A later month with its own records is the record going on; a few strays are slips of the pen.
    const dated = [...counts.values()].reduce((sum, n) => sum + n, 0)
    const enough = Math.max(2, dated * 0.1)
    return table.records.flatMap((row) => {
      const day = row.date.value
      if (row.month === null || row.month <= month || counts.get(row.month)! >= enough) return []
      if (day === null || day > profile.period[1] || (today !== null && day > today)) return []
      return [{ at: row.date, text: later({ day: formatWareki(day), month: formatMonth(month) }) }]
    })
  },
})
