import type { Answer, DocumentStatus } from '../answers/answer'
import { handedIn, namesForm } from '../answers/documents'
import { headlineOf, type Headline } from '../answers/headline'
import { leftWord } from '../answers/sentences'
import { place, statusWord } from '../answers/words'
import { addMonths } from '../calendar/days'
import { formById } from '../forms'
import { dueFor } from '../profiles/deadlines'
import type { Deadline, DocumentDefinition } from '../profiles/types'
import { byCodeUnits } from '../text/order'
import { formatMonth, formatWareki } from '../text/wareki'
import type { IsoDate, Month } from '../workbook/types'
import { mayBeHandedIn } from './outcome'
import { confirmationsOf, type Confirmation } from './signing'

/** unread: handed in too, but not a form that is read here. */
export type PlannedState = DocumentStatus | 'unread'

/** One document of the hand-in, in words. */
export interface PlannedDocument {
  readonly name: string
  readonly title: string
  /** 令和6年6月分 */
  readonly about: string
  readonly due: IsoDate | null
  /** 令和6年7月5日(金) */
  readonly dueName: string
  readonly left: string
  readonly late: boolean
  /** What else decides whether and when it is due; '' where only the day does. */
  readonly when: string
  readonly to: readonly string[]
  readonly medium: string
  readonly clause: string
  readonly state: PlannedState
  readonly stateWord: string
  /** Where it was found: 「様式14.xlsx『6月』」, or a file whose name says so. */
  readonly places: readonly string[]
}

/** 提出: what is due for the month, when, to whom, and whether it may go. */
export interface SubmissionPlan {
  readonly month: Month | null
  readonly monthName: string
  readonly headline: Headline
  readonly mayBeHandedIn: boolean
  /** By day; what has no day comes last. */
  readonly documents: readonly PlannedDocument[]
  /** 随時: what no calendar tells the day of. */
  readonly occasional: readonly PlannedDocument[]
  readonly checklist: readonly Confirmation[]
}

const monthWord = (month: Month | null): string => (month === null ? '' : `${formatMonth(month)}分`)

const stateWord: Readonly<Record<PlannedState, string>> = { ...statusWord, unread: 'ここでは確かめません' }

/** The documents due for the report month by the profile, those that are not read here too. */
export function submissionPlan(answer: Answer): SubmissionPlan {
  const { profile, month } = answer.submission
  const further = Object.entries(profile.documents)
    .filter(([, { months }]) => !months || (month !== null && months[0] <= month && month <= months[1]))
    .map(([name, document]) => furtherDocument(answer, name, document))
  const dated = (document: PlannedDocument): boolean => profile.documents[document.name]?.rule !== undefined
  const documents = [...readDocuments(answer), ...further.filter(dated)].sort(byDay)
  return {
    month,
    monthName: monthWord(month),
    headline: headlineOf(answer),
    mayBeHandedIn: mayBeHandedIn(answer),
    documents,
    occasional: further.filter((document) => !dated(document)),
    checklist: confirmationsOf(
      answer,
      documents.map(({ name }) => name),
    ),
  }
}

const lastDay = '9999-12-31'
const byDay = (a: PlannedDocument, b: PlannedDocument): number => byCodeUnits(a.due ?? lastDay, b.due ?? lastDay)

function timeOf({ submission }: Answer, due: IsoDate | null) {
  const { today } = submission
  return {
    due,
    dueName: due === null ? '' : formatWareki(due),
    left: due === null ? '' : leftWord(today, due, submission),
    late: due !== null && today !== null && today > due,
  }
}

/** The forms that are read. */
function readDocuments(answer: Answer): PlannedDocument[] {
  const { submission, documents, refused } = answer
  const { month, tables } = submission
  return documents.map(({ form, due, to, status }) => ({
    name: form,
    title: formById(form)?.titles[0] ?? '',
    about: monthWord(month),
    ...timeOf(answer, due),
    when: '',
    to,
    medium: '',
    clause: '',
    state: status,
    stateWord: stateWord[status],
    places: [
      ...tables.filter((table) => table.form.id === form && handedIn(table)).map(placeOfTable),
      ...refused.filter(({ path }) => namesForm(path, form)).map(({ path }) => path),
    ],
  }))
}

const placeOfTable = ({ book, sheet }: { book: string; sheet: { name: string } }): string =>
  place({ book, sheet: sheet.name })

/** A document that is only known by name: files that bear it are named, and nothing is said about what is in them. */
function furtherDocument(answer: Answer, name: string, document: DocumentDefinition): PlannedDocument {
  const { submission, books, skipped, refused } = answer
  const { profile, month, tables } = submission
  const { rule, about = 0, when = '', medium = '', title, to, clause } = document
  const due = rule === undefined ? null : dueFor(profile, document as Deadline, month)
  const read = new Set(tables.filter(handedIn).map(({ book }) => book))
  const files = [
    ...books.map(({ id }) => id).filter((id) => !read.has(id)),
    ...[...skipped, ...refused].map(({ path }) => path),
  ]
  return {
    name,
    title,
    about: rule === undefined || rule === 'fixed' || month === null ? '' : monthWord(addMonths(month, about)),
    ...timeOf(answer, due),
    when,
    to,
    medium,
    clause,
    state: 'unread',
    stateWord: stateWord.unread,
    places: files.filter((file) => namesForm(file, name)).sort(byCodeUnits),
  }
}
