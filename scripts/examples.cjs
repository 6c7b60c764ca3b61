// npm run examples: the workbooks in examples/, as the command line would write them.
const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
require('./typescript.cjs')

const folder = join(__dirname, '../examples')

/** File name → its bytes: a fictitious centre in Shimane in June. */
function examples() {
  const { profileById } = require('../src/profiles/builtIn.ts')
  const { targetsBook } = require('../src/authoring/targets.ts')
  const { cellResult } = require('../src/functions/runtime/inBook.ts')
  const { targetsExample } = require('../src/cli/make.ts')
  const { createXlsx } = require('../src/hosts/xlsx/create.ts')
  const profile = profileById('hatarakikata-r6-shimane')
  const design = targetsBook(profile, cellResult(profile), targetsExample(profile))
  return { [design.fileName]: createXlsx(design) }
}

if (require.main === module) {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(examples())) {
    writeFileSync(join(folder, name), bytes)
    console.log(`examples/${name}: ${bytes.length} bytes`)
  }
}

module.exports = { examples }
