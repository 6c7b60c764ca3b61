import { y13 } from '../../forms'
import { relatedMost } from '../cross/counted'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'
import { wishes } from './blank'

const wish = message<{ count: number }>(({ count }) => ({
  what: `訪問又はオンラインによる支援を希望する回答が${count}件あります。`,
  next: '希望した企業に連絡し、コンサルティングにつなげてください。',
}))

export default tableRule({
  id: 'y13-visit-wishes',
  catalogue: ['R131'],
  severity: 'info',
  form: y13,
  reads: ['visitWish'],
  uses: ['date'],
  title: '支援を希望した企業への働きかけ',
  clause:
    '第5の6(4) アンケートにより把握したコンサルティングの希望者に対し、後日働きかけを行うなど、積極的にコンサルティングにつなげること。',
  check(table, { month }) {
    const rows = table.records.filter(
      (row) => (row.month === null || row.month === month) && row.visitWish.value === wishes,
    )
    const [first, ...others] = rows
    if (!first) return
    return {
      at: first.visitWish,
      month,
      related: others.slice(0, relatedMost).map((row) => row.visitWish.at),
      text: wish({ count: rows.length }),
    }
  },
})
