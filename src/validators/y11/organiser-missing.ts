import { y11 } from '../../forms'
import { entriesOf } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<{ entries: string }>(({ entries }) => ({
  what: `${entries}の別が空欄です。`,
  next: `${entries}から選んでください。`,
}))

export default recordRule({
  id: 'y11-organiser-missing',
  catalogue: ['R257'],
  severity: 'error',
  form: y11,
  reads: ['organiser'],
  title: '共催・独自・講師派遣の別の記入',
  clause:
    '様式11 記載要領: 共催→商工団体や業界団体・労働局等との共同開催、独自→センターが単体で主催、講師派遣→商工団体等が主催するセミナーにセンターの専門家を講師として派遣する場合',
  check(row, scene) {
    if (row.organiser.state !== 'blank') return
    const entries = entriesOf(scene, y11, 'organiser')
    return {
      at: row.organiser,
      text: missing({ entries: entries.map((entry) => `「${entry}」`).join('') }),
      choices: entries,
      unfinished: true,
    }
  },
})
