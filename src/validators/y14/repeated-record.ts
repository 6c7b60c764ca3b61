import { y14 } from '../../forms'
import type { FieldName } from '../../reading/types'
import { isConsulting } from '../../submission'
import { key } from '../../text/key'
import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { groupRule } from '../engine/rule'
import type { Row } from './companies'

const repeated = message<{ day: string; method: string; count: number }>(({ day, method, count }) => ({
  what: `${day}の「${method}」に、すべての欄が同じ行が${count}行あります。`,
  next: '同じ相談を重ねて記載していないか確かめてください。',
}))

const fields = Object.keys(y14.fields) as FieldName<typeof y14>[]
const whole = (row: Row): string => JSON.stringify(fields.map((name) => key(String(row[name].raw ?? ''))))

export default groupRule({
  id: 'y14-repeated-record',
  catalogue: ['A54'],
  severity: 'warning',
  form: y14,
  reads: ['date', 'method', 'question'],
  uses: fields,
  title: '同じ相談は1度だけ記載する',
  clause: '様式14 記入上の留意事項: 相談票の内容を誤りなく記入すること。',
  by(row, { profile }) {
    const day = row.date.value
    const question = row.question.value
    // Visits of one day to one company are looked at by themselves.
    if (day === null || question === null || isConsulting(row.method.value, profile)) return null
    return `${day}\u0000${question}`
  },
  check(group) {
    if (group.length < 2) return
    const copies = new Map<string, Row[]>()
    for (const row of group as readonly Row[]) {
      const said = whole(row)
      copies.set(said, [...(copies.get(said) ?? []), row])
    }
    return [...copies.values()].flatMap((rows) => {
      const [first, second] = rows
      if (!first || !second) return []
      const said = { day: formatWareki(first.date.value!), method: first.method.value ?? '', count: rows.length }
      const related = rows.filter((row) => row !== second).map((row) => row.date.at)
      return [{ at: second.date, text: repeated(said), related }]
    })
  },
})
