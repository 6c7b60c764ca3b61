import type { FormId } from '../../forms'
import { countedForms, isMismatched } from '../cross/counted'
import { totalsOf } from '../../totals'
import { message } from '../engine/message'
import { submissionRule, type Report, type Rule, type Scene } from '../engine/rule'
import { figure, filledRows, nameOf, shownOf, unitOf, type MonthRow } from './figures'

const larger = message<{ part: string; value: number; whole: string; most: number; found: string; unit: string }>(
  ({ part, value, whole, most, found, unit }) => ({
    what: `${part}は${value}${unit}ですが、${whole}は${found}です(差${value - most}${unit})。`,
    next: `${part}と${whole}を確かめ、${part}が${whole}を超えないようにしてください。`,
  }),
)
const stray = message<{ whole: string; found: string; parts: string }>(({ whole, found, parts }) => ({
  what: `${whole}が${found}ですが、${parts}が入っています。`,
  next: `${whole}を確かめて入力するか、${parts}を0にしてください。`,
}))

interface Meta {
  readonly id: string
  readonly catalogue: readonly string[]
  readonly needs?: readonly FormId[]
  readonly title: string
  readonly clause: string
}

/** A number that another one is contained in, the part, and the number whose 0 is another rule's to speak of. */
type Pair = readonly [whole: string, part: string, none?: string]

/**
 * A rule that one number is contained in another. Judged per month from the white cells: what holds for every month
 * holds for 合計. A number that the records contradict is said there.
 */
export const withinRule = ({ pairs, ...meta }: Meta & { pairs: readonly Pair[] }): Rule =>
  submissionRule({
    needs: ['様式15'],
    looksAt: countedForms,
    ...meta,
    severity: 'error',
    check(scene) {
      const found: Report[] = []
      for (const row of filledRows(scene)) {
        for (const [whole, part, none] of pairs) {
          const most = figure(row.table, row.record, whole)
          const value = figure(row.table, row.record, part)
          if (most === null || value === null || value <= most) continue
          if (none !== undefined && figure(row.table, row.record, none) === 0) continue
          if (isMismatched(scene, row, [whole, part])) continue
          const wholeCell = row.record.cell(whole)
          found.push({
            at: row.record.cell(part),
            month: row.month,
            related: [wholeCell.at],
            text: larger({
              part: nameOf(row.table, part),
              value,
              whole: nameOf(row.table, whole),
              most,
              found: shownOf(wholeCell, most, unitOf(whole)),
              unit: unitOf(part),
            }),
            ...(wholeCell.state === 'blank' ? { unfinished: true as const } : {}),
          })
        }
      }
      return found
    },
  })

/**
 * A rule that nothing stands beside a whole of 0: one finding, at the number that stands alone, or at the whole where
 * several stand there.
 */
export const noneRule = ({
  whole,
  parts,
  given,
  recorded,
  ...meta
}: Meta & {
  whole: string
  parts: readonly string[]
  given?: string
  /** A part that may honestly stand alone where the records hold it: it is counted by a day of its own. */
  recorded?: string
}): Rule =>
  submissionRule({
    needs: ['様式15'],
    looksAt: countedForms,
    ...meta,
    severity: 'error',
    check(scene) {
      const found: Report[] = []
      for (const row of filledRows(scene)) {
        if (figure(row.table, row.record, whole) !== 0) continue
        if (given !== undefined && (figure(row.table, row.record, given) ?? 0) === 0) continue
        const there = parts.filter((part) => (figure(row.table, row.record, part) ?? 0) > 0)
        const [first] = there
        if (first === undefined || isMismatched(scene, row, [whole, ...there])) continue
        const wholeCell = row.record.cell(whole)
        const at = there.length > 1 ? wholeCell : row.record.cell(first)
        found.push({
          at,
          month: row.month,
          related: [
            ...(at === wholeCell ? [] : [wholeCell.at]),
            ...there.map((part) => row.record.cell(part).at),
          ].filter((ref) => ref.col !== at.at.col),
          text: stray({
            whole: nameOf(row.table, whole),
            found: shownOf(wholeCell, 0, unitOf(whole)),
            parts: there.map((part) => nameOf(row.table, part)).join('・'),
          }),
          ...(at.state === 'blank' ? { unfinished: true as const } : {}),
          ...(there.length === 1 && first === recorded && isRecorded(scene, row, first)
            ? { severity: 'warning' as const }
            : {}),
        })
      }
      return found
    },
  })

const isRecorded = (scene: Scene, { month }: MonthRow, field: string): boolean =>
  (totalsOf(scene, month).fields.get(field)?.low ?? 0) > 0
