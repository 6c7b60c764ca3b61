import { forms, y11, y14, y15 } from '../../src/forms'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { assemble } from '../../src/submission'
import { judge, todaySource } from '../../src/validators/engine/judge'
import { message } from '../../src/validators/engine/message'
import {
  groupRule,
  recordRule,
  registered,
  submissionRule,
  tableRule,
  valueRule,
  type Rule,
} from '../../src/validators/engine/rule'
import { a1 } from '../../src/workbook/address'
import { call, monthRow, visit } from '../support/rows'
import { judgeSheets } from '../support/ruleTest'
import { booksOf, type Row, type Sheets } from '../support/sheets'

const text = message<{ found: string }>(({ found }) => ({ what: `「${found}」です。`, next: '直してください。' }))
const about = { catalogue: ['R000'], severity: 'error', title: 't', clause: 'c' } as const

const unreadableMinutes = valueRule({
  ...about,
  id: 'y14-value',
  form: y14,
  fields: ['minutes'],
  check: (cell) => ({
    at: cell,
    text: text({ found: String(cell.raw) }),
    ...(cell.state === 'coerced' ? { severity: 'warning' } : {}),
  }),
})
const everyVisit = recordRule({
  ...about,
  id: 'y14-visit',
  form: y14,
  reads: ['minutes'],
  check: (row) =>
    row.minutes.state === 'blank' ? null : { at: row.minutes, text: text({ found: String(row.minutes.value) }) },
})
const run = (rules: readonly Rule[], rows: readonly Row[], setting = {}, more: Sheets = {}) =>
  judgeSheets({ y14: { rows }, ...more }, rules, setting)

const named = (findings: readonly { rule: string; severity: string }[]) =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`)

describe('one cause, one finding', () => {
  it('a record rule is silent where a value rule already spoke', () => {
    expect(named(run([unreadableMinutes, everyVisit], [visit({ minutes: 'たくさん' })]).findings)).toEqual([
      'y14-value error',
    ])
  })
  it('but not where the value is known', () => {
    expect(named(run([unreadableMinutes, everyVisit], [visit({ minutes: '90分' })]).findings)).toEqual([
      'y14-value warning',
      'y14-visit error',
    ])
  })
  it('nor on other rows', () => {
    const found = run([unreadableMinutes, everyVisit], [visit({ minutes: 'たくさん' }), visit()]).findings
    expect(found.map(({ rule, at }) => `${rule} ${at.row}`)).toEqual(['y14-value 6', 'y14-visit 7'])
  })
  it('a missing column silences what reads it and is listed as not checked', () => {
    const sheets: Sheets = { y14: { rows: [visit()], headers: { minutes: '時間の長さ' } } }
    const { findings, notChecked } = judgeSheets(sheets, [everyVisit])
    expect(findings).toEqual([])
    expect(notChecked).toEqual([{ rule: 'y14-visit', catalogue: ['R000'], needs: ['様式14'] }])
  })
})

describe('levels', () => {
  const soft = recordRule({
    ...about,
    id: 'y14-soft',
    severity: 'warning',
    form: y14,
    reads: ['minutes'],
    check: (row) => ({ at: row.minutes, text: text({ found: '' }), severity: 'error' }),
  })
  it('a report never raises its rule', () => {
    expect(named(run([soft], [visit()]).findings)).toEqual(['y14-soft warning'])
  })
  it('a profile sets the level of a rule, or turns it off', () => {
    expect(named(run([everyVisit], [visit()], { profile: { levels: { 'y14-visit': 'info' } } }).findings)).toEqual([
      'y14-visit info',
    ])
    expect(run([everyVisit], [visit()], { profile: { levels: { 'y14-visit': 'off' } } }).findings).toEqual([])
  })
  const running = [visit({ date: '2024-05-08' }), visit({ date: '2024-05-09' }), visit(), visit()]
  it('other months of a running record are capped at warning', () => {
    expect(run([everyVisit], running).findings.map(({ severity, otherMonth }) => [severity, otherMonth])).toEqual([
      ['warning', true],
      ['warning', true],
      ['error', false],
      ['error', false],
    ])
  })
  it('unless the whole year is judged', () => {
    expect(run([everyVisit], running, { wholeYear: true }).findings.map(({ severity }) => severity)).toEqual(
      Array(4).fill('error'),
    )
  })
})

describe('sources', () => {
  const across = submissionRule({ ...about, id: 'x-across', needs: [y14.id, y15.id], check: () => [] })
  const elsewhere = registered({ ...about, id: 'y14-elsewhere', needs: ['様式1'], kind: 'check' })
  const attested = registered({ ...about, id: 'y14-attested', needs: ['様式9'], kind: 'attest' })
  const dated = submissionRule({ ...about, id: 'x-dated', needs: [y14.id], needsToday: true, check: () => [] })
  it('lists what could not be judged, and only the sources that are missing', () => {
    expect(run([across, elsewhere, attested, dated], [call()]).notChecked).toEqual([
      { rule: 'x-across', catalogue: ['R000'], needs: ['様式15'] },
      { rule: 'x-dated', catalogue: ['R000'], needs: [todaySource] },
      { rule: 'y14-elsewhere', catalogue: ['R000'], needs: ['様式1'] },
    ])
  })
  it('a form that is present but empty is a source', () => {
    const more: Sheets = { y11: {}, y15: { months: { '6月': monthRow() } } }
    const seminars = tableRule({
      ...about,
      id: 'y11-any',
      form: y11,
      check: (table) => ({
        at: { ...table.header, book: table.book, sheet: table.sheet.name },
        text: text({ found: '' }),
      }),
    })
    expect(named(run([seminars, across], [call()], {}, more).findings)).toEqual(['y11-any error'])
    expect(run([across], [call()], {}, more).notChecked).toEqual([])
  })
})

describe('groups', () => {
  const twice = groupRule({
    ...about,
    id: 'y14-twice',
    form: y14,
    reads: ['company', 'minutes'],
    unsettles: true,
    by: (row) => row.company.value,
    check: (rows) =>
      rows.length < 2
        ? null
        : { at: rows[0]!.at, text: text({ found: '' }), related: rows.slice(1).map((row) => row.at) },
  })
  it('span the tables of a form and leave out rows that are not clean', () => {
    expect(
      run([unreadableMinutes, twice], [visit(), visit({ minutes: '?' })]).findings.map(({ rule }) => rule),
    ).toEqual(['y14-value'])
    expect(named(run([twice], [visit(), visit()]).findings)).toEqual(['y14-twice error'])
  })
  it('what unsettles a row is known to the submission phase', () => {
    const doubts = submissionRule({
      ...about,
      id: 'x-doubts',
      needs: [y14.id],
      check: (scene) =>
        scene
          .of(y14)[0]!
          .records.filter((row) => scene.doubtful(row))
          .map((row) => ({ at: row.at, text: text({ found: '' }) })),
    })
    const { findings } = run([twice, doubts], [visit(), visit(), call()])
    expect(findings.filter(({ rule }) => rule === 'x-doubts').map(({ at }) => a1(at))).toEqual(['B7', 'B8'])
  })
})

describe('findings', () => {
  it('keep their key when rows move and lose it when the value changes', () => {
    const keyOf = (rows: readonly Row[]) => run([everyVisit], rows).findings.at(-1)!.key
    const before = keyOf([visit({ minutes: 100 })])
    expect(keyOf([call(), call(), visit({ minutes: 100 })])).toBe(before)
    expect(keyOf([visit({ minutes: 101 })])).not.toBe(before)
  })
  it('are ordered by path, sheet, row, column and rule', () => {
    const second = recordRule({
      ...about,
      id: 'y14-also',
      form: y14,
      reads: ['minutes'],
      check: (row) => [
        { at: row.minutes, text: text({ found: '' }) },
        { at: row.at, text: text({ found: '' }) },
      ],
    })
    const found = run([everyVisit, second], [visit(), visit()]).findings
    expect(found.map(({ rule, at }) => `${a1(at)} ${rule}`)).toEqual([
      'B7 y14-also',
      'AC7 y14-also',
      'AC7 y14-visit',
      'B8 y14-also',
      'AC8 y14-also',
      'AC8 y14-visit',
    ])
  })
  it('can be limited to some rules, while the others still taint', () => {
    const books = booksOf({ y14: { rows: [visit({ minutes: '?' })] } }).map(memoryBook)
    const submission = assemble(books, forms, { month: '2024-06' })
    const rules = [unreadableMinutes, everyVisit]
    expect(judge(submission, rules, ['y14-visit']).findings).toEqual([])
    expect(named(judge(submission, rules, ['y14-value']).findings)).toEqual(['y14-value error'])
  })
  it('a row is judged once per record rule: the work is counted', () => {
    expect(run([everyVisit], [visit(), visit(), call()]).work).toEqual({
      records: 3,
      recordChecks: 3,
      groups: 0,
      asked: new Map([['y14-visit', 3]]),
    })
  })
})
