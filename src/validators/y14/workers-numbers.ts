import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const negative = message<{ people: number }>(({ people }) => ({
  what: `人数が${people}人になっています。`,
  next: '人数を0以上の数で入力してください。',
}))
const partOverWhole = message<{ part: number; whole: number; difference: number }>(({ part, whole, difference }) => ({
  what: `非正規雇用労働者数${part}人が、全労働者数${whole}人より${difference}人多くなっています。`,
  next: '全労働者数と非正規雇用労働者数を確かめてください。',
}))

export default recordRule({
  id: 'y14-workers-numbers',
  catalogue: ['R311'],
  severity: 'error',
  form: y14,
  reads: ['nonRegular', 'workers'],
  title: '非正規雇用労働者数は全労働者数の内数',
  clause: '様式14 見出し: 全労働者数(人),うち 非正規雇用労働者数(人)',
  check(row) {
    const part = row.nonRegular.value
    const whole = row.workers.value
    if (whole !== null && whole < 0) return { at: row.workers, text: negative({ people: whole }) }
    if (part === null) return
    if (part < 0) return { at: row.nonRegular, text: negative({ people: part }) }
    if (whole === null || part <= whole) return
    const text = partOverWhole({ part, whole, difference: part - whole })
    return { at: row.nonRegular, text, related: [row.workers.at] }
  },
})
