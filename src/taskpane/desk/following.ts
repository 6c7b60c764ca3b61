import type { Answer } from '../../answers/answer'
import { reasonFor } from '../../answers/reasons'
import type { Finding } from '../../validators/engine/finding'
import type { CellRef, Sheet, Snapshot } from '../../workbook/types'
import { readAndJudge } from './checking'
import type { Core } from './core'
import { renewDropdowns, withDropdowns } from './dropdowns'
import { judgeEdit, rowsFor } from './editing'
import { booksOf, judge, withAllRules } from './judging'
import { byId } from './view/items'
import { isCheap } from './watching'

/**
 * Reads the rows of some cells again and judges what they touch; what is no longer found is shown as done.
 * @param pasted their dropdowns may have gone too.
 */
export async function followEdit(core: Core, edited: readonly CellRef[], pasted: boolean): Promise<void> {
  const { answer } = core.facts
  if (!answer || edited.length === 0) return
  const open = await core.edges.host.read({ only: rowsFor(answer, edited) })
  if (!pasted && sameRows(core.facts.open, open, edited)) {
    core.facts = { ...core.facts, open }
    return
  }
  core.learn({ open, changed: true })
  const next = await judgedEdit(core, answer, edited)
  if (!next) return
  core.learn({ answer: next, look: next.submission, gone: goneAfter(answer, next, core.facts.gone) })
  if (pasted) await renewDropdowns(core)
}

/** The answer after an edit; null where that costs as much as a check of a large book. */
async function judgedEdit(core: Core, answer: Answer, edited: readonly CellRef[]): Promise<Answer | null> {
  const { facts } = core
  const whole = async (): Promise<Answer> => withAllRules(await judge(core))
  const next = judgeEdit(answer, booksOf(facts), edited) ?? (isCheap(facts.open) ? await whole() : null)
  return next && withDropdowns(next, facts.lists)
}

/** Reads again what was just written. What was put right by it is not shown as done by hand: it is said in the notice. */
export async function renew(core: Core, written: readonly CellRef[] | null): Promise<void> {
  const { answer, open } = core.facts
  if (!answer) return
  try {
    if (written === null || isCheap(open)) await readQuietly(core)
    else {
      core.learn({ open: await core.edges.host.read({ only: rowsFor(answer, written) }) })
      const next = await judgedEdit(core, answer, written)
      if (next)
        core.learn({
          answer: next,
          look: next.submission,
          changed: core.facts.changed || next.verdict.stale.length > 0,
        })
      else await readQuietly(core)
    }
  } catch {
    core.learn({ changed: true })
  }
}

/** A check that nobody asked for: where it fails, all is as it was. */
export async function readQuietly(core: Core): Promise<void> {
  const before = core.facts
  try {
    await readAndJudge(core, new AbortController().signal, true)
  } catch (error) {
    core.backTo(before)
    throw error
  }
}

/** What is found no more: not what its cell is found guilty of with other words, nor what was set aside. */
function goneAfter(before: Answer, after: Answer, gone: readonly Finding[]): Finding[] {
  const placeOf = ({ rule, at }: Finding): string => [rule, at.book, at.sheet, at.row, at.col].join('\u0000')
  const still = byId(after, [])
  const places = new Set(after.verdict.findings.map(placeOf))
  return [...byId(before, gone)]
    .filter(([id, finding]) => !still.has(id) && !places.has(placeOf(finding)) && reasonFor(before, finding) === null)
    .map(([, finding]) => finding)
}

/** Whether these rows hold what they held. */
function sameRows(before: Snapshot, after: Snapshot, cells: readonly CellRef[]): boolean {
  const sheetIn = (books: Snapshot, { book, sheet }: CellRef): Sheet | undefined =>
    books.find(({ id }) => id === book)?.sheets.find(({ name }) => name === sheet)
  return cells.every((cell) => {
    const [old, now] = [sheetIn(before, cell), sheetIn(after, cell)]
    if (!old || !now) return false
    const left = Math.min(old.used.col, now.used.col)
    const right = Math.max(old.used.col + old.used.cols, now.used.col + now.used.cols)
    for (let col = left; col < right; col++) {
      if (old.value(cell.row, col) !== now.value(cell.row, col)) return false
      if (old.formula(cell.row, col) !== now.formula(cell.row, col)) return false
      if (old.day(cell.row, col) !== now.day(cell.row, col)) return false
    }
    return true
  })
}
