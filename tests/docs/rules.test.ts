import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rulesMarkdown } from '../../src/answers'
import { rules } from '../../src/validators'

it('the rule reference is that of the rules (npm run docs renews it)', () => {
  const file = path.join(__dirname, '../../docs/rules.md')
  expect(readFileSync(file, 'utf8')).toBe(rulesMarkdown(rules))
})
