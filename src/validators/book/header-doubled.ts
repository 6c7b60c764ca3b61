import { fieldLabel } from '../../forms'
import { columnName } from '../../workbook/address'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'

const doubled = message<{ label: string; columns: string }>(({ label, columns }) => ({
  what: `「${label}」の見出しが${columns}にあり、どの列か決まりません。`,
  next: '見出しを様式のとおり1列にしてください。',
}))

export default tableRule({
  id: 'book-header-doubled',
  catalogue: ['R284'],
  severity: 'error',
  form: null,
  title: '同じ見出しは1列だけ',
  clause:
    '別表 第6 報告内容について、活動件数の状況や様式ごとの整合などを確認し、期限を遵守して業務報告・成果物の提出を行う。',
  check(table) {
    if (table.role === 'copy') return
    const found: Report[] = []
    for (const { field, doubled: all } of table.missing) {
      // Where one of them stands in the place of a lost header, that is what is wrong.
      const cells = all.filter(({ col }) => !table.missing.some(({ place }) => place?.at.col === col))
      const [first, second] = cells
      if (!first || !second) continue
      const columns = cells.map(({ col }) => `${columnName(col)}列`).join('と')
      const label = quoted(fieldLabel(table.form, field), 24)
      found.push({ at: second, related: [first], text: doubled({ label, columns }), month: null })
    }
    return found
  },
})
