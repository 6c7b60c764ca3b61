import { tokens, webLightTheme } from '@fluentui/react-components'
import inlineTokens from '../../scripts/inline-tokens.cjs'

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

test('a theme is written as what Fluent computes', () => {
  const path = 'node_modules/@fluentui/tokens/lib/themes/web/lightTheme.js'
  const literal = inlined('export const webLightTheme = createLightTheme(brandWeb);', path)
  expect(JSON.parse(literal.replace('export const webLightTheme = ', ''))).toEqual(webLightTheme)
  expect(() => inlined('export const otherTheme = 1', path)).toThrow('webLightTheme')
})
