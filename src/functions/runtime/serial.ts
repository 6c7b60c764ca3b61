import { serialOfDay } from '../../calendar/serial'
import type { IsoDate } from '../../workbook/types'
import type { FunctionContext } from './context'

/** A day as a cell holds it. */
export const serial = (day: IsoDate, { date1904 = false }: Pick<FunctionContext, 'date1904'>): number =>
  serialOfDay(day, date1904)
