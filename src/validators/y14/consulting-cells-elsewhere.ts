import { fieldLabel, y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const elsewhere = message<{ names: string; method: string }>(({ names, method }) => ({
  what: `${names}が入力されていますが、相談方法は「${method}」です。`,
  next: '相談方法を確かめ、コンサルティングでなければこれらの欄を空けてください。',
}))

// 自主点検表 and 満足度調査 are left out: a consultation at the office may have had them too.
const fields = ['minutes', 'visit', 'checklist', 'proposal', 'surveyQ7'] as const

export default recordRule({
  id: 'y14-consulting-cells-elsewhere',
  catalogue: ['R300'],
  severity: 'warning',
  form: y14,
  reads: ['method'],
  uses: fields,
  title: 'コンサルティングの欄はコンサルティングの行で使う',
  clause: '様式14 見出し: コンサルティングの場合',
  check(row, { profile }) {
    const method = row.method.value
    if (method === null) return
    const place = profile.counts[method]
    if (place === undefined || place === '④' || place.startsWith('?')) return
    const filled = fields.filter((name) => row[name].value !== null && row[name].state !== 'blank')
    const [first, ...others] = filled
    if (first === undefined) return
    const names = filled.map((name) => fieldLabel(y14, name)).join('・')
    return { at: row[first], text: elsewhere({ names, method }), related: others.map((name) => row[name].at) }
  },
})
