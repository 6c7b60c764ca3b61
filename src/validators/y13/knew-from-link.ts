import { y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { isOption, optionsOf } from './options'

const missing = message<{ none: number }>(({ none }) => ({
  what: '設問3は「1-知っていた」ですが、設問4が空欄です。',
  next: `設問4を入力してください。未記入なら「${none}」です。`,
}))
const needless = message<{ knew: number; knewFrom: number }>(({ knew, knewFrom }) => ({
  what: `設問3は「${knew}」ですが、設問4に「${knewFrom}」があります。`,
  next: '設問3と設問4を確かめてください。アンケートのとおりなら、このままで構いません。',
}))
const known = 1

export default recordRule({
  id: 'y13-knew-from-link',
  catalogue: ['R274'],
  severity: 'warning',
  form: y13,
  reads: ['knew', 'knewFrom'],
  title: '設問4は設問3が「知っていた」ときだけ',
  clause: '様式13 見出し: 4.3(1)を選んだ方は何をきっかけに知ったのかを教えてください※☑は主なものを1つ',
  check(row, scene) {
    const knew = row.knew.value
    const knewFrom = row.knewFrom.value
    // A number that is no answer has its own finding.
    if (knew === null || !isOption(scene, 'knew', knew)) return
    if (knewFrom !== null && !isOption(scene, 'knewFrom', knewFrom)) return
    const none = optionsOf(scene, 'knewFrom').none ?? 0
    if (knew === known) {
      if (knewFrom === null) return { at: row.knewFrom, text: missing({ none }), choices: [none], unfinished: true }
    } else if (knewFrom !== null && knewFrom !== none) {
      return { at: row.knewFrom, text: needless({ knew, knewFrom }), related: [row.knew.at] }
    }
  },
})
