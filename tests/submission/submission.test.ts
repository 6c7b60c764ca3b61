import { forms, y13, y14, y15 } from '../../src/forms'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { assemble, type SubmissionOptions } from '../../src/submission'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, type Row, type Sheets } from '../support/sheets'

const put = (sheets: Sheets, options: SubmissionOptions = {}) =>
  assemble(booksOf(sheets).map(memoryBook), forms, options)
const calls = (month: string, count: number, own: Row = {}): Row[] =>
  Array.from({ length: count }, (_, i) => call({ date: `${month}-${String(i + 3).padStart(2, '0')}`, ...own }))

describe('the report month', () => {
  it.each([
    [
      'the newest month with two records',
      { y14: { rows: [...calls('2024-05', 3), ...calls('2024-06', 2)] } },
      '2024-06',
    ],
    ['not one stray record', { y14: { rows: [...calls('2024-06', 5), ...calls('2024-07', 1)] } }, '2024-06'],
    ['not two strays among many', { y14: { rows: [...calls('2024-06', 27), ...calls('2024-07', 2)] } }, '2024-06'],
    [
      'the newest over all forms',
      { y14: { rows: calls('2024-05', 3) }, y11: { rows: [seminar(), seminar({ time: '9:00~10:00' })] } },
      '2024-06',
    ],
    ['of a single record', { y14: { rows: calls('2024-06', 1) } }, '2024-06'],
    [
      'the last filled row of a monthly form',
      { y15: { months: { '5月': monthRow({ direct: 2 }), '6月': monthRow() } } },
      '2024-05',
    ],
  ])('is %s', (_why, sheets, month) => {
    expect(put(sheets)).toMatchObject({ month, monthFrom: 'found' })
  })
  it('is what was asked for', () => {
    expect(put({ y14: { rows: calls('2024-06', 3) } }, { month: '2024-05' })).toMatchObject({
      month: '2024-05',
      monthFrom: 'given',
    })
  })
  it('is not known without a dated record', () => {
    expect(put({ y14: {}, y15: {} })).toMatchObject({ month: null, monthFrom: 'none' })
  })
})

describe('scope and role', () => {
  const roles = (sheets: Sheets, options?: SubmissionOptions) =>
    put(sheets, options).tables.map((table) => [table.form.id, table.scope, table.role])
  it('a slip in one record leaves a month table a month table', () => {
    expect(roles({ y14: { rows: [...calls('2024-06', 7), ...calls('2024-05', 1)] } })).toEqual([
      ['様式14', 'month', 'current'],
    ])
  })
  it('two busy months make a running record', () => {
    expect(roles({ y14: { rows: [...calls('2024-05', 4), ...calls('2024-06', 4)] } })).toEqual([
      ['様式14', 'year', 'current'],
    ])
  })
  it('a record of the year before is history, and the cases that began there go on', () => {
    const earlier = ['2023-11-07', '2024-01-09', '2024-03-12'].map((date, i) => visit({ date, visit: i + 1 }))
    const sheets = { y14: [{ rows: earlier }, { rows: [visit({ visit: 4, checklist: null }), call()] }] }
    expect(roles(sheets).map(([, , role]) => role)).toEqual(['history', 'current'])
    const submission = put(sheets)
    expect(submission.cases.linkOf(submission.of(y14)[0]!.records[0]!)?.first?.month).toBe('2023-11')
  })
  it('a table wholly of another month is history', () => {
    const sheets = { y14: [{ rows: calls('2024-05', 4) }, { rows: calls('2024-06', 4) }] }
    expect(roles(sheets).map(([, , role]) => role)).toEqual(['history', 'current'])
    expect(put(sheets).withHistory(y14)).toHaveLength(2)
  })
  it('the same records twice count once', () => {
    const submission = put({ y14: [{ rows: calls('2024-06', 4) }, { rows: calls('2024-06', 4) }] })
    expect(submission.tables.map((table) => table.role)).toEqual(['current', 'copy'])
    expect(submission.tables[1]!.copyOf).toMatchObject({ book: '様式14.xlsx' })
  })
  it('different tables of one form are joined', () => {
    const others = calls('2024-06', 3, { company: '別の会社' })
    expect(put({ y14: [{ rows: calls('2024-06', 4) }, { rows: others }] }).of(y14)).toHaveLength(2)
  })
  it('rows that stand in two tables are counted once', () => {
    const [first, ...rest] = calls('2024-06', 4)
    const submission = put({ y14: [{ rows: [first!, call({ company: '別の会社' })] }, { rows: [first!, ...rest] }] })
    expect(submission.of(y14).map((table) => table.records.length)).toEqual([1, 4])
    expect(submission.tables[0]!.repeats).toMatchObject([
      { at: { book: '様式14.xlsx' }, of: { book: '様式14_2.xlsx' } },
    ])
  })
  it('a month taken from a running record is a copy, an earlier month of it is not used', () => {
    const [may, june] = [calls('2024-05', 3), calls('2024-06', 3)]
    expect(roles({ y14: [{ rows: june }, { rows: may }, { rows: [...may, ...june] }] })).toEqual([
      ['様式14', 'month', 'copy'],
      ['様式14', 'month', 'unused'],
      ['様式14', 'year', 'current'],
    ])
  })
  it('as many equal rows as one table holds are counted', () => {
    const [one] = calls('2024-06', 1)
    const submission = put({
      y14: [{ rows: [one!, one!, ...calls('2024-06', 4)] }, { rows: [one!, one!, one!, one!] }],
    })
    expect(submission.of(y14).map((table) => table.records.length)).toEqual([6, 1])
  })
  it('equal answers without a name are all counted', () => {
    const rows = [answer(), answer()]
    const submission = put({ y13: [{ rows }, { rows: [...rows, answer({ employees: 7 })] }] })
    expect(submission.of(y13).map((table) => table.records.length)).toEqual([2, 3])
  })
  it('answers of a month taken from a running record are counted once', () => {
    const june = [answer({ employees: 5 }), answer(), answer()]
    const may = june.map((row) => ({ ...row, date: '2024-05-09' }))
    expect(roles({ y13: [{ rows: june }, { rows: [...may, ...june] }] })).toEqual([
      ['様式13', 'month', 'copy'],
      ['様式13', 'year', 'current'],
    ])
  })
  it('of two reports beside records of the month the fuller one is judged', () => {
    const months = { '5月': monthRow({ direct: 3 }), '6月': monthRow({ direct: 4 }) }
    const submission = put({
      y14: [
        { rows: calls('2024-06', 4), book: 'a/14.xlsx' },
        { rows: calls('2024-06', 3, { company: '別の会社' }), book: 'b/14.xlsx' },
      ],
      y15: [
        { months: { '5月': months['5月'] }, book: 'a/15.xlsx' },
        { months, book: 'b/15.xlsx' },
        { months: { '4月': months['5月'] }, book: '15.xlsx' },
      ],
    })
    expect(submission.tables.filter(({ form }) => form.id === y15.id).map(({ book, role }) => [book, role])).toEqual([
      ['a/15.xlsx', 'history'],
      ['b/15.xlsx', 'current'],
      ['15.xlsx', 'history'],
    ])
  })
  it('what a person typed goes before what a form prints', () => {
    const zeros = { direct: 0, visits: 0 }
    const sheets: Sheets = { 'y15-2': { months: { '6月': zeros } }, y14: { rows: calls('2024-06', 3) } }
    expect(put(sheets).profile.prefecture).toBe('島根')
  })
  it('the Okinawa sheet is not handed in elsewhere, nor the other in Okinawa', () => {
    const sheets: Sheets = {
      y14: { rows: calls('2024-06', 3), prefecture: '島根' },
      y15: { months: { '6月': monthRow({ direct: 3 }) }, prefecture: '島根' },
      'y15-2': {},
    }
    expect(roles(sheets).map(([form, , role]) => [form, role])).toEqual([
      ['様式14', 'current'],
      ['様式15', 'current'],
      ['様式15-2', 'unused'],
    ])
    const okinawa: Sheets = {
      y14: { rows: calls('2024-06', 3), prefecture: '沖縄' },
      y15: {},
      'y15-2': { months: { '6月': monthRow({ direct: 3 }) } },
    }
    expect(put(okinawa).profile.id).toBe('hatarakikata-r6-okinawa')
    expect(roles(okinawa).map(([form, , role]) => [form, role])).toEqual([
      ['様式14', 'current'],
      ['様式15', 'unused'],
      ['様式15-2', 'current'],
    ])
  })
})

describe('the profile', () => {
  it.each([
    ['島根', 'hatarakikata-r6-shimane', '島根'],
    ['沖縄県', 'hatarakikata-r6-okinawa', '沖縄'],
    ['東京都', 'hatarakikata-r6', '東京'],
    ['都道府県名', 'hatarakikata-r6-shimane', '島根'],
  ])('%s chooses %s', (printed, id, prefecture) => {
    expect(put({ y14: { rows: calls('2024-06', 2), prefecture: printed } }).profile).toMatchObject({ id, prefecture })
  })
  it('other targets than those of the prefecture are not assumed', () => {
    expect(put({ y14: { rows: calls('2024-06', 2), prefecture: '東京' } }).profile.targets).toEqual({})
  })
  it('two prefectures are one contradiction', () => {
    const { conflicts } = put({
      y14: { rows: calls('2024-06', 2), prefecture: '島根' },
      y15: { months: { '6月': monthRow() }, prefecture: '鳥取' },
    })
    expect(conflicts).toMatchObject([{ kind: 'prefecture', printed: '鳥取', expected: '島根' }])
  })
  it('a month of another fiscal year is one contradiction', () => {
    expect(put({ y14: { rows: calls('2025-06', 3) } }).conflicts).toMatchObject([
      { kind: 'fiscalYear', printed: '2025' },
    ])
  })
})

describe('cases', () => {
  const links = (rows: readonly Row[]) => {
    const submission = put({ y14: { rows } })
    const cases: unknown[] = []
    return submission.of(y14)[0]!.records.map((row) => {
      const rows = submission.cases.linkOf(row)?.rows ?? null
      if (rows === null) return null
      if (!cases.includes(rows)) cases.push(rows)
      return cases.indexOf(rows)
    })
  }
  it('joins the visits of one company and theme', () => {
    expect(links([visit(), visit({ date: '2024-06-20', visit: 2 })])).toEqual([0, 0])
  })
  it('writes the company as it is spelt', () => {
    expect(
      links([visit({ company: '㈱みほん' }), visit({ company: '株式会社 みほん', visit: 2, date: '2024-06-20' })]),
    ).toEqual([0, 0])
  })
  it('leaves a visit open whose beginning is not in the books', () => {
    expect(links([visit({ visit: 3 })])).toEqual([null])
  })
  it('leaves a visit open that two cases could claim', () => {
    const rows = [visit(), visit({ date: '2024-06-06', topicLeave: '○' }), visit({ date: '2024-06-20', visit: 2 })]
    expect(links(rows)).toEqual([0, 1, null])
  })
  it('does not join another theme', () => {
    expect(
      links([visit({ topicPartTime: null, topicWorkRules: '○' }), visit({ date: '2024-06-20', visit: 2 })]),
    ).toEqual([0, null])
  })
  it('finds the first visit in the book of an earlier month', () => {
    const submission = put({
      y14: [
        { rows: [visit({ date: '2024-05-20' }), call({ date: '2024-05-21' })] },
        { rows: [visit({ visit: 2 }), call()] },
      ],
    })
    const second = submission.of(y14)[0]!.records[0]!
    expect(submission.cases.linkOf(second)?.first?.month).toBe('2024-05')
  })
  it('does not take two rows without a company for one company', () => {
    expect(
      links([
        visit({ company: null, phone: null }),
        visit({ company: null, phone: null, visit: 2, date: '2024-06-20' }),
      ]),
    ).toEqual([null, null])
  })
})

it('of several monthly reports, the one beside the records is this hand-in', () => {
  const sheets: Sheets = {
    y14: { rows: calls('2024-06', 3), book: '6月/様式14.xlsx' },
    y15: [
      { months: { '4月': monthRow({ direct: 1 }), '5月': monthRow({ direct: 1 }) }, book: '5月/様式15.xlsx' },
      { months: { '4月': monthRow({ direct: 1 }) }, book: '6月/様式15.xlsx' },
    ],
  }
  expect(
    put(sheets)
      .tables.filter((table) => table.form.id === y15.id)
      .map((table) => table.role),
  ).toEqual(['history', 'current'])
})
it('without records, the report with the most months is this hand-in', () => {
  const sheets: Sheets = {
    y15: [
      { months: { '4月': monthRow({ direct: 1 }) }, book: 'a/様式15.xlsx' },
      { months: { '4月': monthRow({ direct: 1 }), '5月': monthRow({ direct: 2 }) }, book: 'b/様式15.xlsx' },
    ],
  }
  expect(put(sheets).tables.map((table) => table.role)).toEqual(['history', 'current'])
})
it('a filled monthly form beside an untouched twin is the one handed in', () => {
  const { tables } = put({ y15: [{}, { months: { '6月': monthRow({ direct: 1 }) } }] })
  expect(tables.filter((table) => table.form.id === y15.id).map((table) => table.role)).toEqual(['unused', 'current'])
})
