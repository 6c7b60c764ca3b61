import { weekday } from '../../calendar/days'
import { fieldLabel, leafHeader, type Field, type FormDefinition } from '../../forms/definition'
import { key } from '../../text/key'
import { shapeOf } from '../../text/shape'
import { nearest } from '../../text/similar'
import { formatMonth } from '../../text/wareki'
import type { IsoDate, Month, Scalar } from '../../workbook/types'

/** Texts that must not be told, each with what is told instead; and official words, which are nobody's. */
export interface Secrets {
  readonly texts: ReadonlyMap<string, string>
  readonly known: ReadonlySet<string>
}

const weekdays = '日月火水木金土'
/** What a day, a time or an amount is written with beside its digits. */
const dayWords = /[令和平成昭大正明治元年月日曜火水木金土祝RHSTM()/.\-~:：、\s]/
const amountWords = /[約程度前後時間分秒半件回目人名枚社日円,.\-~+%()（）\s]/
const mostDigits = 4

/** Every text that the forms print themselves: labels, headers, entries of lists. */
export function knownWords(forms: readonly FormDefinition[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const form of forms) {
    for (const word of [form.id, ...form.titles, ...form.endMarks, form.centreName]) words.add(word)
    for (const [name, field] of Object.entries(form.fields))
      for (const word of [fieldLabel(form, name), leafHeader(field), ...(field.aliases ?? []), field.symbol ?? ''])
        words.add(word)
    for (const entries of Object.values(form.codes)) for (const entry of entries) words.add(entry)
  }
  return words
}

const cellNames = /\b[A-Z]{1,3}[1-9]\d{0,6}\b/g
const plainTokens =
  /(?:令和|平成)(?:元|\d{1,2})年(?:度)?|\d{4}年|\d{1,2}月(?:分)?|\d{1,2}日|\([日月火水木金土]\)|\d{1,2}:\d{2}|\d{4}-\d{2}(?:-\d{2})?|\d{1,4}(?:\.\d+)?(?:件|回目?|行目?|分|時間|人|名|枚|%|個|社|営業日)?|[\u2460-\u2473○\s・、,~〜:()（）「」『』→+=/.]/g
const mostPlainDigits = 8

/** A parameter made of official words, days, cells and amounts alone: nobody stands behind it. */
export function isPlain(param: string, known: ReadonlySet<string>): boolean {
  if (known.has(param)) return true
  const words = [...known].filter((word) => word.length > 1 && param.includes(word)).sort((a, b) => b.length - a.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ' '), param).replace(cellNames, ' ')
  return rest.replace(plainTokens, '') === '' && (rest.match(/\d/g)?.length ?? 0) <= mostPlainDigits
}

/** 2024-06-03 → 令和6年6月(月曜日). */
const monthAndWeekday = (day: IsoDate): string =>
  `${formatMonth(day.slice(0, 7) as Month)}(${weekdays[weekday(day)]!}曜日)`

/** Digits become 0, the given words stay, all else becomes its shape. */
const masked = (text: string, kept: RegExp, digits: boolean): string =>
  [...text].map((sign) => (kept.test(sign) || (digits && /[0-9０-９]/.test(sign)) ? sign : shapeOf(sign))).join('')

/** One cell so that nobody can be told from it, and the rule can still be understood. */
export function anonymousCell(
  form: FormDefinition | null,
  field: Field | null,
  value: Scalar,
  day: IsoDate | undefined,
  known: ReadonlySet<string>,
): string {
  if (day !== undefined) return monthAndWeekday(day)
  if (typeof value === 'boolean') return String(value)
  const type = field?.type ?? 'text'
  if (typeof value === 'number') return type === 'date' || type === 'text' ? shapeOf(String(value)) : String(value)
  const text = value ?? ''
  switch (type) {
    case 'date':
      return masked(text, dayWords, false)
    case 'int':
    case 'number':
      // A number to call has more digits than a number of minutes.
      return masked(text, amountWords, (text.match(/[0-9０-９]/g)?.length ?? 0) <= mostDigits)
    case 'time':
      return masked(text, dayWords, true)
    case 'mark':
      return [...text].length === 1 ? text : shapeOf(text)
    case 'code':
      return likeAnEntry(text, form?.codes[field?.codes ?? ''] ?? []) ? text : shapeOf(text)
    case 'text':
      return isPlain(text, known) ? text : shapeOf(text)
  }
}

/** An entry, a part of one, or one with a slip in it. */
const likeAnEntry = (text: string, entries: readonly string[]): boolean =>
  key(text) !== '' && (entries.some((entry) => key(entry).includes(key(text))) || nearest(text, entries) !== null)

/** A message without what it quotes of a row; of days only the month is left. */
export function anonymousText(said: string, { texts, known }: Secrets): string {
  let text = said
  const longestFirst = [...texts].filter(([from]) => from.trim() !== '').sort(([a], [b]) => b.length - a.length)
  // Placeholders of their own first, so that what was put in is not looked through again.
  const put: string[] = []
  for (const [from, to] of longestFirst) {
    if (known.has(from) || !text.includes(from)) continue
    const place = `\ue000${put.push(to) - 1}\ue001`
    // One letter alone stands in official words too.
    text = [...from].length > 1 ? text.replaceAll(from, place) : text.replaceAll(`「${from}」`, `「${place}」`)
  }
  text = text.replace(/(月)\d{1,2}日(?!\d)/g, '$1□日').replace(/(\d{4}[-/]\d{1,2}[-/])\d{1,2}/g, '$1□')
  return text.replace(/\ue000(\d+)\ue001/g, (_whole, place: string) => put[Number(place)]!)
}
