import * as XLSX from '@e965/xlsx'
import { patchXlsx, type WriteRefusal } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import { a1, parseA1 } from '../../../src/workbook/address'
import type { Edit, Scalar } from '../../../src/workbook/types'
import { exchange, FORM, id, officialBook, partText, rows, set, unprotected } from './officialBook'

const form = 'xl/worksheets/sheet1.xml'
const chain = 'xl/calcChain.xml'
const own = '_xldudf_YOSHIKI_TARGET("④")'

const book = officialBook((parts) => {
  unprotected(parts)
  exchange(parts, form, '<f>SUM(E5:F5)</f><v>1358023.7</v>', `<f>${own.replaceAll('"', '&quot;')}</f><v>380</v>`)
})
const free = (name: string, before: Scalar, value: Scalar, formula: string): Edit =>
  set(FORM, name, before, value, { formula })
const back = (name: string, before: Scalar, value: Scalar, restores: string): Edit =>
  set(FORM, name, before, value, { restores })
const at = (bytes: Uint8Array, name: string) => {
  const sheet = readXlsx(bytes, id).sheets[0]!
  const { row, col } = parseA1(name)!
  return { value: sheet.value(row, col), formula: sheet.formula(row, col) }
}
/** Every cell, by its formula or else its value: what formulas come to is computed anew when Excel opens the book. */
const cells = (bytes: Uint8Array): string[] =>
  readXlsx(bytes, id).sheets.flatMap((sheet) => {
    const found: string[] = []
    const { used } = sheet
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let col = used.col; col < used.col + used.cols; col++)
        found.push(`${sheet.name} ${row}:${col} ${sheet.formula(row, col) ?? JSON.stringify(sheet.value(row, col))}`)
    return found
  })
const names = (edits: readonly Edit[]): string[] => edits.flatMap((edit) => (edit.kind === 'set' ? a1(edit.at) : []))
const refusal = (run: () => unknown): WriteRefusal => {
  try {
    run()
  } catch (error) {
    return error as WriteRefusal
  }
  throw new Error('nothing was refused')
}

describe('what gave way to a value is put back by the inverse', () => {
  it.each([
    ['one of our functions', [free('G5', 380, 380, own)]],
    ['a formula of its own, for another value', [free('F5', 123456.7, 1, 'E5*0.1')]],
    ['the cell that a shared formula is written in', [free('F6', 0.01, 5, 'E6*0.1')]],
    ['a member of a shared formula', [free('F7', 1e20, 5, 'E7*0.1')]],
    ['a text', [free('K5', '山田太郎様', '山田', 'A5&"様"')]],
    ['with what it rests on', [set(FORM, 'E5', 1234567, 10), free('F5', 123456.7, 1, 'E5*0.1')]],
  ])('%s', (_what, edits) => {
    const { bytes, inverse } = patchXlsx(book, id, edits)
    expect(inverse).toHaveLength(edits.length)
    const again = patchXlsx(bytes, id, inverse)
    expect(cells(again.bytes)).toEqual(cells(book))
    for (const name of names(edits)) expect(at(again.bytes, name)).toEqual(at(book, name))
    expect(verifyPackage(again.bytes)).toEqual([])
    expect(cells(patchXlsx(again.bytes, id, again.inverse).bytes)).toEqual(cells(bytes))
  })

  it('as the file had it: our functions keep their mark, and Excel has the cell in its list again', () => {
    const { bytes, inverse } = patchXlsx(book, id, [free('G5', 380, 380, 'YOSHIKI.TARGET("④")')])
    expect(inverse).toEqual([back('G5', 380, 380, own)])
    expect(partText(bytes, chain)).not.toContain('"G5"')
    const again = patchXlsx(bytes, id, inverse).bytes
    expect(partText(again, form)).toContain(`<c r="G5" s="5"><f>${own}</f><v>380</v></c>`)
    expect(partText(again, chain)).toContain('<c r="G5" i="1"/></calcChain>')
    expect(partText(again, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    expect(XLSX.read(again, { cellFormula: true }).Sheets[FORM]!['G5']).toMatchObject({ t: 'n', v: 380, f: own })
  })

  it('where it stands now, meaning what it meant, when rows came in by the same batch', () => {
    const { bytes, inverse } = patchXlsx(book, id, [free('F5', 123456.7, 1, 'E5*0.1'), rows(FORM, 5, 2)])
    expect(inverse).toEqual([back('F7', 1, 123456.7, 'E7*0.1')])
    expect(at(patchXlsx(bytes, id, inverse).bytes, 'F7')).toEqual({ value: 123456.7, formula: 'E7*0.1' })
  })

  it('under another formula, which then comes back in its turn', () => {
    const swap = set(FORM, 'F5', 123456.7, 2, { formula: 'E5*0.1', restores: 'E5*0.08' })
    const { bytes, inverse } = patchXlsx(book, id, [swap])
    expect(at(bytes, 'F5')).toEqual({ value: 2, formula: 'E5*0.08' })
    expect(verifyPackage(bytes)).toEqual([])
    expect(at(patchXlsx(bytes, id, inverse).bytes, 'F5')).toEqual({ value: 123456.7, formula: 'E5*0.1' })
  })

  it('in a cell that the file does not have', () => {
    const { bytes } = patchXlsx(book, id, [back('M30', null, 4, 'YOSHIKI.TARGET("①")')])
    expect(at(bytes, 'M30')).toEqual({ value: 4, formula: '_xldudf_YOSHIKI_TARGET("①")' })
    expect(verifyPackage(bytes)).toEqual([])
  })
})

describe('no formula is put back', () => {
  const empty = patchXlsx(book, id, [free('G5', 380, null, own)]).bytes
  it.each([
    ['that is empty', '=', /数式が空/],
    ['with an open bracket', 'SUM(E5', /形が崩れて/],
    ['with a bracket too many', 'SUM(E5))', /形が崩れて/],
    ['with an open text', 'A5&"様', /形が崩れて/],
    ['with an open sheet name', "'様式!A1", /形が崩れて/],
    ['with characters that no file holds', 'A5&"\u0001"', /形が崩れて/],
    ['that is longer than Excel takes', `1${'+1'.repeat(4100)}`, /長すぎ/],
    ['of a sheet that is not there', "'無いシート'!A1+1", /もうありません/],
    ['of sheets one of which is not there', 'SUM(様式１:無い!A1)', /もうありません/],
    ['of a table that is not there', 'SUM(無い表[列])', /もうありません/],
    ['of a book that is not there', "'[9]表'!A1", /もうありません/],
    ['of a file on somebody’s disk', "'C:\\[x.xlsx]表'!A1", /もうありません/],
  ])('%s', (_what, formula, says) => {
    const { message, reason, at } = refusal(() => patchXlsx(empty, id, [back('G5', null, 380, formula)]))
    expect([reason, at]).toEqual(['unsupported', { book: id, sheet: FORM, row: 4, col: 6 }])
    expect(message).toMatch(says)
    expect(message).toContain('変更は何もしていません')
    expect(message).toContain('Excelで開き、数式を入れ直してください')
  })
  it('that was an array: as a plain one it would mean something else', () => {
    const { bytes, inverse } = patchXlsx(book, id, [free('K7', '有', '有', 'UNIQUE(H5:H6)')])
    const { message, reason } = refusal(() => patchXlsx(bytes, id, inverse))
    expect(reason).toBe('array')
    expect(message).toContain('K7にあった配列数式「{=')
    expect(message).toContain('変更は何もしていません')
  })
  it.each([
    ['where something else stands', back('G5', 5, 380, own), /今は「空欄」/, empty],
    ['over a formula that is not named', back('F5', 123456.7, 1, 'E5*2'), /数式が入っている/, book],
    ['into the result of an array', back('K8', '無', 1, 'E5*2'), /配列数式の結果/, book],
    ['into a locked cell', back('L5', null, 380, own), /ロック/, officialBook()],
  ])('%s', (_what, edit, says, bytes) => {
    expect(() => patchXlsx(bytes, id, [edit])).toThrow(says)
  })
})
