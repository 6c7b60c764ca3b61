import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { companyRows, type Row } from './companies'

const followUp = message<{ value: string; followed: string }>(({ value, followed }) => ({
  what: `自主点検表が「${value}」です。後日のフォローアップがまだ記載されていません。`,
  next: `「${followed}」に、連絡をした後で改めてください。`,
}))

const { selfCheck } = y14.codes
const [handed, followed] = [selfCheck[3], selfCheck[4]]
/** The check was made, or the company was asked again. */
const done: ReadonlySet<string | null> = new Set([...selfCheck.slice(0, 3), followed])

export default recordRule({
  id: 'y14-self-check-follow-up',
  catalogue: ['R117'],
  severity: 'warning',
  form: y14,
  reads: ['selfCheck'],
  uses: ['company', 'phone'],
  kin: ['selfCheck'],
  title: '自主点検表を配付した企業に後日フォローアップする',
  clause: '第5の4(4)③ア 後日可能な限りでフォローアップの連絡を行い、コンサルティングに誘導すること。',
  check(row, scene) {
    if (row.selfCheck.value !== handed) return
    if (companyRows(scene, row as Row).some((other) => done.has(other.selfCheck.value))) return
    return { at: row.selfCheck, text: followUp({ value: handed, followed }), unfinished: true }
  },
})
