import { place } from '../../answers/words'
import type { CellRef } from '../../workbook/types'
import type { Core } from './core'
import { info, refusal } from './notices'
import type { Desk, Findings, Item } from './types'

const nothingFound = '指摘はありません。'
const rowsMoved = 'チェックのあとで行が動いたため、場所が分かりません。もう一度チェックしてください。'
const fromTheTop = '最後の指摘まで見ました。最初の指摘に戻ります。'
const fromTheEnd = '最初の指摘まで見ました。最後の指摘に移ります。'

/** Jumps: the focus of the person stays in the sheet. */
export function moving(core: Core, check: () => Promise<void>): Pick<Desk, 'goTo' | 'step' | 'setCurrent'> {
  async function jump(at: CellRef): Promise<void> {
    const { open, moved } = core.facts
    if (moved) return core.show({ notice: info(rowsMoved) })
    if (!open.some(({ id }) => id === at.book)) {
      const text = `${place(at)}は、今開いているブックではないため、ここからは移れません。そのブックをExcelで開いてください。`
      return core.show({ notice: info(text) })
    }
    try {
      await core.edges.host.select({ ...at, row: Math.max(0, at.row), col: Math.max(0, at.col) })
    } catch (error) {
      core.show({ notice: refusal(error) })
    }
  }

  return {
    goTo: (at) => core.run(() => jump(at)),
    step: async (by) => {
      if (!core.facts.answer) await check()
      await core.run(async () => {
        const { findings, current } = core.state()
        if (!findings) return
        const items = openItems(findings)
        const next = beside(items, current, by)
        if (!next) return core.show({ current: null, notice: info(nothingFound) })
        core.show({ current: next.item.id, notice: next.around ? info(by > 0 ? fromTheTop : fromTheEnd) : null })
        if (next.item.at.sheet !== '') await jump(next.item.at)
      })
    },
    setCurrent: (id) => {
      core.show({ current: id })
    },
  }
}

const openItems = ({ groups, otherMonths }: Findings): Item[] =>
  [...groups, ...otherMonths].flatMap(({ items }) => items.filter(({ gone }) => !gone))

function beside(
  items: readonly Item[],
  current: string | null,
  by: 1 | -1,
): { readonly item: Item; readonly around: boolean } | null {
  const place = items.findIndex(({ id }) => id === current)
  const next = place < 0 ? (by > 0 ? 0 : items.length - 1) : place + by
  const item = items[(next + items.length) % items.length]
  return item ? { item, around: place >= 0 && (next < 0 || next >= items.length) } : null
}
