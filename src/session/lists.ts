import type { Answer } from '../answers/answer'
import { oneLine } from '../answers/plain'
import { place } from '../answers/words'
import { fieldLabel } from '../forms/definition'
import { dropdownsOf, type Dropdown, type DropdownRun } from '../reading/dropdowns'
import type { SubmittedTable } from '../submission/types'
import { isBlank } from '../text/blank'
import { refusalWords, restoring, rowsWords, speaksOfDropdowns } from '../validators/book/restoring'
import { a1, columnName, rangeName } from '../workbook/address'
import type { CellRef, Edit } from '../workbook/types'
import { bypassedIn, findingsByCell, type FindingsAt } from './lists/bypassed'
import { lost, restoreLines } from './lists/plans'
import { stillOf } from './still'
import type { ListBlockView, ListColumn, ListPlan, ListSheet, ListState, ListsView, WrongCells } from './lists/types'

export { replacePlan, restorePlan } from './lists/plans'
export type * from './lists/types'

const standsWord = {
  none: 'プルダウンがありません',
  short: '項目の一部しか選べません',
  other: '様式の項目と違います',
  unclear: 'プルダウンの中身を確かめられません',
} as const

const stateWord: Readonly<Record<ListState, string>> = {
  right: 'そろっています',
  part: '一部の行にプルダウンがありません',
  none: 'プルダウンがありません',
  altered: 'プルダウンが様式の項目と違います',
  unclear: 'プルダウンの中身を確かめられません',
  notRead: 'プルダウンをまだ読んでいません',
}

/**
 * 入力規則: for every column in which something is chosen, whether the form's dropdown stands on the entry rows, what
 * came past it, and what puts it back.
 */
export function lists(answer: Answer): ListsView {
  const findingsAt = findingsByCell(answer)
  const tables = answer.submission.tables.filter(({ role, form }) => role === 'current' && form.shape === 'rows')
  const sheets = tables.map((table) => sheetView(answer, table, findingsAt))
  const columns = sheets.flatMap((sheet) => sheet.columns)
  return {
    sheets,
    wrongColumns: columns.filter((column) => column.state !== 'unclear' && column.state !== 'notRead' && lost(column))
      .length,
    bypassedCells: columns.reduce(
      (sum, { bypassed }) => sum + bypassed.reduce((n, { cells }) => n + cells.length, 0),
      0,
    ),
  }
}

function sheetView(answer: Answer, table: SubmittedTable, findingsAt: FindingsAt): ListSheet {
  const { form, book, sheet } = table
  const { read, from, to, columns } = dropdownsOf(table)
  const id = `${book}\u0000${sheet.name}`
  return {
    id,
    form: form.id,
    book,
    sheet: sheet.name,
    place: place({ book, sheet: sheet.name }),
    rows: to > from ? rowsWords(Array.from({ length: to - from }, (_, i) => from + i)) : '',
    read,
    columns: [...columns]
      .sort((a, b) => a.col - b.col)
      .map((dropdown) => columnView(answer, table, dropdown, read, id, findingsAt)),
    block: form.listBlock ? blockView(answer, table) : null,
    added: table.added.flatMap((at) => {
      const value = sheet.value(at.row, at.col)
      return isBlank(value) ? [] : [{ at, cell: a1(at), text: oneLine(String(value)) }]
    }),
  }
}

function stateOf({ runs }: Dropdown, read: boolean): ListState {
  if (!read) return 'notRead'
  const all = new Set(runs.map(({ stands }) => stands))
  if (all.has('other') || all.has('short')) return 'altered'
  if (all.has('none')) return all.size === 1 ? 'none' : 'part'
  return all.has('unclear') ? 'unclear' : 'right'
}

function columnView(
  answer: Answer,
  table: SubmittedTable,
  dropdown: Dropdown,
  read: boolean,
  sheetId: string,
  findingsAt: FindingsAt,
): ListColumn {
  const { field, col, kind, entries, runs } = dropdown
  const { form, book, sheet, header } = table
  const id = `${sheetId}/${field}`
  const state = stateOf(dropdown, read)
  const wrong = runs.flatMap((run) => wrongCells(run, col))
  const label = fieldLabel(form, field)
  const { edits, refused } = restoring(table, [dropdown])
  const at: CellRef = { book, sheet: sheet.name, row: wrong[0]?.box.row ?? header.row + header.rows, col }
  const restore: ListPlan | null =
    edits.length === 0
      ? null
      : {
          label: `「${label}」のプルダウンを戻す`,
          lines: restoreLines(table, edits),
          count: edits.length,
          edits,
          still: stillOf(answer, edits),
        }
  const why = refused[0] ? refusalWords[refused[0].why] : null
  return {
    id,
    field,
    label,
    column: columnName(col),
    kind,
    expected: speaksOfDropdowns(table) && kind === 'code',
    state,
    word: stateWord[state],
    at,
    entries,
    wrong,
    restore,
    refused: why ? why.why + why.next : null,
    bypassed: bypassedIn(answer, table, dropdown, findingsAt, id),
  }
}

function wrongCells({ row, rows, stands }: DropdownRun, col: number): WrongCells[] {
  if (stands === 'right') return []
  const box = { row, col, rows, cols: 1 }
  return [{ box, cells: rangeName(box), rows, stands, words: standsWord[stands] }]
}

/** The list block as it stands against the form's, with the way back where it is certain. */
function blockView(answer: Answer, table: SubmittedTable): ListBlockView {
  const { listBlock: block, form, sheet } = table
  if (!block) {
    const { why, next } = refusalWords.nowhere
    const words = '表の下にプルダウンの項目の一覧が見当たりません。'
    return { state: 'missing', words, cells: [], restore: null, refused: why + next }
  }
  const cells = block.altered.map(({ at, field, found, wanted }) => {
    return { at, cell: a1(at), label: fieldLabel(form, field), found: oneLine(found), wanted }
  })
  if (block.overwritten.length > 0) {
    const { why, next } = refusalWords.overwritten
    const words = `プルダウンの項目がある${block.overwritten.length}行に入力があります(${rowsWords(block.overwritten)})。`
    return { state: 'overwritten', words, cells, restore: null, refused: why + next }
  }
  if (block.strays.length > 0) {
    const { why, next } = refusalWords.parted
    const words = 'プルダウンの項目が途中の行で分かれています。'
    return { state: 'altered', words, cells, restore: null, refused: why + next }
  }
  if (cells.length === 0) return { state: 'right', words: '様式のとおりです。', cells, restore: null, refused: null }
  const edits = block.altered.map(({ at, wanted }): Edit => {
    return { kind: 'set', at, before: sheet.value(at.row, at.col), value: wanted === '' ? null : wanted }
  })
  return {
    state: 'altered',
    words: `プルダウンの項目が${cells.length}か所変わっています。`,
    cells,
    restore: {
      label: 'プルダウンの項目を戻す',
      lines: cells.map(({ cell, label, found, wanted }) => `${cell} ${label} ${said(found)} → ${said(wanted)}`),
      count: edits.length,
      edits,
      still: stillOf(answer, edits),
    },
    refused: null,
  }
}

const said = (text: string): string => (text === '' ? '空欄' : `「${text}」`)
