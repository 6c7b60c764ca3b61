import rule from '../../../src/validators/y14/topic-other-as-text'
import { call } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call({ topicOther: '○', topicOtherText: '退職金' })] } },
  pass: [{ why: '空欄', set: { 'y14.0.topicOther': null } }],
  fail: [
    { why: '内容が○の欄にもある', set: { 'y14.0.topicOther': '退職金' }, at: ['y14.0.topicOther'], says: '「退職金」' },
    {
      why: '内容が○の欄だけにある',
      set: { 'y14.0.topicOther': '退職金', 'y14.0.topicOtherText': null },
      at: ['y14.0.topicOther'],
    },
    { why: '別の記号', set: { 'y14.0.topicOther': '✓' }, at: ['y14.0.topicOther'], says: '「✓」は' },
  ],
})

it('moves the content to the right only where that cell is blank', () => {
  const fixOf = (topicOtherText: string | null) =>
    judgeSheets({ y14: { rows: [call({ topicOther: '退職金', topicOtherText })] } }, [rule]).findings[0]!.fix
  expect(fixOf(null)?.edits).toMatchObject([
    { before: '退職金', value: '○' },
    { before: null, value: '退職金' },
  ])
  expect(fixOf('退職金の規程')).toBeNull()
})

it('leaves the ○ before the content where it belongs', () => {
  const { fix } = judgeSheets({ y14: { rows: [call({ topicOther: '○退職金' })] } }, [rule]).findings[0]!
  expect(fix?.edits).toMatchObject([{ value: '○' }, { value: '退職金' }])
})

it.each([
  ['×', null],
  ['-', null],
  ['✓', '○'],
])('%s: %s first', (topicOther, first) =>
  expect(judgeSheets({ y14: { rows: [call({ topicOther })] } }, [rule]).findings[0]!.choices[0]).toBe(first),
)
