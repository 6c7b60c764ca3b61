import { y14 } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const preparation = message<{ word: string }>(({ word }) => ({
  what: `「${word}」とあり、セミナーの打合せ・問合せのようです。`,
  next: 'この行を、セミナーの打合せや講師依頼であれば外してください。',
}))

const near = '[^。\\n]{0,12}?'
const arrangement = '(?:打合せ|打ち合わせ|打合わせ|打ち合せ|日程調整|日程の調整|企画内容)'
const words = new RegExp(
  `セミナー(?!(?:開催|参加|受講|終了)?後)${near}${arrangement}|${arrangement}${near}セミナー|講師(?:の|を)?(?:派遣)?(?:の|を)?(?:依頼|打診)|セミナー${near}講師${near}(?:依頼|調整)`,
)

export default recordRule({
  id: 'y14-seminar-preparation',
  catalogue: ['R315'],
  severity: 'warning',
  form: y14,
  reads: ['question'],
  title: 'セミナーの打合せは記載しない',
  clause:
    '様式14 記入上の留意事項: 団体・企業とのセミナー関する打合せ・問合せ(講師依頼、日程調整、セミナーの企画内容の打合せ)は、相談には該当しないので記載しないこと。',
  check(row) {
    const question = row.question.value
    if (question === null) return
    const word = words.exec(question)?.[0]
    if (word !== undefined) return { at: row.question, text: preparation({ word: quoted(word) }) }
  },
})
