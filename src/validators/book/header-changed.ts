import { fieldLabel } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const changed = message<{ labels: string; count: number }>(({ labels, count }) => ({
  what: `見出しの文言が${count}列で様式と違います(${labels})。`,
  next: '見出しを様式のとおりに戻してください。',
}))

export default tableRule({
  id: 'book-header-changed',
  catalogue: ['R284'],
  severity: 'warning',
  form: null,
  title: '見出しは様式のとおり',
  clause:
    '別表 第6 報告内容について、活動件数の状況や様式ごとの整合などを確認し、期限を遵守して業務報告・成果物の提出を行う。',
  check(table) {
    // The form that forbids changes has a rule of its own.
    if (table.role === 'copy' || table.form.fixedColumns) return
    const [first, ...others] = table.changed
    if (!first) return
    const names = table.changed.slice(0, 2).map(({ field }) => quoted(fieldLabel(table.form, field), 16))
    return {
      at: first.at,
      related: others.map(({ at }) => at),
      month: null,
      text: changed({
        labels: names.join('、') + (table.changed.length > names.length ? 'など' : ''),
        count: table.changed.length,
      }),
    }
  },
})
