import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noVisit = message<{ method: string }>(({ method }) => ({
  what: `「${method}」ですが、支援回数が入力されていません。`,
  next: '支援回数を入力してください。',
}))
const noVisitSeminar = message<{ method: string }>(({ method }) => ({
  what: `「${method}」ですが、支援回数が空欄です(個別企業のセミナー)。`,
  next: '支援回数を、コンサルティングの回であれば入力してください。',
}))

const seminar = /セミナー|研修/

export default recordRule({
  id: 'y14-consulting-visit-missing',
  catalogue: ['R300', 'R302'],
  severity: 'error',
  form: y14,
  reads: ['visit', 'method'],
  uses: ['question', 'remarks'],
  title: 'コンサルティングには支援回数を入れる',
  clause: '様式14 見出し(コンサルティングの場合): 支援回数(回目)※1テーマ原則3回まで、最大6回まで',
  check(row, { profile }) {
    if (row.visit.state !== 'blank') return
    const method = row.method.value
    if (method === null || !isConsulting(method, profile)) return
    // A seminar for the staff of one company counts as consulting, but belongs to no series of visits.
    if (seminar.test(row.question.value ?? '') || seminar.test(row.remarks.value ?? '')) {
      return { at: row.visit, text: noVisitSeminar({ method }), severity: 'warning', unfinished: true }
    }
    return { at: row.visit, text: noVisit({ method }), unfinished: true }
  },
})
