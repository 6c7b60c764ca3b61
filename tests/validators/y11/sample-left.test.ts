import rule from '../../../src/validators/y11/sample-left'
import { seminar } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

const sample = {
  date: '2024-04-12',
  time: '9:00~12:00',
  place: '○○市○○1-1○○会館●階',
  online: '一部',
  organiser: '共催',
  partner: '○○商工会',
  participants: 50,
  survey: '○',
  answers: 42,
  session: '○',
  sessionConsultations: 5,
}

ruleTest(rule, {
  // Three of the printed values may stand in a real record.
  base: {
    y11: {
      rows: [seminar({ date: sample.date, time: sample.time, place: sample.place, participants: 49 }), seminar()],
    },
  },
  fail: [
    {
      why: '記入例の値の行',
      sheets: { y11: { rows: [sample, seminar()] } },
      at: ['y11.0.date'],
      says: '記入例の行が残っています',
    },
    {
      why: '「例」の印のある行',
      sheets: { y11: { rows: [], sample: seminar() } },
      at: ['y11.0.date'],
      says: '記入例ではない',
    },
    { why: '記入例の値が4つ', set: { 'y11.0.participants': 50 }, at: ['y11.0.date'] },
  ],
})

it('clears the sample cell by cell', () => {
  const [finding] = judgeSheets({ y11: { rows: [sample] } }, [rule]).findings
  expect(finding!.fix!.edits).toHaveLength(Object.keys(sample).length)
  expect(finding!.fix!.edits.every((edit) => edit.kind === 'set' && edit.value === null && edit.before !== null)).toBe(
    true,
  )
})
