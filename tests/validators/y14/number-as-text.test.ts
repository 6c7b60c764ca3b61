import rule from '../../../src/validators/y14/number-as-text'
import { visit } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit()] } },
  pass: [{ why: '空欄', set: { 'y14.0.minutes': null, 'y14.0.workers': ' ' } }],
  fail: [
    { why: '単位付き', set: { 'y14.0.minutes': '120分' }, at: ['y14.0.minutes'], fix: 120 },
    { why: '全角の単位付き', set: { 'y14.0.visit': '１ 回目' }, at: ['y14.0.visit'], fix: 1 },
    { why: '文字列の数字', set: { 'y14.0.minutes': '120' }, at: ['y14.0.minutes'], severity: 'warning', fix: 120 },
    {
      why: '全角の数字',
      set: { 'y14.0.workers': '１，０２０' },
      at: ['y14.0.workers'],
      severity: 'warning',
      fix: 1020,
    },
    { why: '読めない支援時間', set: { 'y14.0.minutes': '約90分' }, at: ['y14.0.minutes'], says: '「約90分」' },
    { why: '端数', set: { 'y14.0.visit': 1.5 }, at: ['y14.0.visit'], says: '整数' },
    {
      why: '人数の「不明」',
      set: { 'y14.0.nonRegular': '不明' },
      at: ['y14.0.nonRegular'],
      severity: 'warning',
      says: '空欄',
    },
    {
      why: 'コンサルティングでない行の「-」',
      set: { 'y14.0.method': '電話', 'y14.0.minutes': '-' },
      at: ['y14.0.minutes'],
      severity: 'warning',
    },
    { why: 'コンサルティングの「-」', set: { 'y14.0.minutes': '-' }, at: ['y14.0.minutes'] },
    {
      why: '日付になった「1/3」',
      set: { 'y14.0.visit': { day: '2024-01-03' } },
      at: ['y14.0.visit'],
      says: '日付が入っています',
    },
    { why: '人数の「約30人」', set: { 'y14.0.workers': '約30人' }, at: ['y14.0.workers'] },
  ],
})

describe('choices', () => {
  it.each([
    ['約90分', 90],
    ['2時間', 120],
    ['1時間半', 90],
    ['1時間15分', 75],
    ['1:30', 90],
    [0.0625, 90],
    [1.5, 90],
    ['1.5時間', 90],
    ['2h', 120],
  ])('%s → %s minutes', (minutes, meant) =>
    expect(judgeSheets({ y14: { rows: [visit({ minutes })] } }, [rule]).findings[0]!.choices).toEqual([meant]),
  )
  it.each([
    ['なし', [0, null]],
    ['不明', [null]],
  ])('%s → %p people', (nonRegular, meant) =>
    expect(judgeSheets({ y14: { rows: [visit({ nonRegular })] } }, [rule]).findings[0]!.choices).toEqual(meant),
  )
  it('第2回 → 2', () =>
    expect(judgeSheets({ y14: { rows: [visit({ visit: '第2回' })] } }, [rule]).findings[0]!.choices).toEqual([2]))
})
