import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { forms } from '../../src/forms'
import { packs } from '../../src/validators/packs/list'
import { fetched, firstView, pack, report } from './firstView'
import { inRoot } from './manifest'

/** Thousands of bytes as they go over the line. */
const size = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(inRoot('dist/addin', file)), { level: 9 }).length, 0) / 1000

const keys = forms.map(({ key }) => key).filter((key) => key in packs)

describe('what is fetched before the first finding is seen, without Microsoft’s library', () => {
  test('the pane is no larger than 150 KB', () => {
    expect(size(firstView([]).pane)).toBeLessThanOrEqual(150)
  })

  /** What judging by a form costs now, texts of its rules included. It may shrink; what makes it grow has to be worth it. */
  const judging: Readonly<Record<string, number>> = { y11: 64, y13: 63, y14: 75, y15: 64 }

  test.each(keys)('the engine for %s is no larger than it was', (key) => {
    expect(size(firstView([key]).engine)).toBeLessThanOrEqual(judging[key]!)
  })

  test('holds no rules of other forms, no reader of files, and no page of the pane but the first', () => {
    const lazy = [
      ...Object.keys(packs).flatMap(pack),
      ...fetched('src/taskpane/desk/machine.ts', '../../hosts/xlsx/read'),
      ...fetched('src/taskpane/ui/tabs/registry.ts', '../totals/TotalsPanel'),
      ...fetched('src/taskpane/ui/tabs/registry.ts', '../books/BooksPanel'),
    ]
    expect(lazy.length).toBeGreaterThan(keys.length)
    expect(lazy.filter((file) => report().first.includes(file))).toEqual([])
  })
})
