import rule from '../../../src/validators/y14/mark-not-circle'
import { visit } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ proposal: '○', survey: '◯' })] } },
  pass: [
    { why: '英字のO', set: { 'y14.0.topicPartTime': 'O' } },
    { why: '空白だけ', set: { 'y14.0.proposal': ' ' } },
    { why: 'その他は別の規則で見る', set: { 'y14.0.topicOther': '退職金' } },
  ],
  fail: [
    { why: 'チェック印', set: { 'y14.0.topicPartTime': '✓' }, at: ['y14.0.topicPartTime'], says: '「✓」' },
    { why: '1', set: { 'y14.0.proposal': 1 }, at: ['y14.0.proposal'] },
    { why: '二重丸', set: { 'y14.0.survey': '◎' }, at: ['y14.0.survey'] },
    { why: '申込みの有無に「有」', set: { 'y14.0.applied': '有' }, at: ['y14.0.applied'] },
  ],
})

describe('choices', () => {
  const choicesFor = (applied: string) =>
    judgeSheets({ y14: { rows: [visit({ applied })] } }, [rule]).findings[0]!.choices
  it.each(['有', 'レ', '●'])('%s: the circle first', (typed) => expect(choicesFor(typed)).toEqual(['○', null]))
  it.each(['×', '無', '-'])('%s: the blank first', (typed) => expect(choicesFor(typed)).toEqual([null, '○']))
})
