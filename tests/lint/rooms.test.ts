import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '../..')

/** A line that the lint must refuse in that file, and the rule that refuses it. */
const refused: readonly (readonly [why: string, file: string, line: string, rule: string])[] = [
  ['workbook knows no form', 'workbook/a1.ts', "export { y14 } from '../forms'", 'import-x/no-restricted-paths'],
  ['answers read no file', 'answers/a1.ts', "import '../hosts/xlsx/read'", 'import-x/no-restricted-paths'],
  ['samples import no judge', 'samples/a1.ts', "import '../validators'", 'import-x/no-restricted-paths'],
  ['a type is an arrow too', 'forms/a1.ts', "export type * from '../session/host'", 'import-x/no-restricted-paths'],
  ['hosts know no form', 'hosts/a1.ts', "import '../forms'", 'import-x/no-restricted-paths'],
  ['a path that leads nowhere', 'text/a1.ts', "import './nowhere'", 'import-x/no-unresolved'],
  ['Node', 'text/a1.ts', "import 'node:fs'", 'no-restricted-imports'],
  ['Node by its old name', 'text/a1.ts', "import 'fs'", 'no-restricted-imports'],
  ['a package of the edges', 'session/a1.ts', "import 'fflate'", 'no-restricted-imports'],
  ['a host on demand', 'text/a1.ts', "export const fs = import('node:fs')", 'no-restricted-syntax'],
  ['the clock', 'session/a1.ts', 'export const now = new Date()', 'no-restricted-globals'],
  ['a log', 'reading/a1.ts', "console.log('')", 'no-restricted-globals'],
  ['chance', 'samples/a1.ts', 'export const n = Math.random()', 'no-restricted-properties'],
  ['the language of the machine', 'answers/a1.ts', 'new Intl.NumberFormat()', 'no-restricted-properties'],
  ['the order of the machine', 'text/a1.ts', "'a'.localeCompare('b')", 'no-restricted-syntax'],
]

/** Read by the real configuration in a process of its own: Jest cannot load it. */
function rulesThatRefuse(): string[][] {
  const script = `
    import { ESLint } from 'eslint'
    const eslint = new ESLint()
    const found = []
    for (const [, file, line] of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText(line + '\\n', { filePath: 'src/' + file })
      found.push(result.messages.map(({ ruleId }) => ruleId))
    }
    console.log(JSON.stringify(found))`
  const args = ['--input-type=module', '-e', script, JSON.stringify(refused)]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as string[][]
}

it('refuses every import that runs against the arrows, and whatever makes a pure room impure', () => {
  const found = rulesThatRefuse()
  expect(refused.filter(([, , , rule], i) => !found[i]!.includes(rule)).map(([why]) => why)).toEqual([])
}, 60_000)
