import { isOpenDay, openDays } from '../calendar/business'
import { addDays } from '../calendar/days'
import { fiscalMonths } from '../calendar/fiscal'
import type { Profile } from '../profiles/types'
import type { IsoDate, Month } from '../workbook/types'
import type { Random } from './random'

/** How busy a centre is from April to March. */
const season = [0.75, 0.9, 1.1, 1.05, 0.85, 1.1, 1.15, 1.15, 0.9, 0.95, 1.1, 1]

/** The days a centre is open in one fiscal year, and how busy it is. */
export class Year {
  readonly months: readonly Month[]
  private readonly open: ReadonlyMap<Month, readonly IsoDate[]>

  constructor(private readonly profile: Profile) {
    this.months = fiscalMonths(profile.fiscalYear)
    const closed = new Set(profile.closedDays)
    this.open = new Map(
      this.months.map((month) => [month, openDays(month).filter((day) => !closed.has(day) && this.within(day))]),
    )
  }

  within(day: IsoDate): boolean {
    const [first, last] = this.profile.period
    return day >= first && day <= last
  }

  openDays(month: Month): readonly IsoDate[] {
    return this.open.get(month) ?? []
  }

  /** A month by how busy it is; `until` leaves the later ones out. */
  month(random: Random, until = 12): Month {
    return random.weighted(this.months.slice(0, until).map((month, i) => [month, season[i]!]))
  }

  day(random: Random, month: Month): IsoDate {
    return random.pick(this.openDays(month))
  }

  /** An open day so many days later, or soon after; null beyond the end of the year. */
  after(day: IsoDate, days: number): IsoDate | null {
    let at = addDays(day, days)
    while (this.within(at) && (!isOpenDay(at) || this.profile.closedDays.includes(at))) at = addDays(at, 1)
    return this.within(at) ? at : null
  }
}
