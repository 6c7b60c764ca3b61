import rule from '../../../src/validators/y15/dispatch-days'
import { complete, june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: '②が0件', set: { 'y15.6月.dispatchConsultations': 0, 'y15.6月.dispatchDays': 0 } },
    { why: '相談のない派遣', set: { 'y15.6月.dispatchConsultations': 0 } },
    {
      why: '様式14に窓口相談派遣がなければ②の指摘だけ',
      sheets: { ...complete, y14: { rows: [] } },
      set: { 'y15.6月.dispatchDays': 0 },
    },
    { why: '読めない実施件数は別の指摘', set: { 'y15.6月.dispatchDays': '未定' } },
  ],
  fail: [
    { why: '実施件数が空欄', set: { 'y15.6月.dispatchDays': null }, at: ['y15.6月.dispatchDays'], says: '空欄です' },
    { why: '実施件数が0件', set: { 'y15.6月.dispatchDays': 0 }, at: ['y15.6月.dispatchDays'], says: '0件です' },
  ],
})
