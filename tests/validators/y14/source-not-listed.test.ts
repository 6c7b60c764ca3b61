import rule from '../../../src/validators/y14/source-not-listed'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [{ why: '空欄', set: { 'y14.0.source': null } }],
  fail: [
    {
      why: '選択肢にない',
      set: { 'y14.0.source': '商工会議所から' },
      at: ['y14.0.source'],
      says: '選択肢にありません',
    },
    { why: '継続支援では回答不要', set: { 'y14.0.source': '継続支援' }, at: ['y14.0.source'], says: '空欄に' },
    { why: '選ぶものがない', set: { 'y14.0.source': '－' }, at: ['y14.0.source'], says: '空欄に' },
    {
      why: '初めの語が同じ',
      set: { 'y14.0.source': '過去に利用' },
      at: ['y14.0.source'],
      says: '「過去にセンターを利用したことがある」など',
    },
  ],
})
