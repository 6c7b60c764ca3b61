import type { WorkingBook } from './book'
import { sameSheet } from './formula'
import { writeRefusals } from './refusal'

/** Excel keeps this name for its record of changes. */
const reserved = ['history', '履歴']

export function refuseSheetName(book: WorkingBook, name: string): void {
  const why = (reason: string): never => {
    throw writeRefusals.sheetName(name, reason)
  }
  if (name.trim() === '') why('空の')
  if (name.length > 31) why('31文字を超える')
  if (/[[\]:*?/\\]/.test(name)) why('使えない文字([ ] : * ? / \\)を含む')
  if (/^'|'$/.test(name)) why('先頭か末尾がアポストロフィーの')
  // eslint-disable-next-line no-control-regex -- exactly those are meant
  if (/[\x00-\x1f\ufffe\uffff]/.test(name)) why('表示できない文字を含む')
  if (reserved.includes(name.toLowerCase())) why('Excelが使う名前の')
  if (book.sheets.some((sheet) => sameSheet(sheet.name, name))) why('同じ名前のシートがある')
}
