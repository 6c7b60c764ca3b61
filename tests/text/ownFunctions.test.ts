import { isOurFunction } from '../../src/text/ownFunctions'

describe('a function of ours', () => {
  it.each([
    'YOSHIKI.TARGET("④")',
    '=YOSHIKI.TARGET("④")',
    '=yoshiki.progress(A1,B1)',
    '_xldudf_YOSHIKI_TARGET("④")',
    '_xlfn._xldudf_YOSHIKI_TARGET("④")',
    'SUM(A1,_xldudf_YOSHIKI_PACE(A1,B1))',
    '-YOSHIKI.PACE(A1,B1)*2',
    "IF('6月''分'!A1=\"\",\"\",YOSHIKI.WAREKI('6月''分'!A1))",
    'MAP(A1:A3,YOSHIKI.WAREKI)',
  ])('is used in %s', (formula) => {
    expect(isOurFunction(formula)).toBe(true)
  })
  it.each([
    'SUM(A1:A3)',
    'A1&"YOSHIKI.TARGET(1)"',
    'A1&"""YOSHIKI.TARGET(1)"',
    "'YOSHIKI.TARGET'!A1",
    '[YOSHIKI.xlsx]Sheet1!A1',
    'MYYOSHIKI.TARGET(1)',
    '山YOSHIKI.TARGET(1)',
    'my_YOSHIKI_TARGET(1)',
    'YOSHIKI',
    '_xldudf_OTHER_TARGET(1)',
    '',
  ])('is not in %s', (formula) => {
    expect(isOurFunction(formula)).toBe(false)
  })
})
