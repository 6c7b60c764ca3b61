// npm run bench:functions: 1,000 calls through Microsoft's functions runtime, against 1,000 plain calls of the pure code
// and 1,000 calls of a function that does nothing (what the runtime costs by itself). Only ratios within a round count.
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
require('../scripts/typescript.cjs')

const rounds = Number(process.argv[2] ?? 7)
const calls = 1000
const { FunctionsExcel } = require('../tests/functions/runtime.ts')
const { profileById } = require('../src/profiles/builtIn.ts')
const { functions } = require('../src/functions/list.ts')
const { loadEngine } = require('../src/functions/engine/load.ts')
const { evaluate, findFunction } = require('../src/functions/runtime/evaluate.ts')
const { formRange } = require('../tests/functions/ranges.ts')

const profile = profileById('hatarakikata-r6-shimane')
const context = { profile, language: 'ja' }
const excel = new FunctionsExcel()
Object.assign(globalThis, { CustomFunctions: excel.runtime, Excel: excel.library.Excel })
const entry = require('../src/functions/index.ts')
await entry.provideContext(context)
excel.runtime.associate('NOTHING', () => 0)
const engine = await loadEngine()

/** A month of 60 consultations as one range. */
const record = (i) => ({
  date: `2024-06-${String((i % 28) + 1).padStart(2, '0')}`,
  method: ['電話', '来所', '訪問コンサルティング'][i % 3],
  company: `株式会社見本${i}`,
  question: `就業規則の見直し(${i})`,
  advice: '手順を説明した。',
  topicWorkRules: '○',
})
const range = formRange('様式14', { rows: Array.from({ length: 60 }, (_, i) => record(i)) })

const kinds = {
  'PROGRESS (numbers)': (i) => ['PROGRESS', [i, 380]],
  'DEADLINE (calendar)': (i) => ['DEADLINE', [14, (i % 12) + 1]],
  'REDUCTION (money)': (i) => ['REDUCTION', [10_000_000 + i, i % 304, null, null]],
  'COUNTBY (60 rows × 43 columns)': (i) => ['COUNTBY', ['①②③④⑤⑥⑦⑧'[i % 8], range, null, 6, null, null, null, null]],
}

/** Milliseconds of the processor, so that whatever else the machine does counts less. */
const spent = (before) => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Time inside one turn of the event loop: results travel later, when Excel is ready for them. */
async function through(cells) {
  const texts = cells.map(([id, args], i) => ({
    messageCategory: 1,
    messageType: 1000,
    message: JSON.stringify([1_000_000 + i, id, args, 'A1', 5, null]),
  }))
  const message = JSON.stringify({ type: 3, message: { entries: texts } })
  const before = process.cpuUsage()
  excel.receiveMessage(message)
  const time = spent(before)
  // The library sends what it has every half second; the next round must not find it at that.
  await new Promise((resolve) => setTimeout(resolve, 700))
  return time
}

function plainly(cells) {
  // As Excel does: every call brings values of its own.
  const texts = cells.map(([id, args]) => [id, JSON.stringify(args)])
  const before = process.cpuUsage()
  for (const [id, args] of texts) evaluate(findFunction(functions, id), JSON.parse(args), context, engine)
  return spent(before)
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
console.log(`${calls} calls each, ${rounds} rounds (${path.basename(root)})`)
for (const [name, cellOf] of Object.entries(kinds)) {
  const cells = Array.from({ length: calls }, (_, i) => cellOf(i))
  // The runtime takes the same messages to a function that does nothing.
  const idle = cells.map(([, args]) => ['NOTHING', args])
  const results = []
  // Once for nothing: code and caches warm up, and what is fetched is fetched.
  for (let round = -1; round < rounds; round++) {
    const run = { ours: await through(cells), own: await through(idle), plain: plainly(cells) }
    if (round >= 0) results.push(run)
  }
  const ratio = median(results.map(({ ours, own, plain }) => ours / (own + plain)))
  const each = (key) => `${median(results.map((run) => run[key])).toFixed(1)} ms`
  console.log(
    `${name.padEnd(32)} ours ${each('ours')}, runtime alone ${each('own')}, plain ${each('plain')}: ` +
      `${ratio.toFixed(2)} of both (must stay under 1.1: ${ratio < 1.1 ? 'yes' : 'NO'})`,
  )
}
