import type { Answer, LeftOut } from '../answers/answer'
import { documentsOf, handedIn } from '../answers/documents'
import { headlineOf } from '../answers/headline'
import { counted, oneLine } from '../answers/plain'
import { roleWord } from '../answers/words'
import type { FormId } from '../forms/definition'
import type { SubmittedTable } from '../submission/types'
import { formatMonth } from '../text/wareki'
import type { Finding } from '../validators/engine/finding'
import type { Book, CellRef, Edit } from '../workbook/types'
import { clearedSamples } from './copies/samples'
import { frozenFunctions } from './copies/functions'
import { withheldSheets } from './copies/withheld'
import type { CopyChanges } from './host'
import { mayBeHandedIn } from './outcome'

/** What a part of the copy's making says. */
export interface CopyPart {
  readonly edits: readonly Edit[]
  /** What differs from the book, one line each. */
  readonly lines: readonly string[]
  /** What stays in, and should be known before it is sent. */
  readonly notices: readonly string[]
  /** Why the copy cannot be made. */
  readonly refusals: readonly string[]
}

/** One book as it is handed in. */
export interface CopyPlan {
  readonly book: string
  readonly forms: readonly FormId[]
  /** 様式14 提出用 令和6年6月分.xlsx */
  readonly name: string
  readonly changes: CopyChanges
  /** Nothing where the copy is the book, byte for byte. */
  readonly lines: readonly string[]
  readonly notices: readonly string[]
  readonly refusals: readonly string[]
}

export interface HandOver {
  /** What is left to say once the copies are made: what they mend themselves is not to be corrected any more. */
  readonly answer: Answer
  /** Findings that the copies mend: a sample left in, a function of ours. */
  readonly mended: readonly Finding[]
  readonly copies: readonly CopyPlan[]
  /** Files that were given and are not handed in here, and why. */
  readonly leftOut: readonly LeftOut[]
  /** Why no copy is made at all. */
  readonly refusals: readonly string[]
}

/**
 * The copies to be handed in: every book with a form of the month, without its samples, our functions and notes, and
 * without the sheets that never go out. Official cells that are blank stay so.
 * @param draft also with something left to correct.
 */
export function handOver(answer: Answer, { draft = false }: { readonly draft?: boolean } = {}): HandOver {
  const copies: CopyPlan[] = []
  const leftOut: LeftOut[] = []
  for (const book of answer.books) {
    const tables = answer.submission.tables.filter((table) => table.book === book.id)
    if (tables.some(handedIn)) copies.push(copyPlan(answer, book, tables))
    else leftOut.push({ path: book.id, reason: whyNot(tables) })
  }
  const mended = mendedBy(answer, copies)
  const after = mended.length === 0 ? answer : without(answer, mended)
  return {
    answer: after,
    mended,
    copies,
    leftOut: [...leftOut, ...answer.refused, ...answer.skipped],
    refusals: refusals(after, copies, draft),
  }
}

/** Findings whose certain correction the copies carry out, cell by cell. */
function mendedBy({ verdict }: Answer, copies: readonly CopyPlan[]): Finding[] {
  const written = new Map<string, Edit>()
  for (const { changes } of copies)
    for (const edit of changes.edits) if (edit.kind === 'set') written.set(cellKey(edit.at), edit)
  const done = (edit: Edit): boolean => {
    const own = edit.kind === 'set' ? written.get(cellKey(edit.at)) : undefined
    return own?.kind === 'set' && edit.kind === 'set' && own.value === edit.value
  }
  return verdict.findings.filter(({ fix }) => fix !== null && fix.edits.length > 0 && fix.edits.every(done))
}

const cellKey = ({ book, sheet, row, col }: CellRef): string => `${book}\u0000${sheet}\u0000${row}:${col}`

function without(answer: Answer, mended: readonly Finding[]): Answer {
  const { submission, verdict, refused, draft } = answer
  const findings = verdict.findings.filter((finding) => !mended.includes(finding))
  return {
    ...answer,
    verdict: { ...verdict, findings },
    documents: documentsOf(submission, findings, { refused, draft }),
  }
}

/** All that stands in the way, of the whole and of its parts. */
export const problemsOf = ({ refusals, copies }: HandOver): readonly string[] => [
  ...refusals,
  ...copies.flatMap((copy) => copy.refusals),
]

function refusals(answer: Answer, copies: readonly CopyPlan[], draft: boolean): string[] {
  if (copies.length === 0) return ['提出する様式が見つかりません。様式の入ったファイルを指定してください。']
  if (draft) return []
  const found: string[] = []
  if (!mayBeHandedIn(answer)) {
    const { detail } = headlineOf(answer)
    found.push(`直すものがあるため、提出用の写しを作りません(${detail})。直してから、もう一度行ってください。`)
  }
  if (answer.submission.conflicts.length > 0)
    found.push(
      '様式の表示と設定が食い違っているため、提出用の写しを作りません。都道府県名と年度を確かめてから、もう一度行ってください。',
    )
  return found
}

function whyNot(tables: readonly SubmittedTable[]): string {
  const [first] = tables
  switch (first?.role) {
    case undefined:
      return '提出する様式が見つかりません。'
    case 'current':
      return '未記入の様式です。'
    case 'history':
      return '前の月の控えです。'
    case 'copy':
      return `${roleWord(first!)}しました。`
    case 'unused':
      return '提出の対象外です。'
  }
}

const ownNotesLine = '様式アシストの覚え書き(理由と設定)を入れません。'

function copyPlan(answer: Answer, book: Book, tables: readonly SubmittedTable[]): CopyPlan {
  const withheld = withheldSheets(answer.submission.profile, book, tables)
  const parts: readonly CopyPart[] = [
    frozenFunctions(book, withheld.sheets),
    clearedSamples(tables, withheld.sheets),
    withheld,
    staying(answer, book, tables, withheld.sheets),
  ]
  const all = <T>(of: (part: CopyPart) => readonly T[]): T[] => parts.flatMap((part) => [...of(part)])
  return {
    book: book.id,
    forms: [...new Set(tables.filter(handedIn).map(({ form }) => form.id))],
    name: copyName(answer, book.id),
    changes: { edits: all(({ edits }) => edits), withoutNotes: true },
    lines: [...all(({ lines }) => lines), ...(Object.keys(book.notes).length > 0 ? [ownNotesLine] : [])],
    notices: all(({ notices }) => notices),
    refusals: all(({ refusals }) => refusals).map((text) => `${oneLine(book.id)}: ${text}`),
  }
}

/** What else goes along: other months of a running record, sheets that are no form of the month, hidden ones. */
function staying(
  { submission }: Answer,
  book: Book,
  tables: readonly SubmittedTable[],
  withheld: ReadonlySet<string>,
): CopyPart {
  const notices: string[] = []
  for (const table of tables) {
    if (!handedIn(table) || table.form.shape !== 'rows' || table.scope !== 'year') continue
    const others = table.records.filter((record) => record.month !== submission.month).length
    if (others > 0)
      notices.push(
        `「${oneLine(table.sheet.name)}」は通年の記録です。ほかの月の${counted(others)}行もそのまま入ります。`,
      )
  }
  const handed = new Set(tables.filter(handedIn).map(({ sheet }) => sheet.name))
  for (const { name, visible, used } of book.sheets) {
    if (withheld.has(name) || handed.has(name) || used.rows === 0) continue
    const kind = visible ? '提出する様式ではないシート' : '非表示のシート'
    notices.push(`${kind}「${oneLine(name)}」もそのまま入ります。`)
  }
  return { edits: [], lines: [], notices, refusals: [] }
}

function copyName({ submission: { month } }: Answer, book: string): string {
  const file = book.split(/[\\/]/).at(-1)!
  const dot = file.lastIndexOf('.')
  const [base, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '.xlsx']
  return `${[base, '提出用', month === null ? '' : `${formatMonth(month)}分`].filter(Boolean).join(' ')}${extension}`
}
