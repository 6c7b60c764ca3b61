import * as XLSX from '@e965/xlsx'
import { dayOfSerial, serialOfIso } from '../../../src/hosts/xlsx/days'

describe('days of serial numbers', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [45394, '2024-04-12'],
    [45394.99999, '2024-04-12'],
    [43585, '2019-04-30'],
    [43586, '2019-05-01'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [0, undefined],
    [0.5, undefined],
    [-1, undefined],
    [1e300, undefined],
  ])('%d from 1900: %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day)
  })

  test.each([
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [60, '1904-03-01'],
    [43932, '2024-04-12'],
    [2957003, '9999-12-31'],
    [2957004, undefined],
    [-1, undefined],
  ])('%d from 1904: %s', (serial, day) => {
    expect(dayOfSerial(serial, true)).toBe(day)
  })

  test('agree with SheetJS over the centuries', () => {
    for (let serial = 61; serial < 2958465; serial += 211) {
      const { y, m, d } = XLSX.SSF.parse_date_code(serial) as { y: number; m: number; d: number }
      const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
      expect(dayOfSerial(serial, false)).toBe(iso)
    }
  })

  test('come back from their ISO text', () => {
    for (const date1904 of [false, true])
      for (let serial = 1; serial < 2957003; serial += 997) {
        const day = dayOfSerial(serial, date1904)
        if (day) expect(serialOfIso(day, date1904)).toEqual({ serial, day: true })
      }
  })
})

describe('ISO texts', () => {
  test.each([
    ['2024-04-12', { serial: 45394, day: true }],
    ['2024-04-12T12:00:00Z', { serial: 45394.5, day: true }],
    ['2024-04-12T06:00:00.000', { serial: 45394.25, day: true }],
    ['1900-02-28', { serial: 59, day: true }],
    ['1900-03-01', { serial: 61, day: true }],
    ['T18:00:00', { serial: 0.75, day: false }],
    ['09:30', { serial: 9.5 / 24, day: false }],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['2024-00-10', null],
    ['2024-04-12T25:00', null],
    ['2024-04-12 あ', null],
    ['2024/4/12', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(serialOfIso(text, false)).toEqual(expected)
  })
})
