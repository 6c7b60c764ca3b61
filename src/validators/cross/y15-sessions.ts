import { y11 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-sessions',
  catalogue: ['R328', 'R269'],
  field: 'sessions',
  source: y11,
  title: 'Eは様式11の個別相談会の開催回数',
  clause:
    '様式15 記入上の留意点: セミナー開催後の個別相談会の開催を予定していなかったが当日相談があり対応した場合は個別相談会の開催回数に計上し相談件数に受けた相談の件数を計上すること(様式11と整合すること)。',
})
