import rule from '../../../src/validators/y14/seminar-preparation'
import { call } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [
    { why: 'セミナーを聞いた企業の相談', set: { 'y14.0.question': 'セミナーで聞いた36協定の届出について知りたい。' } },
    {
      why: 'セミナーの後の相談',
      set: { 'y14.0.question': 'セミナー受講後に個別相談の日程調整をした企業から36協定の質問。' },
    },
    { why: '社内の打合せ', set: { 'y14.0.question': '労使の打合せの進め方を知りたい。' } },
    { why: '空欄', set: { 'y14.0.question': null } },
  ],
  fail: [
    {
      why: '打合せ',
      set: { 'y14.0.question': 'セミナーの打合せ' },
      at: ['y14.0.question'],
      says: '「セミナーの打合せ」',
    },
  ],
})

it.each(['講師派遣の依頼', '講師依頼', '7月のセミナーの日程調整をしたい。', '打ち合わせ(セミナーの件)'])(
  '%s',
  (question) => expect(judgeSheets({ y14: { rows: [call({ question })] } }, [rule]).findings).toHaveLength(1),
)
