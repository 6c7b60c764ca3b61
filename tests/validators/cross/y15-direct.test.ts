import rule from '../../../src/validators/cross/y15-direct'
import { ruleTest } from '../../support/ruleTest'
import { call, monthRow } from '../../support/rows'
import { complete, consultations, june } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '様式14の相談方法が読めない行は範囲で数える', set: { 'y14.0.method': '相談' } },
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.direct': '三件' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: { months: { '5月': june } } } },
    {
      why: '様式14がない月は数えない',
      sheets: { y14: complete['y14']!, y15: { months: { '6月': june, '5月': monthRow({ direct: 9, visits: 3 }) } } },
    },
    {
      why: 'その他はどこに計上してもよい',
      sheets: { ...complete, y14: { rows: [...consultations, call({ method: 'その他(備考欄に記入)' })] } },
    },
  ],
  fail: [
    {
      why: '1件多い',
      set: { 'y15.6月.direct': 3 },
      at: ['y15.6月.direct'],
      says: '①は3件ですが、様式14の6月は2件です(電話1・来所1、差1件)。',
      fix: 2,
    },
    { why: '空欄は0件', set: { 'y15.6月.direct': null }, at: ['y15.6月.direct'], fix: 2 },
    { why: '様式14の行が足りない', set: { 'y14.0.method': '窓口相談派遣' }, at: ['y15.6月.direct'], fix: 1 },
    {
      why: 'その他を入れても多い',
      sheets: {
        ...complete,
        y14: { rows: [...consultations, call({ method: 'その他(備考欄に記入)' })] },
        y15: { months: { '6月': { ...june, direct: 4 } } },
      },
      at: ['y15.6月.direct'],
      says: '2~3件です',
    },
  ],
})
