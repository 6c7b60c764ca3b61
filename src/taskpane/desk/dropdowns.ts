import type { Answer } from '../../answers/answer'
import { HostError, type ListsRead } from '../../session/host'
import { listBoxes, withLists } from '../../session/readLists'
import type { SubmittedTable } from '../../submission/types'
import type { Book, Sheet, Snapshot } from '../../workbook/types'
import { sheetWithLists } from '../../workbook/withLists'
import { step } from './checking'
import type { Core } from './core'

/** Dropdown rules that a reading left out; null where there is nothing to ask, or the host cannot tell. */
async function readDropdowns(
  { edges: { host } }: Core,
  answer: Answer,
  signal?: AbortSignal,
): Promise<readonly ListsRead[] | null> {
  const asked = listBoxes(answer)
  return asked.length > 0 && host.lists ? host.lists(asked, signal) : null
}

/** The answer as if the dropdown rules of the open book had never been read: they may not be what they were. */
function withoutDropdowns(answer: Answer, open: Snapshot): Answer {
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

/** Dropdown rules where they are not known yet. Without them they stay among what was not checked. */
export async function addDropdowns(core: Core, signal: AbortSignal): Promise<void> {
  try {
    await step(core, async (answer) => {
      const lists = core.facts.lists ?? (await readDropdowns(core, answer, signal))
      core.facts = { ...core.facts, lists }
      return withDropdowns(answer, lists)
    })
  } catch (error) {
    if (!(error instanceof HostError) && !signal.aborted) throw error
  }
}

/** Dropdown rules as they are now: a paste brings its own, or none. */
export async function renewDropdowns(core: Core): Promise<void> {
  const { answer, open } = core.facts
  if (!answer || !core.edges.host.lists) return
  const bare = withoutDropdowns(answer, open)
  const lists = await readDropdowns(core, bare)
  if (lists && core.facts.answer === answer) core.learn({ lists, answer: withDropdowns(bare, lists) })
}
