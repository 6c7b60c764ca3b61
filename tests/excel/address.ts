import { columnName } from '../../src/workbook/address'
import type { Box } from '../../src/workbook/types'

export const addressOf = ({ row, col, rows, cols }: Box): string => {
  const [first, last] = [`${columnName(col)}${row + 1}`, `${columnName(col + cols - 1)}${row + rows}`]
  return first === last ? first : `${first}:${last}`
}

/** With its sheet, as Range.address tells it. */
export const fullAddress = (sheet: string, box: Box): string => {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${addressOf(box)}`
}
