import rule from '../../../src/validators/y14/industry-not-listed'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [
    { why: '空欄', set: { 'y14.0.industry': null } },
    { why: '不明', set: { 'y14.0.industry': '不明' } },
    { why: '全角', set: { 'y14.0.industry': 'Ｈ　運輸業，郵便業' } },
  ],
  fail: [
    { why: '選択肢にない', set: { 'y14.0.industry': '木工所' }, at: ['y14.0.industry'] },
    { why: '記号がない', set: { 'y14.0.industry': '製造業' }, at: ['y14.0.industry'], fix: 'E 製造業' },
    {
      why: '初めの語が同じ',
      set: { 'y14.0.industry': '飲食業' },
      at: ['y14.0.industry'],
      says: '「M 宿泊業,飲食サービス業」など',
    },
    { why: '一部だけ', set: { 'y14.0.industry': '卸売業' }, at: ['y14.0.industry'], says: '「I 卸売業,小売業」など' },
  ],
})
