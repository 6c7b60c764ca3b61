import { y11 } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const excluded = message<{ found: string }>(({ found }) => ({
  what: `「${found}」とあります。労働局職員への説明や打合せ・問合せはセミナーに当たりません。`,
  next: 'この行を、セミナーでなければ消してください。',
}))

/** Words that leave little doubt; an honest remark mentions a meeting as well. */
const words = /労働局.{0,10}職員.{0,12}説明|(?:打ち?合わ?せ|問い?合わ?せ|日程調整)(?:のみ|だけ)/

export default recordRule({
  id: 'y11-not-seminar',
  catalogue: ['R266'],
  severity: 'warning',
  form: y11,
  reads: ['remarks', 'partner'],
  title: '説明・打合せ・問合せはセミナーに数えない',
  clause:
    '様式11 記載要領: 労働局の職員向けに行うセンターの事業内容に関する「説明」は「セミナー」に該当しないので記載しないこと。',
  check(row) {
    for (const cell of [row.remarks, row.partner]) {
      const text = cell.value
      if (text !== null && words.test(text)) return { at: cell, text: excluded({ found: quoted(text, 24) }) }
    }
  },
})
