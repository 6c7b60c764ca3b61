import rule from '../../../src/validators/y14/expert-missing'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), visit({ expert: '見本 太郎・例示 花子' })] } },
  fail: [
    { why: '空欄', set: { 'y14.0.expert': null }, at: ['y14.0.expert'] },
    { why: '空白だけ', set: { 'y14.1.expert': '　' }, at: ['y14.1.expert'] },
  ],
})
