import { fiscalMonths } from '../calendar/fiscal'
import { forms } from '../forms'
import type { Profile } from '../profiles/types'
import type { StyleDesign, WorkbookDesign } from '../workbook/design'
import type { IsoDate } from '../workbook/types'
import { deadlinesSheet } from './targets/deadlinesSheet'
import { onSheet, type Compute } from './targets/formula'
import { normal, styles } from './targets/look'
import { moneySheet, type Category } from './targets/moneySheet'
import { progressName, progressSheet, type MonthCounts } from './targets/progressSheet'

export type { Compute } from './targets/formula'
export type { Category } from './targets/moneySheet'
export type { MonthCounts } from './targets/progressSheet'

/** What the workbook is called, as a file and where it is asked for. */
export const targetsName = '目標管理'

export interface TargetsContent {
  readonly counts?: MonthCounts
  readonly asOf?: IsoDate
  readonly amounts?: readonly Category[]
}

const notice = '様式アシストの関数を使う作業用のブックです。提出するものではありません。'

/** The field 第8の12 counts. */
const counted = 'visits'

/**
 * A workbook for the desk: targets, pace and forecast, the deadlines of the year, reduction and fees, all by our
 * functions. What they come to is written beside them, so that it can be read where the add-in is not.
 */
export function targetsBook(profile: Profile, compute: Compute, content: TargetsContent = {}): WorkbookDesign {
  const { counts = {}, asOf = null, amounts = [] } = content
  const year = fiscalMonths(profile.fiscalYear)
  const form = forms.find(({ id, shape }) => shape === 'months' && profile.submitted.includes(id))
  if (!form) throw new RangeError(`${profile.id} hands in no monthly report`)
  const { sheet, ends } = progressSheet(form, profile, year, { counts, asOf }, compute)
  const { target, forecast } = ends.get(counted)!
  const sheets = [
    sheet,
    deadlinesSheet(profile, year, compute),
    moneySheet(onSheet(progressName, forecast), onSheet(progressName, target), amounts, compute),
  ]
  const used = new Set(sheets.flatMap(({ cells }) => cells.map(({ style }) => style)))
  return {
    fileName: `${targetsName}.xlsx`,
    title: `${targetsName} ${profile.title}`,
    normal,
    styles: Object.fromEntries(Object.entries(styles).filter(([name]) => used.has(name))) as Record<
      string,
      StyleDesign
    >,
    sheets,
    properties: { yoshiki: notice },
  }
}
