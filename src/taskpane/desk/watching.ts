import type { Hint } from '../../session/host'
import type { Answer } from '../../answers/answer'
import { reasonFor } from '../../answers/reasons'
import type { Finding } from '../../validators/engine/finding'
import type { CellRef, Sheet, Snapshot } from '../../workbook/types'
import { readAndJudge, renewDropdowns } from './checking'
import type { Core } from './core'
import { booksOf, judge, judgeEdit, rowsFor, withAllRules, withDropdowns } from './judging'
import { byId } from './view/items'

/** A person types on: what came is looked at when nothing has come for so long, in milliseconds. */
const quietFor = 400
/** Rows pasted at once that are read by themselves; beyond, only a full check tells. */
const mostRows = 2000
/** Cells of a book that costs a host no more to read than a few rows of it. */
const cheap = 60_000

/** Whether reading and judging everything is done before a person notices. */
export const isCheap = (open: Snapshot): boolean =>
  open.reduce((sum, { sheets }) => sum + sheets.reduce((sum, { used }) => sum + used.rows * used.cols, 0), 0) <= cheap

/** Looks after what a person does to the open book between two checks. */
export class Watching {
  private edited: CellRef[] = []
  private moved = false
  private pasted = false
  private callOff: (() => void) | null = null
  private stopWatching: (() => void) | null = null

  constructor(private readonly core: Core) {}

  start(): void {
    this.stopWatching ??= this.core.edges.host.watch((hint) => {
      this.take(hint)
    })
  }

  stop(): void {
    this.callOff?.()
    this.stopWatching?.()
    this.stopWatching = null
  }

  private take(hint: Hint): void {
    const { facts } = this.core
    if (hint.kind === 'selected' || (!facts.answer && !facts.checking)) return
    if (hint.kind === 'sheets') {
      this.core.learn({ changed: true })
      return
    }
    const cells = cellsOf(hint)
    if (cells) this.edited.push(...cells)
    else {
      this.moved = true
      // Until it is known where things are now, nobody is led to a wrong cell.
      this.core.learn({ changed: true, moved: facts.moved || !isCheap(facts.open) })
    }
    // What is pasted brings its dropdowns, or none.
    this.pasted ||= hint.box !== undefined
    this.callOff?.()
    this.callOff = this.core.edges.later(quietFor, () => {
      this.callOff = null
      void this.core.run(() => this.look())
    })
  }

  /** Never a notice: a hint that cannot be followed only leaves 変更あり. */
  private async look(): Promise<void> {
    const { core, edited, moved, pasted } = this
    this.edited = []
    this.moved = this.pasted = false
    if (!core.facts.answer) return
    try {
      if (moved && isCheap(core.facts.open)) await readQuietly(core)
      else if (!moved) await followEdit(core, edited, pasted)
    } catch {
      core.learn({ changed: true, moved: core.facts.moved || moved })
    }
  }
}

/** The cells of a hint, the ends of every row; null where rows have moved, or they are too many. */
function cellsOf({ at, box }: Hint): CellRef[] | null {
  if (!at) return null
  if (!box) return [at]
  if (box.rows > mostRows) return null
  const cols = box.cols > 1 ? [box.col, box.col + box.cols - 1] : [box.col]
  return Array.from({ length: box.rows }, (_, n) => cols.map((col) => ({ ...at, row: box.row + n, col }))).flat()
}

/**
 * Reads the rows of some cells again and judges what they touch; what is no longer found is shown as done.
 * @param pasted their dropdowns may have gone too.
 */
async function followEdit(core: Core, edited: readonly CellRef[], pasted: boolean): Promise<void> {
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
async function readQuietly(core: Core): Promise<void> {
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
