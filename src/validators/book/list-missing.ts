import { dropdownsOf, type Dropdown } from '../../reading/dropdowns'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { columnsWords, hasNone, recordRows, refusalWords, restoring, rowsWords, speaksOfDropdowns } from './restoring'

const lost = message<{ columns: string; rows: string; next: string }>(({ columns, rows, next }) => ({
  what: `${columns}の${rows}にプルダウンがありません。`,
  next,
}))

export default tableRule({
  id: 'book-list-missing',
  catalogue: ['A56'],
  severity: 'warning',
  form: null,
  needsLists: true,
  title: 'プルダウンが貼り付けで消えていない',
  clause: '様式14 記入上の留意事項: プルダウンになっている欄はプルダウンメニューから該当するものを選択すること。',
  check(table) {
    if (table.role === 'copy' || hasNone(table)) return
    const wanted = speaksOfDropdowns(table)
    // Columns that lost it in the same rows lost it at once: one paste over several columns is one finding.
    const together = new Map<string, { readonly rows: readonly number[]; readonly columns: Dropdown[] }>()
    for (const dropdown of dropdownsOf(table).columns) {
      const rows = recordRows(table, dropdown, 'none')
      // Where the form does not print one for certain, only a column that has it in other rows has lost it.
      const printed = wanted && dropdown.kind === 'code'
      if (rows.length === 0 || (!printed && dropdown.runs.every(({ stands }) => stands === 'none'))) continue
      const same = together.get(rows.join())
      if (same) same.columns.push(dropdown)
      else together.set(rows.join(), { rows, columns: [dropdown] })
    }
    return [...together.values()].map(({ rows, columns }): Report => {
      const { edits, refused } = restoring(table, columns, ({ stands }) => stands === 'none')
      const next = edits.length > 0 ? 'プルダウンを戻してください。' : refusalWords[refused[0]!.why].next
      return {
        at: { book: table.book, sheet: table.sheet.name, row: rows[0]!, col: columns[0]!.col },
        text: lost({ columns: columnsWords(table, columns), rows: rowsWords(rows), next }),
        month: null,
        ...(wanted ? {} : { severity: 'info' as const }),
        ...(edits.length > 0 ? { fix: { label: 'プルダウンを戻す', edits } } : {}),
      }
    })
  },
})
