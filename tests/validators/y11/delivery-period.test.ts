import rule from '../../../src/validators/y11/delivery-period'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: {
    y11: {
      rows: [
        seminar({ date: '2024-06-14', online: '全部', place: null, time: null, remarks: '動画配信 R6.5/13~6/14' }),
      ],
    },
  },
  pass: [
    { why: '年月日で書いた期間', set: { 'y11.0.remarks': 'オンデマンド(2024/5/13~2024/6/14)' } },
    { why: '月日で書いた期間', set: { 'y11.0.remarks': '配信期間:5月13日(月)から6月14日(金)まで' } },
    { why: '点で書いた期間', set: { 'y11.0.remarks': '動画配信 R6.5.13～R6.6.14' } },
    { why: '点で書いた月日', set: { 'y11.0.remarks': '配信期間：5.13～6.14' } },
    { why: '令和を省いた期間', set: { 'y11.0.remarks': '配信期間 6.5.13~6.6.14' } },
    { why: '月を省いた期間', set: { 'y11.0.remarks': '配信期間 6/1~14' } },
    { why: '同時配信', set: { 'y11.0.remarks': 'Zoomで同時配信' } },
    { why: '対面で備考なし', set: { 'y11.0.online': null, 'y11.0.remarks': null } },
  ],
  fail: [
    {
      why: '期間がない',
      set: { 'y11.0.remarks': 'オンデマンド配信' },
      at: ['y11.0.remarks'],
      says: '配信期間がありません',
    },
    {
      why: '実施日が始まりの日',
      set: { 'y11.0.date': '2024-06-13' },
      at: ['y11.0.date'],
      says: '「5/13~R6.6/14」'.replace('R6.', ''),
    },
    { why: '場所に動画配信とある', set: { 'y11.0.place': '動画配信', 'y11.0.remarks': null }, at: ['y11.0.remarks'] },
  ],
})
