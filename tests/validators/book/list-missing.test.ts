import rule from '../../../src/validators/book/list-missing'
import { call, seminar, visit } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

const rows = [call(), call(), visit(), call()]
const base = { y14: { rows }, y11: { rows: [seminar(), seminar()] } }

ruleTest(rule, {
  base,
  pass: [
    { why: '別の範囲から同じ項目', set: { 'y14.dropdowns.checklist': '"該当,非該当,不明"' } },
    { why: '中身を確かめられない式', set: { 'y14.dropdowns.method': 'INDIRECT("相談方法")' } },
    { why: '○の列にはもともとプルダウンがない', set: { 'y14.dropdowns.topicLeave': null } },
    { why: '様式に決まりのない列', set: { 'y11.dropdowns.online': null } },
    { why: 'ほかのソフトが作ったブックには1つもない', sheets: { y14: { rows, noDropdowns: true } } },
    { why: '記入例の行にはない', sheets: { y14: { rows, sample: call() } } },
    { why: '何も入力していない表', sheets: { y14: {} } },
  ],
  fail: [
    {
      why: '貼り付けた行だけ消えた',
      set: { 'y14.dropdowns.method.1': null },
      at: ['y14.1.method'],
      says: '「相談方法」の8行目にプルダウンがありません。',
      fix: 'list',
    },
    {
      why: '列ごと消えた',
      set: { 'y14.dropdowns.industry': null },
      at: ['y14.0.industry'],
      says: '「主な業種」の7~10行目',
      fix: 'list',
    },
    {
      why: '○の列の一部で消えた',
      set: { 'y14.dropdowns.proposal.2': null },
      at: ['y14.2.proposal'],
      fix: 'list',
    },
    {
      why: '同じ行でまとめて消えた列は1つの指摘',
      set: { 'y14.dropdowns.method.2': null, 'y14.dropdowns.source.2': null, 'y14.dropdowns.applied.2': null },
      at: ['y14.2.method'],
      says: '「相談方法」など3列の9行目',
    },
    {
      why: '離れた行',
      set: { 'y14.dropdowns.source.0': null, 'y14.dropdowns.source.1': null, 'y14.dropdowns.source.3': null },
      at: ['y14.0.source'],
      says: '7~8行目など3行',
    },
    {
      why: '様式に決まりのない列の一部',
      set: { 'y11.dropdowns.organiser.1': null },
      at: ['y11.1.organiser'],
      severity: 'info',
      fix: 'list',
    },
    {
      why: '項目の一覧がなく、長くて書けない',
      sheets: { y14: { rows, noLists: true, dropdowns: { 'industry.1': null, industry: 'INDIRECT("業種")' } } },
      at: ['y14.1.industry'],
      says: 'プルダウンの項目を様式から写してください。',
    },
  ],
})

it('the correction gives the rows that lack it, and no others, the list block of the form', () => {
  const { findings } = judgeSheets({ y14: { rows, dropdowns: { 'method.1': null, 'method.3': null } } }, [rule])
  expect(findings.map(({ fix }) => fix?.edits)).toEqual([
    [
      {
        kind: 'list',
        book: '様式14.xlsx',
        sheet: '様式14',
        box: { row: 7, col: 2, rows: 1, cols: 1 },
        source: '$C$13:$C$21',
      },
      {
        kind: 'list',
        book: '様式14.xlsx',
        sheet: '様式14',
        box: { row: 9, col: 2, rows: 1, cols: 1 },
        source: '$C$13:$C$21',
      },
    ],
  ])
})
it('columns of ○ side by side are one box', () => {
  const gone = ['topicPartTime', 'topicDispatch', 'topicJobAnalysis'].map((field) => [`${field}.0`, null] as const)
  const { findings } = judgeSheets({ y14: { rows, dropdowns: Object.fromEntries(gone) } }, [rule])
  expect(findings.map(({ fix }) => fix?.edits)).toMatchObject([
    [{ box: { row: 6, col: 3, rows: 1, cols: 3 }, source: '"○"' }],
  ])
})
