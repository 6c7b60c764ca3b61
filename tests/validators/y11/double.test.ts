import rule from '../../../src/validators/y11/double'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar(), seminar({ time: '9:00~11:00' })] } },
  pass: [
    { why: '別の場所', set: { 'y11.1.time': '13:30~15:30', 'y11.1.place': '出雲市' } },
    { why: '場所が空欄', set: { 'y11.1.time': '13:30~15:30', 'y11.0.place': null, 'y11.1.place': null } },
  ],
  fail: [{ why: '同じ日の同じ時間と場所', set: { 'y11.1.time': '13:30～15:30' }, at: ['y11.1.date'], says: '2行' }],
})
