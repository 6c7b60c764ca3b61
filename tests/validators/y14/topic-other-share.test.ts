import rule from '../../../src/validators/y14/topic-other-share'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const rows = Array.from({ length: 10 }, (_, i) => call({ topicOther: i === 0 ? '○' : null }))

ruleTest(rule, {
  base: { y14: { rows } },
  pass: [
    {
      why: '9件では割合を見ない',
      sheets: { y14: { rows: rows.slice(0, 9).map((row) => ({ ...row, topicOther: '○' })) } },
    },
    { why: '目安を変えた', set: { 'y14.5.topicOther': '○' }, profile: { limits: { otherTopicShare: 0.2 } } },
  ],
  fail: [
    { why: '10件のうち2件', set: { 'y14.5.topicOther': '○' }, at: ['y14.0.topicOther'], says: '10件のうち2件(20%)' },
  ],
})
