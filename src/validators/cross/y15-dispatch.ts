import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-dispatch',
  // A ② that differs breaks the sum that R324 demands: R326 alone, about 実施件数, is a warning.
  catalogue: ['R324', 'R326'],
  field: 'dispatchConsultations',
  source: y14,
  title: '②は様式14の窓口相談派遣の件数',
  clause: '様式15 記入上の留意点: ①+②+③+④の件数と様式14の件数は一致させること。',
})
