import { y14 } from '../../forms'
import { formatWareki, parseDay } from '../../text/wareki'
import type { IsoDate } from '../../workbook/types'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'
import { shown } from './shown'

const noDay = message<{ value: string }>(({ value }) => ({
  what: `「${value}」を日付として読めません。`,
  next: '相談日を「2024/6/3」のように西暦で入力してください。',
}))
const dayAsText = message<{ value: string; day: string }>(({ value, day }) => ({
  what: `「${value}」が文字列として入っています。`,
  next: `日付の${day}に置き換えてください。`,
}))
const dayAsNumber = message<{ value: string; day: string }>(({ value, day }) => ({
  what: `${day}が「${value}」と表示されています。`,
  next: '表示形式を日付にしてください。',
}))
const digitsForDay = message<{ value: string; day: string }>(({ value, day }) => ({
  what: `「${value}」が日付ではなく数として入っています。`,
  next: `日付の${day}に置き換えてください。`,
}))

export default valueRule({
  id: 'y14-date-unreadable',
  catalogue: ['R286'],
  severity: 'error',
  form: y14,
  fields: ['date'],
  title: '相談日は西暦の日付で入れる',
  clause: '様式14 見出し 相談日(和暦)※西暦表示で入力',
  check(cell) {
    const { raw } = cell
    const value = shown(raw)
    const set = (day: IsoDate) => ({
      label: `${formatWareki(day)}にする`,
      edits: [{ kind: 'set', at: cell.at, before: raw, value: day, day } as const],
    })
    if (cell.state === 'coerced') {
      const day = cell.value as IsoDate
      const said = { value, day: formatWareki(day) }
      // The day itself is right, only its cell lost the form of a date.
      return typeof raw === 'number'
        ? { at: cell, text: dayAsNumber(said), severity: 'warning', fix: set(day) }
        : { at: cell, text: dayAsText(said), fix: set(day) }
    }
    const digits = typeof raw === 'number' ? parseDay(String(raw)) : null
    return digits
      ? { at: cell, text: digitsForDay({ value, day: formatWareki(digits) }), fix: set(digits) }
      : { at: cell, text: noDay({ value }) }
  },
})
