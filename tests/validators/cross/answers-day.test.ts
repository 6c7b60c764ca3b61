import rule from '../../../src/validators/cross/answers-day'
import dateMissing from '../../../src/validators/y11/date-missing'
import { answer, seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { answers, complete, seminars } from './base'

ruleTest(rule, {
  base: complete,
  with: [dateMissing],
  pass: [
    { why: '実施日の決まらないセミナーがある', set: { 'y11.1.date': null } },
    {
      why: '様式11が持たない月の回答',
      sheets: { ...complete, y13: { rows: [...answers, ...[1, 2, 3].map(() => answer({ date: '2024-05-09' }))] } },
    },
    {
      why: '別の月のセミナーが混じる開催表',
      sheets: {
        ...complete,
        y11: { rows: [seminars[0]!, seminar({ date: '2024-05-20' }), seminar({ date: '2024-04-20' })] },
      },
    },
    { why: '様式11がない', sheets: { y13: complete['y13']! } },
  ],
  fail: [
    {
      why: 'セミナーのない日',
      set: { 'y13.2.date': '2024-06-21' },
      at: ['y13.2.date'],
      says: '令和6年6月21日(金)の回答が1件ありますが、様式11にこの日のセミナーはありません。',
    },
    {
      why: '同じ日の回答は1つにまとめる',
      set: { 'y13.0.date': '2024-06-13', 'y13.1.date': '2024-06-13' },
      at: ['y13.0.date'],
      says: '2件',
    },
  ],
})
