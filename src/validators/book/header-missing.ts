import { fieldLabel } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'

const nearly = message<{ label: string; found: string }>(({ label, found }) => ({
  what: `「${label}」の列が見つかりません。見出し「${found}」が似ています。`,
  next: `見出しを様式のとおり「${label}」に戻してください。`,
}))
const otherwise = message<{ label: string; found: string }>(({ label, found }) => ({
  what: `「${label}」の列が見つかりません。その位置の見出しは「${found}」です。`,
  next: `見出しを様式のとおり「${label}」に戻してください。`,
}))
const missing = message<{ label: string }>(({ label }) => ({
  what: `「${label}」の列が見つかりません。`,
  next: `見出し「${label}」を様式のとおりに戻してください。`,
}))
const several = message<{ labels: string; count: number }>(({ labels, count }) => ({
  what: `見出しが${count}列見つかりません(${labels}など)。`,
  next: '見出しの行を様式のとおりに戻してください。',
}))
/** More headers than these without a likely place are one finding: the header rows were damaged as a whole. */
const fewest = 4

export default tableRule({
  id: 'book-header-missing',
  catalogue: ['R284'],
  severity: 'error',
  form: null,
  title: '様式の見出しがそろっている',
  clause:
    '別表 第6 報告内容について、活動件数の状況や様式ごとの整合などを確認し、期限を遵守して業務報告・成果物の提出を行う。',
  check(table) {
    if (table.role === 'copy') return
    const lost = table.missing.filter((header) => header.doubled.length === 0)
    const label = (field: string): string => quoted(fieldLabel(table.form, field), 24)
    const found: Report[] = []
    for (const { field, wanted, near } of lost) {
      if (!near) continue
      const text = nearly({ label: label(field), found: quoted(near.text, 20) })
      found.push({ at: near.at, text, choices: [wanted], month: null })
    }
    const bare = lost.filter((header) => header.near === null)
    const at = { book: table.book, sheet: table.sheet.name, row: table.header.row, col: table.header.col }
    if (bare.length >= fewest) {
      const labels = bare
        .slice(0, 2)
        .map(({ field }) => quoted(fieldLabel(table.form, field), 16))
        .join('、')
      const first = bare.find(({ place }) => place)?.place?.at ?? at
      found.push({ at: first, text: several({ labels, count: bare.length }), month: null })
    } else {
      for (const { field, wanted, place } of bare) {
        const text = place?.text
          ? otherwise({ label: label(field), found: quoted(place.text, 20) })
          : missing({ label: label(field) })
        found.push({ at: place?.at ?? at, text, ...(place ? { choices: [wanted] } : {}), month: null })
      }
    }
    return found
  },
})
