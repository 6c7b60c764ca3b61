import { y14 } from '../../forms'
import { message } from '../engine/message'
import { groupRule } from '../engine/rule'

const manyOthers = message<{ others: number; all: number; percent: number; limit: number }>(
  ({ others, all, percent, limit }) => ({
    what: `この月は${all}件のうち${others}件(${percent}%)で「その他」に○があります。目安は${limit}%までです。`,
    next: '「その他」の内容が、ほかの相談項目に当てはまらないか確かめてください。',
  }),
)

export default groupRule({
  id: 'y14-topic-other-share',
  catalogue: ['R294'],
  severity: 'warning',
  form: y14,
  reads: ['topicOther'],
  uses: ['date'],
  title: '「その他」の相談を減らす',
  clause:
    '様式14 記入上の留意事項: 相談項目については、どういった相談内容に分類されるかを把握したいため、なるべく「その他」の分類を減らすこと(複数選択可)。',
  by: (row) => row.month,
  check(group, { profile }) {
    const { otherTopicRows: rows, otherTopicShare: share } = profile.limits
    if (rows === undefined || share === undefined || group.length < rows) return
    const others = group.filter((row) => row.topicOther.value === true)
    if (others.length <= group.length * share) return
    const percent = Math.round((others.length / group.length) * 100)
    return {
      at: others[0]!.topicOther,
      text: manyOthers({ others: others.length, all: group.length, percent, limit: Math.round(share * 100) }),
      related: others.slice(1).map((row) => row.topicOther.at),
    }
  },
})
