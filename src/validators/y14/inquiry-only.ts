import { y14 } from '../../forms'
import { key } from '../../text/key'
import { isConsulting } from '../../submission'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const inquiry = message<{ text: string }>(({ text }) => ({
  what: `「${text}」は、申込みの受付や単なる問い合わせのようです。`,
  next: 'この行を、ほかに相談がなければ外してください。',
}))

/** An inquiry takes one line; longer texts hold something else as well. */
const longest = 60
const subject = new RegExp(
  [
    '営業時間|開所時間|開館時間|受付時間|開所日|営業日|休館日|所在地|住所|場所|アクセス|行き方|道順|駐車場',
    '(?:コンサルティング|訪問支援|専門家派遣|セミナー|個別相談会)(?:の|への|に|を)?(?:参加)?(?:の|を)?(?:申込み?|申し込み?|受付|予約)',
  ].join('|'),
  'g',
)
const filler =
  /働き方改革推進支援センター|センター|電話|メール|確認|有無|受付|開催|何時|質問|問合|問い合|照会|連絡|教|知|希望|対応|受|案内|方法|企業|事業所|会社|行|関|及|又/g
const glue = /[ぁ-んー。、,.・!?()「」~:\d]/g

/** Nothing but where, when or how to apply. */
export function isInquiryOnly(text: string): boolean {
  const said = key(text)
  const rest = said.replace(subject, '')
  return rest !== said && rest.replace(filler, '').replace(glue, '') === ''
}

export default recordRule({
  id: 'y14-inquiry-only',
  catalogue: ['R343'],
  severity: 'warning',
  form: y14,
  reads: ['question', 'method'],
  title: '申込みの受付や単なる問い合わせは記載しない',
  clause:
    '様式15 記入上の留意点: コンサルティングやセミナーの申込み・受付対応のみの場合は相談件数には計上しないこと。また、電話等でセンターの営業時間や所在地をきくなど単なる問い合わせのみの場合も相談件数には計上しないこと。',
  check(row, { profile }) {
    const question = row.question.value
    if (question === null || question.length > longest || !isInquiryOnly(question)) return
    if (isConsulting(row.method.value, profile)) return
    return { at: row.question, text: inquiry({ text: quoted(question) }) }
  },
})
