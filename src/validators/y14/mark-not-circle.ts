import { y14 } from '../../forms'
import { key } from '../../text/key'
import { canonicalMark } from '../../text/mark'
import { saysNone } from '../../text/none'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'

const notCircle = message<{ value: string }>(({ value }) => ({
  what: `「${value}」は「○」でも空欄でもありません。`,
  next: '「○」を入力するか、空欄にしてください。',
}))

const { topics } = y14.sets
type OtherTopic = 'topicOther'
const plainTopics = topics.filter((name): name is Exclude<(typeof topics)[number], OtherTopic> => name !== 'topicOther')

/** Typed for "no", where a mark would mean "yes". */
const no: ReadonlySet<unknown> = new Set(['×', '✕', '✗', 'x', 'X', '0', 0, false])
export const saysNo = (raw: unknown): boolean =>
  no.has(typeof raw === 'string' ? key(raw) : raw) || (typeof raw === 'string' && saysNone(raw))

export default valueRule({
  id: 'y14-mark-not-circle',
  catalogue: ['A51', 'R289', 'R299'],
  severity: 'error',
  form: y14,
  fields: [...plainTopics, 'applied', 'proposal', 'survey'],
  title: '○の欄には「○」だけを入れる',
  clause: '様式14 見出し: ※少なくとも1項目に○を入力すること。/※有の場合「○」を記入',
  check: (cell) => ({
    at: cell,
    text: notCircle({ value: quoted(cell.raw) }),
    choices: saysNo(cell.raw) ? [null, canonicalMark] : [canonicalMark, null],
  }),
})
