import { diffDays } from '../../calendar/days'
import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { caseFields, type Row } from './companies'

const second = message<{ days: number; from: number; to: number }>(({ days, from, to }) => ({
  what: `2回目の支援が初回の${days}日後です。目安は約1か月後(${from}~${to}日)です。`,
  next: '相談日と支援回数に誤りがないか確かめてください。',
}))
const third = message<{ days: number; from: number; to: number }>(({ days, from, to }) => ({
  what: `3回目の支援が前回の${days}日後です。目安は2~3か月経過後(${from}~${to}日)です。`,
  next: '相談日と支援回数に誤りがないか確かめてください。',
}))

export default recordRule({
  id: 'y14-visit-interval',
  catalogue: ['R103', 'R104'],
  severity: 'info',
  form: y14,
  reads: ['visit', 'date', 'topicJobAnalysis'],
  kin: caseFields,
  title: '2回目は約1か月後、3回目はその2~3か月後が目安',
  clause:
    '第5の4(2)②ア 2回目(初回コンサルティングの約1か月後目処):労務管理等改善提案書の内容を説明し、企業に改善に向けた助言を行う。/3回目(前回コンサルティングの2~3か月経過後):必要に応じて企業の取組状況を確認し、更なる助言を行う。',
  check(row, scene) {
    const visit = row.visit.value
    // 職務分析・職務評価 follows a course of its own.
    if ((visit !== 2 && visit !== 3) || row.topicJobAnalysis.value === true) return
    const rows = scene.cases.linkOf(row as Row)?.rows as readonly Row[] | undefined
    if (!rows) return
    const before = rows[rows.indexOf(row as Row) - 1]
    const [day, earlier] = [row.date.value, before?.date.value]
    // Two rows of one day are another matter.
    if (!before || !day || !earlier || day === earlier) return
    const days = diffDays(earlier, day)
    const { secondVisitFrom, secondVisitTo, thirdVisitFrom, thirdVisitTo } = scene.profile.limits
    const [from, to] = visit === 2 ? [secondVisitFrom, secondVisitTo] : [thirdVisitFrom, thirdVisitTo]
    if (from === undefined || to === undefined || (days >= from && days <= to)) return
    return { at: row.date, text: (visit === 2 ? second : third)({ days, from, to }), related: [before.date.at] }
  },
})
