import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { verifyPackage } from '../../src/hosts/xlsx/verify'
import { changedParts } from '../hosts/xlsx-patch/officialBook'
import { run, scratch } from '../support/commandLine'
import { fileOf, june, plainSheet, withNotes, withSample, withSheets } from '../support/handIn'

const at = scratch()
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file))
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dir, name)).isFile())
    .sort()

/** Every cell as a second reader sees it: formula or value, type, number format. */
function cellsOf(bytes: Uint8Array): Map<string, string> {
  const cells = new Map<string, string>()
  const book = read(bytes, { cellFormula: true, cellNF: true })
  for (const name of book.SheetNames) {
    for (const [place, cell] of Object.entries(book.Sheets[name]!)) {
      if (place.startsWith('!')) continue
      const { f, v, t, z } = cell as { f?: string; v?: unknown; t: string; z?: string }
      cells.set(`${name}!${place}`, JSON.stringify([f ?? null, v ?? null, t, z ?? null]))
    }
  }
  return cells
}

const differences = (a: Uint8Array, b: Uint8Array): string[] => {
  const [before, after] = [cellsOf(a), cellsOf(b)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell)).sort()
}

interface Json {
  readonly mayBeHandedIn: boolean
  readonly mended: number
  readonly documents: { name: string; due: string; state: string; to: string[] }[]
  readonly checklist: { id: string; text: string }[]
  readonly copies: { path: string; copy: string | null; sha256: string | null; lines: string[]; notices: string[] }[]
  readonly leftOut: { path: string; reason: string }[]
  readonly refusals: string[]
}
const submit = async (...args: string[]): Promise<{ status: number; json: Json }> => {
  const { status, out } = await run('submit', at('in'), '--month', '2024-06', '--format', 'json', ...args)
  return { status, json: JSON.parse(out) as Json }
}
/** Writes files of a folder that stands for the month. */
function write(files: Readonly<Record<string, Uint8Array>>): void {
  mkdirSync(at('in'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(at('in', name), bytes)
}
const month = (): Record<string, Uint8Array> =>
  Object.fromEntries(june().map((book) => [path.basename(book.path), fileOf(book)]))

const secret = '0123456'
/** What may be left in a book at the end of a month: the sample, a function of ours, notes, a sheet of bank data. */
const used = (): Uint8Array => {
  const book = withSample(june().find(({ path }) => path.endsWith('様式14.xlsx'))!)
  const target = { formula: '_xldudf_YOSHIKI_TARGET("④")', value: 380 }
  const sheets = [
    plainSheet('目標', [
      ['④', target],
      ['半分', { formula: 'B1/2', value: 190 }],
    ]),
    plainSheet('専門家', [['(様式2)'], ['都道府県センター事業専門家登録簿'], ['口座番号', secret]]),
  ]
  return withNotes(fileOf(withSheets(book, sheets)), { reasons: '{"version":1,"reasons":{"k":"見た"}}', other: 'x' })
}

describe('a clean month', () => {
  it('is copied byte for byte, each copy with its SHA-256; documents, recipients and checklist are told', async () => {
    const files = month()
    write(files)
    const { status, json } = await submit('--out', at('out'))
    expect(status).toBe(0)
    expect(json).toMatchObject({ mayBeHandedIn: true, mended: 0, refusals: [], leftOut: [] })
    expect(filesIn(at('out'))).toEqual(filesIn(at('in')))
    for (const { path: original, copy, sha256, lines } of json.copies) {
      const [from, to] = [bytesOf(original), bytesOf(copy!)]
      expect(Buffer.from(to).equals(Buffer.from(from))).toBe(true)
      expect([lines, sha256]).toEqual([[], createHash('sha256').update(from).digest('hex')])
      expect(from).toEqual(files[path.basename(original)])
    }
    const due = json.documents.map(({ name, due, state }) => `${name} ${due} ${state}`)
    expect(due.slice(0, 5)).toEqual([
      '様式11 2024-07-05 ready',
      '様式13 2024-07-05 ready',
      '様式14 2024-07-05 ready',
      '様式15 2024-07-05 ready',
      '様式4 2024-07-05 unread',
    ])
    expect(json.checklist.map(({ id }) => id)).toEqual(expect.arrayContaining(['recipients', 'withheld', 'sending']))
  })

  it('gives the same answer again', async () => {
    write(month())
    const [first, second] = [await submit('--dry-run'), await submit('--dry-run')]
    expect(first).toEqual(second)
  })
})

describe('a book that was worked in', () => {
  it('goes without what does not belong into a hand-in, and keeps every other cell and part', async () => {
    const original = used()
    write({ ...month(), '様式14.xlsx': original })
    const { status, json } = await submit('--out', at('out'))
    expect([status, json.refusals, json.mended]).toEqual([0, [], 1])
    const made = json.copies.find(({ path }) => path.endsWith('様式14.xlsx'))!
    expect(made.lines).toEqual([
      '「目標」のB1の関数を、値 380 に置き換えます。',
      expect.stringMatching(/^「様式14」の\d+行目の記入例を消します\(\d+個のセル\)。$/),
      'シート「専門家」を入れません(提出に含めないものです)。',
      '様式アシストの覚え書き(理由と設定)を入れません。',
    ])
    expect(made.notices).toEqual(['提出する様式ではないシート「目標」もそのまま入ります。'])

    const copy = bytesOf(made.copy!)
    const row = Number(/の(\d+)行目/.exec(made.lines[1]!)![1])
    const count = Number(/(\d+)個/.exec(made.lines[1]!)![1])
    const changed = differences(original, copy)
    const cleared = changed.filter((cell) => new RegExp(`^様式14![A-Z]+${row}$`).test(cell))
    expect(cleared).toHaveLength(count)
    expect(changed.filter((cell) => !cleared.includes(cell))).toEqual([
      '専門家!A1',
      '専門家!A2',
      '専門家!A3',
      '専門家!B3',
      '目標!B1',
    ])
    const after = cellsOf(copy)
    expect([after.get('目標!B1'), after.get('目標!B2')]).toEqual([
      expect.stringContaining('[null,380,"n"'),
      expect.stringContaining('["B1/2",190,"n"'),
    ])
    expect(changedParts(original, copy)).toEqual([
      '[Content_Types].xml',
      'customXml/item1.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
    ])
    expect(verifyPackage(copy)).toEqual([])
    expect(readXlsx(copy, 'copy').notes).toEqual({})
  })

  it('can be handed in as it lies there then: nothing is left to correct', async () => {
    write({ ...month(), '様式14.xlsx': used() })
    expect((await run('check', at('in'), '--month', '2024-06')).status).toBe(1)
    await submit('--out', at('out'))
    const { status, out } = await run('check', at('out'), '--month', '2024-06')
    expect([status, status === 0 ? '' : out]).toEqual([0, ''])
  })

  it('says nothing of what is in the sheet that stays behind', async () => {
    write({ ...month(), '様式14.xlsx': used() })
    const text = await run('submit', at('in'), '--month', '2024-06', '--out', at('out'))
    const { json } = await submit('--dry-run')
    expect([text.status, json.mayBeHandedIn]).toEqual([0, true])
    expect(text.out).toMatch(/^提出できます: /)
    expect(text.out + text.err + JSON.stringify(json)).not.toContain(secret)
    expect(text.out).toContain('指摘のうち1件は、写しでは直っています')
  })
})

describe('no copy is made', () => {
  const wrong = async (): Promise<void> => {
    await run('sample', '--out', at('sample'), '--months', '2024-06..2024-06', '--with-errors')
    mkdirSync(at('in'))
    for (const name of filesIn(at('sample', '2024-06')))
      writeFileSync(at('in', name), bytesOf(at('sample', '2024-06', name)))
  }

  it('while something must be corrected; a draft is made when it is asked for', async () => {
    await wrong()
    const refused = await submit('--out', at('out'))
    expect([refused.status, refused.json.refusals]).toEqual([1, [expect.stringContaining('直すものがあるため')]])
    expect(refused.json.copies.every(({ copy, sha256 }) => copy === null && sha256 === null)).toBe(true)
    expect(readdirSync(at())).not.toContain('out')

    const draft = await submit('--out', at('out'), '--draft')
    expect([draft.status, draft.json.refusals]).toEqual([1, []])
    expect(filesIn(at('out')).length).toBe(draft.json.copies.length)
    const text = await run('submit', at('in'), '--month', '2024-06', '--dry-run', '--draft')
    expect(text.out).toContain('途中の写しです')
  })

  it('where a function of ours has no result: its cell is named, nothing is written', async () => {
    const book = june().find(({ path }) => path.endsWith('様式14.xlsx'))!
    const target = { formula: '_xldudf_YOSHIKI_TARGET("④")', value: null }
    write({ ...month(), '様式14.xlsx': fileOf(withSheets(book, [plainSheet('目標', [['④', target]])])) })
    const { status, json } = await submit('--out', at('out'))
    expect([status, json.refusals]).toEqual([
      2,
      [expect.stringMatching(/様式14\.xlsx: 「目標」のB1.*結果がありません/)],
    ])
    expect(readdirSync(at())).not.toContain('out')
  })

  it('where a cell rests on a sheet that never goes out', async () => {
    const book = june().find(({ path }) => path.endsWith('様式14.xlsx'))!
    const sheets = [
      plainSheet('登録簿', [['都道府県センター事業専門家登録簿']]),
      plainSheet('一覧', [[{ formula: '登録簿!A1', value: 'x' }]]),
    ]
    write({ ...month(), '様式14.xlsx': fileOf(withSheets(book, sheets)) })
    const { status, json } = await submit('--out', at('out'))
    expect([status, json.refusals]).toEqual([2, [expect.stringContaining('「一覧」のA1が、提出に含めないシート')]])
  })

  it('in the place of an original, or without a place', async () => {
    write(month())
    const before = bytesOf(at('in', '様式14.xlsx'))
    const same = await run('submit', at('in'), '--month', '2024-06', '--out', at('in'))
    expect([same.status, same.err]).toEqual([2, expect.stringContaining('元のファイル')])
    expect(bytesOf(at('in', '様式14.xlsx'))).toEqual(before)
    for (const more of [[], ['--dry-run', '--out', at('out')]])
      expect((await run('submit', at('in'), '--month', '2024-06', ...more)).status).toBe(2)
    expect((await run('submit', at('in'), '--out', at('out'))).status).toBe(2)
  })
})

it('shows what it would do, and writes nothing', async () => {
  write({ ...month(), '様式14.xlsx': used() })
  const before = filesIn(at())
  const { status, out } = await run('submit', at('in'), '--month', '2024-06', '--dry-run', '--today', '2024-07-02')
  expect(status).toBe(0)
  expect(filesIn(at())).toEqual(before)
  expect(out).toContain('作る写し')
  expect(out).toContain('令和6年7月5日(金) あと3営業日')
  expect(out).toMatch(/様式4・様式5・様式7・様式9・様式3: 委託者\n/)
  expect(out).toContain('□ 様式2(専門家登録簿)を添付していません。')
})
