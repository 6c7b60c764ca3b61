import rule from '../../../src/validators/book/header-changed'
import { call, seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] }, y14: { rows: [call()] } },
  pass: [
    { why: '改行だけの違い', set: { 'y11.headers.date': '実施日\n※西暦表示で記入' } },
    { why: '様式14には別の指摘がある', set: { 'y14.headers.date': '相談日(和暦)※西暦で' } },
  ],
  fail: [
    {
      why: '注記の違い',
      set: { 'y11.headers.workshop': 'ワークショップ形式※該当は○' },
      at: ['様式11.xlsx!T5'],
      says: '1列で様式と違います(ワークショップ形式)',
    },
  ],
})
