import fc from 'fast-check'
import { formatMonth, formatWareki, parseDay } from '../../src/text/wareki'
import type { IsoDate, Month } from '../../src/workbook/types'

const msPerDay = 86_400_000
const toIso = (n: number): IsoDate => new Date(n * msPerDay).toISOString().slice(0, 10) as IsoDate
/** From 1873-01-01, where the present calendar begins, to 2100: era years have two digits. */
const anyDay = fc.integer({ min: -35428, max: 47846 }).map(toIso)
const intl = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...options, timeZone: 'UTC' })
const long = intl({ era: 'long', year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
const narrow = intl({ era: 'narrow', year: 'numeric', month: 'numeric', day: 'numeric' })
const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

describe('parseDay', () => {
  test.each([
    '2024/6/3',
    '2024/06/03',
    '2024-06-03',
    '2024.6.3',
    '2024年6月3日',
    '2024 年 6 月 3 日',
    '20240603',
    '２０２４０６０３',
    '令和6年6月3日',
    '令和６年６月３日',
    '令和06年06月03日',
    '令和 6年 6月 3日',
    '㋿6年6月3日',
    'R6.6.3',
    'r6.6.3',
    'R6/6/3',
    'R6-6-3',
    'R06.06.03',
    'Ｒ６．６．３',
    ' 2024/6/3\n',
    '2024－6－3',
    '2024/6/3(月)',
    '2024/6/3（月）',
    '2024/6/3 (月)',
    '2024年6月3日(月曜日)',
    '2024年6月3日 月曜日',
    '令和6年6月3日（月・祝）',
    '2024/6/3 月',
    '2024/6/3 10:00',
    '2024/6/3(月) 10:00',
    '2024/6/3 10:00:30',
    '2024-06-03T10:00',
    '2024/6/3 午後1時30分',
    '2024年6月3日10:00~12:00',
    '2024/6/3 10:00 AM',
  ])('%j is 2024-06-03', (text) => {
    expect(parseDay(text)).toBe('2024-06-03')
  })

  test.each([
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['S64.1.7', '1989-01-07'],
    ['昭和元年12月25日', '1926-12-25'],
    ['T15.12.24', '1926-12-24'],
    ['T1.7.30', '1912-07-30'],
    ['明治45年7月29日', '1912-07-29'],
    ['M6.1.1', '1873-01-01'],
    ['令和6年2月29日', '2024-02-29'],
    ['2000/2/29', '2000-02-29'],
  ])('%j is %s', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })

  test.each([
    '6/3',
    '6月3日',
    '24/6/3',
    '2024/6',
    '令和6年6月',
    '令和6年6月3',
    '2024/6-3',
    '2024/2/30',
    '2023/2/29',
    '1900/2/29',
    '2024/13/1',
    '2024/0/3',
    '2024/6/0',
    '2024/6/310:00',
    '20241301',
    '2024063',
    '202406031',
    '令和元年4月30日',
    'R0.6.3',
    '平成31年5月1日',
    'H1.1.7',
    'S64.1.8',
    'S1.12.24',
    'T15.12.25',
    'M5.12.31',
    '1872-12-31',
    '0000/1/1',
    'X6.6.3',
    '令6.6.3',
    '2024/6/3~6/5',
    '2024/6/3 予定',
    '2024/6/3(祝)',
    '45446',
    '未定',
    '',
    ' ',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  test('a cell filled with blanks is no day, and is answered', () => {
    expect(parseDay(`2024/6/3${' '.repeat(32000)}x`)).toBeNull()
    expect(parseDay(`2024/6/3${' '.repeat(40)}10:00`)).toBe('2024-06-03')
  })

  test('reads back what the platform writes, in any width, for every era', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const at = new Date(day)
        const western = new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC' }).format(at)
        for (const text of [long.format(at), narrow.format(at), western, day.replaceAll('-', '')]) {
          expect(parseDay(text)).toBe(day)
          expect(parseDay(wide(text))).toBe(day)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives existing days only, whatever the numbers', () => {
    const [n, two] = [fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 40 })]
    fc.assert(
      fc.property(n, two, two, (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const real = new Date(text)
        const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text) && year >= 1873
        expect(parseDay(text)).toBe(exists ? text : null)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('formatWareki', () => {
  test.each([
    ['2024-06-03', '令和6年6月3日(月)'],
    ['2019-05-01', '令和元年5月1日(水)'],
    ['2019-04-30', '平成31年4月30日(火)'],
    ['1989-01-07', '昭和64年1月7日(土)'],
    ['2024-02-29', '令和6年2月29日(木)'],
    ['1872-12-31', '1872年12月31日(火)'],
  ] as const)('%s is %s', (day, text) => {
    expect(formatWareki(day)).toBe(text)
  })

  test('writes what the platform writes, and parseDay reads it back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatWareki(day)).toBe(long.format(new Date(day)).replace(/\s/g, ''))
        expect(parseDay(formatWareki(day))).toBe(day)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('formatMonth', () => {
  test.each([
    ['2024-06', '令和6年6月'],
    ['2019-05', '令和元年5月'],
    ['2019-04', '平成31年4月'],
    ['1989-01', '昭和64年1月'],
    ['2024-12', '令和6年12月'],
  ] as const)('%s is %s', (month, text) => {
    expect(formatMonth(month)).toBe(text)
  })

  test('is the day without its date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = day.slice(0, 7) as Month
        expect(`${formatMonth(month)}1日`).toBe(formatWareki(`${month}-01` as IsoDate).replace(/\(.\)$/, ''))
      }),
    )
  })
})
