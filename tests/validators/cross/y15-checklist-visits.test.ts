import rule from '../../../src/validators/cross/y15-checklist-visits'
import { ruleTest } from '../../support/ruleTest'
import { visit } from '../../support/rows'
import { complete, consultations, june } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    {
      why: '1回目が手元にない2回目は決まらない',
      sheets: {
        ...complete,
        y14: { rows: [...consultations, visit({ visit: 2, checklist: null, company: '別の店', date: '2024-06-07' })] },
      },
    },
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.checklistVisits': '三' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    {
      why: '決まらない行を入れても多い',
      sheets: {
        ...complete,
        y14: { rows: [...consultations, visit({ visit: 2, checklist: null, company: '別の店', date: '2024-06-07' })] },
        y15: { months: { '6月': { ...june, checklistVisits: 4 } } },
      },
      at: ['y15.6月.checklistVisits'],
      says: '2~3件です(差1件)',
    },
    { why: '数が違う', set: { 'y15.6月.checklistVisits': 1 }, at: ['y15.6月.checklistVisits'], says: '⑧は1件', fix: 2 },
    { why: '空欄は0件', set: { 'y15.6月.checklistVisits': null }, at: ['y15.6月.checklistVisits'], fix: 2 },
  ],
})
