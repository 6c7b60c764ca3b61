import { formById } from '../forms'
import type { Severity } from '../profiles/types'
import type { SubmittedTable } from '../submission/types'
import { formatMonth } from '../text/wareki'
import type { CellRef, Month, Scalar } from '../workbook/types'
import { a1 } from '../workbook/address'
import type { DocumentStatus } from './answer'
import { counted, oneLine } from './plain'
import { shortened } from './shortened'

/** The words of the house for what the machine calls by short names. */
export const levelWord: Readonly<Record<Severity, string>> = { error: '要修正', warning: '確認', info: '参考' }
export const statusWord: Readonly<Record<DocumentStatus, string>> = {
  ready: '提出できます',
  errors: '要修正あり',
  missing: 'まだありません',
}

/** 2024-06 → 6月. */
const monthWord = (month: Month): string => `${Number(month.slice(5))}月`

/** 2024 → 令和6年度. */
export const fiscalYearWord = (year: number): string => `${formatMonth(`${year}-04`).split('年')[0]!}年度`

/** 6月分, 通年: which stretch of time a table holds. */
export function scopeWord(table: SubmittedTable, month: Month | null): string {
  if (table.role === 'history') return table.months.map((held) => `${monthWord(held)}分`).join('・')
  if (table.scope === 'year') return '通年'
  return month === null ? '' : `${monthWord(month)}分`
}

/** How many rows were read, and of a running record how many belong to the report month. */
export function rowsWord(table: SubmittedTable, month: Month | null): string {
  const all = `${counted(table.records.length)}行`
  if (table.scope !== 'year' || table.form.shape === 'months' || month === null) return all
  return `${all}(うち${monthWord(month)} ${counted(recordsOf(table, month))}行)`
}

const recordsOf = (table: SubmittedTable, month: Month): number =>
  table.records.reduce((sum, record) => sum + (record.month === month ? 1 : 0), 0)

/** What a table is taken for, where it is not simply judged. */
export function roleWord(table: SubmittedTable): string {
  switch (table.role) {
    case 'current':
      return table.untouched ? '未記入' : ''
    case 'history':
      return '前の月の控えとして参照'
    case 'copy':
      return table.copyOf ? `${place(table.copyOf)}と同じ内容のため除外` : '同じ内容のため除外'
    case 'unused':
      return '提出の対象外'
  }
}

/** r6 → 令和6年度版. */
export function editionWord(edition: string | null): string {
  if (edition === null) return '公表された様式と異なる箇所あり'
  const year = /^r(\d+)$/.exec(edition)?.[1]
  return year === undefined ? edition : `令和${year === '1' ? '元' : year}年度版`
}

/** 様式14.xlsx『6月』. */
export const place = ({ book, sheet }: Pick<CellRef, 'book' | 'sheet'>): string =>
  sheet === '' ? oneLine(book) : `${oneLine(book)}『${oneLine(sheet)}』`

/** null where a finding is about something that is not there. */
export const cellName = (at: CellRef): string | null => (at.sheet === '' || at.row < 0 || at.col < 0 ? null : a1(at))

/** A value in a sentence. */
export const quoted = (value: Scalar): string =>
  value === null || value === '' ? '空欄' : typeof value === 'string' ? `「${oneLine(value)}」` : String(value)

/** The same, a longer text than so many half-width signs cut within its brackets. */
export const brieflyQuoted = (value: Scalar, most: number): string =>
  quoted(typeof value === 'string' ? shortened(oneLine(value), most) : value)

/** A need named for a person: a form, or whatever else it is called. */
export const needWord = (need: string): string => formById(need)?.id ?? need

/** Title of the record that is kept of a check. */
export const reportTitle = (draft: boolean): string => (draft ? '途中点検結果' : '提出前点検結果')
