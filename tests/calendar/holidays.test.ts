import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { getHolidaysOf } from 'japanese-holidays'
import { addDays, fromOrdinal, toOrdinal } from '../../src/calendar/days'
import { holidayName, holidayYears } from '../../src/calendar/holidays'

const two = (n: number): string => String(n).padStart(2, '0')

test('every day of 2019 to 2030 is a holiday exactly where an independent calculation says so', () => {
  const expected = new Set<string>()
  for (let year = 2019; year <= 2030; year++)
    for (const { month, date } of getHolidaysOf(year)) expected.add(`${year}-${two(month)}-${two(date)}`)
  const found = new Set<string>()
  for (let n = toOrdinal('2019-01-01'); n <= toOrdinal('2030-12-31'); n++)
    if (holidayName(fromOrdinal(n)) !== null) found.add(fromOrdinal(n))
  expect([...found].sort()).toEqual([...expected].sort())
  expect(expected.size).toBeGreaterThan(12 * 15)
})

test.each([
  ['2019-05-01', '休日（祝日扱い）'],
  ['2019-05-02', '休日'],
  ['2020-07-24', 'スポーツの日'],
  ['2021-08-09', '山の日 振替休日'],
  ['2024-08-12', '山の日 振替休日'],
  ['2024-09-22', '秋分の日'],
  ['2026-09-22', '休日'],
] as const)('%s is %s', (day, name) => {
  expect(holidayName(day)).toBe(name)
})

test('days that are no holiday have no name', () => {
  expect(holidayName('2024-06-03')).toBeNull()
  expect(holidayName('2024-12-30')).toBeNull()
  expect(holidayName('2019-10-14')).toMatch(/^体育の日/)
  expect(holidayName('2020-10-12')).toBeNull()
})

test('the table begins and ends where it says', () => {
  expect(holidayName(`${holidayYears.from}-01-01`)).toBe('元日')
  expect(holidayName(`${holidayYears.to}-01-01`)).toBe('元日')
  expect(holidayName(`${holidayYears.from - 1}-01-01`)).toBeNull()
  expect(holidayName(`${holidayYears.to + 1}-01-01`)).toBeNull()
})

test('corrections are data: a day is added, another removed, the rest stays', () => {
  const overrides = { add: { '2027-06-01': '臨時の休日' }, remove: ['2027-11-03'] } as const
  expect(holidayName('2027-06-01', overrides)).toBe('臨時の休日')
  expect(holidayName('2027-11-03', overrides)).toBeNull()
  expect(holidayName('2027-11-03')).toBe('文化の日')
  expect(holidayName('2027-11-23', overrides)).toBe('勤労感謝の日')
  expect(holidayName(addDays('2027-06-01', 1), overrides)).toBeNull()
})

/** Prints what the room says about 2019–2030; run in processes with different time zones. */
const script = `
  const { transformFileSync } = require('@swc/core')
  require.extensions['.ts'] = (module, file) => module._compile(
    transformFileSync(file, { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, file)
  const { fromOrdinal, toOrdinal, weekday } = require('./src/calendar/days')
  const { isOpenDay } = require('./src/calendar/business')
  const { holidayName } = require('./src/calendar/holidays')
  const lines = [new Date('2024-06-03T00:00:00Z').getHours()]
  for (let n = toOrdinal('2019-01-01'); n <= toOrdinal('2030-12-31'); n++) {
    const day = fromOrdinal(n)
    lines.push([day, weekday(day), isOpenDay(day), holidayName(day)].join())
  }
  process.stdout.write(lines.join('\\n'))
`

test('the same days come out in every time zone', async () => {
  const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']
  const runs = await Promise.all(
    zones.map((TZ) =>
      promisify(execFile)(process.execPath, ['-e', script], {
        cwd: resolve(__dirname, '../..'),
        env: { ...process.env, TZ },
        maxBuffer: 1 << 24,
      }),
    ),
  )
  const [hours, days] = [
    runs.map(({ stdout }) => stdout.split('\n')[0]),
    runs.map(({ stdout }) => stdout.split('\n').slice(1)),
  ]
  expect(hours).toEqual(['0', '9', '17', '14']) // the zones did hold
  expect(days[0]).toHaveLength(4383)
  expect(days[0]).toContain('2024-05-06,1,false,こどもの日 振替休日')
  expect(days[0]).toContain('2024-05-07,2,true,')
  for (const other of days.slice(1)) expect(other).toEqual(days[0])
}, 60_000)
