import { y11 } from '../../forms'
import { key } from '../../text/key'
import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { groupRule } from '../engine/rule'

const same = message<{ day: string; count: number }>(({ day, count }) => ({
  what: `${day}の同じ時間・同じ場所のセミナーが${count}行あります。`,
  next: '同じセミナーを2度入力していれば、1行を消してください。',
}))

export default groupRule({
  id: 'y11-double',
  catalogue: ['A54'],
  severity: 'warning',
  form: y11,
  reads: ['date', 'time', 'place'],
  title: '同じセミナーは1行だけ',
  clause:
    '第5の6(5) 主催のほか、共催や講師派遣(委託者が指示する労働局における企業に対する要請の機会への講師派遣等)も計上すること。',
  by(row) {
    const day = row.date.value
    if (day === null || row.time.value === null || row.place.value === null) return null
    return `${day} ${key(row.time.value)} ${key(row.place.value)}`
  },
  check(rows) {
    const [first, ...others] = rows
    const again = others[0]
    if (!first || !again) return
    return {
      at: again.date,
      month: again.month,
      related: rows.filter((row) => row !== again).map((row) => row.date.at),
      text: same({ day: formatWareki(first.date.value!), count: rows.length }),
    }
  },
})
