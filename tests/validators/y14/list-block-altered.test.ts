import rule from '../../../src/validators/y14/list-block-altered'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [
    { why: '全角と末尾の空白', set: { 'y14.lists.surveyQ7.0': 'ア　直ちに取り組みたい ' } },
    { why: '何も入力していない表', sheets: { y14: { noLists: true } } },
  ],
  fail: [
    {
      why: '項目を書き換えた',
      set: { 'y14.lists.method.3': '訪問' },
      at: ['様式14.xlsx!C13'],
      says: '「訪問」、様式では「訪問コンサルティング」',
      fix: '訪問コンサルティング',
    },
    { why: '項目を消した', set: { 'y14.lists.method.3': '' }, at: ['様式14.xlsx!C13'], says: '(空欄、様式では' },
    {
      why: '一覧がない',
      sheets: { y14: { rows: [call()], noLists: true } },
      at: ['様式14.xlsx!B4'],
      severity: 'warning',
    },
  ],
})
