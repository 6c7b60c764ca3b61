import { filledBooks, type BlankOptions, type EntryRow, type SheetContent } from '../authoring'
import { fiscalMonthLabel } from '../calendar/fiscal'
import { y11, y13, y14, type FormId } from '../forms'
import type { Profile } from '../profiles/types'
import type { WorkbookDesign } from '../workbook/design'
import type { Month } from '../workbook/types'
import { monthlyForm, type Happened } from './year'
import type { DraftRow } from './types'

/** What is handed in together: the records of some months, and the monthly report up to the last of them. */
export interface HandIn {
  /** '' or a folder with its slash. */
  readonly folder: string
  readonly month: Month
  readonly rows: Readonly<Record<FormId, DraftRow[]>>
  /** Row label of the monthly report → values. */
  readonly report: Record<string, DraftRow>
}

const drafts = (rows: readonly EntryRow[]): DraftRow[] => rows.map((row) => ({ ...row }))

/** @param months months whose records stand in it, in order */
export function handInOf(profile: Profile, happened: Happened, months: readonly Month[], folder: string): HandIn {
  const inside = (day: string): boolean => months.some((month) => day.startsWith(month))
  const month = months.at(-1)!
  const seminars = happened.seminars.filter(({ day }) => inside(day))
  const report: Record<string, DraftRow> = {}
  for (const one of happened.months) {
    if (one <= month) report[fiscalMonthLabel(one)] = { ...happened.counts[one] }
  }
  return {
    folder,
    month,
    rows: {
      [y14.id]: drafts(happened.consultations.filter(({ day }) => inside(day)).map(({ row }) => row)),
      [y11.id]: drafts(seminars.map(({ row }) => row)),
      [y13.id]: drafts(seminars.flatMap(({ answers }) => answers)),
    },
    report,
  }
}

export interface SampleBook {
  /** With `/` between folder and file. */
  readonly path: string
  readonly design: WorkbookDesign
}

/** The official files of one hand-in. */
export function booksOf(profile: Profile, { folder, rows, report }: HandIn, options: BlankOptions): SampleBook[] {
  const monthly = monthlyForm(profile)
  const content: Record<FormId, Partial<SheetContent>> = Object.fromEntries(
    Object.entries(rows).map(([form, rows]) => [form, { rows }]),
  )
  if (monthly) content[monthly.id] = { months: report }
  return filledBooks(profile, content, options).map((design) => ({ path: folder + design.fileName, design }))
}
