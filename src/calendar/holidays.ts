// One file per year of the library: the years this programme can meet, not all 81 (3.8 instead of 13.7 KB gzipped).
import y2019 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2019'
import y2020 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2020'
import y2021 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2021'
import y2022 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2022'
import y2023 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2023'
import y2024 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2024'
import y2025 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2025'
import y2026 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2026'
import y2027 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2027'
import y2028 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2028'
import y2029 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2029'
import y2030 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2030'
import y2031 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2031'
import y2032 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2032'
import y2033 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2033'
import y2034 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2034'
import y2035 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2035'
import type { IsoDate } from '../workbook/types'

/** Corrections of the table as data, for special acts passed after the library was published. */
export interface HolidayOverrides {
  readonly add?: Readonly<Record<IsoDate, string>>
  readonly remove?: readonly IsoDate[]
}

/** The years whose holidays are known, both included. Equinoxes are announced each February for the next year. */
export const holidayYears = { from: 2019, to: 2035 } as const

const table: ReadonlyMap<string, string> = new Map(
  [
    y2019,
    y2020,
    y2021,
    y2022,
    y2023,
    y2024,
    y2025,
    y2026,
    y2027,
    y2028,
    y2029,
    y2030,
    y2031,
    y2032,
    y2033,
    y2034,
    y2035,
  ].flatMap((year) => Object.entries(year).map(([day, holiday]) => [day, holiday.name] as const)),
)

/**
 * Name of the 国民の祝日 or 休日 (国民の祝日に関する法律 第2条, 第3条), null on any other day and outside `holidayYears`.
 * Read by the ISO keys of the table: no time zone takes part.
 */
export function holidayName(day: IsoDate, overrides: HolidayOverrides = {}): string | null {
  const added = overrides.add?.[day]
  if (added !== undefined) return added
  return overrides.remove?.includes(day) ? null : (table.get(day) ?? null)
}
