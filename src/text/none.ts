import { key } from './key'

const words: ReadonlySet<string> = new Set([
  'なし',
  '無し',
  '無',
  '不明',
  '匿名',
  '非公開',
  '未記入',
  '該当なし',
  '特になし',
])

/** Longer texts say more; most cells are told by that. */
const longest = 12

/** The cell says in words or with a dash that there is nothing to give: 「-」「なし」「不明」. Blank text says so too. */
export function saysNone(text: string): boolean {
  if (text.length > longest) return false
  const k = key(text)
  return /^[-‐‒–—―−ー─]*$/.test(k) || words.has(k)
}
