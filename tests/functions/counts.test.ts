import fc from 'fast-check'
import { y11, y14, type FormDefinition } from '../../src/forms'
import type { Engine } from '../../src/functions/engine'
import { loadEngine } from '../../src/functions/engine/load'
import { functions } from '../../src/functions/list'
import { evaluate, findFunction } from '../../src/functions/runtime/evaluate'
import { FunctionFault } from '../../src/functions/runtime/fault'
import { profileById, profileFrom } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { assemble } from '../../src/submission'
import { totalsOf } from '../../src/totals'
import { certain } from '../../src/totals/tally'
import { rules } from '../../src/validators'
import { judge } from '../../src/validators/engine/judge'
import type { Book, Month, Scalar } from '../../src/workbook/types'
import { readBooks } from '../samples/judging'
import { call, seminar, visit } from '../support/rows'
import { formRange } from './ranges'

const profile = profileById('hatarakikata-r6-shimane')!
const context = { profile, language: 'ja' } as const
/** Where it is settled that その他 counts as ①, every row of an honest year is certain. */
const settled = {
  profile: profileFrom({ id: 'settled', extends: 'hatarakikata-r6-shimane', readings: { C07: '①' } }),
  language: 'ja',
} as const
let under: typeof context | typeof settled = context
let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
})

type Cells = Scalar[][]
function ask(id: string, ...args: unknown[]): unknown {
  try {
    return evaluate(findFunction(functions, id)!, args, under, engine)
  } catch (error) {
    if (error instanceof FunctionFault) return `${error.code} ${error.message}`
    throw error
  }
}

/** The first sheet of a book from A1, as a range of Excel. */
function rangeOf({ sheets: [sheet] }: Book): Cells {
  const { used } = sheet!
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.col + used.cols }, (_, col) => sheet!.value(row, col)),
  )
}

const months = ['2024-06', '2025-03'] as const
const consultationItems = {
  '①+②+③+④': 'all',
  '①': 'direct',
  '②': 'dispatchConsultations',
  '③': 'sessionConsultations',
  '④': 'visits',
  '⑤': 'onlineVisits',
  '⑥': 'equalPayVisits',
  '⑦': 'jobAnalysisVisits',
  '⑧': 'checklistVisits',
}
const seminarItems = {
  A: 'seminars',
  B: 'equalPaySeminars',
  C: 'participants',
  D: 'equalPayParticipants',
  E: 'sessions',
}

/** What 集計 counts of one book for one month. */
function totals(book: Book, form: FormDefinition, month: Month) {
  const submission = assemble([book], [form], { profile, month })
  return totalsOf(judge(submission, rules).scene, month).fields
}

describe.each([
  ['a clean year', {}],
  ['a year whose last month is spoilt', { withErrors: true }],
] as const)('%s: the functions count as 集計 does', (_why, options) => {
  const { books } = sampleYear(profile, { seed: 11, layout: 'year', ...options })
  const read = readBooks(books)
  const consultations = read.find(({ id }) => id.includes(y14.file))!
  const seminars = read.find(({ id }) => id.includes(y11.file))!
  const [records, list] = [rangeOf(consultations), rangeOf(seminars)]

  it.each(months)('%s', (month) => {
    const counted = totals(consultations, y14, month)
    for (const [item, field] of Object.entries(consultationItems)) {
      const tally = counted.get(field)!
      const found = ask('COUNTBY', item, records, null, month)
      if (certain(tally)) expect([item, found]).toEqual([item, tally.low])
      else expect([item, found]).toEqual([item, expect.stringMatching(/^#N\/A .*決まらない行/)])
    }
    const held = totals(seminars, y11, month)
    for (const [item, field] of Object.entries(seminarItems)) {
      const tally = held.get(field)
      const found = ask('SEMINARS', item, list, month)
      if (!tally || certain(tally)) expect([item, found]).toEqual([item, tally?.low ?? 0])
      else expect([item, found]).toEqual([item, expect.stringMatching(/^#N\/A .*決まらない行/)])
    }
  })
})

describe('columns instead of the whole form', () => {
  beforeAll(() => {
    under = settled
  })
  afterAll(() => {
    under = context
  })
  const { books, truth } = sampleYear(profile, { seed: 5, layout: 'year' })
  const read = readBooks(books)
  const book = read.find(({ id }) => id.includes(y14.file))!
  const [table] = assemble([book], [y14], { profile }).tables
  const records = rangeOf(book)
  const column = (...fields: string[]): Cells =>
    records.map((row) => fields.map((field) => row[table!.columns.get(field)!]!))
  const themes = column('topicPartTime', 'topicDispatch', 'topicJobAnalysis')
  const topics = column(...y14.sets.topics)

  it('whole columns, with headings, lists and notes, count the same', () => {
    for (const month of months) {
      const counts = truth.months[month]!
      const found = Object.entries(consultationItems).map(([item, field]) => [
        field,
        ask(
          'COUNTBY',
          item,
          column('method'),
          column('date'),
          month,
          topics,
          column('checklist'),
          column('company'),
          column('visit'),
        ),
      ])
      expect(Object.fromEntries(found)).toMatchObject({
        direct: counts['direct'],
        visits: counts['visits'],
        onlineVisits: counts['onlineVisits'],
        equalPayVisits: counts['equalPayVisits'],
        jobAnalysisVisits: counts['jobAnalysisVisits'],
        checklistVisits: counts['checklistVisits'],
      })
      expect(ask('COUNTBY', '⑥', column('method'), column('date'), month, themes)).toBe(counts['equalPayVisits'])
    }
  })
  it('a whole column of a million rows of nothing is cut before anything is copied', () => {
    const long = (cells: Cells): Cells => {
      const blank: Scalar[] = [null]
      return [...cells, ...Array.from({ length: 1_048_576 - cells.length }, () => blank)]
    }
    const counts = truth.months['2024-06']!
    expect(ask('COUNTBY', '①', long(column('method')), long(column('date')), 6)).toBe(counts['direct'])
  })
  it('blank cells that an older Excel passes as 0 are blanks', () => {
    const old = (cells: Cells): Cells => cells.map((row) => row.map((value) => value ?? 0))
    const counts = truth.months['2024-06']!
    const args = [old(column('method')), old(column('date')), 6, old(themes)]
    expect(ask('COUNTBY', '⑥', ...args)).toBe(counts['equalPayVisits'])
    expect(ask('COUNTBY', '①+②+③+④', old(records), null, 6)).toBe(
      counts['direct']! + counts['dispatchConsultations']! + counts['sessionConsultations']! + counts['visits']!,
    )
  })
  it('without a month every row counts', () => {
    expect(ask('COUNTBY', '①+②+③+④', column('method'), column('date'))).toBe(truth.consultations)
    expect(ask('COUNTBY', '④', records)).toBe(truth.visits)
  })
  it('visits to a company, however it is spelt', () => {
    const names = new Map<string, number>()
    for (const record of table!.records) {
      const method = record.cell('method').value as string
      const name = record.cell('company').value as string | null
      if (name !== null && profile.counts[method] === '④') names.set(name, (names.get(name) ?? 0) + 1)
    }
    const [name, count] = [...names].sort((a, b) => b[1] - a[1])[0]!
    expect(count).toBeGreaterThan(1)
    expect(ask('VISITS', name.replace('株式会社', '(株)'), records)).toBe(count)
    expect(ask('VISITS', ` ${name} `, column('company'), column('method'))).toBe(count)
    expect(ask('VISITS', name, column('company'), column('method'), column('date'), '2024/3/31')).toBe(0)
  })
})

describe('a count that is not certain', () => {
  const columns = (rows: readonly (readonly Scalar[])[], at: number): Cells => rows.map((row) => [row[at]!])
  const counted = (rows: readonly (readonly Scalar[])[], item = '①', month: unknown = 6): unknown =>
    ask('COUNTBY', item, columns(rows, 0), columns(rows, 1), month)

  it('a method that stands in no place, or in any', () => {
    const rows = [
      ['電話', 45446],
      ['その他(備考欄に記入)', 45447],
    ]
    expect(counted(rows)).toBe(
      '#N/A ①は1のほかに、決まらない行が1行あります。範囲の2行目の日付と内容を確かめてください。',
    )
    expect(counted(rows, '①+②+③+④')).toBe(2)
  })
  it('a row without a day', () => {
    const rows = [
      ['電話', 45446],
      ['来所', null],
      ['訪問コンサルティング', 45448],
    ]
    expect(counted(rows)).toMatch(/^#N\/A ①は1のほかに.*範囲の2行目/)
    expect(counted(rows, '④', null)).toMatch(/^#N\/A ④は1のほかに.*範囲の2行目/)
  })
  it('a day that cannot be read', () => {
    const rows = [
      ['電話', '6月3日'],
      ['電話', 45447],
    ]
    expect(counted(rows)).toMatch(/^#N\/A ①は1のほかに/)
    expect(counted(rows, '①', null)).toMatch(/^#N\/A ①は1のほかに/)
  })
  it('the printed sample is no record where company and day tell it', () => {
    const rows = [
      ['訪問コンサルティング', '2024/4/12', '○○会社'],
      ['訪問コンサルティング', '2024/4/15', '見本商店'],
    ]
    expect(ask('VISITS', '○○会社', columns(rows, 2), columns(rows, 0), columns(rows, 1))).toBe(0)
  })
  it('a seminar whose participants are not filled in', () => {
    const days: Cells = [[45446], [45447]]
    expect(ask('SEMINARS', 'C', days, 6, null, [[30], [null]])).toMatch(/^#N\/A Cは30のほかに.*範囲の2行目/)
    expect(ask('SEMINARS', 'C', days, 6, null, [[30], ['４５人']])).toBe(75)
  })
})

describe('a call that is wrong', () => {
  const days: Cells = [[45446], [45447]]
  it.each([
    ['ranges of different length', ['①', [['電話']], days, 6], '「相談日」の行数が「相談方法」と違います。'],
    ['the days left out', ['①', [['電話'], ['電話']], null, 6], '①には「相談日」の範囲が要ります。'],
    ['the topics left out', ['⑥', [['電話'], ['電話']], days, 6], '⑥には「相談項目」の範囲が要ります。'],
    [
      'topics of another width',
      [
        '⑥',
        [['電話'], ['電話']],
        days,
        6,
        [
          ['○', ''],
          ['', ''],
        ],
      ],
      '「相談項目」は3列の範囲で指定してください。',
    ],
    ['an item of another form', ['A', [['電話'], ['電話']], days, 6], '「A」という項目はありません。'],
    ['a range without the form', ['①', [['何', 'か']], null, 6], 'この範囲に様式14の見出しが見つかりません。'],
  ])('%s', (_why, args, says) => {
    expect(ask('COUNTBY', ...args)).toMatch(new RegExp(`^#VALUE! ${says}`))
  })
})

it('the whole form and its columns agree, whatever stands in them', () => {
  const record = fc.record({
    kind: fc.constantFrom('call', 'visit'),
    day: fc.constantFrom('2024-06-03', '2024-06-10', '2024-06-28', '2024/6/4'),
    marks: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  })
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), fc.constantFrom('①', '④', '⑥'), (rows, item) => {
      const made = rows.map(({ kind, day, marks: [a, b, c] }, i) => ({
        ...(kind === 'call' ? call() : visit()),
        date: day,
        company: `見本${i}`,
        topicPartTime: a ? '○' : null,
        topicDispatch: b ? '○' : null,
        // 職務分析 alone leaves the count open in both ways.
        topicJobAnalysis: c && (a || b) ? '○' : null,
        // A row without any topic is not finished, which only the whole form can tell.
        topicLeave: a || b ? null : '○',
      }))
      const range = formRange(y14.id, { rows: made })
      const column = (field: string): Cells => {
        const place = Object.keys(y14.fields).indexOf(field) + 1
        return range.map((row) => [row[place] ?? null])
      }
      const themes = range.map((row) =>
        ['topicPartTime', 'topicDispatch', 'topicJobAnalysis'].map(
          (field) => row[Object.keys(y14.fields).indexOf(field) + 1] ?? null,
        ),
      )
      const whole = ask('COUNTBY', item, range, null, 6)
      expect(ask('COUNTBY', item, column('method'), column('date'), 6, themes)).toBe(whole)
      expect(typeof whole).toBe('number')
    }),
    { numRuns: 30 },
  )
})

it('the sample of the seminar list and its notes are no seminars', () => {
  const range = formRange(y11.id, {
    rows: [seminar(), seminar({ date: '2024-06-20' })],
    sample: { date: '2024-04-12' },
  })
  expect(ask('SEMINARS', 'A', range, 6)).toBe(2)
})
