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
