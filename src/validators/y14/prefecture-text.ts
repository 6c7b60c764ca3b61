import { y14 } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const placeholder = message<{ text: string }>(({ text }) => ({
  what: `「${text}」のままです。`,
  next: '都道府県名を入力してください。',
}))
const blank = message<Record<never, never>>(() => ({
  what: '都道府県名が空欄です。',
  next: '都道府県名を入力してください。',
}))
const unknown = message<{ text: string }>(({ text }) => ({
  what: `「${text}」という都道府県名は見当たりません。`,
  next: '都道府県名を確かめてください。',
}))

export default tableRule({
  id: 'y14-prefecture-text',
  catalogue: ['R319', 'A52'],
  severity: 'warning',
  form: y14,
  title: '様式14の表題に都道府県名を入れる',
  clause: '様式14 見出し: 都道府県名,働き方改革推進支援センター',
  check(table) {
    const { centre } = table
    if (!centre || table.untouched) return
    const { at, state } = centre
    const text = quoted(centre.text)
    if (state === 'placeholder') return { at, text: placeholder({ text }), unfinished: true }
    if (state === 'blank') return { at, text: blank({}), unfinished: true }
    if (state === 'unknown') return { at, text: unknown({ text }) }
  },
})
