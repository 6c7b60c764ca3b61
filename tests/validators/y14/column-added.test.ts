import rule from '../../../src/validators/y14/column-added'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), call()] } },
  pass: [{ why: '右の列が空白だけ', set: { 'y14.added.0': ' ' } }],
  fail: [
    {
      why: '右に見出しのある列を足した',
      set: { 'y14.added.0': '管理番号' },
      at: ['様式14.xlsx!AR6'],
      says: '「管理番号」',
    },
    { why: '右の列に見出しのない記入', set: { 'y14.added.2': '要確認' }, at: ['様式14.xlsx!AR8'] },
  ],
})
