import { documentsOf } from '../../../answers/documents'
import { leftWord, monthFromWord } from '../../../answers/sentences'
import { editionWord } from '../../../answers/words'
import { businessDaysLeft } from '../../../calendar/business'
import { fiscalMonths } from '../../../calendar/fiscal'
import { profileById, profileIds } from '../../../profiles/builtIn'
import { calendarOf } from '../../../profiles/deadlines'
import { settingsOf } from '../../../session/settings'
import type { Submission } from '../../../submission/types'
import { formatMonth, formatWareki } from '../../../text/wareki'
import { monthOf } from '../../../calendar/days'
import type { IsoDate, Month, Snapshot } from '../../../workbook/types'
import type { Head } from '../types'

/** Business days before a deadline from which on it is close. */
const soonFrom = 3

/** Which forms are there, of which month, and how long there is left. */
export function headOf(look: Submission, open: Snapshot, asked: Month | null, today: IsoDate): Head {
  const { profile, month, monthFrom, tables } = look
  const here = new Set(open.map(({ id }) => id))
  const documents = documentsOf(look, [])
  return {
    book: open[0]?.id ?? '',
    centre: profile.centre || profile.prefecture,
    forms: tables
      .filter(({ role }) => role !== 'unused')
      .map(({ form, book, sheet, records }) => ({
        form: form.id,
        book,
        sheet: sheet.name,
        rows: records.length,
        other: !here.has(book),
      })),
    // A form that is there and blank is to be filled in, not to be added.
    missingForms: documents
      .filter(({ form, status }) => status === 'missing' && !tables.some((table) => table.form.id === form))
      .map(({ form }) => form),
    month,
    monthName: month === null ? '報告月は分かりません' : `${formatMonth(month)}分`,
    monthFrom: tables.length === 0 ? '様式が見つからないため、報告月は分かりません' : monthFromWord[monthFrom],
    months: monthsOf(look, asked, today).map((month) => ({ month, name: `${formatMonth(month)}分` })),
    due: dueOf(look, documents, today),
    profile: profile.title,
    profiles: profilesOf(open),
    editions: editionsOf(look),
  }
}

/** 令和6年度版; where some form is otherwise than it was published, that is said behind it. */
function editionsOf({ tables }: Submission): string {
  const found = [...new Set(tables.filter(({ role }) => role === 'current').map(({ edition }) => edition))]
  const known = found.filter((edition) => edition !== null).map(editionWord)
  if (known.length === found.length || known.length === 0) return found.map(editionWord).join('・')
  return `${known.join('・')}(${editionWord(null)})`
}

/** Months of which there are records, and those of the contract that have begun; newest first. */
function monthsOf({ profile, month, tables }: Submission, asked: Month | null, today: IsoDate): Month[] {
  const held = tables.flatMap(({ counts }) => [...counts.keys()])
  const begun = fiscalMonths(profile.fiscalYear).filter((one) => one <= monthOf(today))
  const all = new Set([...held, ...begun, ...[month, asked].filter((one) => one !== null)])
  return [...all].sort().reverse()
}

function dueOf(look: Submission, documents: ReturnType<typeof documentsOf>, today: IsoDate): Head['due'] {
  const days = documents.flatMap(({ due }) => (due === null ? [] : [due]))
  const [day] = days.sort()
  if (day === undefined) return null
  const left = businessDaysLeft(today, day, calendarOf(look.profile))
  return {
    day,
    // The year is that of the month beside it.
    dayName: formatWareki(day).replace(/^.*年/, ''),
    left: leftWord(today, day, look),
    late: today > day,
    soon: today <= day && left <= soonFrom,
    to: [...new Set(documents.filter(({ due }) => due === day).flatMap(({ to }) => to))],
  }
}

function profilesOf(open: Snapshot): Head['profiles'] {
  const chosen = open.map((book) => settingsOf(book).profile).find((id) => id !== null) ?? null
  return [
    { id: null, name: '様式の都道府県名による', chosen: chosen === null },
    ...profileIds().map((id) => ({ id, name: profileById(id)!.title, chosen: id === chosen })),
  ]
}
