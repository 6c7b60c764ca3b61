import { noneRule } from './compare'

export default noneRule({
  id: 'y15-visit-alone',
  catalogue: ['R341'],
  whole: 'equalPayVisits',
  parts: ['jobAnalysisVisits', 'checklistVisits'],
  // Without any ④ the rule of ④ speaks.
  given: 'visits',
  title: '⑦⑧は⑥なしに計上しない',
  clause:
    '様式15 計上の留意点: コンサルティングが、⑦又は⑧に該当(計上)するときは、必ず、④及び⑥にも該当(計上)することになる。(⑦又は⑧は、単独で計上しない。)',
})
