// What a build says about itself: the licences of what it carries, and which chunk holds what.
const { mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs')
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

/** Keeps, beside the build and not in it, which files a page begins with and what every chunk holds: for the budgets. */
class Chunks {
  constructor(file) {
    this.file = file
  }

  apply(compiler) {
    compiler.hooks.done.tap('Chunks', ({ compilation }) => {
      if (compilation.errors.length > 0) return
      const { chunkGraph } = compilation
      const bare = (files) => [...files].map((file) => file.replace(/\?.*$/, ''))
      const source = (module) => module.nameForCondition()
      const relative = (name) => path.relative(compiler.context, name).replaceAll('\\', '/')
      const sources = (chunk) =>
        [...chunkGraph.getChunkModulesIterable(chunk)]
          .flatMap((module) => (module.modules ? [...module.modules].map(source) : [source(module)]))
          .filter((name) => name !== null)
          .map(relative)
          .sort()
      const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => bare(entry.getFiles())))
      const report = {
        /** Files of the page as it opens. */
        first: [...first],
        /** Files that an import() fetches beyond those. */
        later: [...compilation.chunkGroups]
          .filter((group) => !group.isInitial())
          .flatMap((group) =>
            group.origins.map(({ module, request }) => ({
              from: module ? relative(source(module) ?? '') : '',
              request,
              files: bare(group.getFiles()).filter((file) => !first.has(file)),
            })),
          )
          .sort((a, b) => (a.from + a.request < b.from + b.request ? -1 : 1)),
        chunks: [...compilation.chunks]
          .map((chunk) => ({ id: String(chunk.id), files: bare(chunk.files), modules: sources(chunk) }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      }
      mkdirSync(path.dirname(this.file), { recursive: true })
      writeFileSync(this.file, `${JSON.stringify(report, null, 1)}\n`)
    })
  }
}

module.exports = { Licences, Chunks }
