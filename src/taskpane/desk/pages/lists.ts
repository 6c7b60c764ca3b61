import { lists, replacePlan, restorePlan, type ListPlan, type ListsView } from '../../../session/lists'
import type { Scalar } from '../../../workbook/types'
import type { Core, Plan } from '../core'
import { refused } from '../notices'
import { kept } from '../view/kept'
import { isStale, PageOf } from './page'
import type { ListsPage, ListsState } from './types'

const elsewhere = 'ほかのブックのプルダウンは、ここからは直せません。そのブックをExcelで開いて直してください。'
const nothingToRestore = 'ここから戻せるプルダウンがありません。もう一度チェックしてください。'
const nothingToReplace = 'ここから直せる値がありません。もう一度チェックしてください。'
const rowsMoved = 'チェックのあとで行が動いたため、どのセルを直すかが確かではありません。もう一度チェックしてください。'

/** 入力規則: dropdowns against the form's own, what came past them, and what puts both right. */
export function listsPage(core: Core): ListsPage {
  const viewOf = kept((answer: Core['facts']['answer']): ListsView | null => (answer ? lists(answer) : null))
  const stateOf = kept((view: ListsView | null, stale: boolean): ListsState => ({ lists: view, stale }))
  const page = new PageOf(core, () => stateOf(viewOf(core.facts.answer), isStale(core.facts)))

  function show(made: ListPlan | null, none: string, act: string, done: string): void {
    const why = core.facts.moved ? rowsMoved : !made ? none : isHere(core, made) ? null : elsewhere
    if (!made || why !== null) return core.learn({ plan: null }, { notice: refused(why ?? none) })
    core.learn({ plan: planOf(made, act, done) }, { notice: null })
  }

  return {
    state: () => page.state(),
    subscribe: (changed) => page.subscribe(changed),
    previewRestore: (ids) => {
      const view = viewOf(core.facts.answer)
      show(
        view && restorePlan(here(core, view), ids),
        nothingToRestore,
        'プルダウンを戻す',
        '様式のプルダウンを戻しました。',
      )
    },
    previewReplace: (id, value?: Scalar) => {
      const view = viewOf(core.facts.answer)
      const made = view && (value === undefined ? replacePlan(view, id) : replacePlan(view, id, value))
      show(made, nothingToReplace, '直す', made ? `${made.count}か所を直しました。` : '')
    },
  }
}

/** Only the open book is written into. */
function here({ facts }: Core, view: ListsView): ListsView {
  const open = new Set(facts.open.map(({ id }) => id))
  return { ...view, sheets: view.sheets.filter(({ book }) => open.has(book)) }
}

function isHere({ facts }: Core, { edits }: ListPlan): boolean {
  const open = new Set(facts.open.map(({ id }) => id))
  return edits.every((edit) => open.has(edit.kind === 'set' ? edit.at.book : edit.book))
}

const planOf = ({ label, lines, count, edits, still }: ListPlan, act: string, done: string): Plan => ({
  preview: { title: label, lines, count, act },
  label,
  edits,
  still,
  done,
  fixed: [],
})
