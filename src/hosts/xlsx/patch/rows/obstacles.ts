import { parseArea, ROWS } from '../../references'
import { isOff } from '../../values'
import type { SheetEntry, WorkingBook } from '../book'
import { sameSheet } from '../formula'
import { writeRefusals } from '../refusal'
import { childOf, descendants, valueOf } from '../tree'
import type { Insertion } from './insertion'

/** Parts of the sheet that hold places we do not move. */
const foreign: Readonly<Record<string, string>> = {
  tableSingleCells: 'XMLの対応付けがあるため',
  queryTable: '外部データの取り込みがあるため',
}
/** Parts of the book that do. */
const foreignInBook: Readonly<Record<string, string>> = {
  revisionHeaders: 'ブックが共有されていて変更の記録があるため',
  volatileDependencies: '外部と通信する関数があるため',
}
const foreignElements: Readonly<Record<string, string>> = {
  dataConsolidate: '統合の設定があるため',
  smartTags: 'スマートタグがあるため',
  webPublishItems: 'Webページとしての発行設定があるため',
}

/** Refuses what cannot be moved safely, before anything is moved. */
export function refuseObstacles(book: WorkingBook, sheet: SheetEntry, insertion: Insertion): void {
  const { name } = sheet
  const refuse = (why: string): never => {
    throw writeRefusals.cannotInsert(name, why)
  }
  const layout = book.layout(sheet)
  if (!layout.ordered) throw writeRefusals.broken('rows or cells out of order', name)
  const protection = childOf(layout.root, 'sheetProtection')
  const isProtected = protection && !isOff(valueOf(protection, 'sheet') ?? '0')
  if (isProtected && !isOff(valueOf(protection, 'insertRows'))) throw writeRefusals.protectedSheet(name, '行を挿入でき')
  if (layout.lastRow + insertion.count >= ROWS) refuse('最後の行からあふれるため')
  for (const child of layout.root.children) {
    const why = foreignElements[child.name]
    if (why !== undefined && child.children.length > 0) refuse(why)
  }
  for (const { kind } of book.relations(book.main)) if (foreignInBook[kind]) refuse(foreignInBook[kind])
  for (const { kind, target } of book.relations(sheet.part)) {
    if (foreign[kind]) refuse(foreign[kind])
    const root = kind === 'pivotTable' || kind === 'table' ? book.parts.tree(target)?.root : undefined
    if (!root) continue
    const place = kind === 'table' ? root : childOf(root, 'location')
    if (!reaches(place && valueOf(place, 'ref'), insertion)) continue
    if (kind === 'pivotTable') refuse('挿入する行より下にピボットテーブルがあるため')
    if (valueOf(root, 'tableType') === 'queryTable' || book.relations(target).some((one) => one.kind === 'queryTable'))
      refuse('挿入する行より下に外部データの取り込みがあるため')
  }
  refusePivotSources(book, insertion, refuse)
}

/** Pivot tables anywhere that take their data from a range which moves. */
function refusePivotSources(book: WorkingBook, insertion: Insertion, refuse: (why: string) => never): void {
  for (const { kind, target } of book.relations(book.main)) {
    const root = kind === 'pivotCacheDefinition' ? book.parts.tree(target)?.root : undefined
    if (!root) continue
    for (const source of descendants(root)) {
      if (source.name !== 'worksheetSource' && source.name !== 'rangeSet') continue
      const sheet = valueOf(source, 'sheet')
      if (sheet !== undefined && sameSheet(sheet, insertion.sheet) && reaches(valueOf(source, 'ref'), insertion))
        refuse('ピボットテーブルがこのシートのデータを使っているため')
    }
  }
}

/** Whether a range ends at or below the new rows; one that cannot be read might. */
function reaches(ref: string | undefined, { above }: Insertion): boolean {
  const box = parseArea(ref ?? '')
  return !box || box.row + box.rows > above
}
