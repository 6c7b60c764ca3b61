import type { ObjectTable } from './protocol'
import { rangeTables } from './tables/range'
import { serviceTables } from './tables/services'
import type { Surroundings } from './tables/surroundings'
import { validationTables } from './tables/validation'
import { workbookTables } from './tables/workbook'
import { xmlTables } from './tables/xmlParts'

/** Excel's rules for the objects that the add-in uses, as Microsoft documents them. */
export const objectTables = (surroundings: Surroundings): Readonly<Record<string, ObjectTable>> => ({
  ...workbookTables(surroundings),
  ...rangeTables(surroundings),
  ...validationTables(),
  ...xmlTables(),
  ...serviceTables(surroundings),
})
