// One measurement in a process of its own: what it took, and the most memory it held.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const [what, file] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
function timed(act) {
  const start = performance.now()
  act()
  return performance.now() - start
}

/** The book with one cell of a record changed to what another record says, as a host hands it over after an edit. */
function edited(book, field, index, y14) {
  const [sheet] = book.sheets
  const [row, col] = [4 + index, 1 + Object.keys(y14.fields).indexOf(field)]
  const other = (read) => (r, c) => read.call(sheet, r === row && c === col ? row + 97 : r, c)
  const now = Object.create(sheet, { value: { value: other(sheet.value) }, day: { value: other(sheet.day) } })
  return { books: [{ ...book, sheets: [now] }], at: { book: book.id, sheet: sheet.name, row, col } }
}

const ours = () => require('../dist/bench/bench.js')
const runs = {
  'ours: read'() {
    const { readXlsx } = ours()
    return () => void readXlsx(bytes, 'book.xlsx')
  },
  'ours: read + check'() {
    const { readXlsx, check } = ours()
    return (lap) => {
      const book = readXlsx(bytes, 'book.xlsx')
      lap()
      const { verdict } = check([book], { tool: { name: 'yoshiki', version: 'bench' }, wholeYear: true })
      if (verdict.work.records < 1000) throw new Error('the book was not recognised')
      return { findings: verdict.findings.length, records: verdict.work.records }
    }
  },
  'ours: hint'() {
    const { readXlsx, check, hint, y14 } = ours()
    const book = readXlsx(bytes, 'book.xlsx')
    const whole = () => check([book], { tool: { name: 'yoshiki', version: 'bench' }, wholeYear: true })
    // Both are measured as they run in a pane that has been open for a while.
    for (let i = 0; i < 3; i++) whole()
    return () => {
      const answer = whole()
      const fields = ['minutes', 'date', 'company', 'method', 'topicWorkRules']
      const times = fields.map((field) => {
        const edits = Array.from({ length: 40 }, (_, i) => edited(book, field, 100 + i * 437, y14))
        for (const { books, at } of edits) hint(answer, books, [at])
        return median(edits.map(({ books, at }) => timed(() => hint(answer, books, [at]))))
      })
      return { check: median([whole, whole, whole, whole, whole].map(timed)), hint: Math.max(...times) }
    }
  },
  'ours: check in slices'() {
    const { readXlsx, checkInSlices } = ours()
    const book = readXlsx(bytes, 'book.xlsx')
    const options = { tool: { name: 'yoshiki', version: 'bench' }, wholeYear: true }
    return async () => {
      let last = performance.now()
      const steps = []
      const pause = async () => {
        steps.push(performance.now() - last)
        last = performance.now()
      }
      await checkInSlices([book], options, { pause })
      return { longest: Math.max(...steps) }
    }
  },
  'ours: patch 1,000 cells'() {
    const { readXlsx, patchXlsx } = ours()
    const sheet = readXlsx(bytes, 'book.xlsx').sheets[0]
    const col = sheet.used.col + sheet.used.cols - 1
    const edits = Array.from({ length: 1000 }, (_, i) => {
      const at = { book: 'book.xlsx', sheet: sheet.name, row: 10 + i * 19, col }
      return { kind: 'set', at, before: sheet.value(at.row, at.col), value: `直した記録${i}` }
    })
    return () => void patchXlsx(bytes, 'book.xlsx', edits)
  },
  '@e965/xlsx: read'() {
    const XLSX = require('@e965/xlsx')
    return () => void XLSX.read(bytes, { type: 'buffer', dense: true, cellFormula: true, cellNF: true })
  },
  async 'hucre: read'() {
    const { readXlsx } = await import('hucre')
    return async () => void (await readXlsx(bytes))
  },
}

const run = await runs[what]()
const start = performance.now()
let lapped = null
const told = await run(() => (lapped = performance.now()))
const end = performance.now()
console.log(
  JSON.stringify({
    ms: end - start,
    judging: lapped === null ? null : end - lapped,
    peak: process.resourceUsage().maxRSS * 1024,
    ...told,
  }),
)
