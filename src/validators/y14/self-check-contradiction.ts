import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { companyRows, type Row } from './companies'

const peopleThere = message<{ people: number }>(({ people }) => ({
  what: `「パ有法の相談だった又は…いなかった」ですが、パート・有期に○がなく、非正規は${people}人です。`,
  next: '自主点検表の配付と、非正規雇用労働者数を確かめてください。',
}))
const nobodyThere = message<{ value: string }>(({ value }) => ({
  what: `自主点検表が「${value}」ですが、非正規雇用労働者数は0人です。`,
  next: '自主点検表の配付と、非正規雇用労働者数を確かめてください。',
}))
const onThatLaw = message<{ value: string }>(({ value }) => ({
  what: `「パート・有期」の相談ですが、自主点検表が「${value}」です。`,
  next: '自主点検表の配付が実際のとおりか確かめてください。',
}))

const { selfCheck } = y14.codes
const notNeeded = selfCheck[6]
const notHanded = selfCheck[5]
const handed: readonly string[] = selfCheck.slice(0, 5)

export default recordRule({
  id: 'y14-self-check-contradiction',
  catalogue: ['R306'],
  severity: 'warning',
  form: y14,
  reads: ['selfCheck', 'topicPartTime', 'nonRegular'],
  uses: ['topicDispatch', 'company', 'phone'],
  kin: ['topicPartTime'],
  title: '自主点検表の配付を非正規雇用労働者数と相談項目に合わせる',
  clause:
    '様式14 見出し: 同一労働同一賃金自主点検表の配付※パートタイム・有期雇用労働法にかかる相談以外で非正規雇用労働者がいる場合のみ記入',
  check(row, scene) {
    const value = row.selfCheck.value
    if (value === null) return
    const people = row.nonRegular.value
    const onLaw = row.topicPartTime.value === true
    const short = value.replace(/→.*/, '')
    if (value === notNeeded) {
      if (onLaw || people === null || people <= 0) return
      // 派遣労働者 are 非正規 too, and another visit of the company may have been about the law.
      if (row.topicDispatch.value === true) return
      if (companyRows(scene, row as Row).some((other) => other.topicPartTime.value === true)) return
      return { at: row.selfCheck, text: peopleThere({ people }), related: [row.nonRegular.at] }
    }
    if (people === 0 && handed.includes(value)) {
      return { at: row.selfCheck, text: nobodyThere({ value: short }), related: [row.nonRegular.at] }
    }
    // 自主点検 is asked for before every consulting: worth a glance, no more.
    if (onLaw && value !== notHanded && handed.includes(value)) {
      return { at: row.selfCheck, text: onThatLaw({ value: short }), severity: 'info', related: [row.topicPartTime.at] }
    }
  },
})
