import rule from '../../../src/validators/book/list-altered'
import { call, seminar } from '../../support/rows'
import { forms, y14 } from '../../../src/forms'
import { memoryBook } from '../../../src/hosts/memory/sheet'
import { assemble } from '../../../src/submission'
import { judge } from '../../../src/validators/engine/judge'
import { ruleTest } from '../../support/ruleTest'
import { formSheet, placeOf } from '../../support/sheets'

const rows = [call(), call(), call()]

it('leaves it to the block to say that a row was put in between its entries', () => {
  const sheet = formSheet(y14, { rows })
  const inside = sheet.cells.findIndex((row) => row[placeOf(y14, 'method')] === '訪問コンサルティング')
  const cells = [...sheet.cells.slice(0, inside), [], ...sheet.cells.slice(inside)]
  const book = memoryBook({ id: '様式14.xlsx', sheets: [{ ...sheet, cells }] })
  expect(judge(assemble([book], forms, { month: '2024-06' }), [rule]).findings).toEqual([])
})

ruleTest(rule, {
  base: { y14: { rows }, y11: { rows: [seminar()] } },
  pass: [
    { why: '一覧の下の空欄まで', set: { 'y14.dropdowns.method': '$C$12:$C$25' } },
    { why: '順番だけが違う', set: { 'y14.dropdowns.checklist': '"不明,該当,非該当"' } },
    { why: '全角で同じ項目', set: { 'y11.dropdowns.organiser': '" 共催 ,独自,講師派遣"' } },
    { why: 'ほかのブックの範囲は確かめられない', set: { 'y14.dropdowns.method': '[1]Sheet1!$A$1:$A$9' } },
    { why: '○をどれで書いても○', set: { 'y14.dropdowns.applied': '"◯"' } },
    { why: '一覧そのものが変わったのは、別の指摘', set: { 'y14.lists.method.3': '訪問' } },
    { why: 'プルダウンがない', set: { 'y14.dropdowns.method': null } },
  ],
  fail: [
    {
      why: '範囲が短い',
      set: { 'y14.dropdowns.method': '$C$12:$C$18' },
      at: ['y14.0.method'],
      says: '一部しか選べません',
      fix: 'list',
    },
    {
      why: '別の項目',
      set: { 'y14.dropdowns.method.1': '"訪問,電話"' },
      at: ['y14.1.method'],
      says: '「相談方法」のプルダウンが、様式の項目と違います(8行目)。',
      fix: 'list',
    },
    { why: '別の列の一覧', set: { 'y14.dropdowns.checklist': '$AF$12:$AF$18' }, at: ['y14.0.checklist'], fix: 'list' },
    { why: '1つ足した', set: { 'y14.dropdowns.checklist': '"該当,非該当,不明,未確認"' }, at: ['y14.0.checklist'] },
    { why: '○ではないもの', set: { 'y14.dropdowns.applied': '"有,無"' }, at: ['y14.0.applied'], fix: 'list' },
    {
      why: '$のない範囲は下の行でずれる',
      set: { 'y14.dropdowns.method': 'C12:C20' },
      at: ['y14.1.method'],
      says: '(8~11行目)',
      fix: 'list',
    },
    {
      why: '様式に決まりのない列',
      set: { 'y11.dropdowns.online': '"全部,一部,なし"' },
      at: ['y11.0.online'],
      severity: 'info',
      fix: 'list',
    },
  ],
})
