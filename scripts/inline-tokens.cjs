// A loader: Fluent's design tokens as their values, where they are used; the tables they come from are not delivered then.
const { createRequire } = require('node:module')

// As the components themselves see it: their theme is no dependency of ours.
const theme = createRequire(require.resolve('@fluentui/react-components'))('@fluentui/react-theme')

const imported = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*['"]@fluentui\//
/** Modules of Fluent that compute a whole theme out of colours, shadows and ramps. */
const computed = /[\\/]themes[\\/]web[\\/](light|dark)Theme\.js$/

/** @param {string} source */
module.exports = function inlineTokens(source) {
  const whole = computed.exec(this.resourcePath)
  if (whole) {
    const name = whole[1] === 'light' ? 'webLightTheme' : 'webDarkTheme'
    if (!source.includes(`export const ${name}`)) throw new Error(`Fluent computes ${name} elsewhere now`)
    return `export const ${name} = ${JSON.stringify(theme[name])}`
  }
  if (!imported.test(source)) return source
  return source.replace(/(?<![\w$.])tokens\.([A-Za-z0-9]+)/g, (_all, name) => {
    const value = theme.tokens[name]
    if (value === undefined) throw new Error(`Fluent has no token ${name}`)
    return JSON.stringify(value)
  })
}
