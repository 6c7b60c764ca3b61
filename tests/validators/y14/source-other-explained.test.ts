import rule from '../../../src/validators/y14/source-other-explained'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call({ source: 'その他', sourceOtherText: '新聞広告' })] } },
  pass: [
    { why: 'どちらもない', set: { 'y14.0.source': '商工会', 'y14.0.sourceOtherText': null } },
    { why: '「-」', set: { 'y14.0.source': '商工会', 'y14.0.sourceOtherText': '-' } },
  ],
  fail: [
    { why: '内容がない', set: { 'y14.0.sourceOtherText': null }, at: ['y14.0.sourceOtherText'] },
    { why: '「その他」でない', set: { 'y14.0.source': '商工会' }, at: ['y14.0.sourceOtherText'], says: '「新聞広告」' },
  ],
})
