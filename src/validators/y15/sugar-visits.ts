import { withinRule } from './compare'

export default withinRule({
  id: 'y15-sugar-visits',
  catalogue: ['R345'],
  pairs: [['visits', 'sugarVisits']],
  title: '⑪は④を超えない',
  clause: '様式15-2 見出し: 砂糖製造業に関する支援件数(④の内数)⑪',
})
