import type { GivenRange } from '../../src/functions/runtime/define'
import { formById } from '../../src/forms'
import { memoryBook } from '../../src/hosts/memory/sheet'
import type { Scalar } from '../../src/workbook/types'
import { formSheet, type FormSheet } from '../support/sheets'

/** A form with its headings as a range from A1: the values Excel would pass, blank cells as null. */
export function formRange(form: string, data: FormSheet): Scalar[][] {
  const [sheet] = memoryBook({ id: 'range', sheets: [formSheet(formById(form)!, data)] }).sheets
  const { used } = sheet!
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.col + used.cols }, (_, col) => sheet!.value(row, col)),
  )
}

export const givenRange = ({ form, rows }: GivenRange): Scalar[][] => formRange(form, { rows, noLists: true })
