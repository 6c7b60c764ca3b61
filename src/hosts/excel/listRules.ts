import type { Box, ListRule } from '../../workbook/types'
import type { OfficeContext } from './officeTypes'

/** Dropdown rules are read for the boxes that somebody asks about: for a whole sheet Excel has no answer. */
export async function readListRules(
  context: OfficeContext,
  sheet: string,
  boxes: readonly Box[],
): Promise<readonly ListRule[]> {
  const asked = boxes.map((box) => {
    const { dataValidation } = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(box.row, box.col, box.rows, box.cols)
    dataValidation.load('type,rule')
    return { box, dataValidation }
  })
  await context.sync()
  return asked.flatMap(({ box, dataValidation }) => {
    const source = dataValidation.type === 'List' ? dataValidation.rule.list?.source : undefined
    if (typeof source !== 'string') return []
    return [
      { boxes: [box], source: source.startsWith('=') ? source.slice(1) : source.split(',').map((text) => text.trim()) },
    ]
  })
}
