import * as XLSX from '@e965/xlsx'
import { builtinShowsDay, parseFormat, sectionFor } from '../../../src/hosts/xlsx/formats'

const showsDay = (code: string, value = 45394) => sectionFor(parseFormat(code), value)?.day ?? false

describe('formats that show a day', () => {
  test.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    '[$-411]ggge"年"m"月"d"日"',
    '[$-411]ggge"年"m"月"d"日";@',
    '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[DBNum1][$-411]ggge"年"m"月"',
    'ge.m.d',
    'e-m-d',
    'm/d',
    'm"月"d"日"',
    'm"月"',
    'd',
    'mmm',
    'aaa',
    'm/d(aaa)',
    'yyyy/m/d\\ h:mm',
    'yyyy-mm-dd hh:mm:ss',
    '[Red]yyyy/m/d',
    '[赤]m/d',
    '[<43586][$-411]ggge"年";[>=43586]"令和"e"年"',
    'YYYY/MM/DD',
    'rr',
    'bbbb/m/d',
    '"h:"m/d',
  ])('%s', (code) => {
    expect(showsDay(code)).toBe(true)
  })
})

describe('formats that do not', () => {
  test.each([
    'General',
    'GENERAL',
    'G/標準',
    'G/標準"年"',
    '0',
    '#,##0',
    '#,##0"日"',
    '0"d"',
    '0\\d',
    '0_d',
    '0*m',
    '"yyyy/m/d"0',
    '0.00E+00',
    '0.0e-0',
    '##0.0E+0',
    '[Red]0',
    '[Yellow]0',
    '[Magenta]#,##0;[Red]-#,##0',
    '[h]:mm',
    '[hh]:mm:ss',
    '[mm]:ss',
    '[s]',
    'h:mm',
    'h:mm:ss',
    'mm:ss',
    'mmss.0',
    'h"時"mm"分"',
    'h:mm AM/PM',
    'h:mm A/P',
    '[$¥-411]#,##0',
    '[$USD] #,##0',
    '¥#,##0;[Red]¥-#,##0',
    '@',
    '',
    '"令和"0"年度"',
    '0"',
    '[',
    '\\',
  ])('%s', (code) => {
    expect(showsDay(code)).toBe(false)
  })
})

test('the section that shows the number decides', () => {
  expect(showsDay('0;yyyy/m/d', 5)).toBe(false)
  expect(showsDay('yyyy/m/d;0', 5)).toBe(true)
  expect(showsDay('yyyy/m/d;0', -5)).toBe(false)
  expect(showsDay('yyyy/m/d;;"なし"', 0)).toBe(false)
  expect(showsDay('[>=43586]yyyy/m/d;0', 45394)).toBe(true)
  expect(showsDay('[>=43586]yyyy/m/d;0', 12)).toBe(false)
  expect(showsDay('[=1]"有";[=2]"無";yyyy/m/d', 2)).toBe(false)
  expect(showsDay('[=1]"有";[=2]"無";yyyy/m/d', 45394)).toBe(true)
  expect(showsDay('[<>0]yyyy/m/d;0', 0)).toBe(false)
  expect(showsDay('[<=1]0;[>1]m/d', 1)).toBe(false)
})

test('built-in formats: days, the Japanese ones among them, and not times or numbers', () => {
  const days = Array.from({ length: 164 }, (_, id) => id).filter(builtinShowsDay)
  expect(days).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
})

test('SheetJS calls each of them a date that we call a day', () => {
  for (const code of ['yyyy/m/d', '[$-411]ggge"年"m"月"d"日"', 'm/d', 'yyyy-mm-dd hh:mm:ss', 'ge.m.d'])
    expect(XLSX.SSF.is_date(code)).toBe(true)
  for (const code of ['General', '#,##0"日"', '0.00E+00', '[Red]0', '"yyyy/m/d"0'])
    expect(XLSX.SSF.is_date(code)).toBe(false)
})
