import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const none = message<Record<never, never>>(() => ({
  what: 'テーマのどれにも「○」がありません。',
  next: '当てはまるテーマの全てに「○」を入力してください。',
}))
const { themes } = y11.sets

export default recordRule({
  id: 'y11-themes-none',
  catalogue: ['R256'],
  severity: 'error',
  form: y11,
  reads: [...themes],
  title: 'テーマに「○」が1つ以上',
  clause: '様式11 記載要領: 「テーマ」:当てはまるもの全てに「○」を記載。',
  check(row) {
    for (const theme of themes) if (row[theme].state !== 'blank') return
    return { at: row[themes[0]], text: none({}), unfinished: true }
  },
})
