// A loader and a plugin: Fluent's design tokens as their values, where they are used, and of its themes only what is used.
const { createRequire } = require('node:module')

// As the components themselves see it: their theme is no dependency of ours.
const theme = createRequire(require.resolve('@fluentui/react-components'))('@fluentui/react-theme')

const imported = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*['"]@fluentui\//
/** Modules of Fluent that compute a whole theme out of colours, shadows and ramps. */
const computed = /[\\/]themes[\\/]web[\\/](light|dark)Theme\.js$/
const placeholder = /\bFLUENT_(webLightTheme|webDarkTheme)\b/g

/** @param {string} source */
function inlineTokens(source) {
  const whole = computed.exec(this.resourcePath)
  if (whole) {
    const name = whole[1] === 'light' ? 'webLightTheme' : 'webDarkTheme'
    if (!source.includes(`export const ${name}`)) throw new Error(`Fluent computes ${name} elsewhere now`)
    return `export const ${name} = FLUENT_${name}`
  }
  if (!imported.test(source)) return source
  return source.replace(/(?<![\w$.])tokens\.([A-Za-z0-9]+)/g, (_all, name) => {
    const value = theme.tokens[name]
    if (value === undefined) throw new Error(`Fluent has no token ${name}`)
    return JSON.stringify(value)
  })
}

/** The entries of a theme that some style asks for. */
function usedOf(name, scripts) {
  const used = new Set(scripts.flatMap((script) => [...script.matchAll(/var\(--(\w+)/g)].map((found) => found[1])))
  return Object.fromEntries(Object.entries(theme[name]).filter(([token]) => used.has(token)))
}

/** Puts the themes where the loader left their places, when every style of the build is known. */
class Themes {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('Themes', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'Themes', stage: Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS },
        (assets) => {
          const scripts = Object.keys(assets).filter((file) => /\.js(\?|$)/.test(file))
          const texts = new Map(scripts.map((file) => [file, String(assets[file].source())]))
          for (const [file, text] of texts) {
            if (text.search(placeholder) < 0) continue
            const filled = new sources.ReplaceSource(assets[file])
            for (const { 0: place, 1: name, index } of text.matchAll(placeholder)) {
              const entries = JSON.stringify(usedOf(name, [...texts.values()]))
              filled.replace(index, index + place.length - 1, entries)
            }
            compilation.updateAsset(file, filled)
          }
        },
      )
    })
  }
}

module.exports = inlineTokens
module.exports.Themes = Themes
