import path from 'node:path'
import { gzipSync } from 'node:zlib'
import webpack from 'webpack'
import { forms } from '../../src/forms'
import { packs } from '../../src/validators/packs/list'
import type { PackEntry } from '../../src/validators/packs/load'

interface Source {
  readonly typescript: webpack.RuleSetRule
  readonly holidays: webpack.RuleSetRule
  readonly sharedByRules: object
  readonly resolve: webpack.ResolveOptions
}

interface Bundle {
  /** File → thousands of bytes as they go over the line. */
  readonly sizes: ReadonlyMap<string, number>
  /** Modules that the page begins with. */
  readonly modules: readonly string[]
}

const root = path.join(__dirname, '../..')

/** The engine alone, bundled as the pane is: nothing is written. */
function bundled(): Promise<Bundle> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const source = require('../../scripts/build-source.cjs') as Source
  const compiler = webpack({
    mode: 'production',
    context: root,
    target: ['web', 'es2022'],
    entry: { engine: './src/session/engine.ts' },
    output: { filename: '[name].js', library: { type: 'window', name: 'engine' } },
    devtool: false,
    resolve: source.resolve,
    module: { rules: [source.holidays, source.typescript] },
    optimization: {
      chunkIds: 'named',
      mangleExports: 'size',
      splitChunks: { cacheGroups: { rules: source.sharedByRules as never } },
    },
    performance: { hints: false },
  })!
  compiler.hooks.shouldEmit.tap('measured', () => false)
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : null)
      if (failed) {
        reject(failed)
        return
      }
      const { compilation } = stats!
      const assets = compilation.getAssets().map(({ name, source }) => {
        return [name, gzipSync(source.buffer(), { level: 9 }).length / 1000] as const
      })
      const main = [...compilation.chunks].find(({ name }) => name === 'engine')!
      const modules = [...compilation.chunkGraph.getChunkModulesIterable(main)].flatMap((module) =>
        ('modules' in module ? [...(module.modules as Iterable<webpack.Module>)] : [module]).map(
          (one) => one.nameForCondition() ?? '',
        ),
      )
      compiler.close(() => {
        resolve({ sizes: new Map(assets), modules: modules.map((name) => path.relative(root, name)) })
      })
    })
  })
}

let bundle: Bundle
beforeAll(async () => {
  bundle = await bundled()
})

/** Files that are fetched before a finding is seen in a book with these forms. */
function filesFor(keys: readonly string[]): string[] {
  const seen = forms.filter(({ key }) => keys.includes(key)).map(({ id }) => id)
  const names = (Object.entries(packs) as [string, PackEntry][])
    .filter(([name, { forms: wanted }]) => wanted?.every((id) => seen.includes(id)) ?? name === 'always')
    .map(([name]) => `rules-${name}.js`)
  return ['engine.js', 'rules.js', ...names]
}

const weight = (files: readonly string[]): number => files.reduce((sum, file) => sum + bundle.sizes.get(file)!, 0)

describe('the engine as a page fetches it', () => {
  /** What it weighs now, in KB; texts of the rules are the most of it. It may shrink. */
  it.each([
    ['reading and judging, without a rule', [], ['engine.js'], 32.5],
    ['consultations with the monthly report', ['y14', 'y15'], null, 65.5],
    ['consultations', ['y14'], null, 58],
    ['the monthly report', ['y15'], null, 46.5],
    ['seminars with their questionnaires', ['y11', 'y13'], null, 53],
  ] as const)('%s', (_what, keys, files, most) => {
    expect(weight(files ?? filesFor(keys))).toBeLessThanOrEqual(most)
  })

  it('brings no checker of profiles, no edit path and no rule along', () => {
    expect(bundle.modules.length).toBeGreaterThan(50)
    const lazy = /cfworker|profiles[\\/](index|explain|names|schema)|[\\/]again\.|validators[\\/](y\d|book|cross)/
    expect(bundle.modules.filter((name) => lazy.test(name))).toEqual([])
  })

  it('knows the holidays of the library, shortened', () => {
    expect(bundle.modules.filter((name) => name.includes('holidays_every_year')).length).toBeGreaterThan(10)
  })
})

it('a year of holidays loses nothing but what nobody asks for', () => {
  const file = require.resolve('@holiday-jp/holiday_jp/lib/holidays_every_year/2024')
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const slim = require('../../scripts/slim-holidays.cjs') as (this: { resourcePath: string }) => string
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const published = require(file) as Record<string, { name: string }>
  const shortened = new Function(slim.call({ resourcePath: file }).replace('export default', 'return'))() as unknown
  expect(shortened).toEqual(Object.fromEntries(Object.entries(published).map(([day, { name }]) => [day, { name }])))
})
