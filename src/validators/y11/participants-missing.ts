import { y11 } from '../../forms'
import { isCancelled } from '../../totals'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<Record<never, never>>(() => ({
  what: '参加人数が空欄です。',
  next: '参加人数を入力してください(配信では閲覧数)。',
}))

export default recordRule({
  id: 'y11-participants-missing',
  catalogue: ['R260', 'R140'],
  severity: 'error',
  form: y11,
  reads: ['participants'],
  uses: ['remarks'],
  title: '参加人数の記入',
  clause: '第5の6(10)① 配信する場合においても、参加者数(閲覧数)を把握できるようにすること。',
  check(row) {
    // What was not held has no participants: that is said.
    if (row.participants.state === 'blank' && !isCancelled(row))
      return { at: row.participants, text: missing({}), unfinished: true }
  },
})
