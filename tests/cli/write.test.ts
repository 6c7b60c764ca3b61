import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { run, scratch } from '../support/commandLine'

const fixtures = path.join(__dirname, '../fixtures/books')
const at = scratch()
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dir, name)).isFile())
    .sort()

/** Every cell of a book as a second reader sees it. */
function cellsOf(file: string): Map<string, unknown> {
  const cells = new Map<string, unknown>()
  const book = read(readFileSync(file), { cellFormula: true })
  for (const name of book.SheetNames) {
    for (const [cell, value] of Object.entries(book.Sheets[name]!)) {
      if (!cell.startsWith('!'))
        cells.set(`${name}!${cell}`, (value as { f?: string; v?: unknown }).f ?? (value as { v?: unknown }).v)
    }
  }
  return cells
}

/** The June of the fictitious centre, with a blank 様式15 in the place of the filled one. */
async function june(): Promise<string> {
  await run('sample', '--out', at('sample'), '--months', '2024-04..2024-06')
  await run('blank', '様式15', '--out', at('sample', '2024-06'))
  return at('sample', '2024-06')
}

describe('total', () => {
  it('fills a blank monthly report, after which nothing has to be corrected', async () => {
    const month = await june()
    const before = readFileSync(path.join(month, '様式15.xlsx'))
    expect((await run('check', at('sample'), '--month', '2024-06')).status).toBe(1)
    const { status, out } = await run(
      'total',
      at('sample'),
      '--month',
      '2024-06',
      '--out',
      at('copies'),
      '--format',
      'json',
    )
    expect(status).toBe(0)
    const { edits, copies } = JSON.parse(out) as {
      edits: {
        form: string
        path: string
        sheet: string
        cell: string
        measure: string
        before: unknown
        after: number
        from: unknown[]
      }[]
      copies: string[]
    }
    expect(edits[0]).toMatchObject({ form: '様式15', measure: '①', before: null, after: expect.any(Number) })
    expect(edits.every(({ after, from }) => after === 0 || from.length > 0)).toBe(true)
    expect(copies.map((copy) => path.relative(at('copies'), copy))).toContain(path.join('2024-06', '様式15.xlsx'))
    expect(readFileSync(path.join(month, '様式15.xlsx')).equals(before)).toBe(true)

    const [old, copy] = [cellsOf(path.join(month, '様式15.xlsx')), cellsOf(at('copies', '2024-06', '様式15.xlsx'))]
    const changed = [...copy].filter(([cell, value]) => old.get(cell) !== value).map(([cell]) => cell)
    expect(changed.sort()).toEqual(
      edits
        .filter(({ path: file }) => file.includes('2024-06'))
        .map(({ sheet, cell }) => `${sheet}!${cell}`)
        .sort(),
    )
    copyFileSync(at('copies', '2024-06', '様式15.xlsx'), path.join(month, '様式15.xlsx'))
    expect((await run('check', at('sample'), '--month', '2024-06')).status).toBe(0)
  })
  it('on any month by itself leaves nothing that has to be corrected', async () => {
    await run('sample', '--out', at('year'), '--seed', '5', '--months', '2024-06..2024-09')
    for (const month of ['2024-06', '2024-07', '2024-08', '2024-09']) {
      await run('blank', '様式15', '--out', at('year', month))
      expect((await run('total', at('year', month), '--month', month, '--out', at('done', month))).status).toBe(0)
      expect(filesIn(at('done', month))).toEqual(filesIn(at('year', month)))
      const { status, out } = await run('check', at('done', month), '--month', month)
      expect([month, status, status === 0 ? '' : out]).toEqual([month, 0, ''])
    }
  })
  it('shows what it would write, and writes nothing', async () => {
    const month = await june()
    const before = filesIn(at())
    const { status, out } = await run('total', month, '--month', '2024-06', '--dry-run')
    expect(status).toBe(0)
    expect(out).toMatch(/相談件数① +空欄 → \d+ {2}\d+・/)
    expect(filesIn(at())).toEqual(before)
  })
  it.each([
    ['neither place nor --dry-run', []],
    ['both', ['--dry-run', '--out', 'x']],
  ])('needs to know where: %s', async (_why, more) => {
    expect((await run('total', path.join(fixtures, 'clean'), '--month', '2024-06', ...more)).status).toBe(2)
  })
  it('never writes over an original', async () => {
    const month = await june()
    const { status, err } = await run('total', month, '--month', '2024-06', '--out', month)
    expect([status, err]).toEqual([2, expect.stringContaining('元のファイル')])
    expect(filesIn(month).every((name) => !name.endsWith('.tmp'))).toBe(true)
  })
  it('says when there is nothing to write into', async () => {
    mkdirSync(at('only14'))
    copyFileSync(path.join(fixtures, 'clean/様式14.xlsx'), at('only14', '様式14.xlsx'))
    const { status, err } = await run('total', at('only14'), '--month', '2024-06', '--dry-run')
    expect([status, err]).toEqual([2, expect.stringContaining('月別の報告書')])
  })
})

describe('check --fix', () => {
  it('puts right what is certain, in a copy, and nothing else', async () => {
    const file = path.join(fixtures, 'errors14/様式14.xlsx')
    const before = readFileSync(file)
    const first = JSON.parse((await run('check', file, '--format', 'json', '--fix', at('copies'))).out) as {
      findings: { fix: { edits: { cell: string; sheet: string }[] } | null; severity: string }[]
      corrected: { findings: number; copies: string[] }
    }
    const fixable = first.findings.filter(({ fix }) => fix)
    expect(first.corrected.findings).toBe(fixable.length)
    expect(fixable.length).toBeGreaterThan(3)
    expect(readFileSync(file).equals(before)).toBe(true)

    const [old, copy] = [cellsOf(file), cellsOf(at('copies', '様式14.xlsx'))]
    const touched = new Set(fixable.flatMap(({ fix }) => fix!.edits.map(({ sheet, cell }) => `${sheet}!${cell}`)))
    const changed = [...new Set([...old.keys(), ...copy.keys()])].filter(
      (cell) => old.get(cell) !== copy.get(cell) && (old.get(cell) ?? '') !== (copy.get(cell) ?? ''),
    )
    expect(changed.filter((cell) => !touched.has(cell))).toEqual([])

    const second = JSON.parse((await run('check', at('copies'), '--format', 'json')).out) as typeof first
    expect(second.findings.filter(({ fix }) => fix)).toEqual([])
    expect(second.findings.length).toBeLessThan(first.findings.length)
  })
})

describe('blank', () => {
  it('writes forms that are clean, with as many rows as asked for', async () => {
    const { status, out } = await run('blank', '--out', at('blank'), '--rows', '40')
    expect([status, out.trim().split('\n').length]).toEqual([0, 4])
    const { status: checked, out: told } = await run('check', at('blank'), '--format', 'json')
    expect([checked, (JSON.parse(told) as { counts: unknown }).counts]).toEqual([0, { error: 0, warning: 0, info: 0 }])
    const listRow = (name: string): number => {
      const sheet = read(readFileSync(at(name, '様式14.xlsx'))).Sheets['様式14']!
      return utils
        .sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
        .findIndex((row) => row.includes('来所'))
    }
    await run('blank', '様式14', '--out', at('six'), '--rows', '6')
    expect(listRow('blank') - listRow('six')).toBe(34)
  })
  it('gives the Okinawa report where the profile hands it in', async () => {
    const { out } = await run('blank', '--out', at('blank'), '--profile', 'hatarakikata-r6-okinawa')
    expect(out).toContain('様式15')
    const told = JSON.parse((await run('check', at('blank'), '--format', 'json')).out) as {
      books: { forms: { form: string }[] }[]
    }
    expect(told.books.flatMap(({ forms }) => forms.map(({ form }) => form)).sort()).toEqual([
      '様式11',
      '様式13',
      '様式14',
      '様式15-2',
    ])
  })
  it('names the nearest form it knows', async () => {
    const { status, err } = await run('blank', '様式1４', '--out', at('blank'))
    expect([status, err]).toEqual([2, expect.stringContaining('「様式14」ではありませんか')])
  })
})

describe('sample', () => {
  it('is the same for the same seed', async () => {
    for (const name of ['a', 'b']) await run('sample', '--out', at(name), '--seed', '7', '--months', '2024-09..2024-09')
    expect(filesIn(at('a')).length).toBe(4)
    for (const name of filesIn(at('a')))
      expect(readFileSync(at('a', name)).equals(readFileSync(at('b', name)))).toBe(true)
  })
  it('lists what was made wrong, and every bit of it is found', async () => {
    await run('sample', '--out', at('wrong'), '--seed', '3', '--months', '2024-11..2024-11', '--with-errors')
    const mistakes = JSON.parse(readFileSync(at('wrong', '誤り一覧.json'), 'utf8')) as {
      path: string
      sheet: string
      cell: string
      catalogue: string[]
      what: string
    }[]
    expect(mistakes.length).toBeGreaterThan(25)
    const { findings } = JSON.parse(
      (await run('check', at('wrong'), '--year', '--month', '2024-11', '--format', 'json')).out,
    ) as { findings: { path: string; sheet: string; cell: string; catalogue: string[]; severity: string }[] }
    const missed = mistakes.filter(
      (mistake) =>
        !findings.some(
          (finding) =>
            finding.path.endsWith(mistake.path) &&
            finding.sheet === mistake.sheet &&
            finding.cell === mistake.cell &&
            finding.catalogue.some((id) => mistake.catalogue.includes(id)),
        ),
    )
    expect(missed).toEqual([])
  })
  it.each(['2023-04..2024-04', '2024-06..2024-04', 'June'])('refuses the months %s', async (months) => {
    expect((await run('sample', '--out', at('x'), '--months', months)).status).toBe(2)
  })
})
