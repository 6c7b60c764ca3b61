import { mkdirSync, readFileSync, readdirSync, writeFileSync, copyFileSync } from 'node:fs'
import path from 'node:path'
import { run, scratch } from '../support/commandLine'

const books = path.join(__dirname, '../fixtures/books')
const at = scratch()
const json = async (...args: string[]) => {
  const { out, status } = await run('check', ...args, '--format', 'json')
  return {
    status,
    answer: JSON.parse(out) as Record<string, never> & {
      findings: { rule: string; path: string; cell: string; severity: string }[]
      books: { path: string; error?: string; forms: unknown[] }[]
      skipped: { path: string }[]
      month: string
      profile: string
      notChecked: { needs: string[] }[]
      counts: Record<string, number>
      documents: { form: string; status: string; due: string }[]
      submissions: { folder: string; counts: Record<string, number> }[]
    },
  }
}

describe('exit status', () => {
  it.each([
    ['clean', 0],
    ['errors14', 1],
  ])('%s ends with %d', async (name, status) => {
    expect((await run('check', path.join(books, name))).status).toBe(status)
  })
  it('2 where a book cannot be read, and the others are still reported', async () => {
    copyFileSync(path.join(books, 'errors14/様式14.xlsx'), at('様式14.xlsx'))
    writeFileSync(at('壊れた.xlsx'), 'これはExcelではありません')
    const { status, answer } = await json(at())
    expect(status).toBe(2)
    expect(answer.books.map(({ path: file, error }) => [path.basename(file), error === undefined])).toEqual([
      ['壊れた.xlsx', false],
      ['様式14.xlsx', true],
    ])
    expect(answer.counts['error']).toBeGreaterThan(20)
  })
  it.each([
    ['a path that is not there', ['check', '/nowhere/at/all'], 'が見つかりません'],
    ['a month that is none', ['check', '.', '--month', '2024-13'], '--month'],
    ['a day that is none', ['check', '.', '--today', '2024-02-30'], '--today'],
    ['a profile that is not there', ['check', '.', '--profile', 'hatarakikata-r99'], 'hatarakikata-r99'],
    ['no rule at all', ['check', '.', '--only', ' ,'], '--only に規則の名前がありません'],
    ['a rule that is not there', ['check', '.', '--only', 'y14-minutes-limitt'], 'y14-minutes-limit'],
    ['a format that is none', ['check', '.', '--format', 'pdf'], 'pdf'],
    ['a command that is none', ['chek'], 'chek'],
    ['no path', ['check'], 'path'],
  ])('2 for %s, with a clear word', async (_why, args, says) => {
    const { status, out, err } = await run(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })
  it('2 for a folder without a workbook, and for a book without a form', async () => {
    expect((await run('check', at())).status).toBe(2)
  })
  it('0 for help and version', async () => {
    expect((await run('--help')).status).toBe(0)
    expect((await run('--version')).out.trim()).toBe('dev')
  })
})

describe('check', () => {
  it('says everything the contract promises', async () => {
    const { answer } = await json(path.join(books, 'errors14'))
    expect(Object.keys(answer).slice(0, 7)).toEqual([
      'tool',
      'profile',
      'month',
      'books',
      'findings',
      'notChecked',
      'counts',
    ])
    expect(answer).toMatchObject({ month: '2024-06', profile: 'hatarakikata-r6-shimane' })
    const [finding] = answer.findings
    expect(Object.keys(finding!)).toEqual(
      expect.arrayContaining([
        'rule',
        'catalogue',
        'severity',
        'form',
        'path',
        'sheet',
        'cell',
        'message',
        'clause',
        'related',
        'fix',
        'what',
        'next',
        'params',
        'choices',
        'month',
      ]),
    )
    expect(answer.documents.find(({ form }) => form === '様式14')).toMatchObject({
      status: 'errors',
      due: '2024-07-05',
    })
    expect(answer.notChecked.some(({ needs }) => needs.includes('様式15'))).toBe(true)
  })
  it('the same input gives the same bytes, from any order of the paths', async () => {
    const [a, b] = [path.join(books, 'clean/様式14.xlsx'), path.join(books, 'clean/様式11・13・15.xlsx')]
    const first = await run('check', a, b, '--format', 'json')
    expect((await run('check', b, a, a, '--format', 'json')).out).toBe(first.out)
  })
  it('lists lock files and other types, which do not change the status', async () => {
    copyFileSync(path.join(books, 'clean/様式14.xlsx'), at('様式14.xlsx'))
    for (const name of ['~$様式14.xlsx', 'メモ.txt', '古い.xls']) writeFileSync(at(name), '')
    const { status, answer } = await json(at())
    expect(status).toBe(0)
    expect(answer.skipped.map(({ path: file }) => path.basename(file))).toEqual([
      '~$様式14.xlsx',
      'メモ.txt',
      '古い.xls',
    ])
  })
  it('--only limits what is said, not what is known', async () => {
    const { answer } = await json(path.join(books, 'errors14'), '--only', 'y14-minutes-limit')
    expect(new Set(answer.findings.map(({ rule }) => rule))).toEqual(new Set(['y14-minutes-limit']))
  })
  it('writes one self-contained page', async () => {
    const file = at('out', '点検結果.html')
    const { status, out } = await run('check', path.join(books, 'errors14'), '--format', 'html', '--out', file)
    expect([status, out]).toEqual([1, ''])
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).not.toMatch(/<script|https?:\/\/(?!schemas)/)
    expect(readdirSync(path.dirname(file))).toEqual(['点検結果.html'])
  })
  it('a profile file extends a built-in one', async () => {
    const file = at('own.json')
    writeFileSync(
      file,
      `\uFEFF${JSON.stringify({ id: 'own', extends: 'hatarakikata-r6-shimane', levels: { 'y14-minutes-limit': 'off' } })}`,
    )
    const { answer } = await json(path.join(books, 'errors14'), '--profile', file)
    expect(answer.profile).toBe('own')
    expect(answer.findings.some(({ rule }) => rule === 'y14-minutes-limit')).toBe(false)
    writeFileSync(file, '{ "id": "own", "extends": "hatarakikata-r6", "limts": {} }')
    const wrong = await run('check', path.join(books, 'errors14'), '--profile', file)
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('limts')])
    writeFileSync(file, '{ "id": "own", "extends": "hatarakikata-r6", "levels": { "y14-minute-limit": "off" } }')
    const misspelt = await run('check', path.join(books, 'errors14'), '--profile', file)
    expect([misspelt.status, misspelt.err]).toEqual([
      2,
      expect.stringContaining('「y14-minutes-limit」ではありませんか'),
    ])
  })
  it('--draft: what is not there yet is left to do, not wrong', async () => {
    const strict = await json(path.join(books, 'errors14'))
    const draft = await json(path.join(books, 'errors14'), '--draft')
    expect(draft.answer.findings.length).toBe(strict.answer.findings.length)
    expect(draft.status).toBe(1)
  })
  it('one centre per folder', async () => {
    for (const name of ['clean', 'errors14']) {
      mkdirSync(at(name))
      copyFileSync(path.join(books, name, '様式14.xlsx'), at(name, '様式14.xlsx'))
    }
    mkdirSync(at('空'))
    const { status, answer } = await json(at(), '--by-folder')
    expect(answer.submissions.map(({ folder, counts }) => [path.basename(folder), counts['error']! > 0])).toEqual([
      ['clean', false],
      ['errors14', true],
      ['空', false],
    ])
    expect(status).toBe(2)
  })
})

describe('rules, profiles, fingerprint', () => {
  it('lists the rules', async () => {
    const rules = JSON.parse((await run('rules', '--format', 'json')).out) as { rule: string; kind: string }[]
    expect(rules.find(({ rule }) => rule === 'y14-minutes-limit')).toEqual({
      rule: 'y14-minutes-limit',
      catalogue: ['R081', 'R106', 'R301'],
      severity: 'error',
      forms: ['様式14'],
      title: '支援時間は1回180分まで',
      clause: expect.any(String),
      needs: expect.any(Array),
      kind: 'check',
    })
    expect((await run('rules')).out).toContain('y14-minutes-limit')
  })
  it('shows the profiles', async () => {
    expect((await run('profiles')).out).toContain('hatarakikata-r6-okinawa')
    expect(JSON.parse((await run('profiles', 'hatarakikata-r6-okinawa')).out)).toMatchObject({ prefecture: '沖縄' })
  })
  it('prints headers, lists and formulas, and nothing that was entered', async () => {
    const { out, status } = await run('fingerprint', path.join(books, 'clean'))
    expect(status).toBe(0)
    expect(out).toMatch(/minutes +コンサルティングの場合 > .*支援時間\(分\)/)
    expect(out).toContain('プルダウンの元 method: 来所 / 電話')
    expect(out).toMatch(/計算式 B列 \d+個: =/)
    for (const word of ['みほん製作所', '見本 太郎', '0852', '松江市']) expect(out).not.toContain(word)
  })
  it('describes the made-up edition by what differs', async () => {
    const { out } = await run('fingerprint', path.join(books, 'fullwidth'))
    expect(out).toContain('■ シート')
  })
})
