import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { openBooks, shown } from '../../src/cli/files'
import { check, exitStatus } from '../../src/session/check'
import { a1 } from '../../src/workbook/address'
import type { Finding } from '../../src/validators/engine/finding'
import type { Month } from '../../src/workbook/types'

/** Workbooks of another writer, with every finding that the specification demands: see tests/fixtures/README.md. */
const root = path.join(__dirname, '../fixtures/books')

interface Wanted {
  readonly file: string
  readonly sheet: string
  readonly cell?: string
  readonly cells?: readonly string[]
  readonly catalogue: readonly string[]
  readonly why: string
}
interface Expected {
  readonly month: Month
  readonly args: readonly string[]
  readonly exit: number
  readonly errors: readonly Wanted[]
  readonly toleratedErrors?: readonly Wanted[]
  readonly warnings: readonly Wanted[]
  readonly mustNotWarn?: readonly Wanted[]
  readonly maxWarnings?: readonly {
    readonly file: string
    readonly sheet: string
    readonly row: number
    readonly max: number
  }[]
  readonly cleanRows?:
    | { readonly file: string; readonly sheet: string; readonly rows: readonly number[] }
    | readonly { readonly file: string; readonly sheet: string; readonly rows: readonly number[] }[]
}

const place = (finding: Finding): string => `${path.basename(finding.at.book)} ${finding.at.sheet}!${a1(finding.at)}`
const places = ({ file, sheet, cell, cells }: Wanted): string[] =>
  (cells ?? [cell!]).map((name) => `${file} ${name.includes('!') ? name : `${sheet}!${name}`}`)
const answers = (finding: Finding, wanted: Wanted): boolean =>
  places(wanted).includes(place(finding)) && finding.catalogue.some((id) => wanted.catalogue.includes(id))
const told = (finding: Finding): string => `${place(finding)} ${finding.rule} ${finding.what}`
const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T]

describe.each(readdirSync(root).sort())('%s', (name) => {
  const folder = path.join(root, name)
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => shown(path.join(folder, file)))
  const { books, refused } = openBooks(files, () => undefined)
  const asked = expected.args.indexOf('--month')
  const answer = check(books, {
    tool: { name: 'yoshiki', version: 'test' },
    refused,
    month: asked < 0 ? undefined : (expected.args[asked + 1] as Month),
  })
  const errors = answer.verdict.findings.filter((finding) => finding.severity === 'error')
  const others = answer.verdict.findings.filter((finding) => finding.severity !== 'error')

  it('is read as the month it was made for', () => {
    expect(answer.submission.month ?? expected.month).toBe(expected.month)
  })
  it('every mistake is named at its cell', () => {
    const missed = expected.errors.filter((wanted) => !errors.some((finding) => answers(finding, wanted)))
    expect(missed.map((wanted) => `${places(wanted).join(' | ')} ${wanted.catalogue.join()} ${wanted.why}`)).toEqual([])
  })
  it('nothing else is called an error', () => {
    const allowed = [...expected.errors, ...(expected.toleratedErrors ?? [])]
    const unexplained = errors.filter((finding) => !allowed.some((wanted) => answers(finding, wanted)))
    expect(unexplained.map(told)).toEqual([])
  })
  it('no mistake is named twice', () => {
    const twice = expected.errors.filter((wanted) => errors.filter((finding) => answers(finding, wanted)).length > 1)
    expect(twice.map((wanted) => places(wanted).join(' | '))).toEqual([])
  })
  it('every expected warning is there', () => {
    const missed = expected.warnings.filter((wanted) => !others.some((finding) => answers(finding, wanted)))
    expect(missed.map((wanted) => `${places(wanted).join(' | ')} ${wanted.catalogue.join()} ${wanted.why}`)).toEqual([])
  })
  it('what is honest is not told off', () => {
    const wrong = (expected.mustNotWarn ?? []).flatMap((wanted) =>
      answer.verdict.findings.filter((finding) => answers(finding, wanted)),
    )
    expect(wrong.map(told)).toEqual([])
    for (const { file, sheet, row, max } of expected.maxWarnings ?? []) {
      const here = others.filter(
        ({ at }) => path.basename(at.book) === file && at.sheet === sheet && at.row === row - 1,
      )
      expect([here.map(told), here.length <= max]).toEqual([expect.anything(), true])
    }
  })
  it('correct rows have no error', () => {
    const clean = list(expected.cleanRows)
    const wrong = errors.filter(({ at }) =>
      clean.some(
        ({ file, sheet, rows }) => path.basename(at.book) === file && at.sheet === sheet && rows.includes(at.row + 1),
      ),
    )
    expect(wrong.map(told)).toEqual([])
  })
  it('ends with the status that was promised', () => {
    expect(exitStatus(answer)).toBe(expected.exit)
  })
})
