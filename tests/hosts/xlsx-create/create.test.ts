import * as XLSX from '@e965/xlsx'
import { blankBooks, writableForms } from '../../../src/authoring'
import { createXlsx } from '../../../src/hosts/xlsx/create'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { profileById } from '../../../src/profiles'
import { a1, rangeName } from '../../../src/workbook/address'
import type { DesignValue, WorkbookDesign } from '../../../src/workbook/design'
import type { IsoDate, Scalar } from '../../../src/workbook/types'
import { faultsOf, parse, partsOf, type Element } from './package'

const common = profileById('hatarakikata-r6')!
const designs = blankBooks(common, { forms: writableForms(), example: true })
const written = designs.map((design) => [design.fileName, design, createXlsx(design)] as const)

/** A small book around one sheet. */
const book = (sheet: Partial<WorkbookDesign['sheets'][number]>): WorkbookDesign => ({
  fileName: '試.xlsx',
  title: '試',
  normal: { font: { name: 'ＭＳ Ｐゴシック', size: 11 } },
  styles: { day: { format: 'yyyy/mm/dd' } },
  properties: {},
  sheets: [
    {
      name: '試',
      cells: [],
      merges: [],
      columns: [],
      heights: [],
      validations: [],
      page: { paper: 'A4', landscape: false, wide: 1, high: 0 },
      ...sheet,
    },
  ],
})
const cells = (...values: readonly DesignValue[]) =>
  values.map((value, row) => ({
    row,
    col: 0,
    value,
    style: typeof value === 'object' && value !== null && 'day' in value ? 'day' : '',
  }))

describe.each(written)('%s', (_name, design, bytes) => {
  it('is a sound package', () => {
    expect(faultsOf(bytes)).toEqual([])
  })
  it('is the same bytes each time', () => {
    expect(Buffer.from(createXlsx(design)).equals(Buffer.from(bytes))).toBe(true)
  })
  it('says the same to a second reader', () => {
    const second = XLSX.read(bytes, { dense: true, cellFormula: true, cellNF: true })
    expect(second.SheetNames).toEqual(design.sheets.map((sheet) => sheet.name))
    for (const sheet of design.sheets) {
      const found = second.Sheets[sheet.name]! as XLSX.DenseWorkSheet
      expect((found['!merges'] ?? []).map((merge: XLSX.Range) => XLSX.utils.encode_range(merge)).sort()).toEqual(
        sheet.merges.map(rangeName).sort(),
      )
      for (const { row, col, value } of sheet.cells) {
        const cell = found['!data'][row]?.[col]
        if (typeof value !== 'object') expect([a1({ row, col }), cell?.v]).toEqual([a1({ row, col }), value])
        else if (value === null) expect(cell?.v).toBeUndefined()
        else if ('day' in value) expect(XLSX.SSF.format('yyyy-mm-dd', cell?.v)).toBe(value.day)
        else expect([cell?.f, cell?.v]).toEqual([value.formula, value.value])
      }
    }
  })
  it('says in its properties that it is a reconstruction', () => {
    expect(partsOf(bytes).get('docProps/custom.xml')).toContain('公表された仕様書の文言から再構成した様式です')
  })
})

describe('様式14 as it is written', () => {
  const part = partsOf(written.find(([name]) => name === '様式14.xlsx')![2]).get('xl/worksheets/sheet1.xml')!
  const rules = parse(part).children.find((child) => child.name === 'dataValidations')!.children
  const ruleAt = (col: string): Element => {
    const found = rules.filter(({ attributes }) =>
      attributes['sqref']!.split(' ').some(
        (box) =>
          XLSX.utils.decode_range(box).s.c <= XLSX.utils.decode_col(col) &&
          XLSX.utils.decode_range(box).e.c >= XLSX.utils.decode_col(col),
      ),
    )
    expect(found).toHaveLength(1)
    return found[0]!
  }
  const source = (col: string): string | undefined =>
    new RegExp(`sqref="${ruleAt(col).attributes['sqref']!.replace(/[$]/g, '\\$')}"><formula1>(.*?)</formula1>`).exec(
      part,
    )?.[1]

  it('offers the lists that stand under its entry rows', () => {
    expect([source('C'), source('Z'), source('AE'), source('AO')]).toEqual([
      '$C$14:$C$22',
      '$Z$14:$Z$31',
      '$AE$14:$AE$16',
      '$AO$14:$AO$33',
    ])
    expect([source('D'), source('V'), source('AB'), source('AH')]).toEqual(Array(4).fill('$AB$14'))
    expect(ruleAt('C').attributes).toMatchObject({
      type: 'list',
      allowBlank: '1',
      showErrorMessage: '1',
      sqref: 'C7:C13',
    })
  })
  it('sets the input mode by what is typed', () => {
    expect(['B', 'AC', 'AL'].map((col) => ruleAt(col).attributes['imeMode'])).toEqual(['off', 'off', 'off'])
    expect(['X', 'AJ', 'AP'].map((col) => ruleAt(col).attributes['imeMode'])).toEqual(Array(3).fill('hiragana'))
  })
  it('says at 備考 what the published form says', () => {
    expect(ruleAt('AQ').attributes['prompt']).toBe('「その他」を選択する場合は、備考欄(AQ列)にその方法を記載すること。')
  })
  it('shows days in the Japanese era', () => {
    expect(partsOf(written.find(([name]) => name === '様式14.xlsx')![2]).get('xl/styles.xml')).toContain(
      'formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"',
    )
  })
  it('prints its headings on every page', () => {
    const workbook = partsOf(written.find(([name]) => name === '様式14.xlsx')![2]).get('xl/workbook.xml')!
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'様式14\'!$3:$6</definedName>')
    expect(workbook).toContain('_xlnm.Print_Area" localSheetId="0">\'様式14\'!$A$1:$AQ$')
  })
})

describe('what a cell holds comes back', () => {
  const texts = ['a&b <c> "d"', ' 前後の空白 ', '改\n行', '髙﨑😀𠮷', '_x000D_', '=1+1', '\u0001', ']]>', "'", '']
  const back = (...values: readonly DesignValue[]): readonly Scalar[] => {
    const { sheets } = readXlsx(createXlsx(book({ cells: cells(...values) })), '試')
    return values.map((_value, row) => sheets[0]!.value(row, 0))
  }
  it('texts of every kind', () => {
    expect(back(...texts)).toEqual(texts)
    const second = XLSX.read(createXlsx(book({ cells: cells(...texts) })), { dense: true })
    const sheet = second.Sheets['試']! as XLSX.DenseWorkSheet
    expect(texts.slice(0, 6).map((_text, row) => sheet['!data'][row]?.[0]?.v)).toEqual(texts.slice(0, 6))
  })
  it('numbers, truth, formulas with what they come to', () => {
    expect(
      back(1.5, -0.1, 1e15, true, false, { formula: 'A1&"<"', value: 'x<' }, { formula: 'A1', value: 1.5 }),
    ).toEqual([1.5, -0.1, 1e15, true, false, 'x<', 1.5])
  })
  it('days', () => {
    const days = ['2024-04-01', '2025-03-31', '2019-05-01'] as IsoDate[]
    const { sheets } = readXlsx(createXlsx(book({ cells: cells(...days.map((day) => ({ day }))) })), '試')
    expect(days.map((_day, row) => sheets[0]!.day(row, 0))).toEqual(days)
  })
  it('an empty sheet', () => {
    const bytes = createXlsx(book({}))
    expect(readXlsx(bytes, '試').sheets[0]!.used.rows).toBe(0)
    expect(XLSX.read(bytes).SheetNames).toEqual(['試'])
  })
})

it('refuses a list that Excel would not take', () => {
  const list = Array.from({ length: 100 }, (_, n) => `選択肢${n}`)
  const rule = { boxes: [{ row: 0, col: 0, rows: 1, cols: 1 }], list }
  expect(() => createXlsx(book({ validations: [rule] }))).toThrow(RangeError)
})
