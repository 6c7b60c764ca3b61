import { withoutBlanks } from './blank'
import { key } from './key'
import { saysNone } from './none'

/** Full legal form → its abbreviation in brackets (after NFKC, so ㈱ and （株） are (株)). Longer names first. */
const legalForms: readonly (readonly [full: string, ...short: string[]])[] = [
  ['特定非営利活動法人', '(特非)', 'npo法人', '(npo)'],
  ['地方独立行政法人', '(地独)'],
  ['独立行政法人', '(独)'],
  ['一般社団法人', '(一社)'],
  ['一般財団法人', '(一財)'],
  ['公益社団法人', '(公社)'],
  ['公益財団法人', '(公財)'],
  ['医療法人社団', '(医社)'],
  ['医療法人財団', '(医財)'],
  ['社会医療法人'],
  ['社会福祉法人', '(社福)', '(福)'],
  ['農事組合法人', '(農)'],
  ['医療法人', '(医)'],
  ['学校法人', '(学)'],
  ['宗教法人', '(宗)'],
  ['社団法人', '(社)'],
  ['財団法人', '(財)'],
  ['株式会社', '(株)'],
  ['有限会社', '(有)'],
  ['合同会社', '(同)'],
  ['合資会社', '(資)'],
  ['合名会社', '(名)'],
  ['相互会社', '(相)'],
]
const anyForm = legalForms.flat().join('|').replace(/[()]/g, '\\$&')
const atHead = new RegExp(`^(?:${anyForm})`)
const atTail = new RegExp(`(?:${anyForm})$`)

const firstOfForms = new Set(legalForms.flat().map((form) => form[0]!))
const lastOfForms = new Set(legalForms.flat().map((form) => form.at(-1)!))

function withoutLegalForm(name: string): string {
  const tail = firstOfForms.has(name[0]!) ? name.replace(atHead, '') : name
  return (lastOfForms.has(tail.at(-1)!) ? tail.replace(atTail, '') : tail) || name
}

/** Spellings to be unified: most names have none of them. */
const unusual = /[(ヶヵ‐‒–—―−ー─]/

/**
 * Who a company is, for comparing only: 「㈱山田 商店」 and 「山田商店株式会社」 have one key. Legal forms at head or tail
 * are dropped, ヶ/ケ, ヵ/カ, dashes/長音 and letter case unified. null where no company is named: blank, 「-」, 「不明」,
 * 「同上」, 「個人事業主」, placeholders without any letter such as 「○○」. 「○○会社」 stays itself.
 */
export function companyKey(name: string): string | null {
  const known = keys.get(name)
  if (known !== undefined) return known
  const made = makeKey(name)
  // A company stands in many rows and is asked for by several rules; the bound keeps a hostile book from filling memory.
  if (keys.size >= 50_000) keys.clear()
  keys.set(name, made)
  return made
}

const keys = new Map<string, string | null>()

/** Words that stand where a name would: rows that say so are not of one company. */
const nobody = /^(?:同上|同社|個人(?:事業主?)?|匿名希望)$/

function makeKey(name: string): string | null {
  if (saysNone(name) || nobody.test(key(name))) return null
  const short = withoutLegalForm(key(name).toLowerCase())
  const bare = unusual.test(short) ? unified(short) : short
  return /[\p{L}\p{N}]/u.test(bare) ? bare : null
}

const unified = (name: string): string =>
  name
    .replaceAll('(株)', '株式会社')
    .replaceAll('(有)', '有限会社')
    .replaceAll('ヶ', 'ケ')
    .replaceAll('ヵ', 'カ')
    .replace(/[‐‒–—―−ー─]/g, '-')

/** The names in one cell, as they are written, in order: split at 、,・/+&; in any width and at line breaks. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、､,，・･/／+＋&＆;；\r\n]+/)
    .map((name) => name.trim())
    .filter((name) => withoutBlanks(name) !== '')

/** Who a person is, for comparing only: blanks and a closing 様, 先生 or 氏 dropped. null for blank. */
export const personKey = (name: string): string | null => key(name).replace(/^(.+?)(?:様|先生|氏)$/, '$1') || null
