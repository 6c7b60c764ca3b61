import { dropdownsOf, type Dropdown } from '../../reading/dropdowns'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { columnsWords, refusalWords, restoring, rowsWords, speaksOfDropdowns } from './restoring'

const other = message<{ columns: string; rows: string; next: string }>(({ columns, rows, next }) => ({
  what: `${columns}のプルダウンが、様式の項目と違います(${rows})。`,
  next,
}))
const short = message<{ columns: string; rows: string; next: string }>(({ columns, rows, next }) => ({
  what: `${columns}のプルダウンでは、様式の項目の一部しか選べません(${rows})。`,
  next,
}))
const said = { other, short } as const

export default tableRule({
  id: 'book-list-altered',
  catalogue: ['R285'],
  severity: 'warning',
  form: null,
  needsLists: true,
  title: 'プルダウンから様式の項目をすべて選べる',
  clause: '様式14 記入上の留意事項: プルダウンメニュー(エクセルの14行目以下にある項目)を改変しないこと。',
  check(table) {
    // Entries that stand apart are said of the block.
    if (table.role === 'copy' || table.listBlock?.strays.length) return
    const wanted = speaksOfDropdowns(table)
    const found: Report[] = []
    for (const stands of ['other', 'short'] as const) {
      const together = new Map<string, { readonly rows: readonly number[]; readonly columns: Dropdown[] }>()
      for (const dropdown of dropdownsOf(table).columns) {
        const runs = dropdown.runs.filter((run) => run.stands === stands)
        const rows = runs.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i))
        if (rows.length === 0) continue
        const id = runs.map(({ row, rows }) => `${row}+${rows}`).join()
        const same = together.get(id)
        if (same) same.columns.push(dropdown)
        else together.set(id, { rows, columns: [dropdown] })
      }
      for (const { rows, columns } of together.values()) {
        const { edits, refused } = restoring(table, columns, (run) => run.stands === stands)
        const next = edits.length > 0 ? 'プルダウンを様式の項目に戻してください。' : refusalWords[refused[0]!.why].next
        found.push({
          at: { book: table.book, sheet: table.sheet.name, row: rows[0]!, col: columns[0]!.col },
          text: said[stands]({ columns: columnsWords(table, columns), rows: rowsWords(rows), next }),
          month: null,
          ...(wanted ? {} : { severity: 'info' as const }),
          ...(edits.length > 0 ? { fix: { label: 'プルダウンを様式の項目に戻す', edits } } : {}),
        })
      }
    }
    return found
  },
})
