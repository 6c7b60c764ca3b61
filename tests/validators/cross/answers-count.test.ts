import rule from '../../../src/validators/cross/answers-count'
import dateMissing from '../../../src/validators/y13/date-missing'
import dateMonth from '../../../src/validators/y11/date-month'
import { answer, seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { answers, complete, seminars } from './base'

ruleTest(rule, {
  base: complete,
  with: [dateMonth, dateMissing],
  pass: [
    {
      why: '同じ日の2回のセミナーは合わせて数える',
      sheets: {
        ...complete,
        y11: { rows: [...seminars, seminar({ time: '9:00~11:00', answers: 1 })] },
        y13: { rows: [...answers, answer()] },
      },
    },
    { why: '実施日が空欄の回答はどの日のものでもあり得る', set: { 'y13.0.date': null } },
    { why: 'セミナーのない日の回答は実施日の誤りとして別に指摘する', set: { 'y13.0.date': '2024-06-13' } },
    { why: '別の月の回答はこの月の回答かもしれない', set: { 'y13.0.date': '2024-05-12' } },
    { why: '回収数が読めない', set: { 'y11.0.answers': '数枚' } },
    {
      why: '回収0件でアンケートを実施した',
      set: { 'y11.1.answers': 0 },
      sheets: { ...complete, y13: { rows: answers.slice(0, 2) } },
    },
    {
      why: '様式13が1年分でも、様式11の月だけを比べる',
      sheets: {
        ...complete,
        y13: { rows: [...answers, ...[9, 9, 9].map(() => answer({ date: '2024-05-09' }))] },
      },
    },
    { why: '様式13に1件もなければ1つにまとめて指摘する', sheets: { ...complete, y13: {} } },
    { why: '様式13がない', sheets: { y11: complete['y11']! } },
  ],
  fail: [
    {
      why: '様式13の方が少ない',
      set: { 'y11.0.answers': 5 },
      at: ['y11.0.answers'],
      says: '令和6年6月12日(水)の回答回収数は5件ですが、様式13は2件です(差3件)。',
    },
    {
      why: '様式13の方が多い',
      set: { 'y11.0.answers': 1 },
      at: ['y11.0.answers'],
      says: '差1件)。回答回収数か、様式13の実施日と件数を確かめてください。',
    },
    { why: '回収数が空欄', set: { 'y11.0.answers': null }, at: ['y11.0.answers'], says: '空欄ですが' },
    {
      why: '日の決まらない回答を足しても足りない',
      set: { 'y11.0.answers': 5, 'y13.0.date': null },
      at: ['y11.0.answers'],
      says: '様式13は1件です(実施日の決まらない1件を足しても差3件)。',
    },
    {
      why: '同じ日の2回',
      sheets: { ...complete, y11: { rows: [...seminars, seminar({ time: '9:00~11:00', answers: 4 })] } },
      at: ['y11.0.answers'],
      says: '2+4で6件',
    },
  ],
})
