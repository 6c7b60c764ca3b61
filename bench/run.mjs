// npm run bench: side by side with what a user would otherwise read the file with. Machines are noisy, so every round
// runs all of them, each in its own process, and only ratios within a round count; their medians are printed.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBook } from './book.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const rounds = Number(process.argv[2] ?? 5)
const rows = Number(process.argv[3] ?? 20000)

execFileSync('npx', ['webpack', '--config-name', 'bench'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const file = makeBook(path.join(root, 'out/bench'), rows)
console.log(`${rows} rows × 43 columns, ${(statSync(file).size / 1048576).toFixed(1)} MB, ${rounds} rounds`)

const names = [
  'ours: read',
  'ours: read + check',
  'ours: hint',
  'ours: check in slices',
  'ours: patch 1,000 cells',
  '@e965/xlsx: read',
  'hucre: read',
]
const results = Object.fromEntries(names.map((name) => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const name of names) {
    const out = execFileSync(process.execPath, [path.join(root, 'bench/one.mjs'), name, file], { encoding: 'utf8' })
    results[name].push(JSON.parse(out))
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const ratio = (of, to) => median(results[of].map((one, round) => one.ms / results[to][round].ms))
const peak = (name) => median(results[name].map((one) => one.peak))
const mega = (bytes) => `${Math.round(bytes / 1048576)} MB`

for (const name of names) {
  console.log(
    `${name.padEnd(20)} median ${Math.round(median(results[name].map(({ ms }) => ms)))} ms, peak ${mega(peak(name))}`,
  )
}
const judging = median(
  results['ours: read + check'].map(({ judging }, round) => judging / results['@e965/xlsx: read'][round].ms),
)
const ofCheck = median(results['ours: hint'].map(({ hint, check }) => hint / check))
const rowsOut = [
  ['read + check / SheetJS read', ratio('ours: read + check', '@e965/xlsx: read'), 0.8],
  ['judging / SheetJS read', judging, 0.15],
  ['read / SheetJS read', ratio('ours: read', '@e965/xlsx: read'), null],
  ['read / hucre read', ratio('ours: read', 'hucre: read'), null],
  ['one edited cell / check', ofCheck, 1 / 200],
  ['patch 1,000 cells / read', ratio('ours: patch 1,000 cells', 'ours: read'), 1.5],
  ['peak memory, read + check / read', peak('ours: read + check') / peak('ours: read'), 2],
]
for (const [what, value, limit] of rowsOut) {
  console.log(
    `${what.padEnd(34)} ${value.toFixed(limit && limit < 0.01 ? 5 : 3)}${limit === null ? '' : `  (must stay under ${limit}: ${value < limit ? 'yes' : 'NO'})`}`,
  )
}
console.log(
  `longest step of a check in slices: ${median(results['ours: check in slices'].map(({ longest }) => longest)).toFixed(1)} ms`,
)
console.log(
  `judged ${results['ours: read + check'][0].records} records, ${results['ours: read + check'][0].findings} findings`,
)
