import { y11 } from '../../forms'
import { entriesOf, entryReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y11-organiser',
  catalogue: ['R257'],
  severity: 'error',
  form: y11,
  fields: ['organiser'],
  title: '共催・独自・講師派遣のいずれか',
  clause:
    '様式11 記載要領: 共催→商工団体や業界団体・労働局等との共同開催、独自→センターが単体で主催、講師派遣→商工団体等が主催するセミナーにセンターの専門家を講師として派遣する場合',
  check: (cell, _about, scene) => entryReport(cell, entriesOf(scene, y11, 'organiser')),
})
