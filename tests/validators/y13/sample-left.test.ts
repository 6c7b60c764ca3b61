import rule from '../../../src/validators/y13/sample-left'
import { answer } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

const sample = {
  date: '2024-04-22',
  clarity: 1,
  trigger: 10,
  triggerText: '金融機関',
  knew: 1,
  knewFrom: 14,
  knewFromText: '新聞広告',
  wantExpert: '○',
  wantOther: '○',
  wantOtherText: '認定企業制度の創設。',
  prefecture: '北海道',
  industry: '製造業',
  capital: '1億',
  employees: 900,
  role: 2,
  visitWish: 1,
}

ruleTest(rule, {
  // Three of the printed values may stand in a real record.
  base: {
    y13: {
      rows: [
        answer({ date: sample.date, prefecture: sample.prefecture, capital: sample.capital, employees: 899 }),
        answer(),
      ],
    },
  },
  fail: [
    {
      why: '記入例の値の行',
      sheets: { y13: { rows: [sample, answer()] } },
      at: ['y13.0.date'],
      says: '記入例の行が残っています',
    },
    {
      why: '「例」の印のある行',
      sheets: { y13: { rows: [], sample: answer() } },
      at: ['y13.0.date'],
      says: '記入例ではない',
    },
    { why: '記入例の値が4つ', set: { 'y13.0.employees': 900 }, at: ['y13.0.date'] },
  ],
})

it('clears the sample cell by cell', () => {
  const [finding] = judgeSheets({ y13: { rows: [sample] } }, [rule]).findings
  expect(finding!.fix!.edits).toHaveLength(Object.keys(sample).length)
  expect(finding!.fix!.edits.every((edit) => edit.kind === 'set' && edit.value === null && edit.before !== null)).toBe(
    true,
  )
})
