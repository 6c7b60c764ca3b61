import fc from 'fast-check'
import { fromOrdinal } from '../../src/calendar/days'
import { dayOfSerial, serialOfDay } from '../../src/calendar/serial'

describe('the day of a serial number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45446, '2024-06-03'],
    [45446.999, '2024-06-03'],
    [2958465, '9999-12-31'],
  ])('%d is %s, as Excel shows it', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day)
  })
  it.each([
    [0, '1904-01-01'],
    [43984, '2024-06-03'],
    [2957003, '9999-12-31'],
  ])('%d is %s in a book that counts from 1904', (serial, day) => {
    expect(dayOfSerial(serial, true)).toBe(day)
  })
  it.each([
    ['nothing', 0, false],
    ['a time of day', 0.5, false],
    ['29 February 1900, which never was', 60, false],
    ['the year 10000', 2958466, false],
    ['the year 10000 from 1904', 2957004, true],
    ['a negative number', -1, true],
    ['no number', NaN, false],
    ['more than any number', Infinity, false],
  ])('is null for %s', (_why, serial, date1904) => {
    expect(dayOfSerial(serial, date1904)).toBeNull()
  })
  it('is not confused between the two ways of counting, in whatever order they are asked', () => {
    expect([true, false, true, false].map((date1904) => dayOfSerial(1000, date1904))).toEqual([
      '1906-09-27',
      '1902-09-26',
      '1906-09-27',
      '1902-09-26',
    ])
  })
})

it('every day comes back from its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25567, max: 2932896 }), fc.boolean(), (n, date1904) => {
      const day = fromOrdinal(n)
      const serial = serialOfDay(day, date1904)
      return serial < (date1904 ? 0 : 1) || dayOfSerial(serial, date1904) === day
    }),
  )
})
