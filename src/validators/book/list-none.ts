import { dropdownsOf } from '../../reading/dropdowns'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'
import { hasNone, restoring, speaksOfDropdowns } from './restoring'

const none = message<Record<never, never>>(() => ({
  what: '入力欄にプルダウンが1つもありません。',
  next: 'プルダウンを戻すと、様式の項目から選んで入力できます。',
}))

export default tableRule({
  id: 'book-list-none',
  catalogue: ['A56'],
  // A book that another program made or converted: nothing in it was lost by the person who fills it in.
  severity: 'info',
  form: null,
  needsLists: true,
  title: '入力欄にプルダウンがある',
  clause: '様式14 記入上の留意事項: プルダウンになっている欄はプルダウンメニューから該当するものを選択すること。',
  check(table) {
    if (table.role === 'copy' || table.untouched || !speaksOfDropdowns(table) || !hasNone(table)) return
    const { columns } = dropdownsOf(table)
    const first = columns[0]
    if (!first) return
    const { edits } = restoring(table, columns)
    return {
      at: { book: table.book, sheet: table.sheet.name, row: table.records[0]!.at.row, col: first.col },
      text: none({}),
      month: null,
      ...(edits.length > 0 ? { fix: { label: 'プルダウンを戻す', edits } } : {}),
    }
  },
})
