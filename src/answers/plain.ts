/** Control characters (a cell may hold the commands of a terminal) and the marks that turn the reading direction. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** Text of a cell or file name on one line, with nothing in it that acts. */
export const oneLine = (text: string): string => text.replace(breaks, ' ').replace(controls, '').trim()

const number = /^[+-]?[\d,.]+%?$/

/** A value that a spreadsheet would run when the report or a CSV is opened in it gets an apostrophe in front. */
export const notFormula = (text: string): string =>
  /^\s*[=+\-@\t\r＝＋－＠]/.test(text) && text.trim().length > 1 && !number.test(text.trim()) ? `'${text}` : text

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

/** 1234 → 1,234. */
export const counted = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
