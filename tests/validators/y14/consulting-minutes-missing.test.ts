import rule from '../../../src/validators/y14/consulting-minutes-missing'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit()] } },
  pass: [
    { why: '電話相談', set: { 'y14.0.method': '電話', 'y14.0.minutes': null } },
    { why: '窓口相談派遣', set: { 'y14.0.method': '窓口相談派遣', 'y14.0.minutes': null } },
    { why: '数でない値は別の規則で見る', set: { 'y14.0.minutes': '約90分' } },
  ],
  fail: [
    { why: '訪問', set: { 'y14.0.minutes': null }, at: ['y14.0.minutes'] },
    {
      why: 'オンライン',
      set: { 'y14.0.minutes': null, 'y14.0.method': 'オンラインコンサルティング' },
      at: ['y14.0.minutes'],
    },
  ],
})
