import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { defaultLimits, type Limits, readXlsx, ReadRefusal } from '../../../src/hosts/xlsx/read'
import { type Made, makeBook, namespaces, partsOf, relationsOf, rows, worksheet } from './makeBook'
import { makeZip } from './makeZip'
import { processorSeconds } from '../../support/work'

const refusalOf = (bytes: Uint8Array, id = 'x.xlsx', limits: Partial<Limits> = {}): ReadRefusal | null => {
  try {
    readXlsx(bytes, id, limits)
  } catch (error) {
    if (error instanceof ReadRefusal) return error
    throw error
  }
  return null
}
const reasonOf = (made: Made, limits: Partial<Limits> = {}) => refusalOf(makeBook(made), 'x.xlsx', limits)?.reason
const one = rows('<c r="A1"><v>1</v></c>')

/** An OLE compound file with streams of these names. */
const compound = (...names: string[]) => {
  const bytes = new Uint8Array(512 + 128 * names.length)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [n, name] of names.entries()) {
    const at = 512 + 128 * n
    for (let k = 0; k < name.length; k++) bytes[at + 2 * k] = name.charCodeAt(k)
    bytes[at + 64] = name.length * 2 + 2
    bytes[at + 66] = 2
  }
  return bytes
}

describe('files that are no .xlsx', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['a text', strToU8('氏名,日付\n山田,2024-04-12\n'), 'notExcel'],
    ['one byte', new Uint8Array(1), 'notExcel'],
    ['a page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'notExcel'],
    ['an encrypted book', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old book', compound('Workbook'), 'oldXls'],
    ['an older book', compound('Book'), 'oldXls'],
    ['an old document', compound('WordDocument', '1Table'), 'notExcel'],
    ['a book of Excel 4', new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0]), 'oldXls'],
    [
      'a Word document',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8(relationsOf([['a', 'officeDocument', 'word/document.xml']])),
        'word/document.xml': strToU8('<document/>'),
      }),
      'notExcel',
    ],
    [
      'a binary book',
      zipSync({
        '_rels/.rels': strToU8(relationsOf([['a', 'officeDocument', 'xl/workbook.bin']])),
        'xl/workbook.bin': strToU8('x'),
      }),
      'notExcel',
    ],
    ['a zip of other files', zipSync({ 'a.txt': strToU8('a') }), 'notExcel'],
    ['an empty zip', zipSync({}), 'notExcel'],
    ['an encrypted zip', makeZip([{ name: '_rels/.rels', data: 'x', declared: { flags: 1 } }]), 'encrypted'],
  ])('%s', (_name, bytes, reason) => {
    expect(refusalOf(bytes)?.reason).toBe(reason)
  })

  test('the lock file that Excel lays beside an open book', () => {
    expect(refusalOf(new Uint8Array(165).fill(32), 'C:\\提出\\~$様式14.xlsx')?.reason).toBe('lockFile')
    expect(refusalOf(new Uint8Array(165).fill(32), '様式14~$.xlsx')?.reason).toBe('notExcel')
    expect(refusalOf(makeBook({ sheets: [one] }), '~$様式14.xlsx')?.reason ?? 'read').toBe('read')
  })
})

describe('books with something missing or broken', () => {
  test.each<[string, Made['parts'], string | undefined]>([
    ['no workbook', { 'xl/workbook.xml': null }, 'missingPart'],
    ['no sheet', { 'xl/worksheets/sheet1.xml': null }, 'missingPart'],
    ['no relations of the workbook', { 'xl/_rels/workbook.xml.rels': null }, 'missingPart'],
    ['no relations of the file', { '_rels/.rels': null }, undefined],
    ['no content types', { '[Content_Types].xml': null }, undefined],
    ['no styles', { 'xl/styles.xml': null }, undefined],
    ['a workbook that is none', { 'xl/workbook.xml': '<html/>' }, 'notExcel'],
    ['a cut sheet', { 'xl/worksheets/sheet1.xml': worksheet(one).slice(0, -20) }, 'broken'],
    ['an empty sheet part', { 'xl/worksheets/sheet1.xml': '' }, 'broken'],
    ['tags that do not match', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet>' }, 'broken'],
    [
      'a DOCTYPE in the sheet',
      { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${worksheet(one)}` },
      'unsafe',
    ],
    [
      'a DOCTYPE in the relations',
      { '_rels/.rels': '<!DOCTYPE x SYSTEM "http://example.com/"><Relationships/>' },
      'unsafe',
    ],
  ])('%s', (_name, parts, reason) => {
    expect(reasonOf({ sheets: [one], parts: parts! })).toBe(reason)
  })

  test.each([
    ['a shared text that is not there', '<row><c t="s"><v>1</v></c></row>'],
    ['a negative one', '<row><c t="s"><v>-1</v></c></row>'],
    ['a half one', '<row><c t="s"><v>0.5</v></c></row>'],
    ['a word instead', '<row><c t="s"><v>あ</v></c></row>'],
    ['row 0', '<row r="0"/>'],
    ['a negative row', '<row r="-5"/>'],
    ['a row beyond the sheet', '<row r="1048577"/>'],
    ['a huge row', '<row r="99999999999999999999"/>'],
    ['no number as row', '<row r="x"/>'],
    ['the row after the last', '<row r="1048576"/><row/>'],
    ['a column beyond the sheet', '<row><c r="XFE1"/></row>'],
    ['a column of many letters', `<row><c r="${'A'.repeat(10_000)}1"/></row>`],
    ['a cell in row 0', '<row><c r="A0"/></row>'],
    ['a cell in a huge row', '<row><c r="A1048577"/></row>'],
    ['a cell without row', '<row><c r="A"/></row>'],
    ['a cell without column', '<row><c r="1"/></row>'],
    ['a cell of R1C1', '<row><c r="R1C1"/></row>'],
    ['a cell with blanks', '<row><c r=" A1"/></row>'],
    ['the column after the last', '<row><c r="XFD1"/><c/></row>'],
    ['an entity nobody declared', '<row><c><v>&a;</v></c></row>'],
    ['an entity in a formula', '<row><c><f>&a;</f></c></row>'],
  ])('%s', (_name, inside) => {
    expect(reasonOf({ sheets: [`<sheetData>${inside}</sheetData>`], strings: '<si><t>a</t></si>' })).toBe('broken')
  })

  test('a zip cut anywhere is refused', () => {
    const bytes = makeBook({ sheets: [one] })
    for (let length = 1; length < bytes.length; length += 13)
      expect(['broken', 'notExcel']).toContain(refusalOf(bytes.slice(0, length))?.reason)
    expect(refusalOf(bytes.slice(0, -1))?.message).toContain('途中で切れている')
  })

  test('two parts of one name', () => {
    const files = partsOf({ sheets: [one] })
    const entries = Object.entries(files).map(([name, data]) => ({ name, data: data as Uint8Array }))
    const twice = { name: 'XL/worksheets\\sheet1.xml', data: worksheet(rows('<c r="A1"><v>2</v></c>')) }
    expect(refusalOf(makeZip([...entries, twice]))?.reason).toBe('unsafe')
    // Parts that are not read may stand there as often as they like.
    expect(refusalOf(makeZip([...entries, { name: 'a', data: '' }, { name: 'a', data: '' }]))).toBeNull()
  })
})

describe('books made to hurt', () => {
  /** A hang is told from a busy machine: only this process's own time counts, and there is plenty of it. */
  const within = (seconds: number, act: () => void) => {
    expect(processorSeconds(act)).toBeLessThan(seconds * 2)
  }

  test('a sheet that swells, as declared or more than declared', () => {
    const blank = ' '.repeat(50_000_000)
    const files = partsOf({ sheets: [one], parts: { 'xl/worksheets/sheet1.xml': worksheet(`<sheetData/>${blank}`) } })
    within(6, () => {
      expect(refusalOf(zipSync(files, { level: 6 }))?.reason).toBe('tooLarge')
      const lying = Object.entries(files).map(([name, data]) =>
        name.endsWith('sheet1.xml')
          ? { name, data: data as Uint8Array, declared: { size: 500 } }
          : { name, data: data as Uint8Array },
      )
      expect(refusalOf(makeZip(lying))?.reason).toBe('broken')
    })
  })

  test('an entity bomb', () => {
    const bomb = `<!DOCTYPE sst [<!ENTITY a "${'A'.repeat(10_000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><sst><si><t>${'&b;'.repeat(100)}</t></si></sst>`
    expect(reasonOf({ sheets: [one], parts: { 'xl/sharedStrings.xml': bomb } })).toBe('unsafe')
  })

  test('elements inside each other without end', () => {
    const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000)
    expect(reasonOf({ sheets: [`<sheetData/>${deep}`] })).toBe('unsafe')
    expect(reasonOf({ sheets: [one], parts: { 'xl/styles.xml': deep } })).toBe('unsafe')
  })

  test('50,000 merges, rules over the whole sheet and a far cell cost next to nothing', () => {
    const merges = Array.from({ length: 50_000 }, (_, n) => `<mergeCell ref="A${n * 2 + 1}:B${n * 2 + 2}"/>`).join('')
    const rules =
      '<dataValidation type="list" sqref="E5:XFD1048576"><formula1>"有,無"</formula1></dataValidation>'.repeat(50)
    const inside = `<cols><col min="1" max="16384" style="1" hidden="1"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="AR1:XFD1048576"/>${merges}</mergeCells><dataValidations>${rules}</dataValidations>`
    const bytes = makeBook({ sheets: [inside] })
    within(2, () => {
      const sheet = readXlsx(bytes, 'x.xlsx').sheets[0]!
      expect([sheet.merges.length, sheet.lists.length, sheet.value(1048575, 16383)]).toEqual([50_001, 50, 1])
    })
  })

  test('long runs of one character, which patterns without care take minutes for', () => {
    const blanks = `a${' '.repeat(1_000_000)}a`
    const quotes = '"'.repeat(1_000_001)
    const inside = rows(
      `<c r="A1" t="inlineStr"><is><t>${blanks}</t></is></c><c r="B1"><v>${blanks}</v></c><c r="C1" t="b"><v>${blanks}</v></c>` +
        `<c r="D1" t="d"><v>${blanks}</v></c><c r="E1"><f>${quotes}</f></c><c r="F1"><f t="shared" ref="F1:F2" si="0">${quotes}[a</f></c>`,
      '<c r="F2"><f t="shared" si="0"/></c>',
    )
    const rule = (text: string) =>
      `<dataValidation type="list" sqref="${'A'.repeat(1_000_000)} A1"><formula1>${text}</formula1></dataValidation>`
    const styles = `<numFmts><numFmt numFmtId="176" formatCode='${quotes}'/><numFmt numFmtId="177" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>`
    const book = makeBook({
      sheets: [`${inside}<dataValidations>${rule(quotes)}${rule(`"${'a,'.repeat(500_000)}`)}</dataValidations>`],
      styles,
    })
    within(3, () => {
      const sheet = readXlsx(book, 'x.xlsx').sheets[0]!
      expect(sheet.value(0, 0)).toBe(blanks)
      expect([sheet.value(0, 2), sheet.formula(0, 4), sheet.formula(1, 5)]).toEqual([false, quotes, `${quotes}[a`])
    })
  })

  test.each<[string, Made, Partial<Limits>]>([
    ['merges', { sheets: ['<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>'] }, { boxes: 1 }],
    [
      'areas of a rule',
      {
        sheets: [
          '<dataValidations><dataValidation type="list" sqref="A1 B1"><formula1>a</formula1></dataValidation></dataValidations>',
        ],
      },
      { boxes: 1 },
    ],
    [
      'names',
      { sheets: [''], definedNames: '<definedName name="a">1</definedName><definedName name="b">1</definedName>' },
      { boxes: 1 },
    ],
    ['cells over all sheets', { sheets: [one, one] }, { cells: 1 }],
    ['sheets', { sheets: [one, one] }, { sheets: 1 }],
    ['shared texts', { sheets: [''], strings: '<si/><si/>' }, { strings: 1 }],
    ['texts in cells', { sheets: [rows('<c t="str"><v>a</v></c><c t="str"><v>b</v></c>')] }, { strings: 1 }],
    [
      'runs of open cells',
      {
        sheets: [rows('<c r="A1" s="1"/><c r="C1" s="1"/>')],
        styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
      },
      { runs: 1 },
    ],
    ['bytes of the file', { sheets: [one] }, { fileBytes: 100 }],
    ['bytes of a part', { sheets: [one] }, { partBytes: 100 }],
    ['bytes of all parts', { sheets: [one] }, { totalBytes: 1000 }],
    ['entries', { sheets: [one] }, { entries: 3 }],
  ])('too many %s', (_name, made, limits) => {
    expect(reasonOf(made, limits)).toBe('tooLarge')
    expect(reasonOf(made)).toBeUndefined()
  })

  test('one part as a thousand sheets', () => {
    const big = rows(...Array.from({ length: 3000 }, () => '<c><v>1</v></c>'))
    const book = makeBook({
      sheets: [big],
      parts: {
        'xl/workbook.xml': `<workbook ${namespaces}><sheets>${'<sheet name="a" r:id="s0"/>'.repeat(999)}</sheets></workbook>`,
      },
    })
    expect(refusalOf(book, 'x', { totalBytes: 10_000_000 })?.reason).toBe('tooLarge')
  })

  test('names of the prototype', () => {
    const book = readXlsx(
      makeBook({
        sheets: [one, one],
        names: ['__proto__', 'constructor'],
        definedNames: '<definedName name="toString">1</definedName>',
      }),
      '__proto__',
    )
    expect(book.sheets.map(({ name }) => name)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['name']).toBeUndefined()
  })

  test('any byte changed in any part, the book is read or refused', () => {
    const files = partsOf({
      sheets: [
        '<cols><col min="1" max="2" style="1"/></cols>' +
          rows(
            '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1&amp;"a"</f><v>1.5</v></c>',
            '<c r="A2" t="inlineStr"><is><r><t>あ</t></r></is></c><c r="B2"><f t="shared" si="0"/><v>45394</v></c>',
          ) +
          '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      ],
      strings: '<si><t>山田</t><rPh><t>ヤマダ</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="176" formatCode="yyyy/m/d"/></numFmts><cellXfs><xf/><xf numFmtId="176"><protection locked="0"/></xf></cellXfs>',
      definedNames: '<definedName name="a" localSheetId="0">1</definedName>',
    })
    const names = Object.keys(files)
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom(...'<>&"\'/ =-19AZ\u0000'),
        (name, at, letter) => {
          const part = (files[name] as Uint8Array).slice()
          part[at % part.length] = letter.charCodeAt(0)
          const bytes = zipSync({ ...files, [name]: part }, { level: 0 })
          let book
          try {
            book = readXlsx(bytes, 'x.xlsx')
          } catch (error) {
            expect(error).toBeInstanceOf(ReadRefusal)
            return
          }
          for (const sheet of book.sheets)
            for (let row = 0; row < 3; row++)
              for (let col = 0; col < 3; col++) {
                sheet.value(row, col)
                sheet.formula(row, col)
                sheet.day(row, col)
                sheet.locked(row, col)
              }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('what a refusal says', () => {
  const bytes = makeBook({ sheets: [one] })
  const some: ReadRefusal[] = [
    refusalOf(new Uint8Array(0)),
    refusalOf(new Uint8Array(165), '~$a.xlsx'),
    refusalOf(strToU8('a')),
    refusalOf(compound('Workbook')),
    refusalOf(compound('EncryptedPackage')),
    refusalOf(bytes.slice(0, 300)),
    refusalOf(makeBook({ sheets: [one], parts: { 'xl/styles.xml': '<a' } })),
    refusalOf(makeBook({ sheets: [one], parts: { 'xl/worksheets/sheet1.xml': null } })),
    refusalOf(bytes, 'x', { partBytes: 10 }),
    refusalOf(bytes, 'x', { cells: 0 }),
    refusalOf(makeBook({ sheets: [one], parts: { 'xl/styles.xml': '<!DOCTYPE a>' } })),
  ].map((refusal) => refusal!)

  test.each(some.map((refusal) => [refusal.reason, refusal.message] as const))('%s: %s', (_reason, message) => {
    expect(message).toMatch(/^このファイルに?は[^。]*。.*ください。$/)
    expect(message).not.toMatch(/エラー|無効|不正|null|undefined|NaN|XML|zip|!|！/i)
  })

  test('the password says where it is taken off', () => {
    expect(some.find(({ reason }) => reason === 'encrypted')?.message).toBe(
      'このファイルはパスワードで保護されているため読めません。Excelで開き、ファイル > 情報 > ブックの保護 でパスワードを外して保存し直してください。',
    )
  })

  test('every reason has been asked for', () => {
    expect(new Set(some.map(({ reason }) => reason))).toEqual(
      new Set(['empty', 'lockFile', 'notExcel', 'oldXls', 'encrypted', 'broken', 'missingPart', 'tooLarge', 'unsafe']),
    )
    expect(defaultLimits.partBytes).toBeLessThan(defaultLimits.totalBytes)
  })
})
