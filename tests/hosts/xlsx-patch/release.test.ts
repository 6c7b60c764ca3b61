import * as XLSX from '@e965/xlsx'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import type { Edit } from '../../../src/workbook/types'
import { parseA1 } from '../../../src/workbook/address'
import {
  changedParts,
  exchange,
  FORM,
  id,
  officialBook,
  partText,
  type Parts,
  rows,
  set,
  unprotected,
} from './officialBook'

const form = 'xl/worksheets/sheet1.xml'
const chain = 'xl/calcChain.xml'
const own = '_xldudf_YOSHIKI_TARGET("④")'

/** One of our functions in G5, the first cell of a shared one in F6. */
const book = officialBook((parts: Parts) => {
  unprotected(parts)
  exchange(parts, form, '<f>SUM(E5:F5)</f><v>1358023.7</v>', `<f>${own.replaceAll('"', '&quot;')}</f><v>380</v>`)
})
const free = (name: string, before: unknown, value: unknown, formula: string): Edit =>
  set(FORM, name, before as number, value as number, { formula })
const patched = (...edits: Edit[]): Uint8Array => patchXlsx(book, id, edits).bytes
const at = (bytes: Uint8Array, name: string) => {
  const sheet = readXlsx(bytes, id).sheets[0]!
  const { row, col } = parseA1(name)!
  return { value: sheet.value(row, col), formula: sheet.formula(row, col) }
}

describe('a formula gives way to its value', () => {
  it.each([own, 'YOSHIKI.TARGET("④")', '=yoshiki.target("④")'])('named as %s', (formula) => {
    const bytes = patched(free('G5', 380, 380, formula))
    expect(at(bytes, 'G5')).toEqual({ value: 380, formula: undefined })
    expect(partText(bytes, form)).toContain('<c r="G5" s="5"><v>380</v></c>')
    expect(verifyPackage(bytes)).toEqual([])
    expect(XLSX.read(bytes, { cellFormula: true }).Sheets[FORM]!['G5']).toMatchObject({ t: 'n', v: 380 })
    expect((XLSX.read(bytes, { cellFormula: true }).Sheets[FORM]!['G5'] as XLSX.CellObject).f).toBeUndefined()
  })

  it('and nothing else changes: Excel has nothing to compute, the list of formula cells loses one entry', () => {
    const bytes = patched(free('G5', 380, 380, own))
    expect(changedParts(book, bytes)).toEqual([chain, form])
    expect(partText(bytes, chain)).toBe(partText(book, chain).replace('<c r="G5"/>', ''))
    expect(partText(bytes, form).length).toBeLessThan(partText(book, form).length)
  })

  it('to a text, which then stands in the cell as one', () => {
    const bytes = patched(free('K5', '山田太郎様', '山田太郎様', 'A5&"様"'))
    expect(at(bytes, 'K5')).toEqual({ value: '山田太郎様', formula: undefined })
    expect(partText(bytes, form)).toContain('<c r="K5" s="6" t="inlineStr"><is><t>山田太郎様</t></is></c>')
    expect(verifyPackage(bytes)).toEqual([])
  })

  it('to another value, after which what rests on it is computed anew', () => {
    const bytes = patched(free('F5', 123456.7, 1, 'E5*0.1'))
    expect(at(bytes, 'F5')).toEqual({ value: 1, formula: undefined })
    expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    expect(verifyPackage(bytes)).toEqual([])
  })

  it('also where what it rests on is written in the same batch: the value is the one that was given', () => {
    const bytes = patched(set(FORM, 'E5', 1234567, 10), free('F5', 123456.7, 123456.7, 'E5*0.1'))
    expect([at(bytes, 'E5').value, at(bytes, 'F5')]).toEqual([10, { value: 123456.7, formula: undefined }])
    expect(verifyPackage(bytes)).toEqual([])
  })

  it('before rows come in above it, and where the formula was found again behind them', () => {
    const first = patched(free('G5', 380, 380, own), rows(FORM, 5, 2))
    expect(at(first, 'G7')).toEqual({ value: 380, formula: undefined })
    const then = patched(rows(FORM, 5, 2), free('G7', 380, 380, own))
    expect(at(then, 'G7')).toEqual({ value: 380, formula: undefined })
    expect([verifyPackage(first), verifyPackage(then)]).toEqual([[], []])
  })
})

describe('a shared formula', () => {
  const left = (bytes: Uint8Array) => ['F6', 'F7', 'F8'].map((name) => at(bytes, name).formula)

  it('that is written in the cell stays with the others, each its own', () => {
    const bytes = patched(free('F6', 0.01, 0.01, 'E6*0.1'))
    expect(left(bytes)).toEqual([undefined, 'E7*0.1', 'E8*0.1'])
    expect(at(bytes, 'F7').value).toBe(1e20)
    expect(partText(bytes, form)).not.toContain('si="0"')
    expect(verifyPackage(bytes)).toEqual([])
  })
  it('of which the cell is only a member stays as it is', () => {
    const bytes = patched(free('F7', 1e20, 1e20, 'E7*0.1'))
    expect(left(bytes)).toEqual(['E6*0.1', undefined, 'E8*0.1'])
    expect(partText(bytes, form)).toContain('<f t="shared" ref="F6:F8" si="0">')
    expect(verifyPackage(bytes)).toEqual([])
  })
  it('may go from all its cells at once', () => {
    const bytes = patched(
      free('F8', 0, 0, 'E8*0.1'),
      free('F6', 0.01, 0.01, 'E6*0.1'),
      free('F7', 1e20, 1e20, 'E7*0.1'),
    )
    expect(left(bytes)).toEqual([undefined, undefined, undefined])
    expect(partText(bytes, chain)).not.toMatch(/"F[678]"/)
    expect(verifyPackage(bytes)).toEqual([])
  })
})

it('an array goes as a whole: what it filled stays as values', () => {
  const bytes = patched(free('K7', '有', '有', 'UNIQUE(H5:H6)'))
  expect([at(bytes, 'K7'), at(bytes, 'K8')]).toEqual([
    { value: '有', formula: undefined },
    { value: '無', formula: undefined },
  ])
  expect(partText(bytes, form)).toContain('<c r="K7" s="6" t="inlineStr"><is><t>有</t></is></c>')
  expect(partText(bytes, chain)).not.toContain('"K7"')
  expect(verifyPackage(bytes)).toEqual([])
})

describe('nothing is written where', () => {
  it.each([
    ['another formula stands', free('F5', 123456.7, 1, 'E5*0.08'), /「=E5\*0\.08」のはずですが、今は「=E5\*0\.1」/],
    ['no formula stands', free('E5', 1234567, 1, 'D5'), /今は「数式なし」/],
    ['nothing stands', free('M30', null, 1, 'D5'), /今は「数式なし」/],
    ['the result is another', free('F5', 1, 1, 'E5*0.1'), /今は「123456.7」/],
    ['an array only fills the cell', free('K8', '無', '無', 'UNIQUE(H5:H6)'), /数式なし/],
    ['a formula is not meant to go', set(FORM, 'F5', 123456.7, 1), /数式が入っている/],
  ])('%s', (_why, edit, says) => {
    expect(() => patched(edit)).toThrow(says)
  })
  it('the cell is locked', () => {
    expect(() => patchXlsx(officialBook(), id, [free('K5', '山田太郎様', 'x', 'A5&"様"')])).toThrow(/ロックされている/)
  })
})
