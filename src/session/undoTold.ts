import { cellName, quoted } from '../answers/words'
import { oneLine } from '../answers/plain'
import type { CellRef } from '../workbook/types'
import type { Obstructed } from './undoAround'

/** Cells and stretches of rows that are named; the others are counted. */
const mostNamed = 4

/** What is in the way of taking a write back, and what happens when it is asked for again. */
export function obstructedText({ write, rest, older, ...stays }: Obstructed): string {
  const label = `「${oneLine(write.label)}」`
  const why = `書き込んだあとで、${placesOf(stays)}が変わっています(書き換えられたか、行や列が動いています)。変更は何もしていません。`
  const again = 'もう一度「元に戻す」を押してください。'
  if (rest.length > 0)
    return `${label}は、すべては元に戻せません。${why}そこは今のままにして、ほかを元に戻すときは、${again}`
  const then = older.length > 0 ? 'その前の書き込みを、元に戻せるようになります。' : ''
  return `${label}を元に戻せません。${why}今のままにするときは、${again}${then}`
}

/** What was left as it is. @param hidden cells whose value is shown nowhere */
export function wentAroundText({ write, rest, ...stays }: Obstructed, hidden: (at: CellRef) => boolean): string {
  const label = `「${oneLine(write.label)}」`
  const told = stays.cells.filter(({ at }) => !hidden(at)).slice(0, mostNamed)
  const before = told.map(({ at, before }) => `${cellName(at)!}は${quoted(before)}`)
  const was = before.length > 0 ? `書き込む前は、${before.join('、')}でした。` : ''
  return rest.length > 0
    ? `${label}のうち、${placesOf(stays)}は今のままにし、ほかを元に戻しました。${was}`
    : `${label}は、今のままにしました。${was}`
}

/** 『様式14』のC8、C9、『様式15』の12~14行目 ほか3か所 */
function placesOf({ cells, rows, sheets }: Pick<Obstructed, 'cells' | 'rows' | 'sheets'>): string {
  const all = [
    ...cells.map(({ at }) => ({ sheet: at.sheet, name: cellName(at)! })),
    ...rows.flatMap(({ sheet, rows }) => stretches(rows).map((name) => ({ sheet, name }))),
  ]
  const bySheet = new Map<string, string[]>()
  for (const { sheet, name } of all.slice(0, mostNamed)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), name])
  const more = all.length - mostNamed
  return [
    ...[...bySheet].map(([sheet, names]) => `『${oneLine(sheet)}』の${names.join('、')}`),
    ...sheets.map((name) => `シート『${oneLine(name)}』`),
  ]
    .join('、')
    .concat(more > 0 ? ` ほか${more}か所` : '')
}

/** Rows 11, 12, 13 and 20 as 12~14行目 and 21行目. */
function stretches(rows: readonly number[]): string[] {
  const found: string[] = []
  for (let at = 0; at < rows.length;) {
    let end = at
    while (rows[end + 1] === rows[end]! + 1) end++
    found.push(end === at ? `${rows[at]! + 1}行目` : `${rows[at]! + 1}~${rows[end]! + 1}行目`)
    at = end + 1
  }
  return found
}
