import { forms, y13, y14, y15, type FormDefinition } from '../../src/forms'
import { engineOf } from '../../src/functions/engine'
import { functions } from '../../src/functions/list'
import { evaluate, findFunction } from '../../src/functions/runtime/evaluate'
import type { Result } from '../../src/functions/runtime/values'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { assemble } from '../../src/submission'
import { rules } from '../../src/validators'
import { judge } from '../../src/validators/engine/judge'
import { a1 } from '../../src/workbook/address'
import type { Book, Scalar } from '../../src/workbook/types'
import { readBooks } from '../samples/judging'
import { answer, call, monthRow, visit } from '../support/rows'
import { formRange } from './ranges'

const profile = profileById('hatarakikata-r6-shimane')!
const context = { profile, language: 'ja' } as const
const engine = engineOf(rules)

type Cells = Scalar[][]
const ask = (id: string, range: unknown, form: unknown = null, address: string | null = null): Result =>
  evaluate(findFunction(functions, id)!, [range, form], context, engine, { address })

function rangeOf({ sheets: [sheet] }: Book): Cells {
  const { used } = sheet!
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.col + used.cols }, (_, col) => sheet!.value(row, col)),
  )
}

/** What 提出前チェック finds in this book alone, without what it says about formulas. */
const found = (book: Book) =>
  judge(
    assemble([book], forms, { profile }),
    rules.filter((rule) => !rule.needsFormulas && !rule.needsLists),
  ).findings

describe('the same findings as 提出前チェック', () => {
  const { books } = sampleYear(profile, {
    seed: 3,
    layout: 'month',
    months: ['2024-06', '2024-06'],
    withErrors: true,
  })
  it.each(readBooks(books).map((book): [string, Book] => [book.id, book]))('%s', (_id, book) => {
    const findings = found(book)
    expect(ask('ERRORCOUNT', rangeOf(book))).toBe(findings.filter(({ severity }) => severity === 'error').length)
    const rows = ask('CHECK', rangeOf(book)) as readonly (readonly string[])[]
    expect(rows.map(([cell, , what, next]) => [cell, what, next])).toEqual(
      findings.length === 0
        ? [['', expect.stringContaining('指摘はありません。'), '']]
        : findings.map(({ at, what, next }) => [a1(at), what, next]),
    )
  })
  it('somewhere something was found', () => {
    expect(readBooks(books).some((book) => found(book).length > 3)).toBe(true)
  })
})

it.each<[string, FormDefinition, Cells]>([
  ['様式14', y14, formRange('様式14', { rows: [call(), visit()] })],
  ['様式13', y13, formRange('様式13', { rows: [answer(), answer()] })],
  ['様式15', y15, formRange('様式15', { months: { '6月': monthRow() } })],
])('a clean %s has nothing that must be corrected, by name or by its headings', (id, form, range) => {
  expect(ask('ERRORCOUNT', range, id)).toBe(0)
  expect(ask('ERRORCOUNT', range)).toBe(0)
  expect(form.id).toBe(id)
})

it('cells are named as they stand in the sheet', () => {
  const range = formRange('様式14', { rows: [call({ method: '訪問' })] })
  const [[plain]] = ask('CHECK', range, 14) as [[string]]
  const [[moved]] = ask('CHECK', range, 14, "'6月'!D11:AT40") as [[string]]
  expect(plain).toMatch(/^C\d+$/)
  expect(moved).toBe(`F${Number(plain.slice(1)) + 10}`)
})

describe('an Excel that passes blank cells as 0', () => {
  const old = (range: Cells): Cells => range.map((row) => row.map((value) => value ?? 0))

  it.each<[string, Cells]>([
    ['様式14', formRange('様式14', { rows: [call(), visit(), call({ workers: 0, nonRegular: 0 })] })],
    ['様式13', formRange('様式13', { rows: [answer(), answer()] })],
    ['様式15', formRange('様式15', { months: { '6月': monthRow() } })],
  ])('is told of nothing in a clean %s', (_id, range) => {
    expect(ask('ERRORCOUNT', old(range))).toBe(0)
  })
  it('is told of what is wrong either way', () => {
    const range = formRange('様式14', { rows: [call({ method: '訪問' }), visit({ minutes: 200 })] })
    const wrong = (cells: Cells): string[] =>
      (ask('CHECK', cells) as readonly (readonly string[])[])
        .filter(([, level]) => level === '要修正')
        .map(([cell]) => cell!)
    expect(wrong(range)).toHaveLength(2)
    expect(wrong(old(range))).toEqual(wrong(range))
  })
})

it('more findings than anybody reads are counted in the last row', () => {
  const rows = Array.from({ length: 300 }, (_, i) => call({ method: '訪問', industry: '飲食店', company: `見本${i}` }))
  const told = ask('CHECK', formRange('様式14', { rows })) as readonly (readonly string[])[]
  expect(told).toHaveLength(501)
  expect(told.at(-1)).toEqual([
    '',
    '',
    expect.stringMatching(/^ほかに\d+件の指摘があります。$/),
    '提出前チェックで確かめてください。',
  ])
})
