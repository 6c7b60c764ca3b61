import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Odd and hostile workbooks of other projects, where they are laid beside this one. */
const folder = join(__dirname, '../../../../shared/corpus')

export const corpus: readonly string[] = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'))
  : []

export const corpusFile = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
