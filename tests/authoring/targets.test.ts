import { readFileSync } from 'node:fs'
import path from 'node:path'
import { targetsBook } from '../../src/authoring/targets'
import { targetsExample } from '../../src/cli/make'
import { forms } from '../../src/forms'
import { cellResult } from '../../src/functions/runtime/inBook'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { verifyPackage } from '../../src/hosts/xlsx/verify'
import { profileById, profileIds, type Profile } from '../../src/profiles'
import { assemble } from '../../src/submission'
import { parseA1, parseRange } from '../../src/workbook/address'
import type { Book, Scalar, Sheet } from '../../src/workbook/types'

const shimane = profileById('hatarakikata-r6-shimane')!
const made = (profile: Profile, example: boolean): Uint8Array =>
  createXlsx(targetsBook(profile, cellResult(profile), example ? targetsExample(profile) : {}))

interface Found {
  readonly sheet: Sheet
  readonly row: number
  readonly col: number
  readonly formula: string
}
function* formulas({ sheets }: Book): Generator<Found> {
  for (const sheet of sheets) {
    const { used } = sheet
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let col = used.col; col < used.col + used.cols; col++) {
        const formula = sheet.formula(row, col)
        if (formula !== undefined) yield { sheet, row, col, formula }
      }
    }
  }
}

/** An argument of a call in a file: a cell, a range or a text. */
function argument(text: string, sheet: Sheet): unknown {
  if (text.startsWith('"')) return text.slice(1, -1)
  const box = parseRange(text.replaceAll('$', ''))!
  const values = Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.cols }, (_, col) => sheet.value(box.row + row, box.col + col)),
  )
  return text.includes(':') ? values : values[0]![0]
}

const call = /_xldudf_YOSHIKI_([A-Z]+)\(([^()]*)\)/

describe.each(profileIds().flatMap((id) => [true, false].map((example): [string, boolean] => [id, example])))(
  'for %s, with an example: %s',
  (id, example) => {
    const profile = profileById(id)!
    const bytes = made(profile, example)
    const book = readXlsx(bytes, '目標管理.xlsx')

    it('is a whole package, as small as it is plain', () => {
      expect(verifyPackage(bytes)).toEqual([])
      expect(bytes.length).toBeLessThan(30 * 1024)
      expect(made(profile, example)).toEqual(bytes)
    })
    it('every function stands as a file keeps it, with what it comes to', () => {
      const compute = cellResult(profile)
      const seen = new Map<string, number>()
      for (const { sheet, row, col, formula } of formulas(book)) {
        const found = call.exec(formula)
        if (!found) continue
        const [, name, args] = found as unknown as [string, string, string]
        const value = sheet.value(row, col)
        const guards = [
          ...(/^IF\(OR\((.*?)\)/.exec(formula)?.[1]?.split(',') ?? [/^IF\((\S+?=""),/.exec(formula)?.[1] ?? '']),
        ]
        const blank = guards.some((guard) => {
          const at = parseA1(guard.replace(/=""$/, '').replaceAll('$', ''))
          return at !== null && (sheet.value(at.row, at.col) ?? '') === ''
        })
        if (blank) {
          expect([formula, value ?? '']).toEqual([formula, ''])
          continue
        }
        let expected: Scalar
        try {
          expected = compute(
            name,
            args.split(',').map((text) => argument(text, sheet)),
          )
        } catch {
          expect(formula).toMatch(/^IFERROR/)
          expected = ''
        }
        if (typeof expected === 'boolean') expected = expected ? '予定どおり' : '遅れています'
        expect([formula, value ?? '']).toEqual([formula, expected])
        seen.set(name, (seen.get(name) ?? 0) + 1)
      }
      const names = ['DEADLINE', 'HONORARIUM', 'WAREKI']
      const more = ['FIXEDFEE', 'FORECAST', 'REDUCTION']
      const withTargets = ['ONTRACK', 'PACE', 'PROGRESS', 'TARGET']
      const wanted = [...names, ...(example && profile === shimane ? [...more, ...withTargets] : [])]
      expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(wanted))
      for (const { formula } of formulas(book)) expect(formula).not.toMatch(/YOSHIKI\./)
    })
    it('is not taken for a form that is handed in', () => {
      expect(assemble([book], forms, { profile }).tables).toEqual([])
    })
  },
)

it('the deadlines of the year are those of the specification', () => {
  const [, sheet] = readXlsx(made(shimane, true), 'x').sheets
  const days = Array.from({ length: 12 }, (_, n) => sheet!.day(4 + n, 3))
  expect(days).toEqual([
    '2024-05-09',
    '2024-06-07',
    '2024-07-05',
    '2024-08-07',
    '2024-09-06',
    '2024-10-07',
    '2024-11-08',
    '2024-12-06',
    '2025-01-10',
    '2025-02-07',
    '2025-03-07',
    '2025-03-31',
  ])
  // The first plan is that of May, due at the end of April.
  expect([4, 5, 6].map((row) => sheet!.day(row, 5))).toEqual([undefined, '2024-04-30', '2024-05-31'])
})

it('the example that lies in the project is the one that is made (npm run examples renews it)', () => {
  const file = path.join(__dirname, '../../examples/目標管理.xlsx')
  expect(new Uint8Array(readFileSync(file))).toEqual(made(shimane, true))
})
