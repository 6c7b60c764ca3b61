import rule from '../../../src/validators/y14/list-block-altered'
import { forms, y14 } from '../../../src/forms'
import { memoryBook } from '../../../src/hosts/memory/sheet'
import { assemble } from '../../../src/submission'
import { judge } from '../../../src/validators/engine/judge'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { formSheet, placeOf } from '../../support/sheets'

it('with a row put in between is one finding, and no record', () => {
  const sheet = formSheet(y14, { rows: [call()] })
  const inside = sheet.cells.findIndex((row) => row[placeOf(y14, 'method')] === '訪問コンサルティング')
  const cells = [...sheet.cells.slice(0, inside), [], ...sheet.cells.slice(inside)]
  const submission = assemble([memoryBook({ id: '様式14.xlsx', sheets: [{ ...sheet, cells }] })], forms, {
    month: '2024-06',
  })
  expect(submission.tables[0]!.records).toHaveLength(1)
  const { findings } = judge(submission, [rule])
  expect(findings).toMatchObject([{ at: { row: inside - 3 }, fix: null }])
  expect(findings[0]!.next).toBe('プルダウンの項目の途中に挿入した行を削除してください。')
})

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
