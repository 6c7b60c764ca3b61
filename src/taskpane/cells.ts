import { provideContext, recalculateInExcel } from '../functions'
import type { Agreed, Desk } from './desk/types'

/**
 * Tells the functions in the cells what the book is judged by, when it is known and whenever it changes. Where Excel
 * refuses to calculate anew, the cells keep what they show until they are calculated next.
 */
export function tellCells(desk: Desk, language: 'ja' | 'en', tell: typeof provideContext = provideContext): void {
  let said: Agreed | null = null
  const told = (): void => {
    const agreed = desk.agreed()
    if (!agreed || (agreed.profile === said?.profile && agreed.date1904 === said.date1904)) return
    said = agreed
    void tell({ ...agreed, language }, recalculateInExcel).catch(() => undefined)
  }
  desk.subscribe(told)
  told()
}
