import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const onVisit = message<{ method: string }>(({ method }) => ({
  what: `「${method}」の行ですが、コンサルティングの申込みに○があります。`,
  next: '相談方法と、申込みの「○」を確かめてください。',
}))

export default recordRule({
  id: 'y14-applied-on-visit',
  catalogue: ['R299'],
  // C04: the printed sample itself has a ○ there.
  severity: 'warning',
  form: y14,
  reads: ['applied', 'method'],
  title: 'コンサルティングの申込みは個別相談の行に付ける',
  clause: '様式14 見出し(個別相談支援の場合): コンサルティングの申込みの有無※有の場合「○」を記入',
  check(row, { profile }) {
    if (row.applied.value !== true) return
    const method = row.method.value
    if (method === null || !isConsulting(method, profile)) return
    return { at: row.applied, text: onVisit({ method }), related: [row.method.at] }
  },
})
