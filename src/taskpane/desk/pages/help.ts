import { assist, type Assist, type Offer } from '../../../session/assist'
import { stillOf } from '../../../session/still'
import type { CellRef, Snapshot } from '../../../workbook/types'
import type { Core } from '../core'
import { refused } from '../notices'
import { kept } from '../view/kept'
import { rowsFor } from '../editing'
import { carryOut } from '../writing'
import { PageOf } from './page'
import type { HelpPage, HelpState } from './types'

/** A person who moves on with the arrow keys is followed when they rest, in milliseconds. */
const quietFor = 150

const gone = 'この候補はもう使えません。セルを選び直してください。'
const notHere = 'ほかのブックには、ここから書き込めません。'

/** 入力ヘルプ: what helps with the cell that a person is in. */
export function helpPage(core: Core): HelpPage {
  let at: CellRef | null = null
  /** The row as it was read last; newer than the answer where something was typed since. */
  let now: Snapshot | null = null
  let callOff: (() => void) | null = null

  const assistOf = kept((answer: Core['facts']['answer'], books: Snapshot, cell: CellRef | null): Assist | null =>
    answer && cell && !core.facts.moved ? assist(answer, cell, books) : null,
  )
  const stateOf = kept((ready: boolean, made: Assist | null, cell: CellRef | null): HelpState => ({
    ready,
    assist: made,
    at: cell,
  }))
  const page = new PageOf<HelpState>(core, () => {
    const { answer, open } = core.facts
    return stateOf(answer !== null, assistOf(answer, now ?? open, at), at)
  })

  /** What is known of the row may be old: a typed row is known from the edit, what a formula gives is not. */
  async function look(cell: CellRef): Promise<void> {
    const { answer } = core.facts
    const fresh = answer ? await core.edges.host.read({ only: rowsFor(answer, [cell]) }) : null
    if (at !== cell) return
    now = fresh
    page.changed()
  }

  function turnTo(cell: CellRef | null): void {
    at = cell
    now = null
    page.changed()
    callOff?.()
    callOff = null
    if (!cell) return
    callOff = core.edges.later(quietFor, () => {
      callOff = null
      // Without the newest reading the last one helps as well.
      void core.run(() => look(cell).catch(() => undefined))
    })
  }

  async function take(offerId: string): Promise<void> {
    const { answer, open } = core.facts
    const { assist: shown } = page.state()
    const offer = shown && offersOf(shown).find(({ id }) => id === offerId)
    if (!answer || !shown || !offer || offer.edits.length === 0) return core.show({ notice: refused(gone) })
    if (!open.some(({ id }) => id === shown.at.book)) return core.show({ notice: refused(notHere) })
    const label = `${shown.cell} ${offer.label}`
    await carryOut(core, {
      preview: { title: label, lines: offer.lines, count: offer.edits.length, act: '入力する' },
      label,
      edits: offer.edits,
      still: stillOf(answer, offer.edits),
      done: `${offer.lines.join('、')} と入力しました。`,
      fixed: [],
    })
    now = null
    page.changed()
  }

  return {
    state: () => page.state(),
    subscribe: (changed) => page.subscribe(changed),
    follow: () => {
      const { host } = core.edges
      const stop = host.watch((hint) => {
        if (hint.kind === 'selected') turnTo(hint.at)
      })
      void core.run(async () => {
        // Nothing is said where a shape is selected: the next cell will tell.
        const cell = (await host.selection?.().catch(() => null)) ?? null
        if (cell && at === null) turnTo(cell)
      })
      return () => {
        stop()
        callOff?.()
        callOff = null
      }
    },
    take: (offerId) => core.run(() => take(offerId)),
  }
}

const offersOf = ({ choices, offers, variants }: Assist): Offer[] => [
  ...choices,
  ...offers,
  ...variants.flatMap(({ offer }) => (offer ? [offer] : [])),
]
