import { y11 } from '../../forms'
import { key } from '../../text/key'
import { saysNone } from '../../text/none'
import { entriesOf, entryReport, quoted } from '../cross/typed'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'

const inPerson = message<{ found: string }>(({ found }) => ({
  what: `「${found}」になっています。対面だけのセミナーでは空欄にします。`,
  next: `「${found}」を消して空欄にしてください。`,
}))
const none: ReadonlySet<string> = new Set(['対面', '対面のみ', '会場', '×'])

export default valueRule({
  id: 'y11-online',
  catalogue: ['R255'],
  severity: 'error',
  form: y11,
  fields: ['online'],
  title: 'オンラインによる実施は「全部」「一部」か空欄',
  clause:
    '様式11 記載要領: 参加者の全員がオンラインで参加する場合は「全部」、参加者の一部がオンラインで参加する場合は「一部」を記載。',
  check(cell, _about, scene) {
    const text = String(cell.raw)
    if (cell.state === 'unreadable' && (saysNone(text) || none.has(key(text)))) {
      return {
        at: cell,
        text: inPerson({ found: quoted(text) }),
        severity: 'warning',
        fix: { label: '空欄にする', edits: [{ kind: 'set', at: cell.at, before: cell.raw, value: null }] },
      }
    }
    return entryReport(cell, entriesOf(scene, y11, 'online'))
  },
})
