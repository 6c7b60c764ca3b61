import { withoutBlanks } from './blank'
import { saysNone } from './none'

/** 050, 060, 070, 080, 090, 020 and 0800 have 11 digits, all other numbers (0120 and 0570 too) 10. */
const national = /^(?:0[25-9]0\d{8}|0(?![25-9]0)[1-9]\d{8})$/

/** As most are typed: digits and hyphens only. */
const plain = /^0[\d-]{9,13}$/

function isNumber(text: string): boolean {
  const digits = text
    .replace(/[([]?(?:内線?|ext\.?)[:.]?\d+[)\]]?$/i, '')
    .replace(/\([^\d()]*\)/g, '') // (代表)
    .replace(/^(?:tel|電話(?:番号)?|携帯)[:.]?/i, '')
    .replace(/^\+81(?:\(0\))?-?0?/, '0')
    .replace(/[-‐‒–—―−ー─()[\].]/g, '')
  return national.test(digits)
}

/**
 * Does every number in the cell (separated by / 、 or line breaks) have the shape of a Japanese telephone number?
 * Extensions and (代表) are ignored; blank text, 「-」, 「なし」 and 「不明」 are `ok`, as they say that there is none.
 * A shape check of ours, not the numbering plan: it is good for a warning.
 */
export function phoneShape(text: string): 'ok' | 'odd' {
  if (plain.test(text) && national.test(text.replaceAll('-', ''))) return 'ok'
  const numbers = text
    .normalize('NFKC')
    .split(/[/、,;\r\n]+/)
    .map(withoutBlanks)
  return numbers.every((number) => saysNone(number) || isNumber(number)) ? 'ok' : 'odd'
}
