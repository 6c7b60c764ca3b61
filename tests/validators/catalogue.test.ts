import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../../src/validators'
import { packs } from '../../src/validators/packs/list'
import { allRules, type PackEntry } from '../../src/validators/packs/load'
import { forms } from '../../src/forms'
import levels from './catalogue-levels.json'

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `R${String(from + i).padStart(3, '0')}`)

/** The entries that the forms of this stage can decide, compute or at least register. */
const inScope = [
  ...numbers(254, 346),
  ...[
    'R042',
    'R045',
    'R081',
    ...numbers(99, 106),
    ...numbers(115, 117),
    'R119',
    'R120',
    ...numbers(127, 133),
    'R148',
    'R149',
    'R154',
  ],
  ...['A50', 'A51', 'A52', 'A53', 'A54', 'A55', 'A56', 'A57', 'A58'],
]

const homes = new Set(rules.flatMap((rule) => rule.catalogue))

it('every entry of the catalogue in scope has a home', () => {
  expect(inScope.filter((id) => !homes.has(id))).toEqual([])
})

it('ids are unique, kebab case, and begin with their form', () => {
  const ids = rules.map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^(y1[1345]|y15-2|x|book)-[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
})

it('every rule says its title and its clause in the words of the source', () => {
  for (const rule of rules) {
    expect([rule.id, rule.title.length > 3, rule.clause.length > 5]).toEqual([rule.id, true, true])
  }
  const titles = rules.map((rule) => rule.title)
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
})

it('every rule has a test beside it', () => {
  const folder = path.join(__dirname)
  const tested = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
  const source = path.join(__dirname, '../../src/validators')
  const untested = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(path.sep) && !file.startsWith('engine') && file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, '').split(path.sep).join('/'))
    .filter((file) => /export default (?!registered)/.test(readFileSync(path.join(source, `${file}.ts`), 'utf8')))
    .filter((file) => !tested.includes(`src/validators/${file}'`))
  expect(untested).toEqual([])
})

it('the lists of rules hold every rule file', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { sources } = require('../../scripts/generate.cjs') as { sources: () => Record<string, string> }
  const folder = path.join(__dirname, '../../src/validators')
  for (const [file, text] of Object.entries(sources())) expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text)
})

it('every rule is in one pack, and a pack is loaded when its rules can judge', async () => {
  const seen: string[] = []
  for (const [name, { forms: wanted, load }] of Object.entries(packs) as [string, PackEntry][]) {
    const { rules: own } = await load()
    for (const rule of own) {
      const { id } = rule
      seen.push(id)
      const needs = rule.form ? [rule.form.replaces ?? rule.form.id] : (rule.needs ?? [])
      const waits = rule.scope === 'registered' ? 'waiting' : rule.needsLists ? 'lists' : null
      expect([id, name]).toEqual([id, waits ?? (needs.length > 0 ? name : 'always')])
      if (waits === null) expect([id, [...needs].sort()]).toEqual([id, [...(wanted ?? [])]])
    }
  }
  expect(seen).toHaveLength(rules.length)
  expect(await allRules()).toEqual(rules)
})

it('what a rule reads is in its form, or in the one that replaces it', () => {
  for (const rule of rules) {
    if (rule.form === null) continue
    const { id } = rule.form
    const known = forms
      .filter((form) => form.id === id || form.replaces === id)
      .flatMap((form) => Object.keys(form.fields))
    expect([rule.id, rule.reads.filter((field) => !known.includes(field))]).toEqual([rule.id, []])
  }
})

it('no rule is harder than its entries allow', () => {
  const rank = { info: 0, warning: 1, error: 2 }
  const allowed = (id: string): number => (levels.info.includes(id) ? 0 : levels.warning.includes(id) ? 1 : 2)
  const harder = rules.filter((rule) => {
    const own = rule.catalogue.filter((id) => id.startsWith('R'))
    return own.length > 0 && rank[rule.severity] > Math.max(...own.map(allowed))
  })
  expect(harder.map((rule) => `${rule.id} ${rule.catalogue.join()} ${rule.severity}`)).toEqual([])
})
