// npm run new-rule -- y14 minutes-limit R301 : a rule file and its test, ready to be filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Form key → a text column to begin with, where the test's row stands, and the correct row it starts from. */
const forms = {
  y11: { field: 'place', row: '0', sheet: '{ rows: [seminar()] }', from: `{ seminar } from '../../support/rows'` },
  y13: { field: 'industry', row: '0', sheet: '{ rows: [answer()] }', from: `{ answer } from '../../support/rows'` },
  y14: { field: 'question', row: '0', sheet: '{ rows: [call()] }', from: `{ call } from '../../support/rows'` },
  y15: {
    field: 'remarks',
    row: '6月',
    sheet: `{ months: { '6月': monthRow() } }`,
    from: `{ monthRow } from '../../support/rows'`,
  },
}

const [form, name, ...catalogue] = process.argv.slice(2)
const start = Object.hasOwn(forms, form ?? '') ? forms[form] : null
if (!start || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '') || catalogue.some((id) => !/^[A-Z]\d+$/.test(id))) {
  console.error(`usage: npm run new-rule -- <${Object.keys(forms).join('|')}> <what-is-wrong> [R301 ...]`)
  process.exit(2)
}
const source = join(root, 'src/validators', form, `${name}.ts`)
const test = join(root, 'tests/validators', form, `${name}.test.ts`)
const existing = [source, test].find((file) => existsSync(file))
if (existing !== undefined) {
  console.error(`${existing} exists already`)
  process.exit(2)
}
for (const file of [source, test]) mkdirSync(dirname(file), { recursive: true })
const ids = catalogue.map((id) => `'${id}'`).join(', ')
const { field, row, sheet, from } = start
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
  reads: ['${field}'],
  title: '何がいけないかを一言で(${form}-${name})',
  clause: '条項の場所 条項の言葉。',
  check(row) {
    const found = row.${field}.value
    if (found !== '違う内容') return
    return { at: row.${field}, text: wrong({ found }) }
  },
})
`,
)
const place = `'${form}.${row}.${field}'`
writeFileSync(
  test,
  `import rule from '../../../src/validators/${form}/${name}'
import ${from}
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { ${form}: ${sheet} },
  pass: [{ why: '正直な記入で指摘してはいけないもの', set: { ${place}: null } }],
  fail: [{ why: '1つのセルだけが違うもの', set: { ${place}: '違う内容' }, at: [${place}], says: '違う内容' }],
})
`,
)
execFileSync(process.execPath, [join(root, 'scripts/generate.cjs')], { stdio: 'inherit' })
console.log(`${source}\n${test}\nFill them in; then: npm run docs && npx jest tests/validators tests/docs`)
