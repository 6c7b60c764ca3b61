import { readdirSync } from 'node:fs'
import { tokens, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import inlineTokens from '../../scripts/inline-tokens.cjs'
import { inRoot, text } from './manifest'

const inlined = (source: string, resourcePath = 'src/taskpane/Somewhere.tsx'): string =>
  inlineTokens.call({ resourcePath }, source)

test('a token is written as its value, whatever else has its name is left alone', () => {
  const head = `import { makeStyles, tokens } from '@fluentui/react-components'\n`
  expect(inlined(`${head}a(tokens.colorBrandBackground, \`1px \${tokens.zIndexPopup}\`, own.tokens.x)`)).toBe(
    `${head}a("${tokens.colorBrandBackground}", \`1px \${"${tokens.zIndexPopup}"}\`, own.tokens.x)`,
  )
  expect(inlined('const tokens = {}; tokens.x')).toBe('const tokens = {}; tokens.x')
  expect(() => inlined(`${head}tokens.colourOfNothing`)).toThrow('colourOfNothing')
})

test('a theme leaves its place, and nothing else may stand where Fluent computes it', () => {
  const path = 'node_modules/@fluentui/tokens/lib/themes/web/lightTheme.js'
  expect(inlined('export const webLightTheme = createLightTheme(brandWeb);', path)).not.toContain('createLightTheme')
  expect(() => inlined('export const otherTheme = 1', path)).toThrow('webLightTheme')
})

test.each([
  ['taskpane.js', webLightTheme],
  ['src_taskpane_ui_darkTheme_ts.js', webDarkTheme],
])('the theme in %s has every token that any style of the pane asks for, as Fluent computes it', (file, theme) => {
  const scripts = readdirSync(inRoot('dist/addin')).filter((name) => name.endsWith('.js'))
  const asked = scripts.flatMap((name) =>
    [...text('dist/addin', name).matchAll(/var\(--(\w+)/g)].map((found) => found[1]!),
  )
  const known = [...new Set(asked)].filter((name) => name in theme)
  expect(known.length).toBeGreaterThan(50)
  // Numbers and simple texts are written alike by whatever makes the scripts small.
  const delivered = text('dist/addin', file)
  const missing = known.filter((name) => {
    const value = String(theme[name as keyof Theme]).replace(/["'\\]/g, '.')
    return !new RegExp(`[{,]"?${name}"?:["'\`]?${value.replace(/[()+*?^$[\]{}|]/g, '.')}`).test(delivered)
  })
  expect(missing).toEqual([])
})
