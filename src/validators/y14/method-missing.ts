import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noMethod = message<Record<never, never>>(() => ({
  what: '相談方法が選ばれていません。',
  next: 'プルダウンメニューの項目を選んでください。',
}))

export default recordRule({
  id: 'y14-method-missing',
  catalogue: ['R287'],
  severity: 'error',
  form: y14,
  reads: ['method'],
  title: '相談方法を選ぶ',
  clause: '様式14 記入上の留意事項: プルダウンになっている欄はプルダウンメニューから該当するものを選択すること。',
  check(row) {
    if (row.method.state === 'blank') return { at: row.method, text: noMethod({}), unfinished: true }
  },
})
