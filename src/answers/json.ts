import type { FormId } from '../forms/definition'
import type { Severity } from '../profiles/types'
import type { Role, SubmittedTable } from '../submission/types'
import { byCodeUnits } from '../text/order'
import type { Finding, NotChecked } from '../validators/engine/finding'
import type { Params } from '../validators/engine/message'
import { rangeName } from '../workbook/address'
import type { CellRef, Edit, Month, Scalar } from '../workbook/types'
import type { Answer, DueDocument, FolderAnswer, LeftOut } from './answer'
import { labelAt, tableAt } from './table'
import { countsOf } from './groups'
import { reasonFor } from './reasons'
import { cellName } from './words'

export interface JsonCell {
  readonly path: string
  readonly sheet: string
  readonly cell: string | null
}
/** A value to set; what is no value (a dropdown, rows, a sheet) says so by its kind. */
export type JsonEdit =
  | (JsonCell & { readonly value: Scalar; readonly type?: 'date' })
  | {
      readonly path: string
      readonly sheet: string
      readonly kind: 'list'
      readonly range: string
      readonly source: string
    }
  | {
      readonly path: string
      readonly sheet: string
      readonly kind: 'rows'
      readonly above: number
      readonly count: number
    }
  | { readonly path: string; readonly sheet: string; readonly kind: 'sheet'; readonly op: 'add' | 'remove' }

export interface JsonForm {
  readonly form: FormId
  readonly sheet: string
  readonly records: number
  readonly scope: 'month' | 'year'
  readonly role: Role
  readonly edition: string | null
  readonly months: readonly Month[]
}
export interface JsonBook {
  readonly path: string
  readonly forms: readonly JsonForm[]
  readonly error?: string
}
export interface JsonFinding extends JsonCell {
  readonly rule: string
  readonly catalogue: readonly string[]
  readonly severity: Severity
  readonly form: FormId
  readonly message: string
  readonly clause: string
  readonly related: readonly JsonCell[]
  readonly fix: { readonly label: string; readonly edits: readonly JsonEdit[] } | null
  readonly what: string
  readonly next: string
  readonly params: Params
  readonly choices: readonly Scalar[]
  readonly month: Month | null
  readonly label: string | null
  readonly unfinished: boolean
  readonly otherMonth: boolean
  readonly key: string
  /** Why it is left as it is: only where somebody said so in Excel. */
  readonly reason?: string
}
export interface JsonSubmission {
  readonly profile: string
  readonly month: Month | null
  readonly books: readonly JsonBook[]
  readonly findings: readonly JsonFinding[]
  readonly notChecked: readonly NotChecked[]
  readonly counts: Readonly<Record<Severity, number>> & { readonly unfinished?: number }
  readonly documents: readonly DueDocument[]
  readonly skipped: readonly LeftOut[]
  /** What else is to be said of how it was judged. */
  readonly said: readonly string[]
}
export type JsonAnswer = { readonly tool: Answer['tool'] } & JsonSubmission
export interface JsonFolders {
  readonly tool: Answer['tool']
  readonly submissions: readonly ({ readonly folder: string } & JsonSubmission)[]
}

const cellOf = (at: CellRef): JsonCell => ({ path: at.book, sheet: at.sheet, cell: cellName(at) })

function editOf(edit: Edit): JsonEdit {
  switch (edit.kind) {
    case 'set':
      return edit.day === undefined
        ? { ...cellOf(edit.at), value: edit.value }
        : { ...cellOf(edit.at), value: edit.day, type: 'date' }
    case 'list':
      return { path: edit.book, sheet: edit.sheet, kind: 'list', range: rangeName(edit.box), source: edit.source }
    case 'rows':
      return { path: edit.book, sheet: edit.sheet, kind: 'rows', above: edit.above + 1, count: edit.count }
    case 'sheet':
      return { path: edit.book, sheet: edit.name, kind: 'sheet', op: edit.op }
  }
}

const formOf = (table: SubmittedTable): JsonForm => ({
  form: table.form.id,
  sheet: table.sheet.name,
  records: table.records.length,
  scope: table.scope,
  role: table.role,
  edition: table.edition,
  months: table.months,
})

function booksOf({ books, refused, submission }: Answer): JsonBook[] {
  const read = books.map(({ id }): JsonBook => ({
    path: id,
    forms: submission.tables.filter((table) => table.book === id).map(formOf),
  }))
  const unread = refused.map(({ path, reason }): JsonBook => ({ path, forms: [], error: reason }))
  return [...read, ...unread].sort((a, b) => byCodeUnits(a.path, b.path))
}

const reasonOf = (reason: string | null): Pick<JsonFinding, 'reason'> => (reason === null ? {} : { reason })

const findingOf = (answer: Answer, finding: Finding): JsonFinding => ({
  rule: finding.rule,
  catalogue: finding.catalogue,
  severity: finding.severity,
  form: finding.form,
  ...cellOf(finding.at),
  message: finding.what + finding.next,
  clause: finding.clause,
  related: finding.related.map(cellOf),
  fix: finding.fix && { label: finding.fix.label, edits: finding.fix.edits.map(editOf) },
  what: finding.what,
  next: finding.next,
  params: finding.params,
  choices: finding.choices,
  month: finding.month,
  label: labelAt(tableAt(answer.submission, finding.at), finding.at),
  unfinished: finding.unfinished,
  otherMonth: finding.otherMonth,
  key: finding.key,
  ...reasonOf(reasonFor(answer, finding)),
})

const submissionOf = (answer: Answer): JsonSubmission => ({
  profile: answer.submission.profile.id,
  month: answer.submission.month,
  books: booksOf(answer),
  findings: answer.verdict.findings.map((finding) => findingOf(answer, finding)),
  notChecked: answer.verdict.notChecked.map(({ rule, catalogue, needs }) => ({ rule, catalogue, needs })),
  counts: countsOf(answer),
  documents: answer.documents.map(({ form, due, to, status }) => ({ form, due, to, status })),
  skipped: answer.skipped.map(({ path, reason }) => ({ path, reason })),
  said: answer.said ?? [],
})

const toolOf = ({ name, version }: Answer['tool']): Answer['tool'] => ({ name, version })

/** The object that others script against. */
export const answerJson = (answer: Answer): JsonAnswer => ({ tool: toolOf(answer.tool), ...submissionOf(answer) })

/** One submission per folder. */
export const foldersJson = (tool: Answer['tool'], folders: readonly FolderAnswer[]): JsonFolders => ({
  tool: toolOf(tool),
  submissions: folders.map(({ folder, answer }) => ({ folder, ...submissionOf(answer) })),
})
