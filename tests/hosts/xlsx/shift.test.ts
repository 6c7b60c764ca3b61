import { shiftFormula, withoutPrefixes } from '../../../src/hosts/xlsx/shift'

describe('a formula moved two rows down and one column right', () => {
  test.each([
    ['A1', 'B3'],
    ['$A$1', '$A$1'],
    ['$A1', '$A3'],
    ['A$1', 'B$1'],
    ['E6*0.1', 'F8*0.1'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['SUM($A$1:A1)', 'SUM($A$1:B3)'],
    ['A:A', 'B:B'],
    ['SUM(A:$C)', 'SUM(B:$C)'],
    ['1:1', '3:3'],
    ['SUM($1:5)', 'SUM($1:7)'],
    ['Z1+AZ1', 'AA3+BA3'],
    ['"A1"&A1&"B2 ""C3"" "', '"A1"&B3&"B2 ""C3"" "'],
    ["'A1 B2'!C3", "'A1 B2'!D5"],
    ["'it''s A1'!C3", "'it''s A1'!D5"],
    ['様式14!C3', '様式14!D5'],
    ['Sheet1!A1:B2', 'Sheet1!B3:C4'],
    ['Sheet1!A:B', 'Sheet1!B:C'],
    ['Sheet1!1:2', 'Sheet1!3:4'],
    ['Q1!A1', 'Q1!B3'],
    ['Q1:Q4!A1', 'Q1:Q4!B3'],
    ["'Q1:Q4'!A1", "'Q1:Q4'!B3"],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ["'[book A1.xlsx]S'!A1", "'[book A1.xlsx]S'!B3"],
    ['LOG10(A1)', 'LOG10(B3)'],
    ['ATAN2(A1,B1)', 'ATAN2(B3,C3)'],
    ['税率*A1', '税率*B3'],
    ['TAX_2024+A1', 'TAX_2024+B3'],
    ['A1.x+A1', 'A1.x+B3'],
    ['XFE1+A1048577+AAAA1', 'XFE1+A1048577+AAAA1'],
    ['1E5+A1', '1E5+B3'],
    ['1.5E+3+A1', '1.5E+3+B3'],
    ['テーブル1[A1]+A1', 'テーブル1[A1]+B3'],
    ["テーブル1[[#This Row],[A1'[x']]]+A1", "テーブル1[[#This Row],[A1'[x']]]+B3"],
    ["T['#A1]&'S A1'!A1", "T['#A1]&'S A1'!B3"],
    ['IF(A1=#N/A,#REF!,#DIV/0!)', 'IF(B3=#N/A,#REF!,#DIV/0!)'],
    ['A1#', 'B3#'],
    ['@A1', '@B3'],
    ['A1:INDEX(B:B,2)', 'B3:INDEX(C:C,2)'],
    ['{1,2;3,4}*A1', '{1,2;3,4}*B3'],
    ['IF(AND(A1>0,B1<>""),TRUE,FALSE)', 'IF(AND(B3>0,C3<>""),TRUE,FALSE)'],
    ['A1 B1', 'B3 C3'],
    ['XFD1', '#REF!'],
    ['A1048576', '#REF!'],
    ['A1048575:A1048576', '#REF!:#REF!'],
    ['XFD:XFD', '#REF!'],
    ['1048575:1048576', '#REF!'],
    ['"open A1', '"open A1'],
    ["'open A1", "'open A1"],
    ['', ''],
  ])('%s → %s', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved)
  })
})

test('up and left, over the edge', () => {
  expect(shiftFormula('C3+B2+A1', -2, -2)).toBe('A1+#REF!+#REF!')
})

test('a formula that Excel would not take is handed on in no time', () => {
  for (const long of ['['.repeat(200_000), `${'A1+'.repeat(100_000)}1`, '"'.repeat(100_001)])
    expect(shiftFormula(long, 1, 1)).toBe(long)
  expect(shiftFormula('['.repeat(16_000), 1, 1)).toBe('['.repeat(16_000))
})

test('prefixes of newer functions are left out, in texts they stay', () => {
  expect(withoutPrefixes('_xlfn.XLOOKUP(A1,B:B,"_xlfn.C")')).toBe('XLOOKUP(A1,B:B,"_xlfn.C")')
  expect(withoutPrefixes('_xlfn._xlws.FILTER(A1:A3,B1:B3)')).toBe('FILTER(A1:A3,B1:B3)')
  expect(withoutPrefixes('_xlfn.LET(_xlpm.x,1,_xlpm.x)')).toBe('LET(x,1,x)')
  expect(withoutPrefixes('_xldudf_YOSHIKI_COUNT(A1)')).toBe('_xldudf_YOSHIKI_COUNT(A1)')
})
