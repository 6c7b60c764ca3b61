import { fullAddress } from '../address'
import type { VirtualSheet } from '../book'
import { OfficeError, type ObjectTable } from '../protocol'
import { common, judged, typeOf, type Rule, type ValidationRule } from '../validation'
import type { Box } from '../../../src/workbook/types'
import { guard } from './range'
import type { VirtualRange } from './surroundings'

interface Areas {
  readonly sheet: VirtualSheet
  readonly boxes: readonly Box[]
}

/** Cells below each other in one column are one area. */
function areas(sheet: VirtualSheet, cells: readonly { row: number; col: number }[]): Areas {
  const boxes: { row: number; col: number; rows: number; cols: number }[] = []
  for (const { row, col } of [...cells].sort((a, b) => a.col - b.col || a.row - b.row)) {
    const last = boxes.at(-1)
    if (last?.col === col && last.row + last.rows === row) last.rows++
    else boxes.push({ row, col, rows: 1, cols: 1 })
  }
  return { sheet, boxes }
}

const one = ({ sheet, box }: VirtualRange): Rule | null => {
  const rule = common(sheet, box)
  return rule === undefined || typeof rule === 'string' ? null : rule
}
const noAlert = { message: '', showAlert: true, style: 'Stop', title: '' }
const noPrompt = { message: '', showPrompt: true, title: '' }

function source(given: unknown): string {
  if (typeof given === 'string') {
    if (!given.startsWith('=') && given.length > 255) throw new OfficeError('InvalidArgument')
    return given
  }
  const { sheet, box } = given as VirtualRange
  const address = fullAddress(sheet.name, box)
  const mark = address.lastIndexOf('!') + 1
  return `=${address.slice(0, mark)}${address.slice(mark).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
}

function update(range: VirtualRange, change: Partial<Rule>): void {
  guard(range)
  const rule = one(range)
  if (!rule) throw new OfficeError('InvalidOperation')
  range.sheet.setRule({ ...rule, ...change, box: range.box })
}

/** Excel.DataValidation of a range, and the areas of its wrong cells. */
export function validationTables(): Record<string, ObjectTable> {
  const invalid = ({ sheet, box }: VirtualRange): Areas | null => {
    const { wrong } = judged(sheet, box)
    return wrong.length === 0 ? null : areas(sheet, wrong)
  }
  return {
    DataValidation: {
      get: {
        Type: ({ sheet, box }: VirtualRange) => typeOf(sheet, box),
        Rule: (range: VirtualRange) => one(range)?.rule ?? {},
        IgnoreBlanks: (range: VirtualRange) => one(range)?.ignoreBlanks ?? true,
        ErrorAlert: (range: VirtualRange) => one(range)?.errorAlert ?? noAlert,
        Prompt: (range: VirtualRange) => one(range)?.prompt ?? noPrompt,
        Valid: ({ sheet, box }: VirtualRange) => {
          const { wrong } = judged(sheet, box)
          return wrong.length === 0 ? true : wrong.length === box.rows * box.cols ? false : null
        },
      },
      set: {
        Rule: (range: VirtualRange, rule: ValidationRule) => {
          guard(range)
          if (!rule.list) throw new OfficeError('NotImplemented', 'only lists can be set in the virtual Excel')
          range.sheet.setRule({
            box: range.box,
            rule: { list: { inCellDropDown: rule.list.inCellDropDown, source: source(rule.list.source) } },
          })
        },
        IgnoreBlanks: (range: VirtualRange, ignoreBlanks: boolean) => update(range, { ignoreBlanks }),
        ErrorAlert: (range: VirtualRange, errorAlert: object) => update(range, { errorAlert }),
        Prompt: (range: VirtualRange, prompt: object) => update(range, { prompt }),
      },
      make: {
        GetInvalidCellsOrNullObject: ['RangeAreas', invalid],
        GetInvalidCells: [
          'RangeAreas',
          (range: VirtualRange) => {
            const found = invalid(range)
            if (!found) throw new OfficeError('ItemNotFound')
            return found
          },
        ],
      },
      call: {
        Clear: (range: VirtualRange) => {
          guard(range)
          range.sheet.clearRules(range.box)
        },
      },
    },
    RangeAreas: {
      get: {
        Address: ({ sheet, boxes }: Areas) => boxes.map((box) => fullAddress(sheet.name, box)).join(','),
        AreaCount: ({ boxes }: Areas) => boxes.length,
        CellCount: ({ boxes }: Areas) => boxes.reduce((sum, { rows, cols }) => sum + rows * cols, 0),
      },
      nav: { Areas: ['RangeCollection', (found: Areas) => found] },
    },
    RangeCollection: {
      items: ['Range', ({ sheet, boxes }: Areas) => boxes.map((box): VirtualRange => ({ sheet, box }))],
    },
  }
}
