import { y14 } from '../../forms'
import { formatWareki, parseDay } from '../../text/wareki'
import { dayReport } from '../cross/typed'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'

const digitsForDay = message<{ value: number; day: string }>(({ value, day }) => ({
  what: `${value}が日付ではなく数として入っています。`,
  next: `日付「${day}」に直してください。`,
}))

export default valueRule({
  id: 'y14-date-unreadable',
  catalogue: ['R286'],
  severity: 'error',
  form: y14,
  fields: ['date'],
  title: '相談日は西暦の日付で入力',
  clause: '様式14 見出し: 相談日(和暦)※西暦表示で入力',
  check(cell) {
    const { raw } = cell
    const day = cell.state === 'unreadable' && typeof raw === 'number' ? parseDay(String(raw)) : null
    if (typeof raw !== 'number' || day === null) return dayReport(cell)
    return {
      at: cell,
      text: digitsForDay({ value: raw, day: formatWareki(day) }),
      fix: { label: '日付に直す', edits: [{ kind: 'set', at: cell.at, before: raw, value: day, day }] },
    }
  },
})
