import type * as Files from 'node:fs'
import path from 'node:path'
import { findBooks } from '../../src/cli/files'
import { writeAll } from '../../src/cli/output'
import { run, scratch } from '../support/commandLine'

jest.mock('node:fs', (): unknown => ({ ...jest.requireActual<typeof Files>('node:fs') }))

/** What the command line calls: any of it can be made to fail. */
const fs = jest.requireMock<typeof Files>('node:fs')

const {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} = jest.requireActual<typeof Files>('node:fs')
const book = path.join(__dirname, '../fixtures/books/clean/様式14.xlsx')
const at = scratch()
const failing = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' })
const fail = (
  name: 'writeFileSync' | 'renameSync' | 'statSync' | 'readdirSync' | 'accessSync',
  code: string,
  nth: number,
) => {
  let calls = 0
  const original = fs[name] as (...args: unknown[]) => unknown
  return jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
    if (++calls === nth) throw failing(code)
    return original(...args)
  }) as never)
}

describe('a path that leads nowhere', () => {
  it.each([
    ['below a file', () => path.join(book, 'x.xlsx')],
    ['in a circle', () => (symlinkSync(at('a'), at('b')), symlinkSync(at('b'), at('a')), at('a'))],
    ['longer than a name can be', () => at(`${'あ'.repeat(300)}.xlsx`)],
    ['of a link whose end is gone', () => (symlinkSync(at('x'), at('link.xlsx')), at('link.xlsx'))],
  ])('%s is said to be not there', async (_why, named) => {
    const { status, out, err } = await run('check', named())
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^yoshiki: 「.*」が見つかりません。ファイルかフォルダーの名前を確かめてください。\n$/)
  })
  it('beside books is listed, and the books are read', async () => {
    copyFileSync(book, at('様式14.xlsx'))
    symlinkSync(at('環.xlsx'), at('環.xlsx'))
    const { status, out } = await run('check', at(), '--format', 'json')
    const told = JSON.parse(out) as { books: unknown[]; skipped: { path: string }[] }
    expect([status, told.books.length, told.skipped.map((one) => path.basename(one.path))]).toEqual([0, 1, ['環.xlsx']])
  })
  it('has no end: a device is not read', async () => {
    const { status, err } = await run('check', '/dev/null')
    expect([status, err]).toEqual([
      2,
      'yoshiki: 「/dev/null」はファイルではありません。ファイルかフォルダーを指定してください。\n',
    ])
  })
  it('that nobody may look at is said so, and what could be read is still reported', async () => {
    mkdirSync(at('閉'))
    copyFileSync(book, at('様式14.xlsx'))
    fail('readdirSync', 'EACCES', 2)
    const { status, out } = await run('check', at(), '--format', 'json')
    const { books } = JSON.parse(out) as { books: { path: string; error?: string }[] }
    expect([status, books.length]).toEqual([2, 2])
    expect(books.find((one) => one.error)).toMatchObject({
      path: expect.stringMatching(/閉$/),
      error: expect.stringMatching(/を開けません。フォルダーの場所と権限を確かめてください\(EACCES\)。$/),
    })
    jest.restoreAllMocks()
    fail('statSync', 'EACCES', 1)
    expect((await run('check', at('様式14.xlsx'))).err).toMatch(
      /を開けません。ファイルの場所と権限を確かめてください\(EACCES\)。\n$/,
    )
  })
  it('is skipped once, in the order of the paths, however often it is reached', () => {
    for (const name of ['b.txt', 'a.txt', 'c.xlsb']) writeFileSync(at(name), '')
    const { skipped } = findBooks([at('.'), at()])
    expect(skipped.map((one) => path.basename(one.path))).toEqual(['a.txt', 'b.txt', 'c.xlsb'])
    expect(skipped[2]!.reason).toContain('.xlsb')
  })
})

describe('a place that cannot be written', () => {
  it.each([
    ['ENOSPC', 'writeFileSync', /空き容量が足りません。/],
    ['EROFS', 'writeFileSync', /読み取り専用か、書き込む権限がありません。/],
    ['EACCES', 'accessSync', /読み取り専用か、書き込む権限がありません。/],
    ['EBUSY', 'renameSync', /ほかのソフトで開いていないか、/],
  ] as const)('for %s leaves everything as it was, new folders too', (code, call, says) => {
    writeFileSync(at('a.txt'), 'old')
    writeFileSync(at('b.txt'), 'old')
    fail(call, code, 2)
    const files = [at('a.txt'), at('b.txt'), at('new', 'er', 'c.txt')].map((file) => ({ file, bytes: 'new' }))
    expect(() => {
      writeAll(files)
    }).toThrow(says)
    expect(readdirSync(at()).sort()).toEqual(['a.txt', 'b.txt'])
    expect([readFileSync(at('a.txt'), 'utf8'), readFileSync(at('b.txt'), 'utf8')]).toEqual(['old', 'old'])
  })
  it('half-way through the new folders takes them away again', () => {
    fail('writeFileSync', 'ENOSPC', 2)
    const files = [at('new', 'er', 'c.txt'), at('new', 'd.txt')].map((file) => ({ file, bytes: 'new' }))
    expect(() => {
      writeAll(files)
    }).toThrow(/「.*d\.txt」に書き込めません。.*ここまでの書き込みは取り消しました\(ENOSPC\)。/)
    expect(readdirSync(at())).toEqual([])
  })
  it('because it cannot even be tidied up tells what went wrong first', () => {
    writeFileSync(at('a.txt'), 'old')
    fail('writeFileSync', 'ENOSPC', 1)
    jest.spyOn(fs, 'rmSync').mockImplementation(() => {
      throw failing('EBUSY')
    })
    expect(() => {
      writeAll([{ file: at('a.txt'), bytes: 'new' }])
    }).toThrow(/\(ENOSPC\)/)
    jest.restoreAllMocks()
  })
})

describe('what is written', () => {
  it('through a link changes the file it leads to, which keeps its rights', () => {
    writeFileSync(at('real.txt'), 'old')
    chmodSync(at('real.txt'), 0o640)
    symlinkSync(at('real.txt'), at('link.txt'))
    writeAll([{ file: at('link.txt'), bytes: 'new' }])
    expect(readFileSync(at('real.txt'), 'utf8')).toBe('new')
    expect(fs.lstatSync(at('link.txt')).isSymbolicLink()).toBe(true)
    expect(statSync(at('real.txt')).mode & 0o777).toBe(0o640)
  })
  it('to a device goes into it and never takes its place', () => {
    const before = statSync('/dev/null').rdev
    writeAll([{ file: '/dev/null', bytes: 'new' }])
    expect([statSync('/dev/null').isCharacterDevice(), statSync('/dev/null').rdev]).toEqual([true, before])
  })
  it('is written to its end where somebody presses Ctrl-C meanwhile, and then the program ends', async () => {
    const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never)
    const turns = async () => {
      for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
    }
    await turns()
    const listening = process.listenerCount('SIGINT')
    jest.spyOn(fs, 'writeFileSync').mockImplementationOnce((...args) => {
      // A signal is told between two turns, never in the middle of one.
      setImmediate(() => process.emit('SIGINT', 'SIGINT'))
      writeFileSync(...args)
    })
    writeAll(['a', 'b', 'c'].map((name) => ({ file: at(name), bytes: name })))
    const ended = exit.mock.calls.length
    await turns()
    expect([ended, exit.mock.calls]).toEqual([0, [[130]]])
    expect(['a', 'b', 'c'].map((name) => readFileSync(at(name), 'utf8'))).toEqual(['a', 'b', 'c'])
    expect(readdirSync(at())).toHaveLength(3)
    expect(process.listenerCount('SIGINT')).toBe(listening)
  })
})

it('nothing that a name or a cell holds acts in a terminal', async () => {
  const evil = at('赤\u001b[31m.xlsx')
  writeFileSync(evil, 'x')
  for (const call of [
    ['check', evil],
    ['fingerprint', evil],
    ['check', at('無い\u001b[2J')],
  ]) {
    const { out, err } = await run(...call)
    expect(out + err).toContain('[')
    expect(out + err).not.toContain('\u001b')
  }
  expect(existsSync(evil)).toBe(true)
})
