import type { Answer } from '../../answers/answer'
import type { ListsRead } from '../../session/host'
import { checkInSlices, completed, lookAt } from '../../session/engine'
import { cellsToRead, hint } from '../../session/hint'
import type { CheckOptions } from '../../session/options'
import { listBoxes, withLists } from '../../session/readLists'
import { ownIn, profileIn } from '../../session/settings'
import type { Submission, SubmittedTable } from '../../submission/types'
import type { Book, CellRef, Sheet, Snapshot } from '../../workbook/types'
import { sheetWithLists } from '../../workbook/withLists'
import type { Core, Facts } from './core'

/** The only place of the desk that knows how books are judged. */

export interface Running {
  readonly signal?: AbortSignal
  /** From 0 to 1. */
  progress?(done: number): void
}

/** All books that are judged together: the open one first. */
export const booksOf = ({ open, others }: Pick<Facts, 'open' | 'others'>): Snapshot => [
  ...open,
  ...others.flatMap(({ book }) => (book ? [book] : [])),
]

const optionsOf = ({ edges }: Core, facts: Facts): CheckOptions => ({
  tool: { name: 'yoshiki', version: edges.version },
  month: facts.month ?? undefined,
  profile: profileIn(facts.open),
  own: ownIn(facts.open),
  today: edges.clock.today(),
  draft: facts.draft,
})

export const look = (core: Core): Submission => lookAt(booksOf(core.facts), optionsOf(core, core.facts))

/** @param facts what is known; something else than the desk's where other books are to be judged by the same options. */
export const judge = (core: Core, { signal, progress }: Running = {}, facts: Facts = core.facts): Promise<Answer> =>
  checkInSlices(booksOf(facts), optionsOf(core, facts), {
    pause: () => core.edges.pause(),
    signal,
    ...(progress ? { progress } : {}),
  })

/** What could not be checked is named too; that needs rules of forms that are not there. */
export const withAllRules = completed

/** The rows to be read for a hint. */
export const rowsFor = (answer: Answer, edited: readonly CellRef[]): readonly CellRef[] => cellsToRead(answer, edited)

/** The answer after an edit; null where only judging everything again can tell. */
export const judgeEdit = (answer: Answer, fresh: Snapshot, edited: readonly CellRef[]): Answer | null =>
  hint(answer, fresh, edited)

/** Dropdown rules that a reading left out; null where there is nothing to ask, or the host cannot tell. */
export async function readDropdowns(
  { edges: { host } }: Core,
  answer: Answer,
  signal?: AbortSignal,
): Promise<readonly ListsRead[] | null> {
  const asked = listBoxes(answer)
  return asked.length > 0 && host.lists ? host.lists(asked, signal) : null
}

/** The answer as if the dropdown rules of the open book had never been read: they may not be what they were. */
export function withoutDropdowns(answer: Answer, open: Snapshot): Answer {
  const here = new Set(open.map(({ id }) => id))
  const unread = new Map<Sheet, Sheet>()
  const books = answer.books.map((book): Book => {
    if (!here.has(book.id)) return book
    const sheets = book.sheets.map((sheet) => {
      const bare = sheetWithLists(sheet, 'notRead')
      unread.set(sheet, bare)
      return bare
    })
    return { ...book, sheets }
  })
  const tables = answer.submission.tables.map((table): SubmittedTable => {
    const sheet = unread.get(table.sheet)
    return sheet ? { ...table, sheet, workbook: books.find(({ id }) => id === table.book) ?? table.workbook } : table
  })
  return { ...answer, books, submission: { ...answer.submission, tables } }
}

export const withDropdowns = (answer: Answer, read: readonly ListsRead[] | null): Answer =>
  read ? withLists(answer, read) : answer
