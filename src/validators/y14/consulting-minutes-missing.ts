import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noMinutes = message<{ method: string }>(({ method }) => ({
  what: `「${method}」ですが、支援時間が入力されていません。`,
  next: '支援時間を分で入力してください。',
}))

export default recordRule({
  id: 'y14-consulting-minutes-missing',
  catalogue: ['R300', 'R301'],
  severity: 'error',
  form: y14,
  reads: ['minutes', 'method'],
  title: 'コンサルティングには支援時間を入れる',
  clause: '様式14 見出し(コンサルティングの場合): 支援時間(分)',
  check(row, { profile }) {
    if (row.minutes.state !== 'blank') return
    const method = row.method.value
    if (method === null || !isConsulting(method, profile)) return
    return { at: row.minutes, text: noMinutes({ method }), unfinished: true }
  },
})
