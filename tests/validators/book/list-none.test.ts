import rule from '../../../src/validators/book/list-none'
import { call, seminar } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

const rows = [call(), call()]

ruleTest(rule, {
  base: { y14: { rows } },
  pass: [
    { why: 'どこかに1つでもある', set: { 'y14.dropdowns.method': null, 'y14.dropdowns.source': null } },
    { why: '何も入力していない表', sheets: { y14: { noDropdowns: true } } },
    { why: 'プルダウンが決まっていない様式', sheets: { y11: { rows: [seminar()], noDropdowns: true } } },
  ],
  fail: [
    {
      why: 'ほかのソフトが作ったブック',
      set: { 'y14.noDropdowns': true },
      at: ['y14.0.method'],
      says: 'プルダウンが1つもありません',
    },
  ],
})

it('offers the dropdowns of every column, of ○ side by side as one', () => {
  const { findings } = judgeSheets({ y14: { rows, noDropdowns: true } }, [rule])
  const edits = findings[0]!.fix!.edits.map((edit) => (edit.kind === 'list' ? [edit.box.cols, edit.source] : edit))
  expect(edits).toEqual([
    [1, '$C$11:$C$19'],
    [19, '"○"'],
    [1, '$Z$11:$Z$28'],
    [1, '"○"'],
    [1, '$AE$11:$AE$13'],
    [1, '$AF$11:$AF$17'],
    [2, '"○"'],
    [1, '$AI$11:$AI$15'],
    [1, '$AO$11:$AO$30'],
  ])
})
