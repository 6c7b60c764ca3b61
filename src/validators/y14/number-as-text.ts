import { y14 } from '../../forms'
import { key } from '../../text/key'
import { isConsulting } from '../../submission'
import { saysNone } from '../../text/none'
import type { Scalar } from '../../workbook/types'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'

const asText = message<{ value: string; number: number }>(({ value, number }) => ({
  what: `「${value}」が文字列として入っています。`,
  next: `数値の${number}を入力してください。`,
}))
const withUnit = message<{ value: string; number: number }>(({ value, number }) => ({
  what: `「${value}」と単位まで入っています。数だけを入れる欄です。`,
  next: `数値の${number}を入力してください。`,
}))
const noNumber = message<{ value: string }>(({ value }) => ({
  what: `「${value}」を数として読めません。`,
  next: '数字だけを入力してください。',
}))
const noInteger = message<{ value: string }>(({ value }) => ({
  what: `${value}は整数ではありません。`,
  next: '整数を入力してください。',
}))
const aDay = message<Record<never, never>>(() => ({
  what: '数ではなく、日付が入っています。',
  next: '表示形式を「標準」にして、数字だけを入力してください。',
}))
const unknown = message<{ value: string }>(({ value }) => ({
  what: `「${value}」は数ではありません。`,
  next: '人数(いなければ0)を入力するか、分からなければ空欄にしてください。',
}))
const needless = message<{ value: string }>(({ value }) => ({
  what: `「${value}」は数ではありません。コンサルティングでなければ空欄にできます。`,
  next: 'この欄を空欄にしてください。',
}))

const plainDigits = /^[+-]?[\d,.]+$/
const hours = /^(\d{1,2}(?:\.\d+)?)(?:時間|h)(?:(半)|(\d{1,2})分?)?$/i
const clock = /^(\d{1,2}):(\d{2})$/

/** Longer than three hours no support is: a fraction beyond it is one of hours, not of a day. */
const longest = 180

/** Minutes that are probably meant: 「2時間」「1:30」, 1.5 hours, or a time of day that Excel made of 2:00. */
function minutesMeant(raw: Scalar): number | null {
  if (typeof raw === 'number') {
    return [raw * 1440, raw * 60].map(Math.round).find((minutes) => minutes > 0 && minutes <= longest) ?? null
  }
  const text = key(String(raw))
  const spoken = hours.exec(text)
  if (spoken) return Number(spoken[1]) * 60 + (spoken[2] ? 30 : Number(spoken[3] ?? 0))
  const shownAsClock = clock.exec(text)
  return shownAsClock ? Number(shownAsClock[1]) * 60 + Number(shownAsClock[2]) : null
}

function meant(raw: Scalar, field: string): number[] {
  const minutes = field === 'minutes' ? minutesMeant(raw) : null
  if (minutes !== null) return [minutes]
  if (typeof raw !== 'string') return []
  const numbers = key(raw).match(/\d+/g) ?? []
  return numbers.length === 1 && !/[.-]/.test(key(raw)) ? [Number(numbers[0])] : []
}

export default valueRule({
  id: 'y14-number-as-text',
  catalogue: ['R301', 'R302', 'R311'],
  severity: 'error',
  form: y14,
  fields: ['minutes', 'visit', 'workers', 'nonRegular'],
  uses: ['method'],
  title: '支援時間・支援回数・人数は数だけを入れる',
  clause: '様式14 見出し: 支援時間(分),支援回数(回目)/全労働者数(人),うち 非正規雇用労働者数(人)',
  check(cell, { name, record }, { profile }) {
    const { raw } = cell
    const value = quoted(raw)
    if (cell.state === 'coerced') {
      const number = cell.value as number
      const plain = plainDigits.test(key(String(raw)))
      const edit = { kind: 'set', at: cell.at, before: raw, value: number } as const
      return {
        at: cell,
        text: plain ? asText({ value, number }) : withUnit({ value, number }),
        severity: plain ? 'warning' : 'error',
        fix: { label: `数値の${number}にする`, edits: [edit] },
      }
    }
    // 企業情報 is to be given as far as possible: 「不明」 for a number of people is no mistake to be told off for.
    if ((name === 'workers' || name === 'nonRegular') && typeof raw === 'string' && saysNone(raw)) {
      return {
        at: cell,
        text: unknown({ value }),
        severity: 'warning',
        choices: /^(?:無|なし)/.test(raw) ? [0, null] : [null],
      }
    }
    // 「-」 in the consulting columns of a telephone call says that there is nothing to say.
    const method = record.method.value
    if (method !== null && !isConsulting(method, profile) && typeof raw === 'string' && saysNone(raw)) {
      return { at: cell, text: needless({ value }), severity: 'warning', choices: [null] }
    }
    // 「1/3」 becomes the third of January under the hands.
    if (Number.isInteger(raw)) return { at: cell, text: aDay({}) }
    const choices = meant(raw, name)
    return { at: cell, text: typeof raw === 'number' ? noInteger({ value }) : noNumber({ value }), choices }
  },
})
