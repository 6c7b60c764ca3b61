import { y14 } from '../../forms'
import { phoneShape } from '../../text/phone'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const odd = message<{ value: string }>(({ value }) => ({
  what: `「${value}」は電話番号の桁数や形に合いません。`,
  next: '電話番号を確かめてください。',
}))
const zeroLost = message<{ value: string; phone: string }>(({ value, phone }) => ({
  what: `電話番号が数値の${value}で、先頭の0がありません。`,
  next: `「${phone}」のように0から文字列で入力してください。`,
}))

export default recordRule({
  id: 'y14-phone-shape',
  catalogue: ['R310'],
  severity: 'warning',
  form: y14,
  reads: ['phone'],
  title: '電話番号は市外局番から書く',
  clause: '様式14 見出し: 電話番号',
  check(row) {
    const phone = row.phone.value
    if (phone === null || phoneShape(phone) === 'ok') return
    const whole = `0${phone}`
    return typeof row.phone.raw === 'number' && phoneShape(whole) === 'ok'
      ? { at: row.phone, text: zeroLost({ value: phone, phone: whole }), choices: [whole] }
      : { at: row.phone, text: odd({ value: quoted(phone) }) }
  },
})
