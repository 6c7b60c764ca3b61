import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { run, scratch } from '../support/commandLine'
import { fileOf, june } from '../support/handIn'

const at = scratch()
function month(): string {
  mkdirSync(at('in'))
  for (const book of june()) writeFileSync(at('in', path.basename(book.path)), fileOf(book))
  return at('in')
}
const textOf = (file: string): string =>
  utils
    .sheet_to_json<unknown[]>(read(readFileSync(file)).Sheets['点検結果']!, { header: 1 })
    .map((row) => row.join('|'))
    .join('\n')
const sha = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
const signed = ['--checker', '見本 太郎', '--checker', '見本 花子', '--confirm', 'all']

describe('report', () => {
  it('writes a book with the SHA-256 of every file that was checked', async () => {
    const { status, out } = await run('report', month(), '--out', at('点検結果.xlsx'), ...signed)
    expect([status, out]).toEqual([0, `${at('点検結果.xlsx')}\n`])
    const text = textOf(at('点検結果.xlsx'))
    expect(text).toContain('提出できます')
    for (const name of readdirSync(at('in'))) expect(text).toContain(sha(at('in', name)))
    expect(text).toContain('見本 太郎')
    expect(text).not.toContain('未確認')
  })
  it('writes a page, to be signed by hand where nobody is named', async () => {
    expect((await run('report', month(), '--out', at('r.html'))).status).toBe(0)
    const page = readFileSync(at('r.html'), 'utf8')
    expect(page).toContain(sha(at('in', '様式14.xlsx')))
    expect(page).toContain('未確認')
  })
  it('ends as the check does: 1 where something must be corrected, 2 where a file cannot be read', async () => {
    await run('sample', '--out', at('bad'), '--months', '2024-06..2024-06', '--with-errors')
    expect((await run('report', at('bad'), '--out', at('r.xlsx'))).status).toBe(1)
    month()
    writeFileSync(at('in', '壊れた.xlsx'), 'x')
    expect((await run('report', at('in'), '--out', at('r.xlsx'))).status).toBe(2)
    expect(textOf(at('r.xlsx'))).toContain(sha(at('in', '壊れた.xlsx')))
  })
  it.each([
    ['another kind of file', ['--out', 'r.pdf'], '.xlsx か .html'],
    ['no file', [], '--out'],
    ['one person', ['--out', 'r.xlsx', '--checker', '見本 太郎', '--confirm', 'all'], '今は1人'],
    [
      'the same person twice',
      ['--out', 'r.xlsx', '--checker', 'A', '--checker', 'Ａ', '--confirm', 'all'],
      '名前が同じ',
    ],
    [
      'something left to confirm',
      ['--out', 'r.xlsx', '--checker', 'A', '--checker', 'B', '--confirm', 'sending'],
      'まだ確認していない',
    ],
    ['something nobody asked for', ['--out', 'r.xlsx', '--confirm', 'sendin'], '「sendin」という確認事項はありません'],
  ])('is not called with %s', async (_why, args, says) => {
    const { status, err } = await run('report', month(), ...args.map((arg) => (/^r\./.test(arg) ? at(arg) : arg)))
    expect([status, err]).toEqual([2, expect.stringContaining(says)])
    expect(readdirSync(at())).toEqual(['in'])
  })
  it('never stands in the place of a book', async () => {
    const before = sha(path.join(month(), '様式14.xlsx'))
    const { status } = await run('report', at('in'), '--out', at('in', '様式14.xlsx'))
    expect([status, sha(at('in', '様式14.xlsx'))]).toEqual([2, before])
  })
})
