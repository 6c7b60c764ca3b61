import rule from '../../../src/validators/y11/cancelled'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar(), seminar({ date: '2024-06-20', participants: 0, remarks: '参加者なし' })] } },
  pass: [
    { why: '開催のしかたを変えた', set: { 'y11.1.remarks': '会場での開催を中止し、オンラインで実施' } },
    { why: '参加者がいる', set: { 'y11.0.remarks': '第2部は中止' } },
  ],
  fail: [
    {
      why: '参加者0人で中止',
      set: { 'y11.1.remarks': '台風のため中止' },
      at: ['y11.1.remarks'],
      says: '備考に「台風のため中止」とあり、参加人数がありません。',
    },
    {
      why: '参加人数が空欄でキャンセル',
      set: { 'y11.1.remarks': '主催者の都合でキャンセルとなった。', 'y11.1.participants': null },
      at: ['y11.1.remarks'],
    },
    { why: '取消し', set: { 'y11.1.remarks': '（取消し）' }, at: ['y11.1.remarks'] },
  ],
})
