import { noneRule } from './compare'

export default noneRule({
  id: 'y15-visit-none',
  catalogue: ['R339'],
  whole: 'visits',
  parts: ['onlineVisits', 'equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'],
  title: '④が0件なら⑤~⑧も0件',
  clause: '様式15 計上の留意点: ④が0件の場合、⑤~⑧も0件となる。',
})
