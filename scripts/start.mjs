// npm start: the main job on the workbooks of a fictitious centre with known mistakes in them.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const yoshiki = path.join(root, 'dist/cli/yoshiki.js')
const sample = path.join(root, 'out/sample')
const report = path.join(root, 'out/点検結果.html')

if (!existsSync(yoshiki)) {
  console.error('dist/cli/yoshiki.js がありません。先に npm ci(または npm run prepare)を実行してください。')
  process.exit(2)
}
const run = (...args) => spawnSync(process.execPath, [yoshiki, ...args], { cwd: root, stdio: 'inherit' }).status

rmSync(sample, { recursive: true, force: true })
console.log('— 架空のセンターの6月分を、わざと誤りを入れて作ります\n')
if (run('sample', '--out', 'out/sample', '--months', '2024-06..2024-06', '--with-errors') !== 0) process.exit(2)
console.log('\n— 提出の前に調べます: yoshiki check out/sample\n')
const found = run('check', 'out/sample')
run('check', 'out/sample', '--format', 'html', '--out', report)
console.log(`\n— 印刷できる結果: ${path.relative(process.cwd(), report)}`)
console.log('— 何が入れてあったか: out/sample/誤り一覧.json')
// The mistakes are meant to be there: what would be wrong is not to find them.
process.exit(found === 1 ? 0 : 2)
