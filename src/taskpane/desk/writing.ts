import type { Answer } from '../../answers/answer'
import { oneLine } from '../../answers/plain'
import { editLine } from '../../answers/sentences'
import { cellName, place } from '../../answers/words'
import { tableAt } from '../../answers/table'
import { fiscalMonthLabel } from '../../calendar/fiscal'
import { isRealDay } from '../../calendar/days'
import { fixes } from '../../session/fix'
import { journalText } from '../../session/journal'
import { stillOf } from '../../session/still'
import { total, totalEdits } from '../../session/total'
import { undo, write, type Journal } from '../../session/undo'
import type { Finding } from '../../validators/engine/finding'
import type { CellRef, Edit, Scalar } from '../../workbook/types'
import { journalKey } from './checking'
import type { Core, Plan } from './core'
import { goAround } from './goingAround'
import { changedMeanwhile, done, info, refused } from './notices'
import type { Desk } from './types'
import { byId, isChoosable, isFixable, type Scope } from './view/items'
import { scopeOf } from './view/findings'
import { renew } from './following'

const rowsMoved = 'チェックのあとで行が動いたため、どのセルを直すかが確かではありません。もう一度チェックしてください。'
const nothingToFix = 'ここから直せるものがありません。もう一度チェックしてください。'
const nothingToWrite = 'ここから書き込めるものがありません。'
const nothingToUndo = '元に戻せる書き込みがありません。'

/** Everything that writes into the book: shown first, done when it is confirmed, and taken back. */
export function writing(core: Core): Pick<Desk, 'previewFix' | 'previewChoice' | 'previewTotals' | 'confirm' | 'undo'> {
  const plan = (made: Plan | null, none: string): void => {
    if (made) core.learn({ plan: made }, { notice: null })
    else core.learn({ plan: null }, { notice: refused(core.facts.moved ? rowsMoved : none) })
  }

  return {
    previewFix: (ids) => {
      plan(fixPlan(core, ids), nothingToFix)
    },
    previewChoice: (id, value) => {
      plan(choicePlan(core, id, value), nothingToFix)
    },
    previewTotals: () => {
      plan(totalsPlan(core), nothingToWrite)
    },
    confirm: () =>
      core.run(async () => {
        const { plan } = core.facts
        if (plan) await carryOut(core, plan)
      }),
    undo: () => core.run(() => takeBack(core)),
  }
}

function scopeNow({ facts, edges }: Core, answer: Answer): Scope {
  return scopeOf(answer, facts.open, facts.gone, facts.moved, edges.host.can.write)
}

function fixPlan(core: Core, ids: readonly string[]): Plan | null {
  const { answer, gone } = core.facts
  if (!answer) return null
  const scope = scopeNow(core, answer)
  const known = byId(answer, gone)
  const wanted = new Set(ids.flatMap((id) => known.get(id) ?? []).filter((finding) => isFixable(finding, scope)))
  const { edits, fixed, held } = fixes(answer, (finding) => wanted.has(finding))
  const [first] = fixed
  if (!first) return null
  const { submission } = answer
  const lines = edits.map((edit) => editLine(submission, first.at, edit))
  const kept = held.map(({ at }) => `${cellName(at) ?? place(at)} は、同じセルに別の直し方があるため直しません`)
  const label = fixed.length === 1 ? oneLine(first.fix!.label) : `${titleOf(answer, first)} ${fixed.length}件`
  return {
    preview: {
      title: fixed.length === 1 ? oneLine(first.fix!.label) : `${fixed.length}件を直します`,
      lines: [...lines, ...kept],
      count: fixed.length,
      act: '直す',
    },
    label,
    edits,
    still: stillOf(answer, edits),
    done: fixed.length === 1 ? `${whereOf(first.at)}を直しました。` : `${fixed.length}件を直しました。`,
    fixed,
  }
}

const titleOf = ({ rules }: Answer, { rule }: Finding): string =>
  oneLine(rules.find(({ id }) => id === rule)?.title ?? rule)

const whereOf = (at: CellRef): string => `『${oneLine(at.sheet)}』の${cellName(at) ?? '指摘'}`

function choicePlan(core: Core, id: string, value: Scalar): Plan | null {
  const { answer, gone } = core.facts
  const finding = answer && byId(answer, gone).get(id)
  if (!answer || !finding || !isChoosable(finding, scopeNow(core, answer))) return null
  if (!finding.choices.includes(value)) return null
  const { at } = finding
  const table = tableAt(answer.submission, at)
  const sheet = core.facts.open.find(({ id }) => id === at.book)?.sheets.find(({ name }) => name === at.sheet)
  if (!sheet) return null
  const day = typeof value === 'string' && isRealDay(value) && isDayColumn(table, at) ? { day: value } : {}
  const edit: Edit = { kind: 'set', at, before: sheet.value(at.row, at.col), value, ...day }
  return {
    preview: {
      title: `${whereOf(at)}を直します`,
      lines: [editLine(answer.submission, at, edit)],
      count: 1,
      act: '直す',
    },
    label: `${whereOf(at)}の修正`,
    edits: [edit],
    still: stillOf(answer, [edit]),
    done: `${whereOf(at)}を直しました。`,
    fixed: [finding],
  }
}

function isDayColumn(table: ReturnType<typeof tableAt>, { col }: CellRef): boolean {
  for (const [field, bound] of table?.columns ?? [])
    if (bound === col) return table!.form.fields[field]?.type === 'date'
  return false
}

function totalsPlan(core: Core): Plan | null {
  const { answer, open, moved } = core.facts
  const planned = answer && core.edges.host.can.write && !moved ? total(answer) : null
  if (!answer || !planned) return null
  const here = new Set(open.map(({ id }) => id))
  const edits = planned.edits.filter(({ at }) => here.has(at.book))
  const [first] = edits
  if (!first) return null
  const written = totalEdits({ ...planned, edits })
  const month = fiscalMonthLabel(planned.month)
  return {
    preview: {
      title: `${first.form}の${month}に${edits.length}件を書き込みます`,
      lines: edits.map(({ label, proposed }, i) => {
        const note = proposed ? '(日付と専門家の数による案)' : ''
        return `${label} ${editLine(answer.submission, first.at, written[i]!)}${note}`
      }),
      count: edits.length,
      act: '書き込む',
    },
    label: `${month}分の集計`,
    edits: written,
    still: stillOf(answer, written),
    done: `${first.form}の${month}に${edits.length}件を書き込みました。`,
    fixed: [],
  }
}

/** Writes what was shown, and judges again what it touches. */
export async function carryOut(core: Core, plan: Plan): Promise<void> {
  const { journal } = core.facts
  core.show({ progress: { done: 0, what: '書き込んでいます' }, notice: null })
  try {
    keep(core, await write(core.edges.host, journal, plan.label, plan.edits, plan.still))
  } catch (error) {
    // What was shown is not what stands there any more.
    if (changedMeanwhile(error)) core.learn({ plan: null, changed: true })
    throw error
  }
  const { answer } = core.facts
  core.learn(
    { plan: null, answer: answer && withoutDone(answer, plan) },
    { progress: null, notice: done(plan.done, true) },
  )
  await renew(core, cellsOf(plan.edits))
}

async function takeBack(core: Core): Promise<void> {
  const { journal } = core.facts
  const { notice: before } = core.state()
  const last = journal.at(-1)
  if (!last) return core.show({ notice: info(nothingToUndo) })
  core.learn({ plan: null }, { progress: { done: 0, what: '元に戻しています' }, notice: null })
  let [taken, text] = [last.inverse, `「${last.label}」を元に戻しました。`]
  try {
    keep(core, await undo(core.edges.host, journal))
  } catch (error) {
    const around = await goAround(core, error, before)
    if (!around) return
    keep(core, around.journal)
    ;({ taken, text } = around)
  }
  core.show({ progress: null, notice: done(text) })
  await renew(core, cellsOf(taken))
}

/** What can be taken back, in the desk and on the machine. */
export function keep(core: Core, journal: Journal): void {
  core.facts = { ...core.facts, journal }
  const [book] = core.facts.open
  if (book) core.edges.store.set(journalKey(book.id), journalText(journal))
}

/** The cells that were written; null where rows, sheets or dropdowns came or went. */
function cellsOf(edits: readonly Edit[]): CellRef[] | null {
  const cells = edits.flatMap((edit) => (edit.kind === 'set' ? [edit.at] : []))
  return cells.length === edits.length ? cells : null
}

const cellKey = ({ book, sheet, row, col }: CellRef): string => `${book}\u0000${sheet}\u0000${row}:${col}`

/** Until the book is judged again: what was put right is no longer found, nor anything about a cell that was written. */
function withoutDone(answer: Answer, { edits, fixed }: Plan): Answer {
  const right = new Set(fixed)
  const written = new Set((cellsOf(edits) ?? []).map(cellKey))
  const findings = answer.verdict.findings.filter((finding) => !right.has(finding) && !written.has(cellKey(finding.at)))
  return { ...answer, verdict: { ...answer.verdict, findings } }
}
