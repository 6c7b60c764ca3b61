import { relatedMost } from '../cross/counted'
import type { CellRef } from '../../workbook/types'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const copy = message<{ form: string; book: string }>(({ form, book }) => ({
  what: `この${form}は${book}と同じ内容なので、数えていません。`,
  next: '提出するのがどちらか確かめ、重複した表を外してください。',
}))
const part = message<{ rows: number; book: string }>(({ rows, book }) => ({
  what: `${rows}行が${book}の行とすべての欄で同じなので、1回だけ数えています。`,
  next: '重ねて記載していないか確かめ、重複した行を外してください。',
}))
/** The file's name, with its folder where both files are called the same; the sheet's where they are one. */
function nameOf({ book: path, sheet }: CellRef, beside: string): string {
  if (path === beside) return `シート「${sheet}」`
  const [parts, others] = [path.split(/[/\\]/), beside.split(/[/\\]/)]
  return `「${parts.slice(parts.at(-1) === others.at(-1) ? -2 : -1).join('/')}」`
}

export default tableRule({
  id: 'book-copy',
  catalogue: ['A54'],
  severity: 'warning',
  form: null,
  title: '同じ表は1つだけ',
  clause:
    '別表 第6 報告内容について、活動件数の状況や様式ごとの整合などを確認し、期限を遵守して業務報告・成果物の提出を行う。',
  check(table) {
    const [first] = table.repeats
    if (first) {
      return {
        at: first.at,
        related: table.repeats.map(({ of }) => of).slice(0, relatedMost),
        month: null,
        text: part({ rows: table.repeats.length, book: nameOf(first.of, table.book) }),
      }
    }
    if (table.role !== 'copy' || !table.copyOf) return
    return {
      at: { book: table.book, sheet: table.sheet.name, row: table.header.row, col: table.header.col },
      related: [table.copyOf],
      month: null,
      text: copy({ form: table.form.id, book: nameOf(table.copyOf, table.book) }),
    }
  },
})
