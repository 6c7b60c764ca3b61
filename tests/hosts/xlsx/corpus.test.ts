import { readXlsx, ReadRefusal } from '../../../src/hosts/xlsx/read'
import { corpus, corpusFile } from './corpus'

const outcome = (name: string) => {
  const bytes = corpusFile(name)
  const started = performance.now()
  try {
    const book = readXlsx(bytes, name)
    return { reason: 'read', book, milliseconds: performance.now() - started }
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error
    return { reason: error.reason, book: null, milliseconds: performance.now() - started }
  }
}

test('odd and hostile workbooks of other projects are read or refused within two seconds', () => {
  for (const name of corpus) {
    const { reason, milliseconds } = outcome(name)
    expect([name, reason, milliseconds < 2000]).toEqual([name, reason, true])
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
