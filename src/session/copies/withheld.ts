import { handedIn } from '../../answers/documents'
import { oneLine } from '../../answers/plain'
import { reportTitle } from '../../answers/words'
import type { Profile } from '../../profiles/types'
import type { SubmittedTable } from '../../submission/types'
import { key } from '../../text/key'
import { a1 } from '../../workbook/address'
import { formulasOf } from '../../workbook/formulas'
import type { Book, Edit, Sheet } from '../../workbook/types'
import type { CopyPart } from '../copies'

export interface Withheld extends CopyPart {
  readonly sheets: ReadonlySet<string>
}

/** A report of ours that somebody put into the book. */
const ownTitles = [reportTitle(false), reportTitle(true)]

/** A title stands at the top of its sheet. */
const topRows = 10

/**
 * Sheets that never go out: those with a title that the profile withholds, and forms with private fields that are not
 * handed in. What rests on one of them would carry its contents along, so that the copy is refused.
 */
export function withheldSheets(profile: Profile, book: Book, tables: readonly SubmittedTable[]): Withheld {
  const titles = [...Object.values(profile.withheld).flatMap(({ titles }) => titles), ...ownTitles].map(key)
  const found = book.sheets.filter((sheet) => bears(sheet, titles) || isPrivate(profile, sheet, tables))
  const sheets = new Set(found.map(({ name }) => name))
  const edits: Edit[] = []
  const lines: string[] = []
  const refusals: string[] = []
  for (const { name } of found) {
    const said = `シート「${oneLine(name)}」`
    if (tables.some((table) => table.sheet.name === name && handedIn(table)))
      refusals.push(
        `${said}に、提出する様式と、提出に含めないものが一緒に書かれています。別のシートに分けてから、もう一度行ってください。`,
      )
    edits.push({ kind: 'sheet', book: book.id, op: 'remove', name })
    lines.push(`${said}を入れません(提出に含めないものです)。`)
  }
  if (found.length === book.sheets.length)
    refusals.push('提出に含めないもののほかにシートがありません。提出する様式のブックを指定してください。')
  for (const sheet of book.sheets) {
    // Without such a sheet nothing can rest on one: no cell is looked at.
    if (found.length === 0 || sheets.has(sheet.name)) continue
    for (const { row, col, formula } of formulasOf(sheet)) {
      const other = found.find(({ name }) => speaksOf(formula, name))
      if (other)
        refusals.push(
          `「${oneLine(sheet.name)}」の${a1({ row, col })}が、提出に含めないシート「${oneLine(other.name)}」を参照しています。値を入力し直してから、もう一度行ってください。`,
        )
    }
  }
  for (const { name, refersTo, sheet } of book.names) {
    if ((sheet !== undefined && sheets.has(sheet)) || !found.some((one) => speaksOf(refersTo, one.name))) continue
    refusals.push(
      `名前「${oneLine(name)}」が、提出に含めないシートを参照しています。数式 > 名前の管理 で直してから、もう一度行ってください。`,
    )
  }
  return { sheets, edits, lines, notices: [], refusals }
}

function bears(sheet: Sheet, titles: readonly string[]): boolean {
  const { used } = sheet
  for (let row = used.row; row < used.row + Math.min(used.rows, topRows); row++) {
    for (let col = used.col; col < used.col + used.cols; col++) {
      const value = sheet.value(row, col)
      if (typeof value === 'string' && titles.includes(key(value))) return true
    }
  }
  return false
}

const hasPrivate = ({ form }: SubmittedTable): boolean => Object.values(form.fields).some((field) => field.private)

const isPrivate = ({ submitted }: Profile, sheet: Sheet, tables: readonly SubmittedTable[]): boolean =>
  tables.some((table) => table.sheet === sheet && hasPrivate(table) && !submitted.includes(table.form.id))

/** `名簿!A1` and `'専門家 名簿'!A1`, in any case; several sheets at once count as speaking of every one. */
function speaksOf(formula: string, name: string): boolean {
  if (!formula.includes('!')) return false
  const lower = formula.toLowerCase()
  const sheet = name.toLowerCase()
  const quotedName = sheet.replaceAll("'", "''")
  const bare = lower.replace(/"(?:[^"]|"")*"/g, '""')
  const several = /[\p{L}\p{N}_.]:[\p{L}\p{N}_.]+!|'[^']*:[^']*'!/u
  if (bare.includes(`'${quotedName}'!`) || several.test(bare)) return true
  const at = bare.indexOf(`${sheet}!`)
  return at >= 0 && !/[\p{L}\p{N}_.\]]/u.test(bare[at - 1] ?? '')
}
