import { FunctionFault } from '../../src/functions/runtime/fault'
import {
  count,
  day,
  list,
  matrix,
  month,
  number,
  optional,
  rate,
  text,
  yen,
  yes,
  type About,
  type Reader,
} from '../../src/functions/runtime/readers'
import { formName } from '../../src/functions/runtime/forms'
import { item } from '../../src/functions/runtime/items'
import { placeOf } from '../../src/functions/runtime/address'

const about: About = { name: { ja: '実績', en: 'actual' }, date1904: false, fiscalYear: 2024 }
const notAvailable = { code: '#N/A' }

function read(reader: Reader<unknown>, raw: unknown, more: Partial<About> = {}): unknown {
  try {
    return reader.read(raw, { ...about, ...more })
  } catch (error) {
    if (error instanceof FunctionFault) return error.code
    throw error
  }
}

it.each<[string, Reader<unknown>, unknown, unknown]>([
  ['a number', number, 1.5, 1.5],
  ['full-width digits', number, '１，２００', 1200],
  ['a text that is none', number, '約3件', '#VALUE!'],
  ['TRUE as a number', number, true, '#VALUE!'],
  ['a count with its unit', count, '12件', 12],
  ['half a count', count, 1.5, '#VALUE!'],
  ['a negative count', count, -1, '#VALUE!'],
  ['nothing', count, null, '#N/A'],
  ['blanks', count, '　 ', '#N/A'],
  ['an error value', count, notAvailable, '#N/A'],
  ['an error value we may not give', count, { code: '#REF!' }, '#VALUE!'],
  ['a range of one cell for a value', count, [[7]], 7],
  ['yen', yen, '10,000,000円', 10_000_000],
  ['half a yen', yen, 0.5, '#VALUE!'],
  ['more yen than a cell holds exactly', yen, 1e15, '#VALUE!'],
  ['3%', rate, '３％', 0.03],
  ['0.03', rate, 0.03, 0.03],
  ['3 may mean two things', rate, 3, '#VALUE!'],
  ['○', yes, '〇', true],
  ['a blank', yes, null, false],
  ['0 of an older Excel', yes, 0, false],
  ['有', yes, '有', true],
  ['a word that is neither', yes, 'たぶん', '#VALUE!'],
  ['a number as text', text, 14, '14'],
  ['a serial number', day, 45446, '2024-06-03'],
  ['a serial number with a time', day, 45446.9, '2024-06-03'],
  ['和暦', day, '令和６年６月３日(月)', '2024-06-03'],
  ['a short 和暦', day, 'R6.6.3', '2024-06-03'],
  ['a day that does not exist', day, '2024/2/30', '#VALUE!'],
  ['a day without a year', day, '6/3', '#VALUE!'],
  ['a blank cell of an older Excel', day, 0, '#N/A'],
  ['a number that is no day', day, -5, '#VALUE!'],
  ['a month by number', month, 6, '2024-06'],
  ['a month of the new year', month, 3, '2025-03'],
  ['6月', month, '６月', '2024-06'],
  ['6月分', month, '6月分', '2024-06'],
  ['a month with its era', month, '令和6年6月', '2024-06'],
  ['a short month', month, 'R6.6', '2024-06'],
  ['the month in which an era began', month, '令和元年5月', '2019-05'],
  ['the month in which an era began within it', month, '昭和64年1月', '1989-01'],
  ['a month as people type it', month, '2024/6', '2024-06'],
  ['a day in the month', month, 45446, '2024-06'],
  ['a day as text', month, '2024年6月3日', '2024-06'],
  ['a month that does not exist', month, '13月', '#VALUE!'],
  ['a word', month, '先月', '#VALUE!'],
  ['optional and left out', optional(count), null, null],
  ['optional and there', optional(count), '3', 3],
  [
    'a list without its blanks',
    list(count),
    [
      [1, null],
      ['', 2],
    ],
    [1, 2],
  ],
  ['a list with an error', list(count), [[1, notAvailable]], '#N/A'],
  ['a lone cell as a list', list(count), 4, [4]],
  ['a matrix with its blanks', matrix(count), [[1, null]], [[1, null]]],
  ['a form by number', formName, 14, '様式14'],
  ['a form as it is printed', formName, '（様式１５－２）', '様式15-2'],
  ['another document', formName, '月間計画', '月間計画'],
])('%s', (_why, reader, raw, value) => {
  expect(read(reader, raw)).toEqual(value)
})

it('a month without a year needs the profile', () => {
  expect(read(month, 6, { fiscalYear: null })).toBe('#VALUE!')
  expect(read(month, '2024-06', { fiscalYear: null })).toBe('2024-06')
})

it('a book of 1904 counts its days otherwise', () => {
  expect(read(day, 45446 - 1462, { date1904: true })).toBe('2024-06-03')
})

describe('items', () => {
  const field = (typed: unknown): unknown => {
    const found = read(item(), typed)
    return typeof found === 'object' ? (found as { field: string }).field : found
  }
  it.each([
    ['①', 'direct'],
    ['4', 'visits'],
    [4, 'visits'],
    ['⑥', 'equalPayVisits'],
    ['a', 'seminars'],
    ['Ｂ', 'equalPaySeminars'],
    ['①+②+③', 'consultations'],
    ['①②③', 'consultations'],
    ['相談件数計(①+②+③)', 'consultations'],
    ['コンサルティング実施件数', 'visits'],
    ['支援件数④', 'visits'],
    ['①+②+③+④', 'all'],
    ['⑪', 'sugarVisits'],
    ['⑨', '#VALUE!'],
    ['備考', '#VALUE!'],
  ])('%s → %s', (typed, expected) => {
    expect(field(typed)).toBe(expected)
  })
  it('a function takes only the items it counts', () => {
    expect(read(item(['seminars']), '①')).toBe('#VALUE!')
  })
})

it.each([
  ["'様式 14'!$A$1:AQ30", { sheet: '様式 14', row: 0, col: 0 }],
  ["'6月''分'!C11:AC40", { sheet: "6月'分", row: 10, col: 2 }],
  ['Sheet1!B:D', { sheet: 'Sheet1', row: 0, col: 1 }],
  ['Sheet1!3:20', { sheet: 'Sheet1', row: 2, col: 0 }],
  ['B5', { sheet: '', row: 4, col: 1 }],
])('the place of %s', (address, place) => {
  expect(placeOf(address)).toEqual(place)
})
it('no address, no place', () => {
  expect(placeOf(null)).toBeUndefined()
  expect(placeOf('#REF!')).toBeUndefined()
})
