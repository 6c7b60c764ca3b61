// npm run new-rule -- y14 minutes-limit R301 : a rule file and its test, ready to be filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [form, name, ...catalogue] = process.argv.slice(2)
if (!/^[a-z][a-z0-9-]*$/.test(form ?? '') || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '')) {
  console.error('usage: npm run new-rule -- <form key, e.g. y14> <what-is-wrong> [R301 ...]')
  process.exit(2)
}
const source = join(root, 'src/validators', form, `${name}.ts`)
const test = join(root, 'tests/validators', form, `${name}.test.ts`)
for (const file of [source, test]) {
  if (existsSync(file)) {
    console.error(`${file} exists already`)
    process.exit(2)
  }
  mkdirSync(dirname(file), { recursive: true })
}
const ids = catalogue.map((id) => `'${id}'`).join(', ')
writeFileSync(
  source,
  `import { ${form} } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const wrong = message<{ found: string }>(({ found }) => ({
  what: \`「\${found}」になっています。\`,
  next: '正しい内容を入力してください。',
}))

export default recordRule({
  id: '${form}-${name}',
  catalogue: [${ids}],
  severity: 'error',
  form: ${form},
  reads: ['date'],
  title: '何がいけないかを一言で',
  clause: '条項の場所 条項の言葉。',
  check(row) {
    if (row.date.value === null) return
    return { at: row.date, text: wrong({ found: row.date.value }) }
  },
})
`,
)
writeFileSync(
  test,
  `import rule from '../../../src/validators/${form}/${name}'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { ${form}: { rows: [call()] } },
  pass: [{ why: '正直な記入で指摘してはいけないもの', set: { '${form}.0.date': null } }],
  fail: [{ why: '1つのセルだけが違うもの', set: { '${form}.0.date': '2024-06-04' }, at: ['${form}.0.date'] }],
})
`,
)
execFileSync(process.execPath, [join(root, 'scripts/generate.cjs')], { stdio: 'inherit' })
console.log(`${source}\n${test}`)
