// One measurement in a process of its own: what it took, and the most memory it held.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const [what, file] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))

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
