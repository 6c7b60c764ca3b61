import { editLine, leftWord, notCheckedOf } from '../../src/answers/sentences'
import { y14 } from '../../src/forms'
import { registered } from '../../src/validators/engine/rule'
import { call } from '../support/rows'
import { answerOf } from './made'

describe('how long there is left', () => {
  const { submission } = answerOf({ y14: { rows: [call()] } })
  it.each([
    [null, ''],
    ['2024-07-04', 'あと1営業日'],
    ['2024-07-05', '今日が期限です'],
    // A weekend after the deadline: no business day has gone by, and yet it is late.
    ['2024-07-06', '期限を過ぎています'],
    ['2024-07-08', '期限を1営業日過ぎています'],
  ] as const)('on %s', (today, said) => {
    expect(leftWord(today, '2024-07-05', submission)).toBe(said)
  })
})

it('of several sources only those that are missing are named; a form that is there only for a column that is not found', () => {
  const waits = registered({
    id: 'x-waits',
    catalogue: [],
    severity: 'warning',
    kind: 'check',
    needs: [y14.id, '名簿'],
    title: '名簿にある',
    clause: '名簿',
  })
  const answer = answerOf({ y14: { rows: [call()] } }, { rules: [waits] })
  expect(notCheckedOf(answer)).toEqual([{ needs: '名簿', count: 1, titles: ['名簿にある'] }])
})

it('a long value is cut within its brackets', () => {
  const { submission } = answerOf({ y14: { rows: [call()] } })
  const at = { book: '様式14.xlsx', sheet: '様式14', row: 6, col: 23 }
  const line = editLine(submission, at, { kind: 'set', at, before: 'あ'.repeat(30), value: null })
  expect(line).toBe(`X7 「${'あ'.repeat(19)}…」 → 空欄`)
})
