import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { entriesOf } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noChecklist = message<Record<never, never>>(() => ({
  what: '支援回数が1回目ですが、チェックリスト案件かどうかが空欄です。',
  next: '「該当」「非該当」「不明」のいずれかを選んでください。',
}))

export default recordRule({
  id: 'y14-checklist-missing',
  catalogue: ['R304'],
  severity: 'error',
  form: y14,
  reads: ['visit', 'checklist', 'method'],
  title: '1回目の支援ではチェックリスト案件かどうかを選ぶ',
  clause: '様式14 見出し: チェックリスト案件かどうか※同じテーマ内で2回目は記入不要',
  check(row, scene) {
    if (row.visit.value !== 1 || row.checklist.state !== 'blank') return
    if (!isConsulting(row.method.value, scene.profile)) return
    return { at: row.checklist, text: noChecklist({}), choices: entriesOf(scene, y14, 'checklist'), unfinished: true }
  },
})
