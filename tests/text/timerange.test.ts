import fc from 'fast-check'
import { readTimeRange } from '../../src/text/timerange'

const at = (hour: number, minute = 0): number => hour * 60 + minute

test.each([
  ['9:00~12:00', at(9), at(12)],
  ['９：００～１２：００', at(9), at(12)],
  ['9:00-12:00', at(9), at(12)],
  ['9:00―12:00', at(9), at(12)],
  ['9:00 〜 12:00', at(9), at(12)],
  ['09:00から12:00まで', at(9), at(12)],
  ['13:30〜15:00', at(13, 30), at(15)],
  ['9時~12時30分', at(9), at(12, 30)],
  ['9時半〜10時', at(9, 30), at(10)],
  ['9~12時', at(9), at(12)],
  ['9時30分~12:00', at(9, 30), at(12)],
  ['午後1時30分~3時', at(13, 30), at(15)],
  ['午後1時~午後3時', at(13), at(15)],
  ['午前10時~午後3時', at(10), at(15)],
  ['午前10時~12時', at(10), at(12)],
  ['午前10時~3時', at(10), at(15)],
  ['午前9時〜午後12時30分', at(9), at(12, 30)],
  ['PM1:00-PM3:00', at(13), at(15)],
  ['0:00~24:00', 0, at(24)],
  ['9:00~12:00、13:00~17:00', at(9), at(17)],
  ['9:00~12:00\n13:30~15:00', at(9), at(15)],
  ['9:00~12:00 13:00~17:00', at(9), at(17)],
  ['13:30~15:00(90分)', at(13, 30), at(15)],
])('%j', (text, start, end) => {
  expect(readTimeRange(text)).toEqual({ start, end })
})

test.each([
  '',
  ' ',
  '9:00',
  '9:00~',
  '~12:00',
  '9~12',
  '9-12',
  '10-12:00',
  '6/3~12時',
  '2024/6/3',
  '12:00~9:00',
  '9:00~9:00',
  '22:00~6:00',
  '9:60~12:00',
  '9:00~25:00',
  '9:00~24:01',
  '9:00~12:00予定',
  '9:00~12:000',
  '13:00~15:00、9:00~10:00',
  '10:00~12:00、9:00~10:00',
  '120分',
  '午前',
])('%j is no time range', (text) => {
  expect(readTimeRange(text)).toBeNull()
})

test('long notes are answered, as none', () => {
  expect(readTimeRange('1'.repeat(32000))).toBeNull()
  expect(readTimeRange(Array(15).fill('9:00~12:00').join('、'))).toEqual({ start: at(9), end: at(12) })
})

test('any range is read back from the ways it is written', () => {
  const moment = fc.integer({ min: 0, max: 1439 })
  const two = (n: number): string => String(n).padStart(2, '0')
  const colon = (n: number): string => `${Math.floor(n / 60)}:${two(n % 60)}`
  const kanji = (n: number): string => `${Math.floor(n / 60)}時${n % 60}分`
  const half = (n: number): string => `${n < 720 ? '午前' : '午後'}${Math.floor(n / 60) % 12}時${n % 60}分`
  fc.assert(
    fc.property(moment, moment, (start, end) => {
      const expected = start < end ? { start, end } : null
      for (const write of [colon, kanji, half]) expect(readTimeRange(`${write(start)}~${write(end)}`)).toEqual(expected)
    }),
  )
})
