import { y14 } from '../../forms'
import type { CellRef } from '../../workbook/types'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const altered = message<{ count: number; found: string; wanted: string }>(({ count, found, wanted }) => ({
  what: `プルダウンの項目が${count}か所変わっています(${found}、様式では${wanted})。`,
  next: 'プルダウンの項目を様式のとおりに戻してください。',
}))
const typedOver = message<{ count: number }>(({ count }) => ({
  what: `プルダウンの項目がある${count}行に相談が入力されています。`,
  next: '相談を項目の上に挿入した行へ移し、項目を様式のとおりに戻してください。',
}))
const parted = message<{ row: number }>(({ row }) => ({
  what: `プルダウンの項目の${row}行目が、ほかの項目と離れています。`,
  next: 'プルダウンの項目の途中に挿入した行を削除してください。',
}))
const missing = message<Record<never, never>>(() => ({
  what: '表の下にプルダウンの項目の一覧が見当たりません。',
  next: 'プルダウンの項目を様式から写して戻してください。',
}))
/** A blank cell of the block, as it is named in a sentence. */
const named = (text: string): string => (text === '' ? '空欄' : `「${quoted(text)}」`)

export default tableRule({
  id: 'y14-list-block-altered',
  catalogue: ['R285'],
  severity: 'error',
  form: y14,
  title: 'プルダウンの項目を改変しない',
  clause: '様式14 記入上の留意事項: プルダウンメニュー(エクセルの14行目以下にある項目)を改変しないこと。',
  check(table) {
    const { listBlock: block, book, sheet } = table
    if (!block) {
      if (table.untouched) return
      const at: CellRef = { book, sheet: sheet.name, row: table.header.row, col: table.header.col }
      return { at, text: missing({}), severity: 'warning' }
    }
    const cells = block.altered.map(({ at }) => at)
    const rows = block.overwritten.map((row): CellRef => ({ book, sheet: sheet.name, row, col: table.header.col }))
    if (rows.length > 0) {
      return { at: rows[0]!, text: typedOver({ count: rows.length }), related: [...rows.slice(1), ...cells] }
    }
    const [stray] = block.strays
    if (stray !== undefined) {
      const at: CellRef = { book, sheet: sheet.name, row: stray, col: block.box.col }
      return { at, text: parted({ row: stray + 1 }), related: cells }
    }
    const first = block.altered[0]
    if (!first) return
    return {
      at: first.at,
      text: altered({ count: cells.length, found: named(first.found), wanted: named(first.wanted) }),
      related: cells.slice(1),
      fix: {
        label: 'プルダウンの項目を戻す',
        edits: block.altered.map(({ at, wanted }) => ({
          kind: 'set',
          at,
          before: sheet.value(at.row, at.col),
          value: wanted === '' ? null : wanted,
        })),
      },
    }
  },
})
