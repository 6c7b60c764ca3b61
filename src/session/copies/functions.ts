import { oneLine } from '../../answers/plain'
import { brieflyQuoted } from '../../answers/words'
import { isOurFunction } from '../../text/ownFunctions'
import { a1 } from '../../workbook/address'
import { formulasOf } from '../../workbook/formulas'
import type { Book, Edit } from '../../workbook/types'
import type { CopyPart } from '../copies'

const errorValue =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)/
const valueWidth = 30

/** Our functions give `#NAME?` where the add-in is not: in the copy stands what they came to. */
export function frozenFunctions(book: Book, withheld: ReadonlySet<string>): CopyPart {
  const edits: Edit[] = []
  const lines: string[] = []
  const refusals: string[] = []
  for (const sheet of book.sheets) {
    if (withheld.has(sheet.name)) continue
    for (const { row, col, formula } of formulasOf(sheet)) {
      if (!isOurFunction(formula)) continue
      const where = `「${oneLine(sheet.name)}」の${a1({ row, col })}`
      const value = sheet.value(row, col)
      if (value === null)
        refusals.push(
          `${where}には様式アシストの関数が入っていますが、計算の結果がありません。Excelで開いて計算させ、保存してから、もう一度行ってください。`,
        )
      else if (typeof value === 'string' && errorValue.test(value))
        refusals.push(
          `${where}の様式アシストの関数の結果が ${value} です。値に置き換えられません。引数を直してから、もう一度行ってください。`,
        )
      else {
        edits.push({ kind: 'set', at: { book: book.id, sheet: sheet.name, row, col }, before: value, value, formula })
        lines.push(`${where}の関数を、値 ${brieflyQuoted(value, valueWidth)} に置き換えます。`)
      }
    }
  }
  for (const { name, refersTo } of book.names) {
    if (isOurFunction(refersTo))
      refusals.push(
        `名前「${oneLine(name)}」に様式アシストの関数が使われていて、値に置き換えられません。数式 > 名前の管理 で直してから、もう一度行ってください。`,
      )
  }
  return { edits, lines, notices: [], refusals }
}
