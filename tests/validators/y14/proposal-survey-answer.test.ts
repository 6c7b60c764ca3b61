import rule from '../../../src/validators/y14/proposal-survey-answer'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ proposal: '○', survey: '○', surveyQ7: '回答なし' })] } },
  pass: [
    { why: '満足度調査をしていない', set: { 'y14.0.survey': null, 'y14.0.surveyQ7': null } },
    { why: '来所の満足度調査', sheets: { y14: { rows: [call({ method: '来所', proposal: '○', survey: '○' })] } } },
    {
      why: '提案書は1回目に交付し、回答は2回目に入れた',
      sheets: {
        y14: {
          rows: [
            visit({ proposal: '○' }),
            visit({ date: '2024-06-28', visit: 2, checklist: null, survey: '○', surveyQ7: '回答なし' }),
          ],
        },
      },
    },
    { why: '満足度調査をせず、回答なしとした', set: { 'y14.0.survey': null } },
    { why: '電話の行の回答は別の規則で見る', set: { 'y14.0.method': '電話', 'y14.0.proposal': null } },
    { why: '1回目が手元にない2回目', set: { 'y14.0.proposal': null, 'y14.0.visit': 2 } },
  ],
  fail: [
    { why: '回答がない', set: { 'y14.0.surveyQ7': null }, at: ['y14.0.surveyQ7'] },
    {
      why: '提案書の○がない',
      set: { 'y14.0.proposal': null },
      at: ['y14.0.surveyQ7'],
      severity: 'warning',
      says: '「回答なし」',
    },
    {
      why: '回答があるのに満足度調査の○がない',
      set: { 'y14.0.survey': null, 'y14.0.surveyQ7': 'エ 取り組むのは難しい' },
      at: ['y14.0.surveyQ7'],
      severity: 'warning',
      says: '満足度調査の実施の○がありません',
    },
  ],
})
