import { fixedRange, isFixed, parseReference, sheetPrefix } from '../../src/workbook/reference'

const box = (row: number, col: number, rows = 1, cols = 1) => ({ row, col, rows, cols })
const still = { rows: false, cols: false }

it.each([
  ['$C$14:$C$22', { sheet: null, box: box(13, 2, 9), moves: still }],
  ['C14', { sheet: null, box: box(13, 2), moves: { rows: true, cols: true } }],
  ['C$14:C$22', { sheet: null, box: box(13, 2, 9), moves: { rows: false, cols: true } }],
  ['$C$14:C22', { sheet: null, box: box(13, 2, 9), moves: null }],
  ['リスト!$A$1:$B$2', { sheet: 'リスト', box: box(0, 0, 2, 2), moves: still }],
  ["'6月 (2)'!$A$1", { sheet: '6月 (2)', box: box(0, 0), moves: still }],
  ["'it''s'!$A$1", { sheet: "it's", box: box(0, 0), moves: still }],
])('%s is a place', (text, wanted) => {
  expect(parseReference(text)).toEqual(wanted)
})
it.each(['相談方法', 'INDIRECT("A1")', '$C:$C', '[1]Sheet1!$A$1', 'A1:B2:C3', 'XFE1', ''])('%s is none', (text) => {
  expect(parseReference(text)).toBeNull()
})
it('a sheet of another book is no sheet of this one', () => {
  expect(parseReference("'[本.xlsx]6月'!$A$1:$A$3")!.sheet).toBe('[本.xlsx]6月')
})
it('says whether it means the same from every cell', () => {
  expect(['$C$14:$C$22', 'C14:C22', '$C14', '相談方法', '$C$14:C22'].map(isFixed)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
})
it('is written as it is read', () => {
  const place = box(13, 27, 9, 3)
  expect(fixedRange(place)).toBe('$AB$14:$AD$22')
  expect(parseReference(sheetPrefix("it's 6月") + fixedRange(place))).toEqual({
    sheet: "it's 6月",
    box: place,
    moves: still,
  })
})
