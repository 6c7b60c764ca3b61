import { VirtualBook, VirtualExcel } from './virtualExcel'
import { asFile } from './file'
import { rulesInFile } from './fileParts'

/* eslint-disable @typescript-eslint/no-explicit-any -- members beyond those the host declares */
const open = () => {
  const book = VirtualBook.of({ 表: [['男'], ['女'], ['他'], [''], ['男', '', '男'], ['', '', '女']] })
  const excel = new VirtualExcel(book)
  const sheet = book.sheets[0]!
  const ask = (address: string, act?: (validation: any) => void) =>
    excel.office.run(async (context) => {
      const { dataValidation } = (context.workbook.worksheets.getItem('表') as any).getRange(address)
      act?.(dataValidation)
      dataValidation.load('type,rule,valid,ignoreBlanks')
      const invalid = dataValidation.getInvalidCellsOrNullObject()
      invalid.load('address,cellCount')
      await context.sync()
      const { type, rule, valid } = dataValidation
      return { type, rule, valid, invalid: invalid.isNullObject ? null : invalid.address }
    })
  const list = (source: unknown) => (validation: any) =>
    void (validation.rule = { list: { inCellDropDown: true, source } })
  return { book, excel, sheet, ask, list }
}

describe('dropdowns', () => {
  it('say which cells hold what they do not allow', async () => {
    const { ask, list } = open()
    expect(await ask('A1:A4')).toEqual({ type: 'None', rule: {}, valid: true, invalid: null })
    expect(await ask('A1:A4', list('=$C$5:$C$6'))).toEqual({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: '=$C$5:$C$6' } },
      valid: null,
      invalid: '表!A3',
    })
    expect(await ask('A3')).toMatchObject({ valid: false, invalid: '表!A3' })
  })
  it('that differ, or stand on some cells only, are named as Excel names them', async () => {
    const { ask, list } = open()
    await ask('A1:A2', list('男,女'))
    expect((await ask('A1:A3')).type).toBe('MixedCriteria')
    await ask('A3', list('他'))
    expect((await ask('A1:A3')).type).toBe('Inconsistent')
    expect((await ask('A1:A2')).type).toBe('List')
  })
  it('take a range as the list, and no text of more than 255 characters', async () => {
    const { ask, list, excel } = open()
    await excel.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表') as any
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('C5:C6') } }
      await context.sync()
    })
    expect((await ask('A1')).rule.list.source).toBe('=表!$C$5:$C$6')
    await expect(ask('A1', list('あ'.repeat(256)))).rejects.toMatchObject({ code: 'InvalidArgument' })
  })
  it('are gone where cells from elsewhere are pasted, follow rows, and may be cleared in part', async () => {
    const { ask, list, excel, sheet } = open()
    await ask('A1:A4', list('=$C$5:$C$6'))
    excel.pastes('表', 'A2', [['来訪']])
    expect((await ask('A1:A4')).type).toBe('MixedCriteria')
    excel.insertsRow('表', 2)
    expect(sheet.rules.map(({ box, rule }) => [box.row, box.rows, rule.list?.source])).toEqual([
      [0, 1, '=$C$6:$C$7'],
      [3, 2, '=$C$6:$C$7'],
    ])
    await ask('A4', (validation) => validation.clear())
    expect((await ask('A5')).type).toBe('List')
    expect((await ask('A4')).type).toBe('None')
  })
  it('cannot be changed on a protected sheet', async () => {
    const { ask, list, sheet } = open()
    sheet.protected = true
    await expect(ask('A1', list('男'))).rejects.toMatchObject({ code: 'AccessDenied' })
  })
})

describe('the book as a file', () => {
  it('holds cells, formulas, merges, dropdowns and custom XML, and is read back the same', () => {
    const book = VirtualBook.of({
      表: [
        ['男', 1, '=B1+1'],
        ['', true],
      ],
      '裏 (2)': [[45446]],
    })
    const [sheet, back] = book.sheets
    sheet!.merges = [{ row: 3, col: 0, rows: 2, cols: 2 }]
    sheet!.setRule({
      box: { row: 0, col: 0, rows: 5, cols: 1 },
      rule: { list: { inCellDropDown: true, source: '男,女' } },
    })
    back!.setRule({
      box: { row: 0, col: 1, rows: 2, cols: 1 },
      rule: { list: { inCellDropDown: false, source: '=表!$A$1:$A$2' } },
      ignoreBlanks: false,
    })
    back!.at('A1', { format: 'yyyy/mm/dd' })
    back!.visibility = 'Hidden'
    book.addXml('<notes xmlns="urn:x"/>')
    const bytes = asFile(book)
    const again = VirtualBook.fromBytes(bytes, book.name)
    const facts = (of: VirtualBook) =>
      of.sheets.map(({ name, visibility, merges, rules, ...rest }) => ({
        ...{ name, visibility, merges },
        rules: rules.map(({ box, rule, ignoreBlanks = true }) => ({ box, rule, ignoreBlanks })),
        cells: [0, 1].map((row) => [0, 1, 2].map((col) => of.sheet(rest.id)!.cell(row, col))),
      }))
    expect(facts(again)).toEqual(facts(book))
    expect(rulesInFile(bytes).map(({ length }) => length)).toEqual([1, 1])
  })
})
