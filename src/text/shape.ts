import { startsWithPrefecture } from './prefecture'

const kinds: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}]/u, 'あ'],
  [/[\p{Script=Katakana}ー\uff70\uff9e\uff9f]/u, 'ア'],
  [/[\p{Script=Han}]/u, '漢'],
  [/[0-9]/, '0'],
  [/[０-９]/, '０'],
  [/[A-Z]/, 'A'],
  [/[a-z]/, 'a'],
  [/[Ａ-Ｚ]/, 'Ａ'],
  [/[ａ-ｚ]/, 'ａ'],
  [/[\p{L}\p{N}\p{M}\p{So}\p{Co}]/u, '?'],
]

/** Legal forms say what kind of company it is, not which. */
const legal =
  /株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|社会福祉法人|医療法人|学校法人|特定非営利活動法人|[(（][株有同資名][)）]|[㈱㈲]/gu

/** Marks and placeholders say nothing of anybody. */
const marks = /[○◯〇●◎△×✕✓]/u

const shapeOfSign = (sign: string): string =>
  marks.test(sign) ? sign : (kinds.find(([kind]) => kind.test(sign))?.[1] ?? sign)

/**
 * The shape of a text that may name somebody, 「株式会社やまびこ 2号店」 → 「株式会社ああああ 0漢漢」: letters become letters of their kind, digits 0. Punctuation, blanks, legal
 * forms and the prefecture at the head of an address stay, so that what a rule stumbles over can still be seen.
 */
export function shapeOf(text: string): string {
  const prefecture = startsWithPrefecture(text)
  const head = prefecture === null ? '' : (new RegExp(`^\\s*${prefecture}[都道府県]?`, 'u').exec(text)?.[0] ?? '')
  let shape = head
  let at = head.length
  for (const found of text.slice(head.length).matchAll(legal)) {
    const from = head.length + found.index
    shape += [...text.slice(at, from)].map(shapeOfSign).join('') + found[0]
    at = from + found[0].length
  }
  return shape + [...text.slice(at)].map(shapeOfSign).join('')
}
