import { withinRule } from './compare'

export default withinRule({
  id: 'y15-visit-within',
  catalogue: ['R338'],
  pairs: [
    ['visits', 'onlineVisits', 'visits'],
    ['visits', 'equalPayVisits', 'visits'],
    ['equalPayVisits', 'jobAnalysisVisits', 'equalPayVisits'],
    ['equalPayVisits', 'checklistVisits', 'equalPayVisits'],
  ],
  title: '④≧⑤、④≧⑥、⑥≧⑦、⑥≧⑧',
  clause: '様式15 計上の留意点: 【コンサルティング】 ④≧⑤、④≧⑥ ⑥≧⑦、⑥≧⑧',
})
