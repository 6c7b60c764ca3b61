import { y11 } from '../../forms'
import { saysNone } from '../../text/none'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<{ organiser: string }>(({ organiser }) => ({
  what: `「${organiser}」ですが、連携先や派遣先の名称が空欄です。`,
  next: '連携先や講師派遣先の企業・団体等の名称を入力してください。',
}))
const alone = message<{ organiser: string; partner: string }>(({ organiser, partner }) => ({
  what: `「${organiser}」ですが、名称に「${partner}」とあります。`,
  next: '共催や講師派遣でなければ、名称を備考に移してください。',
}))
const [together, own, dispatched] = y11.codes.organiser

export default recordRule({
  id: 'y11-partner',
  catalogue: ['R258'],
  severity: 'error',
  form: y11,
  reads: ['organiser', 'partner'],
  title: '共催・講師派遣では相手の名称',
  clause: '様式11 見出し: ※共催や講師派遣の場合の企業・団体等の名称を記入',
  check(row) {
    const organiser = row.organiser.value
    if (organiser === null) return
    const partner = row.partner.value
    const named = partner !== null && !saysNone(partner)
    if (!named && (organiser === together || organiser === dispatched)) {
      return { at: row.partner, text: missing({ organiser }), unfinished: true, related: [row.organiser.at] }
    }
    if (named && organiser === own) {
      return {
        at: row.partner,
        text: alone({ organiser, partner: quoted(partner) }),
        severity: 'warning',
        related: [row.organiser.at],
      }
    }
  },
})
