import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, scratch } from '../support/commandLine'

const book = path.join(__dirname, '../fixtures/books/errors14/様式14.xlsx')
const at = scratch()

describe('a call that cannot be carried out ends with 2 and says in Japanese what to write', () => {
  it.each([
    ['chek x', '「chek」という命令はありません。「check」ではありませんか。'],
    ['check', '「path」がありません。'],
    ['check x --foo', '「--foo」という指定はありません。'],
    ['check x --formt json', '「--format」ではありませんか。'],
    ['check x --format xml', '「xml」は使えません。使えるもの: text, json, html'],
    ['check x --month', '「--month <YYYY-MM>」の値がありません。'],
    ['total x', '「--month <YYYY-MM>」がありません。'],
    ['profiles a b', '多すぎます。'],
    ['blank 様式1 --out x', '「様式1」という様式は作れません。'],
  ])('%s', async (call, says) => {
    const { status, out, err } = await run(...call.split(' '))
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(says)
    expect(err).toMatch(/^yoshiki: /)
    expect(err).not.toMatch(/error|option|argument|unknown/)
  })
  it('a profile that is no JSON, without a word of what it holds', async () => {
    writeFileSync(at('own.json'), '{"id": "own", 秘密')
    const { status, err } = await run('profiles', at('own.json'))
    expect(status).toBe(2)
    expect(err).toMatch(/JSONとして読めません。/)
    expect(err).not.toContain('秘密')
  })
})

it('help speaks Japanese and is not wrong', async () => {
  const { status, out } = await run('sample', '--help')
  expect(status).toBe(0)
  expect(out).toMatch(/^使い方: yoshiki sample/)
  expect(out).not.toMatch(/Usage|Options|choices|default/)
})

describe('an original is never written over', () => {
  it.each([
    ['a report', (file: string) => ['check', file, '--out', file]],
    ['a report by another path', (file: string) => ['check', file, '--out', `${path.dirname(file)}/../a/様式14.xlsx`]],
    ['a copy', (file: string) => ['check', file, '--fix', path.dirname(file)]],
    ['a copy through a link', (file: string) => ['check', file, '--fix', path.join(file, '../../link')]],
  ])('by %s', async (_why, call) => {
    mkdirSync(at('a'))
    copyFileSync(book, at('a', '様式14.xlsx'))
    symlinkSync(at('a'), at('link'), 'junction')
    const { status, err } = await run(...call(at('a', '様式14.xlsx')))
    expect([status, err.includes('元のファイルは変えません')]).toEqual([2, true])
    expect(readFileSync(at('a', '様式14.xlsx')).equals(readFileSync(book))).toBe(true)
  })
  it('not even by the copy of another book', async () => {
    for (const folder of ['a', 'b/a']) {
      mkdirSync(at(folder), { recursive: true })
      copyFileSync(book, at(folder, '様式14.xlsx'))
    }
    const { status } = await run('check', at(), '--fix', at('b'))
    expect(status).toBe(2)
    expect(readFileSync(at('b', 'a', '様式14.xlsx')).equals(readFileSync(book))).toBe(true)
  })
})

it('two folders of one name do not share one report', async () => {
  for (const folder of ['x/centre', 'y/centre']) mkdirSync(at(folder), { recursive: true })
  const { status, err } = await run('check', at('x'), at('y'), '--by-folder', '--format', 'html', '--out', at('out'))
  expect([status, err.includes('「centre」')]).toEqual([2, true])
})
