import { headlineOf } from '../../src/answers/headline'
import { call, monthRow, visit } from '../support/rows'
import type { Sheets } from '../support/sheets'
import { answerOf, type Setting } from './made'

const statuses = (sheets: Sheets, setting?: Setting): Record<string, string> =>
  Object.fromEntries(answerOf(sheets, setting).documents.map(({ form, status }) => [form, status]))

const clean: Sheets = { y14: { rows: [call(), visit()] }, y15: { months: { '6月': monthRow({ visits: 2 }) } } }

describe('documents', () => {
  it('are the forms of the profile, with due day and recipients', () => {
    const { documents } = answerOf(clean)
    expect(documents.map(({ form }) => form)).toEqual(['様式11', '様式13', '様式14', '様式15'])
    expect(documents[2]).toEqual({
      form: '様式14',
      due: '2024-07-05',
      to: ['委託者', expect.stringContaining('有期・短時間労働課')],
      status: 'ready',
    })
  })

  it('are ready where nothing is wrong, missing where there is no table', () => {
    expect(statuses(clean)).toEqual({ 様式11: 'missing', 様式13: 'missing', 様式14: 'ready', 様式15: 'ready' })
  })

  it('have errors only where an error names the form', () => {
    expect(statuses({ ...clean, y14: { rows: [visit({ minutes: 200 }), call()] } })).toMatchObject({
      様式14: 'errors',
      様式15: 'ready',
    })
    expect(statuses({ ...clean, y14: { rows: [visit({ minutes: 5 }), call()] } })).toMatchObject({ 様式14: 'ready' })
  })

  it('count a monthly form nobody has filled in as missing, a list without rows as there', () => {
    expect(statuses({ y15: { months: {} }, y11: { rows: [] }, y14: { rows: [call()] } })).toMatchObject({
      様式15: 'missing',
      様式11: 'ready',
      様式14: 'ready',
    })
  })

  it('are all missing where nothing at all is filled in, and then nobody is told that they may be handed in', () => {
    const blank = { y15: { months: {} }, y11: { rows: [] }, y14: { rows: [] } }
    expect(new Set(Object.values(statuses(blank)))).toEqual(new Set(['missing']))
    expect(headlineOf(answerOf(blank))).toMatchObject({
      state: 'unsure',
      answer: '提出できるか判断できません',
      detail: '様式はまだ記入されていません。指摘なし',
    })
  })

  it('count a form whose file cannot be read as not ready', () => {
    const refused = [{ path: '提出/６月 様式11(島根).xlsx', reason: 'パスワードで保護されています。' }]
    expect(statuses(clean, { refused })).toMatchObject({ 様式11: 'errors', 様式13: 'missing' })
    expect(statuses({}, { refused: [{ path: '様式15-2.xlsx', reason: '' }] })).toMatchObject({ 様式15: 'missing' })
  })

  it('are due on the last day of the contract for its last month', () => {
    const { documents } = answerOf({ y14: { rows: [call({ date: '2025-03-03' })] } }, { month: '2025-03' })
    expect(documents[2]!.due).toBe('2025-03-31')
  })

  it('have no due day where the profile names none, or one that does not exist', () => {
    const deadlines = { 様式14: null, 様式15: { rule: 'businessDay', n: 40, to: ['委託者'] } }
    const { documents } = answerOf(clean, { profile: { deadlines } })
    expect(documents.slice(2)).toMatchObject([
      { due: null, to: [] },
      { due: null, to: ['委託者'] },
    ])
  })

  it('follow the closed days of the profile', () => {
    const { documents } = answerOf(clean, { profile: { closedDays: ['2024-07-01'] } })
    expect(documents[2]!.due).toBe('2024-07-08')
  })
})
