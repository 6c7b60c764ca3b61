import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ids } from '../../src/functions/ids'
import { functions } from '../../src/functions/list'
import { describe as describeIn, formulaName, groups, type Readers } from '../../src/functions/runtime/define'
import { functionsMarkdown } from '../../src/functions/runtime/documentation'
import { metadata } from '../../src/functions/runtime/metadata'
import english from '../../src/functions/functions.json'
import japanese from '../../src/functions/functions-ja.json'

const root = path.join(__dirname, '../..')
const source = (file: string): string => readFileSync(path.join(root, file), 'utf8')

describe('what is generated is that of the functions (npm run gen renews it)', () => {
  it.each([
    ['en', english],
    ['ja', japanese],
  ] as const)('metadata %s', (language, file) => {
    expect(file).toEqual(metadata(functions, language))
  })
  it('the page of functions', () => {
    expect(source('docs/functions.md')).toBe(functionsMarkdown(functions))
  })
  it('the lists', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const generator = require('../../scripts/functions.cjs') as { listSource(): string; idsSource(): string }
    expect(source('src/functions/list.ts')).toBe(generator.listSource())
    expect(source('src/functions/ids.ts')).toBe(generator.idsSource())
  })
  it('every id is that of a function, in the same order', () => {
    expect(functions.map(({ id }) => id)).toEqual(ids)
  })
})

it.each(ids)('Excel takes %s as a name', (id) => {
  expect(id).toMatch(/^[A-Z][A-Z0-9]{2,}$/)
  // Neither a cell, in either notation, nor a macro command of Excel 4.0.
  expect(id).not.toMatch(/^[A-Z]{1,3}\d{1,7}$|^R\d*C\d*$/)
  const macros =
    'ALERT APPLY ARGUMENT BEEP BREAK CALL CANCEL CASE CLEAR CLOSE COPY CUSTOM ECHO ELSE ERROR EXEC FILES FOR FORMULA GOTO HALT IF INPUT INSERT LAST NAMES NEXT NOTE OPEN PAUSE POKE PRINT RESULT RESUME RETURN RUN SAVE SELECT SEND SORT STEP STYLE TABLE UNDO VIEW VOLATILE WAIT WHILE WINDOWS'
  expect(macros.split(' ')).not.toContain(id)
  expect(formulaName(id)).toBe(`YOSHIKI.${id}`)
})

describe.each(functions)('$id', (definition) => {
  const { params, examples, notes = [], clause } = definition
  const ja = describeIn(definition, 'ja')
  const en = describeIn(definition, 'en')

  it('is described in both languages, parameter by parameter', () => {
    for (const told of [ja, en]) {
      expect(Object.keys(told.params)).toEqual(Object.keys(params))
      const shown = Object.values(told.params).map(([name]) => name)
      expect(new Set(shown).size).toBe(shown.length)
      // Excel shows a description in one line of its list.
      expect(told.description.length).toBeLessThanOrEqual(120)
    }
    for (const [name, text] of Object.values(en.params)) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(text.length).toBeGreaterThan(3)
    }
  })
  it('keeps the voice of the house', () => {
    expect(ja.description).toMatch(/。$/)
    for (const text of [ja.description, ...notes]) {
      expect(text).toMatch(/[。)]$/)
      expect(text.replaceAll('#VALUE!', '')).not.toMatch(/[!！]|無効|不正|バリデーション|レコード|フィールド|null/)
    }
    if (clause !== undefined) expect(clause).not.toMatch(/[!！]/)
  })
  it('has optional parameters last, a group, and a result that is declared as it is', () => {
    const optional = Object.values(params as Readers).map((reader) => reader.optional ?? false)
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)))
    expect(groups).toContain(definition.group)
    const gives = examples.map((example: { gives: unknown }) => example.gives)
    for (const value of gives) {
      expect(Array.isArray(value)).toBe(definition.spills ?? false)
      if (definition.result !== 'any') expect(typeof value).toBe(definition.result)
    }
  })
  it('asks Excel for addresses only as Excel allows', () => {
    if (definition.addresses) expect(definition.spills).toBe(true)
  })
})
