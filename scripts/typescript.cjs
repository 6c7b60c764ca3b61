// Lets a script `require` the sources as they are: compiled by swc when they are asked for.
const { readFileSync } = require('node:fs')
const { transformSync } = require('@swc/core')

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: false },
      transform: { useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  })
  module._compile(code, file)
}
