// What a build says about itself: the licences of what it carries, and which chunk holds what.
const { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const packageOf = (resource) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? '')?.[1]

function packagesIn(compilation) {
  const folders = new Set()
  for (const module of compilation.modules) {
    for (const part of module.modules ?? [module]) {
      const folder = packageOf(part.resource)
      if (folder) folders.add(folder)
    }
  }
  return [...folders].sort()
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry))
  const text = file
    ? readFileSync(path.join(folder, file), 'utf8').trim()
    : `${license}; the package carries no text of it.`
  return `${name} ${version}\n\n${text}\n`
}

/** Writes LICENSES.txt with the licence of yoshiki and of every package whose code is in the bundle. */
class Licences {
  constructor(own) {
    this.own = own
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'Licences', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const texts = [`yoshiki\n\n${readFileSync(this.own, 'utf8').trim()}\n`]
          for (const folder of packagesIn(compilation)) texts.push(licenceOf(folder))
          compilation.emitAsset('LICENSES.txt', new sources.RawSource(texts.join(`\n${'-'.repeat(80)}\n\n`)))
        },
      )
    })
  }
}

/** Keeps, beside the build and not in it, which file holds which modules and what loads it: for the budgets. */
class Chunks {
  constructor(file) {
    this.file = file
  }

  apply(compiler) {
    compiler.hooks.done.tap('Chunks', (stats) => {
      if (stats.hasErrors()) return
      const all = stats.toJson({
        all: false,
        entrypoints: true,
        chunks: true,
        chunkModules: true,
        chunkModulesSpace: Infinity,
        chunkRelations: true,
        nestedModules: true,
        nestedModulesSpace: Infinity,
        modulesSpace: Infinity,
        ids: true,
        chunkOrigins: true,
      })
      const bare = (file) => file.replace(/\?.*$/, '')
      const names = (modules) =>
        (modules ?? []).flatMap((module) => (module.modules ? names(module.modules) : module.name ? [module.name] : []))
      const report = {
        entries: Object.fromEntries(
          Object.entries(all.entrypoints).map(([name, entry]) => [name, entry.assets.map((asset) => bare(asset.name))]),
        ),
        chunks: all.chunks.map((chunk) => ({
          id: String(chunk.id),
          initial: chunk.initial,
          files: chunk.files.map(bare),
          requests: [...new Set((chunk.origins ?? []).map((origin) => origin.request))],
          modules: names(chunk.modules),
        })),
      }
      if (!existsSync(path.dirname(this.file))) mkdirSync(path.dirname(this.file), { recursive: true })
      writeFileSync(this.file, JSON.stringify(report, null, 1))
    })
  }
}

module.exports = { Licences, Chunks }
