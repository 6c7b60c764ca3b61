import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, scratch } from '../support/commandLine'

const fixtures = path.join(__dirname, '../fixtures/books')
const at = scratch()
const sample = (...options: string[]) => run('sample', '--out', at('sample'), ...options)
const bytes = (...names: string[]): string => readFileSync(at(...names)).toString('base64')
const checked = async (folder: string, month: string) => {
  const { status, out } = await run('check', at(folder), '--month', month, '--format', 'json')
  const answer = JSON.parse(out) as {
    books: { forms: { form: string; records: number }[] }[]
    findings: { severity: string }[]
  }
  const forms = answer.books.flatMap((book) => book.forms.map(({ form, records }) => [form, records] as const))
  return { status, records: Object.fromEntries(forms), findings: answer.findings }
}

describe("a month's books", () => {
  it('become those of the next month: no records, the report carried on, nothing to correct', async () => {
    await sample('--months', '2024-06..2024-06')
    const before = bytes('sample', '2024-06', '様式14.xlsx')
    const { status, out } = await run('next', at('sample', '2024-06'), '--out', at('2024-07'))
    expect(status).toBe(0)
    expect(out).toMatch(/^令和6年7月のブックを書き出しました。元のファイルは変えていません。\n/)
    expect(out).toMatch(/2024-07\/様式14\.xlsx {2}記録を消した写し\n {2}.*令和6年6月の記録 \d+行を消します。/)
    expect(out).toMatch(/様式15\.xlsx {2}続けて使う写し\n {2}.*7月の行は空欄です。/)
    expect(readdirSync(at('2024-07')).sort()).toEqual(['様式11.xlsx', '様式13.xlsx', '様式14.xlsx', '様式15.xlsx'])
    expect(bytes('sample', '2024-06', '様式14.xlsx')).toBe(before)
    expect(bytes('2024-07', '様式15.xlsx')).toBe(bytes('sample', '2024-06', '様式15.xlsx'))
    const after = await checked('2024-07', '2024-07')
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(after.records).toMatchObject({ 様式11: 0, 様式13: 0, 様式14: 0 })
  })
  it('a month in a file name becomes the next one', async () => {
    await sample('--months', '2024-12..2024-12')
    renameSync(at('sample', '2024-12', '様式14.xlsx'), at('sample', '2024-12', '様式14 令和6年12月分.xlsx'))
    await run('next', at('sample', '2024-12', '様式14 令和6年12月分.xlsx'), '--out', at('out'))
    expect(readdirSync(at('out'))).toEqual(['様式14 令和7年1月分.xlsx'])
  })
  it('of earlier months in the same folder are left out', async () => {
    await sample('--months', '2024-05..2024-06')
    const { out } = await run('next', at('sample'), '--out', at('out'), '--format', 'json')
    const plan = JSON.parse(out) as {
      month: string
      books: { path: string; way: string }[]
      leftOut: { path: string }[]
    }
    expect(plan.month).toBe('2024-07')
    expect(plan.books.every(({ path }) => path.includes('2024-06'))).toBe(true)
    expect(plan.leftOut).toHaveLength(4)
    expect(readdirSync(at('out'))).toEqual(['2024-07'])
  })
})

it('a record of the year gets rows and keeps its records', async () => {
  await sample('--layout', 'year', '--months', '2024-04..2024-06')
  const before = await checked('sample', '2024-06')
  const { status, out } = await run('next', at('sample'), '--out', at('out'), '--rows', '25')
  expect(status).toBe(0)
  expect(out).toMatch(/様式14\.xlsx {2}行を足した写し\n {2}.*記入行を25行足します/)
  const after = await checked('out', '2024-07')
  expect(after.records).toEqual(before.records)
  expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})
it('the month to prepare may be named', async () => {
  const { out } = await run('next', path.join(fixtures, 'year'), '--month', '2024-07', '--dry-run', '--format', 'json')
  expect(JSON.parse(out)).toMatchObject({ from: '2024-06', month: '2024-07', books: [{ way: 'extend', copy: null }] })
})
it('a look writes nothing', async () => {
  await sample('--months', '2024-06..2024-06')
  const { status, out } = await run('next', at('sample'), '--dry-run')
  expect([status, out.split('\n')[0]]).toEqual([0, '令和6年7月の準備(まだ書き出していません)'])
  expect(readdirSync(at())).toEqual(['sample'])
})

describe('a call that cannot be carried out', () => {
  it.each([
    [['next', fixtures], /--dry-run/],
    [['next', fixtures, '--out', 'a', '--dry-run'], /どちらか1つ/],
    [['next', path.join(fixtures, 'untouched'), '--dry-run'], /報告月が分からない/],
    [['next', 'nowhere', '--dry-run'], /見つかりません/],
  ])('%#', async (args, told) => {
    const { status, err } = await run(...args)
    expect([status, err]).toEqual([2, expect.stringMatching(told)])
  })
  it('an original is never written over', async () => {
    await sample('--months', '2024-06..2024-06')
    const before = bytes('sample', '2024-06', '様式14.xlsx')
    const { status, err } = await run('next', at('sample', '2024-06'), '--out', at('sample', '2024-06'))
    expect([status, err]).toEqual([2, expect.stringContaining('元のファイルは変えません')])
    expect(bytes('sample', '2024-06', '様式14.xlsx')).toBe(before)
  })
  it('two books that would get one name are told apart by the person', async () => {
    await sample('--months', '2024-06..2024-06')
    mkdirSync(at('both'))
    for (const name of ['様式14 6月.xlsx', '様式14 7月.xlsx'])
      writeFileSync(
        at('both', name),
        readFileSync(at('sample', '2024-06', name.includes('6') ? '様式14.xlsx' : '様式11.xlsx')),
      )
    const { status, err } = await run('next', at('both'), '--month', '2024-07', '--out', at('out'))
    expect([status, err]).toEqual([2, expect.stringMatching('様式14 7月.xlsx」という名前のブックが2つになります。')])
  })
})
