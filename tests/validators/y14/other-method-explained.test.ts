import rule from '../../../src/validators/y14/other-method-explained'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call({ method: 'その他(備考欄に記入)', remarks: 'ファクシミリ' })] } },
  pass: [{ why: '電話なら備考は空欄でよい', set: { 'y14.0.method': '電話', 'y14.0.remarks': null } }],
  fail: [
    { why: '備考が空欄', set: { 'y14.0.remarks': null }, at: ['y14.0.remarks'] },
    { why: '備考が「特になし」', set: { 'y14.0.remarks': '特になし' }, at: ['y14.0.remarks'] },
  ],
})
