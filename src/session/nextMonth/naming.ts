import { formatMonth } from '../../text/wareki'
import type { Month } from '../../workbook/types'

const two = (n: number): string => String(n).padStart(2, '0')
const yearOf = (month: Month): number => Number(month.slice(0, 4))
const numberOf = (month: Month): number => Number(month.slice(5))
const eraYear = (month: Month): string => /^令和(\d+|元)年/.exec(formatMonth(month))?.[1] ?? ''

/** Ways in which people write a month into a file's name, the most exact first. */
const spellings: readonly ((month: Month) => readonly string[])[] = [
  (month) => [formatMonth(month), `${yearOf(month)}年${numberOf(month)}月`],
  (month) => ['-', '_', '.', ''].map((sign) => `${yearOf(month)}${sign}${two(numberOf(month))}`),
  (month) =>
    ['R', 'r'].flatMap((era) => ['.', '-', ''].map((sign) => `${era}${eraYear(month)}${sign}${numberOf(month)}月`)),
  (month) => ['R', 'r'].flatMap((era) => ['.', '-'].map((sign) => `${era}${eraYear(month)}${sign}${numberOf(month)}`)),
  (month) => [`${numberOf(month)}月`, `${two(numberOf(month))}月`],
]

const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9０-９]/.test(char)

/** The same text for another month, where it names the first one; null where it does not. */
export function renamedFor(text: string, from: Month, to: Month): string | null {
  for (const spelling of spellings) {
    const [old, fresh] = [spelling(from), spelling(to)]
    for (const [i, one] of old.entries()) {
      const at = text.indexOf(one)
      // 「6月」 in 「16月」 or 「2024-06」 in 「2024-061」 is something else.
      if (
        at < 0 ||
        (isDigit(one[0]) && isDigit(text[at - 1])) ||
        (isDigit(one.at(-1)) && isDigit(text[at + one.length]))
      )
        continue
      return text.slice(0, at) + fresh[i]! + text.slice(at + one.length)
    }
  }
  return null
}

/** 様式14 6月.xlsx → 様式14 7月.xlsx; 様式14.xlsx → 様式14 令和6年7月分.xlsx. */
export function nameFor(file: string, from: Month, to: Month): string {
  const renamed = renamedFor(file, from, to)
  if (renamed !== null) return renamed
  const dot = file.lastIndexOf('.')
  const [name, type] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  return `${name} ${formatMonth(to)}分${type}`
}
