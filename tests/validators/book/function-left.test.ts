import rule from '../../../src/validators/book/function-left'
import { judgeSheets, ruleTest } from '../../support/ruleTest'
import { call, monthRow } from '../../support/rows'

const typed = { formula: 'YOSHIKI.COUNTBY("①",B7:B90,C7:C90,6)', value: 12 }
const stored = { formula: '_xldudf_YOSHIKI_COUNTBY("①",B7:B90,C7:C90,6)', value: 12 }

ruleTest(rule, {
  base: { y15: { months: { '6月': monthRow({ direct: 12 }) } } },
  pass: [
    { why: '値に置き換えてある', set: { 'y15.6月.direct': 12 } },
    { why: '薄緑欄の計算式', set: { 'y15.6月.consultations': { formula: 'D9+F9+L9', value: 12 } } },
    {
      why: '文字の中に名前が出てくるだけの計算式',
      set: { 'y15.6月.direct': { formula: 'IF(A1="YOSHIKI.TARGET(1)",12,12)', value: 12 } },
    },
    { why: 'ほかのアドインの関数', set: { 'y15.6月.direct': { formula: '_xldudf_CONTOSO_ADD(1,2)', value: 3 } } },
  ],
  fail: [
    {
      why: '入力したときの書き方',
      set: { 'y15.6月.direct': typed },
      at: ['y15.6月.direct'],
      says: '様式アシストの関数が1つのセルに残っています(E9)。',
      fix: 12,
    },
    { why: 'ファイルの中の書き方', set: { 'y15.6月.direct': stored }, at: ['y15.6月.direct'], fix: 12 },
    {
      why: 'ほかの計算の一部',
      set: { 'y15.6月.direct': { formula: 'IFERROR(ROUND(yoshiki.pace(1,2,3),0),0)', value: 4 } },
      at: ['y15.6月.direct'],
      fix: 4,
    },
    {
      why: '計算した値がない',
      set: { 'y15.6月.direct': { ...stored, value: null } },
      at: ['y15.6月.direct'],
      says: '計算した値がありません(E9)。Excelで計算させてから、値に置き換えてください。',
    },
    {
      why: '計算した値が #NAME? のまま',
      set: { 'y15.6月.direct': { ...stored, value: '#NAME?' } },
      at: ['y15.6月.direct'],
      says: '計算した値がありません',
    },
    {
      why: '記録の表の外のセル',
      sheets: { y14: { rows: [call()], addedColumns: [['控え', { ...typed, formula: 'YOSHIKI.WAREKI(B6)' }]] } },
      at: ['様式14.xlsx!AR7'],
    },
  ],
})

it('several cells are one finding, and all of them are put right at once', () => {
  const months = { '6月': monthRow({ direct: typed, visits: stored, seminars: { ...stored, value: null } }) }
  const { findings } = judgeSheets({ y15: { months } }, [rule])
  expect(findings.map(({ what }) => what)).toEqual([
    '様式アシストの関数が2つのセルに残っています(E9、N9)。',
    '様式アシストの関数が1つのセルに残り、計算した値がありません(H9)。',
  ])
  expect(findings[0]!.fix?.edits).toEqual([
    expect.objectContaining({ before: 12, value: 12, formula: typed.formula }),
    expect.objectContaining({ before: 12, value: 12, formula: stored.formula }),
  ])
  expect(findings[1]!.fix).toBeNull()
})
