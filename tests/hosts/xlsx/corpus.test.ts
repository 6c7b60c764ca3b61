import { readXlsx, ReadRefusal } from '../../../src/hosts/xlsx/read'
import type { Book } from '../../../src/workbook/types'
import { processorSeconds } from '../../support/work'
import { corpus, corpusFile } from './corpus'

const outcome = (name: string) => {
  const bytes = corpusFile(name)
  let found: { readonly reason: string; readonly book: Book | null } | null = null
  const seconds = processorSeconds(() => {
    try {
      found = { reason: 'read', book: readXlsx(bytes, name) }
    } catch (error) {
      if (!(error instanceof ReadRefusal)) throw error
      found = { reason: error.reason, book: null }
    }
  })
  return { ...found!, seconds } as { readonly reason: string; readonly book: Book | null; readonly seconds: number }
}

test('odd and hostile workbooks of other projects are read or refused without hanging', () => {
  for (const name of corpus) {
    const { reason, seconds } = outcome(name)
    expect([name, reason, seconds < 5]).toEqual([name, reason, true])
  }
}, 60_000)

const known: Readonly<Record<string, string>> = {
  'null_file.xlsx': 'empty',
  '~$LoadPivotTables.xlsx': 'lockFile',
  'encryptAES.xlsx': 'encrypted',
  'encryptSHA512.xlsx': 'encrypted',
  'pass_protected.xlsx': 'encrypted',
  '58616.xlsx': 'encrypted',
  'missing-bits.xlsx': 'missingPart',
  'duplicate-filename.xlsx': 'unsafe',
  'poc-xmlbomb.xlsx': 'unsafe',
  'poc-xmlbomb-empty.xlsx': 'unsafe',
  '57893-many-merges.xlsx': 'read',
  'wtf_path.xlsx': 'read',
  'issue_530.xlsx': 'read',
  'minimal_package.xlsx': 'read',
  '49609.xlsx': 'read',
  'pivots.xlsx': 'read',
  'column-style-autofilter.xlsx': 'read',
  'badfile_too_many_rows_multiple_sheets.xlsx': 'read',
}

test('each for its own reason', () => {
  const found = corpus.map((name) => [name.replace(/^.*[\\/]/, ''), name] as const).filter(([base]) => base in known)
  const expected = found.map(([base]) => [base, known[base]])
  expect(found.map(([base, name]) => [base, outcome(name).reason])).toEqual(expected)
}, 60_000)
