import rule from '../../../src/validators/y14/medical-referral'
import { call } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

const clinic = call({
  industry: 'P 医療,福祉',
  question: '看護師の夜勤を減らしたい。',
  advice: 'シフトの例を説明した。',
})

ruleTest(rule, {
  base: { y14: { rows: [{ ...clinic, advice: '医療勤務環境改善支援センターを紹介した。' }] } },
  pass: [
    { why: '就業規則の相談', set: { 'y14.0.question': '就業規則を見直したい。', 'y14.0.advice': '説明した。' } },
    { why: '別の業種', set: { 'y14.0.industry': 'E 製造業', 'y14.0.advice': '説明した。' } },
    { why: '備考に紹介とある', set: { 'y14.0.advice': '説明した。', 'y14.0.remarks': '他機関を紹介' } },
  ],
  fail: [
    { why: '紹介していない', set: { 'y14.0.advice': '説明した。' }, at: ['y14.0.question'], says: '「看護師の夜勤」' },
  ],
})

it.each([
  ['医療従事者の勤務環境を改善したい。', 1],
  ['医師の時間外労働の上限を知りたい。', 1],
  ['長時間労働者への医師の面接指導を知りたい。', 0],
  ['介護職員の夜勤の人数を知りたい。', 0],
])('%s: %i', (question, count) =>
  expect(judgeSheets({ y14: { rows: [{ ...clinic, question }] } }, [rule]).findings).toHaveLength(count),
)
