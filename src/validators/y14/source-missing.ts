import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { companyRows, type Row } from './companies'

const noSource = message<Record<never, never>>(() => ({
  what: 'センターをどこで知ったかが選ばれていません。',
  next: '主なもの1つを選んでください。',
}))

export default recordRule({
  id: 'y14-source-missing',
  catalogue: ['R297'],
  severity: 'warning',
  form: y14,
  reads: ['source'],
  uses: ['visit', 'company', 'phone', 'date'],
  // The first of the company is told by their days.
  kin: ['date'],
  title: '初めての企業にはセンターをどこで知ったかを入れる',
  clause: '様式14 見出し: 働き方改革推進支援センターをどこで知ったか ※主なもの1つを選択',
  check(row, scene) {
    if (row.source.state !== 'blank') return
    // 継続支援の場合は回答不要: a later visit, or a company that was here before.
    if ((row.visit.value ?? 0) >= 2) return
    if (companyRows(scene, row as Row)[0] !== row) return
    return { at: row.source, text: noSource({}), unfinished: true }
  },
})
