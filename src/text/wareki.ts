import type { IsoDate, Month } from '../workbook/types'

interface Era {
  readonly name: string
  readonly letter: string
  readonly from: IsoDate
  readonly to: IsoDate
}
/** 明治 begins where Japan took the present calendar: days of the old calendar are other days. */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', to: '9999-12-31' },
  { name: '平成', letter: 'H', from: '1989-01-08', to: '2019-04-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25', to: '1989-01-07' },
  { name: '大正', letter: 'T', from: '1912-07-30', to: '1926-12-24' },
  { name: '明治', letter: 'M', from: '1873-01-01', to: '1912-07-29' },
]
/** The western year before 元年; 明治 counts from 1868. */
const yearZero = (era: Era): number => (era.letter === 'M' ? 1868 : Number(era.from.slice(0, 4))) - 1

// Own small arithmetic: this room depends on no other.
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

function iso(year: number, month: number, day: number): IsoDate | null {
  if (year < 1873 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

const dash = '[-‐‒–—―−ー]'
const date = [
  '(?:(?<era>令和|平成|昭和|大正|明治|[RHSTM])\\s*(?<eraYear>元|\\d{1,2})|(?<year>\\d{4}))',
  `\\s*(?:年\\s*(?<m1>\\d{1,2})\\s*月\\s*(?<d1>\\d{1,2})\\s*日|(?<sep>[/.]|${dash})\\s*(?<m2>\\d{1,2})\\s*(?:\\k<sep>)\\s*(?<d2>\\d{1,2}))`,
].join('')
const weekday =
  '(?:\\s*\\(\\s*[日月火水木金土](?:曜日?)?(?:[・/]?[祝休])*\\s*\\)|\\s*[日月火水木金土]曜日?|\\s+[日月火水木金土])'
const clock = '\\d{1,2}(?:(?::\\d{2}){1,2}|時(?:\\d{1,2}分|半)?)'
const time = `(?:\\s+|T)(?:午前|午後)?\\s*${clock}(?:\\s*[AP]M)?(?:\\s*[~〜-]\\s*${clock})?`
const written = new RegExp(`^(?:${date}|(?<y8>\\d{4})(?<m8>\\d{2})(?<d8>\\d{2}))${weekday}?(?:${time})?$`, 'i')

/** No day is longer; the limit keeps long cells of blanks cheap. */
const longest = 60

/**
 * A day written as text → ISO day: 「2024/6/3」「2024-06-03」「2024年6月3日(月)」「令和６年６月３日」「R6.6.3 10:00」「20240603」.
 * 曜日 and time are ignored. null for days that do not exist, era years outside their era (平成31年5月1日), two-digit
 * western years, days without a year (「6/3」), anything before 1873, and any other text.
 */
export function parseDay(text: string): IsoDate | null {
  if (text.length > longest) return null
  const found = written.exec(
    text
      .normalize('NFKC')
      .trim()
      .replace(/([日)])(\d)/, '$1 $2'),
  )?.groups
  if (!found) return null
  const month = Number(found['m1'] ?? found['m2'] ?? found['m8'])
  const day = Number(found['d1'] ?? found['d2'] ?? found['d8'])
  const named = found['era']?.toUpperCase()
  if (named === undefined) return iso(Number(found['year'] ?? found['y8']), month, day)
  const era = eras.find(({ name, letter }) => name === named || letter === named)!
  const eraYear = found['eraYear'] === '元' ? 1 : Number(found['eraYear'])
  const parsed = iso(yearZero(era) + eraYear, month, day)
  return parsed !== null && era.from <= parsed && parsed <= era.to ? parsed : null
}

/** 2024 → 令和6, 2019-05 → 令和元; the western year before 1873. */
function eraYear(day: IsoDate): string {
  const year = Number(day.slice(0, 4))
  const era = eras.find(({ from }) => from <= day)
  if (!era) return String(year)
  const n = year - yearZero(era)
  return era.name + (n === 1 ? '元' : n)
}

/** Sakamoto's congruence, 0 = Sunday. */
function weekdayIndex(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

/** 2024-06-03 → 令和6年6月3日(月); western years before 1873. A day that does not exist gives nonsense, not an error. */
export function formatWareki(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${eraYear(day)}年${month}月${date}日(${'日月火水木金土'[weekdayIndex(year, month, date)]})`
}

/** 2024-06 → 令和6年6月; a month in which the era changed is named by its first day (1989-01 → 昭和64年1月). */
export const formatMonth = (month: Month): string => `${eraYear(`${month}-01` as IsoDate)}年${Number(month.slice(5))}月`
