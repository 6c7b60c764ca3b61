import { forms, y11 } from '../../src/forms'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { profileById } from '../../src/profiles'
import { fingerprint } from '../../src/reading/fingerprint'
import { formSheet, placeOf } from '../support/sheets'
import { seminar } from '../support/rows'

describe('fingerprint', () => {
  const column = (field: string) => ({ row: 8, col: placeOf(y11, field), rows: 10, cols: 1 })
  const lists = [
    { boxes: [column('organiser')], source: ['共催', '独自', '講師派遣'] },
    { boxes: [column('partner')], source: ['見本商工会', '見本市役所'] },
    { boxes: [{ row: 8, col: 40, rows: 10, cols: 1 }], source: ['見本 太郎'] },
  ]
  const sheet = { ...formSheet(y11, { rows: [seminar()] }), lists }
  const [known, unknown] = fingerprint(
    memoryBook({ id: 'b.xlsx', sheets: [sheet, { name: '名簿', cells: [['見本 太郎']], lists: lists.slice(0, 1) }] }),
    forms,
    profileById('hatarakikata-r6')!,
  )
  it('gives dropdown entries where the form prints them, and only their number elsewhere', () => {
    expect(known!.dropdowns.map(({ source }) => source)).toEqual(['共催,独自,講師派遣', '…(2)', '…(1)'])
    expect(unknown!.dropdowns.map(({ source }) => source)).toEqual(['…(3)'])
  })
})
