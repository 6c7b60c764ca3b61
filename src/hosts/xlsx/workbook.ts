import type { DefinedName } from '../../workbook/types'
import type { Limits } from './limits'
import { refusals } from './refusal'
import { Scanner } from './scanner'
import { isOn } from './values'

export interface ListedSheet {
  readonly name: string
  readonly visible: boolean
  readonly relation: string
}

export interface Workbook {
  readonly date1904: boolean
  readonly sheets: readonly ListedSheet[]
  readonly names: readonly DefinedName[]
}

/** The list of sheets and names; null where the part is no workbook. */
export function readWorkbook(part: Uint8Array, limits: Limits): Workbook | null {
  const x = new Scanner(part, limits.depth)
  x.next()
  if (!x.is('workbook')) return null
  let date1904 = false
  const sheets: ListedSheet[] = []
  const names: { name: string; refersTo: string; local: number }[] = []
  while (x.child(1)) {
    if (x.is('workbookPr')) date1904 = isOn(x.attribute('date1904'))
    else if (x.is('sheets')) {
      while (x.child(2)) {
        if (sheets.length >= limits.sheets) throw refusals.tooMany('シート', limits.sheets)
        sheets.push({
          name: x.attribute('name') ?? '',
          visible: (x.attribute('state') ?? 'visible') === 'visible',
          relation: x.prefixedAttribute('id') ?? '',
        })
      }
    } else if (x.is('definedNames')) {
      while (x.child(2)) {
        if (names.length >= limits.boxes) throw refusals.tooMany('名前の定義', limits.boxes)
        const name = x.attribute('name') ?? ''
        const local = Number(x.attribute('localSheetId') ?? -1)
        names.push({ name, local, refersTo: x.content().trim().replace(/^=/, '') })
      }
    }
  }
  return {
    date1904,
    sheets,
    // The number counts all sheets in their order, charts included.
    names: names.map(({ name, refersTo, local }) => {
      const sheet = sheets[local]
      return sheet ? { name, refersTo, sheet: sheet.name } : { name, refersTo }
    }),
  }
}
