import { fieldLabel, y14 } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const changed = message<{ count: number; names: string }>(({ count, names }) => ({
  what: `見出しが様式と異なる列が${count}列あります(${names})。`,
  next: '見出しの文を様式のとおりに戻してください。',
}))

const named = 3

export default tableRule({
  id: 'y14-header-changed',
  catalogue: ['R284'],
  severity: 'warning',
  form: y14,
  title: '見出しを様式のとおりに保つ',
  clause: '様式14 記入上の留意事項: 列の追加は行わないこと。',
  check(table) {
    const [first, ...others] = table.changed
    if (!first) return
    const count = table.changed.length
    const names = table.changed.slice(0, named).map(({ field }) => quoted(fieldLabel(table.form, field), 15))
    const text = changed({ count, names: names.join('、') + (count > named ? ' ほか' : '') })
    return { at: first.at, text, related: others.map(({ at }) => at) }
  },
})
