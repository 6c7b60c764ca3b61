// node scripts/check-schema.mjs DOCUMENT SCHEMA: says what the document has against the schema, line by line, and fails then.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const [documentFile, schemaFile] = process.argv.slice(2)
if (!documentFile || !schemaFile) {
  console.error('usage: node scripts/check-schema.mjs DOCUMENT SCHEMA')
  process.exit(2)
}
// A schema in several files finds the others beside it.
xmlRegisterFsInputProviders()
const url = path.resolve(schemaFile)
const schema = XmlDocument.fromBuffer(readFileSync(url), { url })
const document = XmlDocument.fromBuffer(readFileSync(documentFile))
const validator = XsdValidator.fromDoc(schema)
try {
  validator.validate(document)
} catch (error) {
  if (!(error instanceof XmlValidateError)) throw error
  for (const { line, message } of error.details) console.error(`${documentFile}:${line}: ${message.trim()}`)
  process.exitCode = 1
} finally {
  validator.dispose()
  document.dispose()
  schema.dispose()
}
