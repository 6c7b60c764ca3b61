import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { caseFields, type Row } from './companies'

const changed = message<{ value: string; first: string }>(({ value, first }) => ({
  what: `チェックリスト案件が「${value}」ですが、同じテーマの1回目の支援では「${first}」です。`,
  next: 'チェックリスト案件かどうかを、1回目とそろえてください(2回目からは空欄で構いません)。',
}))

const [concerned, other] = y14.codes.checklist
const opposite: Readonly<Record<string, string>> = { [concerned]: other, [other]: concerned }

export default recordRule({
  id: 'y14-checklist-changed',
  catalogue: ['R304'],
  // Which rows are of one theme is inferred.
  severity: 'warning',
  form: y14,
  reads: ['checklist', 'visit'],
  uses: ['company', 'phone', 'date', 'method'],
  kin: [...caseFields, 'checklist'],
  title: 'チェックリスト案件かどうかは1回目と同じ',
  clause: '様式14 見出し: チェックリスト案件かどうか※同じテーマ内で2回目は記入不要',
  check(row, scene) {
    const value = row.checklist.value
    if (value === null || (row.visit.value ?? 1) < 2) return
    const first = (scene.cases.linkOf(row as Row)?.first as Row | null | undefined)?.checklist
    if (!first?.value || opposite[value] !== first.value) return
    return { at: row.checklist, text: changed({ value, first: first.value }), related: [first.at] }
  },
})
