import { unlistedRule } from './unlisted'

export default unlistedRule({
  id: 'x-y15-consultations-unlisted',
  catalogue: ['R324'],
  needs: ['様式14', '様式15'],
  title: '①~⑧の記録は様式14にある',
  clause: '様式15 記入上の留意点: ①+②+③+④の件数と様式14の件数は一致させること。',
})
