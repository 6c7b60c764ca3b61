import { y14 } from '../../forms'
import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { misplaced } from './day'

const outside = message<{ day: string; first: string; last: string }>(({ day, first, last }) => ({
  what: `相談日が${day}ですが、実施期間は${first}から${last}までです。`,
  next: '相談日の年と月を確かめてください。',
}))

export default recordRule({
  id: 'y14-date-outside-period',
  catalogue: ['R286'],
  severity: 'error',
  form: y14,
  reads: ['date'],
  unsettles: true,
  title: '相談日は実施期間の中の日',
  clause: '第3 令和6年4月1日(予定)から令和7年3月31日までとする。',
  check(row, scene) {
    if (misplaced(row, scene) !== 'period') return
    const [first, last] = scene.profile.period
    const said = { day: formatWareki(row.date.value!), first: formatWareki(first), last: formatWareki(last) }
    // The month this day would put it into is not to be believed.
    return { at: row.date, text: outside(said), month: null }
  },
})
