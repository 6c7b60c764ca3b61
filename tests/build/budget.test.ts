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

  test('the engine by itself is no larger than 40 KB', () => {
    expect(size(['engine.js'])).toBeLessThanOrEqual(40)
  })

  /**
   * Pane, engine and the rules of the forms that are seen, texts included. What makes it grow has to be worth it. The
   * rules of 様式14 with the engine and without one Japanese sign are 44 KB already: texts are what they are for.
   */
  test.each([
    [['y11'], 190],
    [['y13'], 190],
    [['y14'], 205],
    [['y15'], 190],
    [['y14', 'y15'], 210],
  ])('all for %j is no larger than %i KB', (seen, most) => {
    const { pane, engine } = firstView(seen)
    expect(size([...pane, ...engine])).toBeLessThanOrEqual(most)
  })

  test('holds no rules of other forms, no reader of files, and no page of the pane but the first', () => {
    const lazy = [
      ...Object.keys(packs).flatMap(pack),
      ...fetched('src/taskpane/desk/machine.ts', '../../hosts/xlsx/read'),
      ...fetched('src/taskpane/desk/core.ts', './more'),
      ...fetched('src/hosts/excel/host.ts', './changes'),
      ...fetched('src/hosts/excel/reading.ts', './notes'),
      ...fetched('src/taskpane/ui/tabs/registry.ts', '../totals/TotalsPanel'),
      ...fetched('src/taskpane/ui/tabs/registry.ts', '../books/BooksPanel'),
    ]
    expect(lazy.length).toBeGreaterThan(keys.length)
    expect(lazy.filter((file) => report().first.includes(file))).toEqual([])
  })
})
