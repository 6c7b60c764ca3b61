import type { Sheet } from './types'

/**
 * The same sheet with dropdown rules that were read after it. Its readers stay those of the sheet, one step up its
 * prototypes: a copy would have to know every kind of sheet.
 */
export const sheetWithLists = (sheet: Sheet, lists: Sheet['lists']): Sheet =>
  Object.create(sheet, { lists: { value: lists, enumerable: true } }) as Sheet
