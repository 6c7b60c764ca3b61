import { y13 } from '../../forms'
import { saysNone } from '../../text/none'
import { prefectureOf, prefectures, startsWithPrefecture } from '../../text/prefecture'
import { nearest } from '../../text/similar'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const longer = message<{ found: string; name: string }>(({ found, name }) => ({
  what: `所在の都道府県が「${found}」になっています。`,
  next: `都道府県名「${name}」だけを入力してください。`,
}))
const unknown = message<{ found: string }>(({ found }) => ({
  what: `「${found}」という都道府県はありません。`,
  next: '所在の都道府県を「島根県」のように入力してください。',
}))

export default recordRule({
  id: 'y13-prefecture',
  catalogue: ['R281'],
  severity: 'warning',
  form: y13,
  reads: ['prefecture'],
  title: '所在の都道府県は47都道府県のいずれか',
  clause: '様式13 見出し: 所在の都道府県,主な業種,資本金額',
  check(row) {
    const text = row.prefecture.value
    if (text === null || prefectureOf(text) !== null || saysNone(text)) return
    const head = startsWithPrefecture(text)
    const name = head === null ? null : prefectures.find((full) => prefectureOf(full) === head)
    if (name) {
      return {
        at: row.prefecture,
        text: longer({ found: quoted(text), name }),
        fix: {
          label: `「${name}」に直す`,
          edits: [{ kind: 'set', at: row.prefecture.at, before: row.prefecture.raw, value: name }],
        },
      }
    }
    const near = nearest(text, prefectures, 0.5)
    return { at: row.prefecture, text: unknown({ found: quoted(text) }), ...(near ? { choices: [near] } : {}) }
  },
})
