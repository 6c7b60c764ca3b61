import rule from '../../../src/validators/y15/count-text'
import { june } from '../cross/base'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: '空欄', set: { 'y15.6月.direct': null } },
    { why: '目標件数の欄は別', set: { 'y15.目標件数.visits': '380件' } },
    { why: '目標進捗度の割合', set: { 'y15.目標進捗度.visits': 0.25 } },
  ],
  fail: [
    { why: '単位つき', set: { 'y15.6月.direct': '2件' }, at: ['y15.6月.direct'], fix: 2 },
    { why: '文字の数字は合計されない', set: { 'y15.6月.visits': '２' }, at: ['y15.6月.visits'], fix: 2 },
    { why: '数でない', set: { 'y15.6月.dispatchDays': '未定' }, at: ['y15.6月.dispatchDays'] },
    { why: '小数', set: { 'y15.6月.participants': 75.5 }, at: ['y15.6月.participants'] },
    {
      why: '沖縄の⑪',
      sheets: { 'y15-2': { months: { '6月': { ...june, sugarVisits: '1件' } } } },
      profile: { prefecture: '沖縄', submitted: ['様式15-2'] },
      at: ['y15-2.6月.sugarVisits'],
      fix: 1,
    },
  ],
})

it('offers 0 where no case was written with a dash or a word', () => {
  const choices = (typed: string) =>
    judgeSheets({ y15: { months: { '6月': { ...june, direct: typed } } } }, [rule]).findings.map(
      ({ choices }) => choices,
    )
  expect(['-', '－', 'なし', '無', '未定'].map(choices)).toEqual([[[0]], [[0]], [[0]], [[0]], [[]]])
})
