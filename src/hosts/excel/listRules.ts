import type { ListBoxes, ListsRead } from '../../session/host'
import { isFixed } from '../../workbook/reference'
import type { Box, ListRule } from '../../workbook/types'
import type { ListValidation, OfficeContext } from './officeTypes'

/** What one trip asks at most: a question costs some 800 bytes. */
const perTrip = 600
/** A sheet that is mixed cell by cell is not asked to the end. */
const mostTrips = 10
/** Parts of a column that is not all alike, as long as few are. */
const mostParts = 32

/** Excel's answer for a box whose cells differ: in their rules, or in having one. */
const mixed: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria'])

interface Question {
  /** Which of the sheets asked about. */
  readonly of: number
  readonly box: Box
}
interface Told extends Question {
  /** null: no list there. */
  readonly source: ListRule['source'] | null
}

/**
 * Dropdown rules of the boxes that somebody asks about: for a whole sheet Excel has no answer. A box whose cells are all
 * alike is one question; of another each column is asked, then parts of a column, until they are alike.
 */
export async function readListRules(
  context: OfficeContext,
  asked: readonly ListBoxes[],
  signal?: AbortSignal,
): Promise<readonly ListsRead[]> {
  let open: readonly Question[] = asked.flatMap(({ boxes }, of) => boxes.map((box) => ({ of, box })))
  const told: Told[] = []
  for (let trip = 0; open.length > 0 && trip < mostTrips; trip++) {
    signal?.throwIfAborted()
    const answers = await ask(context, asked, open.slice(0, perTrip))
    const differ: Question[] = []
    for (const { question, validation } of answers) {
      if (mixed.has(validation.type)) differ.push(question)
      else told.push({ ...question, source: sourceOf(validation) })
    }
    const parts = Math.max(2, Math.min(mostParts, Math.floor(perTrip / Math.max(1, differ.length))))
    open = [...differ.flatMap((question) => split(question, parts)), ...open.slice(perTrip)]
  }
  // What stayed open is known to be a dropdown or not by nobody: it must not look as if there were none.
  told.push(...open.map((question) => ({ ...question, source: '' })))
  return asked.map((one, of) => ({ ...one, rules: rulesOf(told.filter((answer) => answer.of === of)) }))
}

async function ask(context: OfficeContext, asked: readonly ListBoxes[], questions: readonly Question[]) {
  const answers = questions.map((question) => {
    const { row, col, rows, cols } = question.box
    const { dataValidation } = context.workbook.worksheets
      .getItem(asked[question.of]!.sheet)
      .getRangeByIndexes(row, col, rows, cols)
    dataValidation.load('type,rule')
    return { question, validation: dataValidation }
  })
  await context.sync()
  return answers
}

function sourceOf({ type, rule }: ListValidation): ListRule['source'] | null {
  const source = type === 'List' ? rule.list?.source : undefined
  if (typeof source !== 'string') return null
  return source.startsWith('=') ? source.slice(1) : source.split(',').map((text) => text.trim())
}

/** Columns first: what a paste took away it mostly took away in whole columns or in the same rows of each. */
function split({ of, box }: Question, parts: number): Question[] {
  if (box.cols > 1)
    return Array.from({ length: box.cols }, (_, i) => ({ of, box: { ...box, col: box.col + i, cols: 1 } }))
  const size = Math.max(1, Math.ceil(box.rows / parts))
  return Array.from({ length: Math.ceil(box.rows / size) }, (_, i) => {
    const row = i * size
    return { of, box: { ...box, row: box.row + row, rows: Math.min(size, box.rows - row) } }
  })
}

/** Parts that lie under each other and say the same are one box again. */
function rulesOf(told: readonly Told[]): ListRule[] {
  const sorted = [...told].sort((a, b) => a.box.col - b.box.col || a.box.cols - b.box.cols || a.box.row - b.box.row)
  const rules: { source: ListRule['source']; box: Box }[] = []
  for (const { source, box } of sorted) {
    if (source === null) continue
    const last = rules.at(-1)
    const below = last?.box.col === box.col && last.box.cols === box.cols && last.box.row + last.box.rows === box.row
    // A source that is counted from the cell reads the same in every cell and yet means something else.
    if (last && below && sameText(last.source, source) && (typeof source !== 'string' || isFixed(source)))
      last.box = { ...last.box, rows: last.box.rows + box.rows }
    else rules.push({ source, box })
  }
  return rules.map(({ source, box }) => ({ boxes: [box], source }))
}

const sameText = (a: ListRule['source'], b: ListRule['source']): boolean => String(a) === String(b)
