import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { placesBelow } from '../../src/cli/copies'
import { crashText } from '../../src/cli/crash'
import { CallError } from '../../src/cli/files'
import { writeAll } from '../../src/cli/output'
import { scratch } from '../support/commandLine'

const at = scratch()

describe('files put in place together', () => {
  it('make their folders and leave nothing else behind', () => {
    writeFileSync(at('a.txt'), 'old')
    writeAll([
      { file: at('a.txt'), bytes: 'new' },
      { file: at('deep', 'er', 'b.txt'), bytes: new Uint8Array([66]) },
    ])
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('new')
    expect(readFileSync(at('deep', 'er', 'b.txt'), 'utf8')).toBe('B')
    expect([readdirSync(at()).sort(), readdirSync(at('deep', 'er'))]).toEqual([['a.txt', 'deep'], ['b.txt']])
  })
  it('are all taken back where the last one cannot be placed', () => {
    writeFileSync(at('a.txt'), 'old')
    mkdirSync(at('taken'))
    const files = ['a.txt', 'b.txt', 'taken'].map((name) => ({ file: at(name), bytes: 'new' }))
    expect(() => {
      writeAll(files)
    }).toThrow(CallError)
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('old')
    expect(existsSync(at('b.txt'))).toBe(false)
    expect(readdirSync(at()).sort()).toEqual(['a.txt', 'taken'])
  })
  it('say which place cannot be written', () => {
    writeFileSync(at('file'), '')
    expect(() => {
      writeAll([{ file: at('file', 'below.txt'), bytes: '' }])
    }).toThrow(/「.*below\.txt」に書き込めません。.*\(E[A-Z]+\)/)
  })
})

describe('the places of copies', () => {
  const { win32, posix } = path
  it.each([
    ['one folder', posix, ['/data/june'], ['/data/june/a/14.xlsx'], ['out/a/14.xlsx']],
    [
      'two folders',
      posix,
      ['/data/x', '/data/y'],
      ['/data/x/1.xlsx', '/data/y/1.xlsx'],
      ['out/x/1.xlsx', 'out/y/1.xlsx'],
    ],
    ['the root', posix, ['/x', '/y'], ['/x/1.xlsx'], ['out/x/1.xlsx']],
    ['a drive', win32, ['C:\\x', 'C:\\y\\z'], ['C:\\y\\z\\1.xlsx'], ['out\\y\\z\\1.xlsx']],
    ['the top of a drive', win32, ['C:\\', 'C:\\y'], ['C:\\1.xlsx'], ['out\\1.xlsx']],
    [
      'two drives',
      win32,
      ['C:\\x', 'D:\\y'],
      ['C:\\x\\1.xlsx', 'D:\\y\\1.xlsx'],
      ['out\\C_\\x\\1.xlsx', 'out\\D_\\y\\1.xlsx'],
    ],
    ['a share', win32, ['\\\\pc\\share\\x'], ['\\\\pc\\share\\x\\1.xlsx'], ['out\\1.xlsx']],
  ] as const)('keep the order of the originals: %s', (_why, on, named, files, places) => {
    expect(placesBelow('out', named, files, on)).toEqual(places)
  })
})

describe('a fault of our own', () => {
  const secret = '口座番号 1234567\n    at 山田太郎 (0852-00-0001:1:1)'
  it('is told by its place, never by what a cell holds', () => {
    const text = crashText(new TypeError(secret))
    expect(text).toMatch(/^yoshiki: 思わぬ問題.*\n {4}at .*output\.test\.ts:\d+:\d+\n/)
    expect(text).not.toMatch(/1234567|山田|0852/)
    expect(text).not.toContain(path.dirname(__dirname))
  })
  it.each([['a text'], [undefined], [{ message: secret }], [new Error('')]])(
    'may be anything that was thrown',
    (thrown) => {
      expect(crashText(thrown)).toMatch(/^yoshiki: 思わぬ問題/)
      expect(crashText(thrown)).not.toMatch(/1234567|a text/)
    },
  )
})
