import { y14 } from '../../forms'
import { canonicalMark } from '../../text/mark'
import { saysNone } from '../../text/none'
import type { Scalar } from '../../workbook/types'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'
import { saysNo } from './mark-not-circle'

const contentHere = message<{ value: string }>(({ value }) => ({
  what: `「${value}」が○の欄に書かれています。内容は右の列に書きます。`,
  next: '「○」をこの欄に入れ、内容を右の列に移してください。',
}))
const noCircle = message<{ value: string }>(({ value }) => ({
  what: `「${value}」は「○」でも空欄でもありません。`,
  next: '「○」を入力するか、空欄にしてください。',
}))

/** Two letters or more that do not say "none": what was asked about, not another kind of mark. */
const isContent = (raw: Scalar): raw is string =>
  typeof raw === 'string' && (raw.match(/\p{L}/gu)?.length ?? 0) >= 2 && !saysNone(raw)

export default valueRule({
  id: 'y14-topic-other-as-text',
  catalogue: ['R293', 'R289'],
  severity: 'warning',
  form: y14,
  fields: ['topicOther'],
  uses: ['topicOtherText'],
  title: '「その他」は○を入れ、内容は右の列に書く',
  // C03: the note says column V, which by the headers is the column of the mark.
  clause: '様式14 記入上の留意事項: 「その他」の場合は簡単に内容をV列に記載すること。',
  check(cell, { record }) {
    const { raw } = cell
    const value = quoted(raw)
    if (!isContent(raw)) {
      return {
        at: cell,
        text: noCircle({ value }),
        choices: saysNo(raw) ? [null, canonicalMark] : [canonicalMark, null],
      }
    }
    const text = record.topicOtherText
    if (text.state !== 'blank') return { at: cell, text: contentHere({ value }), choices: [canonicalMark] }
    return {
      at: cell,
      text: contentHere({ value }),
      fix: {
        label: '内容を右の列に移す',
        edits: [
          { kind: 'set', at: cell.at, before: raw, value: canonicalMark },
          { kind: 'set', at: text.at, before: text.raw, value: raw.replace(/^\s*[○〇◯]\s*/, '') },
        ],
      },
    }
  },
})
