import type { Hint } from '../../session/host'
import type { CellRef, Snapshot } from '../../workbook/types'
import type { Core } from './core'

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
      const more = await core.more()
      if (moved && isCheap(core.facts.open)) await more.readQuietly()
      else if (!moved) await more.followEdit(edited, pasted)
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
