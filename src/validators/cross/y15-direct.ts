import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-direct',
  catalogue: ['R325'],
  field: 'direct',
  source: y14,
  title: '①は様式14の電話・メール・来所・営業時相談の件数',
  clause:
    '様式15 記入上の留意点: 営業時相談とは、センターの周知・利用勧奨等で関係団体等に訪問した際に都道府県センター長等が受けた相談のことを指し、①に計上すること。',
})
