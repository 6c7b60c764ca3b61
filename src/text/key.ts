import { withoutBlanks } from './blank'

/** A character that stays itself under NFKC and is neither blank nor a spelling we merge. */
export const isPlain = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) || // kanji
  (c >= 0x21 && c <= 0x7e) || // ASCII
  (c >= 0x3041 && c <= 0x3096) || // ひらがな
  (c >= 0x30a1 && c <= 0x30fc) || // カタカナ ・ ー
  c === 0x25cb || // ○
  (c >= 0x3001 && c <= 0x3006) // 、。〃〄々〆

/** Most cells end here. */
function isKey(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlain(text.charCodeAt(i))) return false
  return true
}

/**
 * Comparison key: two texts that a person would call the same have the same key. NFKC, without any blank, the three
 * circles as ○, the three tildes as ~. Letter case, dashes and 長音 stay apart. Only for comparing: NFKC changes the
 * characters of names (神→神), so a key is never written into a cell.
 */
export function key(text: string): string {
  if (isKey(text)) return text
  const wide = text.normalize('NFKC')
  const tight = withoutBlanks(wide)
  // か + blank + dakuten: a dropped blank can leave characters that compose
  const composed = tight === wide ? tight : tight.normalize('NFKC')
  return composed.replace(/[〇◯]/g, '○').replace(/[〜∼]/g, '~')
}

/** Key of a header: its remark (from the first ※ with text before it) and a trailing … are dropped. */
export const headerKey = (text: string): string => withoutRemark(key(text))

/** The same where the key of the whole is known. */
export function withoutRemark(whole: string): string {
  const remark = whole.indexOf('※')
  const head = remark > 0 ? whole.slice(0, remark) : whole
  let end = head.length
  while (end > 0 && (head[end - 1] === '.' || head[end - 1] === '⋯')) end--
  const abbreviation = head.slice(end) === '.' // No.
  return abbreviation || end === 0 ? head : head.slice(0, end)
}
