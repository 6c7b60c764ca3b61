import { y11 } from '../../forms'
import { isCancelled } from '../../totals'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const cancelled = message<{ found: string }>(({ found }) => ({
  what: `備考に「${found}」とあり、参加人数がありません。開催しなかったセミナーは開催回数に入りません。`,
  next: 'この行を、開催しなかったのであれば消してください。',
}))

export default recordRule({
  id: 'y11-cancelled',
  catalogue: ['R266', 'R269'],
  severity: 'warning',
  form: y11,
  reads: ['remarks', 'participants'],
  title: '開催しなかったセミナーは数えない',
  clause:
    '第5の6(5) 主催のほか、共催や講師派遣(委託者が指示する労働局における企業に対する要請の機会への講師派遣等)も計上すること。',
  check(row) {
    if (isCancelled(row)) return { at: row.remarks, text: cancelled({ found: quoted(row.remarks.value, 20) }) }
  },
})
