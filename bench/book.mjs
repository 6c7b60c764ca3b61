// A year's record of 様式14 far beyond any centre's: 20,000 rows × 43 columns, every cell filled, written by SheetJS.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Small deterministic generator: the same book on every machine. */
function random(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

/** Excel's numbers of the weekdays of fiscal year 2024, New Year and most holidays left out. */
function openDays() {
  const holidays = new Set([45411, 45415, 45418, 45488, 45516, 45551, 45558, 45579, 45600, 45670, 45699, 45712, 45736])
  const days = []
  for (let day = 45383; day <= 45747; day++) {
    const newYear = day >= 45655 && day <= 45660
    if (day % 7 > 1 && !holidays.has(day) && !newYear) days.push(day)
  }
  return days
}

export function makeBook(folder, rows) {
  const file = path.join(folder, `consultations-v4-${rows}.xlsx`)
  if (existsSync(file)) return file
  const XLSX = require('@e965/xlsx')
  const { y14 } = require('../dist/bench/bench.js')
  const names = Object.keys(y14.fields)
  const pick = random(20240601)
  const header = ['', ...names.map((name) => y14.fields[name].header.at(-1))]
  const groups = ['', ...names.map((name) => (y14.fields[name].header.length > 1 ? y14.fields[name].header[0] : ''))]
  const methods = y14.codes.method.slice(0, 8)
  const data = [
    ['', '都道府県センター相談内容報告書', '(様式14)'],
    ['', '島根', '', '働き方改革推進支援センター'],
    groups,
    header,
  ]
  const days = openDays()
  for (let i = 0; i < rows; i++) {
    const method = methods[pick(methods.length)]
    const consulting = method.endsWith('コンサルティング')
    const company = `株式会社見本${i}`
    const value = {
      date: days[Math.floor((i * days.length) / rows)],
      method,
      topicOtherText: '',
      question: `就業規則と労働時間の見直しについて相談したい。(${i})`,
      advice: `現状を確かめ、見直しの手順と届出の要否を説明した。(${pick(900)})`,
      source: y14.codes.source[pick(17)],
      sourceOtherText: '',
      minutes: consulting ? 120 + pick(60) : '',
      visit: consulting ? 1 : '',
      checklist: consulting ? y14.codes.checklist[1 + pick(2)] : '',
      selfCheck: '',
      surveyQ7: '',
      company,
      address: `松江市見本町${pick(40) + 1}-${pick(20) + 1}`,
      phone: `0852-00-${String(pick(10000)).padStart(4, '0')}`,
      workers: 10 + pick(80),
      nonRegular: 0,
      industry: y14.codes.industry[pick(18)],
      expert: `見本 ${['太郎', '花子', '次郎', '三枝'][pick(4)]}`,
      remarks: `記録${i}`,
    }
    const topics = new Set(['topicWorkRules', ...y14.sets.topics.slice(3, -1).filter(() => pick(6) === 0)])
    data.push([i + 1, ...names.map((name) => value[name] ?? (topics.has(name) ? '○' : ' '))])
  }
  const sheet = XLSX.utils.aoa_to_sheet(data)
  for (let i = 0; i < rows; i++) {
    const cell = sheet[`B${i + 5}`]
    if (cell) cell.z = 'yyyy/m/d'
  }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '様式14')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }))
  return file
}
