import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { a1, parseA1 } from '../../../src/workbook/address'
import type { Edit, Scalar } from '../../../src/workbook/types'
import { makeBook } from '../xlsx/makeBook'
import { exchange, FORM, id, LISTS, officialBook, partText, set, unprotected } from './officialBook'

/** Names of the formula cells whose cached value is gone. */
function dropped(bytes: Uint8Array): string[] {
  return readXlsx(bytes, id).sheets.flatMap((sheet) => {
    const names: string[] = []
    for (let row = 0; row < 40; row++)
      for (let col = 0; col < 20; col++)
        if (sheet.formula(row, col) !== undefined && sheet.value(row, col) === null)
          names.push(`${sheet.name}!${a1({ row, col })}`)
    return names
  })
}
const after = (bytes: Uint8Array, ...edits: Edit[]) => dropped(patchXlsx(bytes, id, edits).bytes)
const text = (bytes: Uint8Array, sheet: number) => partText(bytes, `xl/worksheets/sheet${sheet}.xml`)

const open = officialBook(unprotected)

test.each<[string, Edit, string[]]>([
  [
    'used directly, through others, through a name, on another sheet',
    set(FORM, 'E5', 1234567, 2),
    [`${FORM}!F5`, `${FORM}!G5`, `${LISTS}!C1`, `${LISTS}!D1`, `${LISTS}!C2`],
  ],
  ['used by a text formula and a reading', set(FORM, 'A5', '山田太郎', '鈴木'), [`${FORM}!K5`, `${FORM}!L7`]],
  [
    'used by a member of a shared formula',
    set(FORM, 'E8', null, 2),
    [`${FORM}!F8`, `${FORM}!G8`, `${LISTS}!C1`, `${LISTS}!D1`, `${LISTS}!C2`],
  ],
  ['used by an array', set(FORM, 'H6', '無', '有'), [`${FORM}!K7`]],
  ['used by a column of a table', set(FORM, 'A18', 1, 2), [`${FORM}!B18`, `${FORM}!B19`, `${LISTS}!C3`]],
  ['used by a range of the other sheet', set(LISTS, 'B2', '大阪府', '京都府'), [`${LISTS}!D3`]],
  ['used by nothing', set(LISTS, 'B3', '北海道', '京都府'), []],
])('%s', (_what, edit, expected) => {
  // What reads a text as an address is stale after any change.
  expect(after(open, edit).sort()).toEqual([...expected, `${LISTS}!D2`].sort())
})

test('the other cells of an array lose their results too', () => {
  const { bytes } = patchXlsx(open, id, [set(FORM, 'H6', '無', '有')])
  expect(text(bytes, 1)).toContain('<c r="K7" s="6" cm="1"><f t="array" ref="K7:K8">_xlfn.UNIQUE(H5:H6)</f></c>')
  expect(text(bytes, 1)).toContain('<c r="K8" s="6"></c>')
})

test.each<[Scalar, string]>([
  [5, '<c r="K5" s="6"><f>A5&amp;"様"</f><v>5</v></c>'],
  ['鈴木&様', '<c r="K5" s="6" t="str"><f>A5&amp;"様"</f><v>鈴木&amp;様</v></c>'],
  [true, '<c r="K5" s="6" t="b"><f>A5&amp;"様"</f><v>1</v></c>'],
  ['#N/A', '<c r="K5" s="6" t="e"><f>A5&amp;"様"</f><v>#N/A</v></c>'],
])('a result that is known is written: %s', (value, xml) => {
  const known = new Map([[`${FORM}\u0000K5`, value]])
  const { bytes } = patchXlsx(open, id, [set(FORM, 'A5', '山田太郎', '鈴木')], { known })
  expect(text(bytes, 1)).toContain(xml)
})

test('a known result of a formula that had none, and of a formula that nothing changed', () => {
  const known = new Map<string, Scalar>([
    [`${FORM}\u0000F5`, 7],
    [`${FORM}\u0000K5`, '使わない'],
  ])
  const bytes = officialBook((parts) => {
    unprotected(parts)
    exchange(parts, 'xl/worksheets/sheet1.xml', '<v>123456.7</v>', '')
  })
  const sheet = text(patchXlsx(bytes, id, [set(FORM, 'E5', 1234567, 2)], { known }).bytes, 1)
  expect(sheet).toContain('<c r="F5" s="5"><f>E5*0.1</f><v>7</v></c>')
  expect(sheet).toContain('<v>山田太郎様</v>')
})

test('calcPr comes to its place where there is none, and stays where it already asks', () => {
  const wb = 'xl/workbook.xml'
  const without = officialBook((parts) => exchange(parts, wb, '<calcPr calcId="191029" iterateDelta="1E-4"/>', ''))
  const edit = set(FORM, 'A8', null, 1)
  expect(partText(patchXlsx(without, id, [edit]).bytes, wb)).toContain(
    '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
  )
  const asked = officialBook((parts) => exchange(parts, wb, '<calcPr ', '<calcPr fullCalcOnLoad="true" '))
  expect(partText(patchXlsx(asked, id, [edit]).bytes, wb)).toBe(partText(asked, wb))
})

describe('formulas of every kind', () => {
  const stale = (formula: string, names = '', extra = '') =>
    after(
      makeBook({
        names: ['様式1', '他'],
        sheets: [
          `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="20"><c r="J20"><f>${formula}</f><v>5</v></c></row></sheetData>`,
          `<sheetData>${extra}</sheetData>`,
        ],
        definedNames: names,
      }),
      set('様式1', 'A1', 1, 2),
    ).includes('様式1!J20')

  test.each([
    ['$A$1+1', true],
    ['A2+B1', false],
    ['SUM(A:A)', true],
    ['SUM(B:C)', false],
    ['SUM(1:3)', true],
    ['SUM($2:$3)', false],
    ["様式1!A1+'他'!A1", true],
    ['他!A1', false],
    ["'[1]様式1'!A1+[1]様式1!A1", false],
    ['SUM(様式1:他!A1)', true],
    ['&quot;A1&quot;&amp;B1', false],
    ['OFFSET(B1,0,0)', true],
    ['SUM(B1:INDEX(C:C,2))', true],
    ['B1#', true],
    ['LOG10(B1)', false],
    ['知らない名前', true],
    ['_xlfn.LET(_xlpm.x,B1,_xlpm.x+1)', false],
    ['TRUE+1.5E3', false],
    ['ROW()', false],
  ])('%s', (formula, expected) => {
    expect(stale(formula)).toBe(expected)
  })

  test('names: of the sheet before the book, of functions, that lead in a circle, relative ones', () => {
    const name = (text: string, refersTo: string, more = '') =>
      `<definedName name="${text}"${more}>${refersTo}</definedName>`
    expect(stale('値', name('値', '様式1!$A$1'))).toBe(true)
    expect(stale('値', name('値', '様式1!$A$1') + name('値', '様式1!$B$1', ' localSheetId="0"'))).toBe(false)
    expect(stale('倍(3)', name('倍', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*様式1!$A$1)'))).toBe(true)
    expect(stale('甲', name('甲', '乙+1') + name('乙', '甲+1'))).toBe(true)
    expect(stale('左', name('左', '様式1!B1'))).toBe(true)
  })
})

test('a long chain, backwards, is followed to its end', () => {
  const count = 3000
  const rows = Array.from(
    { length: count },
    (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><f>A${n + 2}+1</f><v>1</v></c></row>`,
  )
  const bytes = makeBook({
    names: ['様式1'],
    sheets: [`<sheetData>${rows.join('')}<row r="${count + 1}"><c r="A${count + 1}"><v>1</v></c></row></sheetData>`],
  })
  const sheet = readXlsx(patchXlsx(bytes, id, [set('様式1', `A${count + 1}`, 1, 2)]).bytes, id).sheets[0]!
  expect([parseA1('A1')!, parseA1('A1500')!].map(({ row, col }) => sheet.value(row, col))).toEqual([null, null])
})
