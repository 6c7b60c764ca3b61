import rule from '../../../src/validators/book/copy'
import { call } from '../../support/rows'
import { judgeSheets } from '../../support/ruleTest'
import type { Row } from '../../support/sheets'

// Two books of one form; what differs in one cell is another table.
const two = (first: readonly Row[], second: readonly Row[]) =>
  judgeSheets({ y14: [{ rows: first }, { rows: second }] }, [rule]).findings

describe('book-copy', () => {
  it('is silent on two different tables', () => {
    expect(two([call(), call()], [call({ date: '2024-06-04' }), call({ date: '2024-06-04' })])).toEqual([])
  })
  it('names rows that stand in both', () => {
    expect(two([call(), call()], [call(), call({ date: '2024-06-04' })])).toMatchObject([
      {
        severity: 'warning',
        at: { book: '様式14_2.xlsx' },
        what: '1行が「様式14.xlsx」の行とすべての欄で同じなので、1回だけ数えています。',
        related: [{ book: '様式14.xlsx' }],
      },
    ])
  })
  it('is silent on two tables without records', () => {
    expect(two([], [])).toEqual([])
  })
  it('names the second of two equal tables, and the first', () => {
    expect(two([call(), call()], [call(), call()])).toMatchObject([
      {
        severity: 'warning',
        at: { book: '様式14_2.xlsx' },
        what: 'この様式14は「様式14.xlsx」と同じ内容なので、数えていません。',
        related: [{ book: '様式14.xlsx' }],
      },
    ])
  })
  it('names the sheet where both stand in one book', () => {
    const sheet = (sheetName: string, rows: readonly Row[]) => ({ rows, book: '14.xlsx', sheetName })
    const whole = { y14: [sheet('6月', [call(), call()]), sheet('控え', [call(), call()])] }
    expect(judgeSheets(whole, [rule]).findings).toMatchObject([
      { at: { sheet: '控え' }, what: 'この様式14はシート「6月」と同じ内容なので、数えていません。' },
    ])
    const part = { y14: [sheet('6月', [call(), call()]), sheet('控え', [call(), call({ date: '2024-06-04' })])] }
    expect(judgeSheets(part, [rule]).findings).toMatchObject([
      { what: '1行がシート「6月」の行とすべての欄で同じなので、1回だけ数えています。' },
    ])
  })
  it('names the folder where both files are called the same', () => {
    const rows = [call(), call()]
    const sheets = {
      y14: [
        { rows, book: '5月/14.xlsx' },
        { rows, book: '6月/14.xlsx' },
      ],
    }
    expect(judgeSheets(sheets, [rule]).findings).toMatchObject([
      { what: 'この様式14は「5月/14.xlsx」と同じ内容なので、数えていません。' },
    ])
  })
})
