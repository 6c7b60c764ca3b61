// A loader: writes the names of Fluent's design tokens where they are used. The table of all of them is not delivered then.
const { createRequire } = require('node:module')

// As the components themselves see it: their theme is no dependency of ours.
const { tokens } = createRequire(require.resolve('@fluentui/react-components'))('@fluentui/react-theme')

const imported = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*['"]@fluentui\//

/** @param {string} source */
module.exports = function inlineTokens(source) {
  if (!imported.test(source)) return source
  return source.replace(/(?<![\w$.])tokens\.([A-Za-z0-9]+)/g, (_all, name) => {
    const value = tokens[name]
    if (value === undefined) throw new Error(`Fluent has no token ${name}`)
    return JSON.stringify(value)
  })
}
