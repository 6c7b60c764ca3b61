import type { IsoDate, Month } from '../workbook/types'
import { addMonths } from './days'

/** The fiscal year a day or month lies in, by the year of its April: 2025-03 → 2024. */
export const fiscalYear = (at: IsoDate | Month): number => Number(at.slice(0, 4)) - (Number(at.slice(5, 7)) < 4 ? 1 : 0)

/** The twelve months of a fiscal year, April to March. */
export const fiscalMonths = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, n) => addMonths(`${String(year).padStart(4, '0')}-04` as Month, n))

/** As the forms write a month: 2024-06 → 6月. */
export const fiscalMonthLabel = (month: Month): string => `${Number(month.slice(5, 7))}月`

/** 「6月」「６月分」 in a fiscal year → 2024-06, 「1月」 → 2025-01; null when the label names no month. */
export function monthFromLabel(label: string, year: number): Month | null {
  const n = Number(/^(\d{1,2})月分?$/.exec(label.normalize('NFKC').replace(/\s/g, ''))?.[1])
  return n >= 1 && n <= 12 ? (fiscalMonths(year)[(n + 8) % 12] ?? null) : null
}
