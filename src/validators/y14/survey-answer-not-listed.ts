import { listed } from './listed'

export default listed({
  id: 'y14-survey-answer-not-listed',
  catalogue: ['R308', 'A56'],
  title: '満足度調査票設問7はプルダウンの項目から選ぶ',
  field: 'surveyQ7',
  likely: { 未回答: '回答なし', 無回答: '回答なし', なし: '回答なし' },
  // 「直ちに取り組みたい」 is 「ア 直ちに取り組みたい」: the answer without its letter names it alone.
  core: (entry) => entry.replace(/^[ア-エ]\s*/, ''),
})
