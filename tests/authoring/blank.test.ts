import { blankBooks, writableForms, type BlankOptions } from '../../src/authoring'
import { forms } from '../../src/forms'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { profileById, profileFrom, type Profile } from '../../src/profiles'
import { assemble } from '../../src/submission'
import { rules } from '../../src/validators'
import { judge } from '../../src/validators/engine/judge'
import type { Month } from '../../src/workbook/types'

const shimane = profileById('hatarakikata-r6-shimane')!
const okinawa = profileById('hatarakikata-r6-okinawa')!
const common = profileById('hatarakikata-r6')!

const read = (profile: Profile, options: BlankOptions = {}) =>
  blankBooks(profile, options).map((design) => readXlsx(createXlsx(design), design.fileName))

const submission = (profile: Profile, options: BlankOptions = {}, month?: Month) =>
  assemble(read(profile, options), forms, { profile, month })

it('writes one workbook per official file, of the forms that are handed in', () => {
  expect(blankBooks(shimane).map((design) => [design.fileName, design.sheets.map((sheet) => sheet.name)])).toEqual([
    ['様式11.xlsx', ['様式11 セミナー開催表']],
    ['様式13.xlsx', ['様式13 セミナーアンケート集計表']],
    ['様式14.xlsx', ['様式14']],
    ['様式15.xlsx', ['様式15']],
  ])
  expect(
    blankBooks(okinawa)
      .at(-1)!
      .sheets.map((sheet) => sheet.name),
  ).toEqual(['(修正)様式15-2(沖縄局)'])
  const both = blankBooks(common, { forms: ['様式15', '様式15-2'] })
  expect(both.map((design) => design.sheets.map((sheet) => sheet.name))).toEqual([['様式15', '(修正)様式15-2(沖縄局)']])
})

describe.each([
  ['as published', {}],
  ['with more rows', { rows: 45 }],
  ['with fewer rows', { rows: 1 }],
  ['with the printed sample', { example: true }],
])('every form, %s', (_name, options: BlankOptions) => {
  const { tables } = submission(common, { ...options, forms: writableForms() })

  it('is recognised in its published edition', () => {
    expect(tables.map((table) => table.form.id)).toEqual(['様式11', '様式13', '様式14', '様式15', '様式15-2'])
    for (const table of tables) {
      expect([...table.columns.keys()].sort()).toEqual(Object.keys(table.form.fields).sort())
      expect([table.form.id, table.missing, table.changed, table.added]).toEqual([table.form.id, [], [], []])
      expect(table.edition).toBe('r6')
      expect(table.title).not.toBeNull()
    }
  })
  it('holds no record', () => {
    expect(tables.map((table) => table.untouched)).toEqual(tables.map(() => true))
    const samples = options.example ? [1, 1, 1, 0, 0] : [0, 0, 0, 0, 0]
    expect(tables.map((table) => table.samples.length)).toEqual(samples)
  })
  it('has the lists of 様式14 unaltered under its entry rows', () => {
    const { listBlock } = tables.find((table) => table.form.id === '様式14')!
    expect(listBlock).toMatchObject({ altered: [], overwritten: [] })
    expect(listBlock!.box.row).toBe(7 + (options.rows ?? 6))
  })
})

describe.each([shimane, okinawa, common])('$title', (profile) => {
  it.each([undefined, '2024-06' as Month])('gives no finding when nothing was entered (month %s)', (month) => {
    const { findings } = judge(submission(profile, {}, month), rules)
    expect(findings.map(({ rule, at, what }) => [rule, at, what])).toEqual([])
  })
})

describe('where the prefecture stands', () => {
  const centre = (options: BlankOptions, profile = shimane) =>
    submission(profile, options).tables.map(({ form, centre }) => [form.id, centre?.text, centre?.state])

  it('is the one of the profile', () => {
    expect(centre({}).map(([, text, state]) => `${text} ${state}`)).toEqual(Array(4).fill('島根 known'))
  })
  it('is the placeholder where none is known, and nothing where the form prints none', () => {
    expect(centre({ prefecture: '' })).toEqual([
      ['様式11', '', 'blank'],
      ['様式13', '都道府県名', 'placeholder'],
      ['様式14', '都道府県名', 'placeholder'],
      ['様式15', '都道府県名', 'placeholder'],
    ])
  })
  it('stays as the form prints it itself', () => {
    expect(centre({ prefecture: '島根' }, okinawa).at(-1)).toEqual(['様式15-2', '沖縄', 'known'])
  })
})

describe('様式15', () => {
  const tables = new Map([shimane, okinawa, common].map((profile) => [profile, submission(profile).tables.at(-1)!]))
  const table = (profile: Profile) => tables.get(profile)!
  const at = (profile: Profile, label: 'total' | 'target' | 'progress' | number, field: string) => {
    const { special, records, columns, sheet } = table(profile)
    const record = typeof label === 'number' ? records[label]! : special[label]!
    const col = columns.get(field)!
    return { value: sheet.value(record.at.row, col), formula: sheet.formula(record.at.row, col) }
  }
  it('counts in its green cells', () => {
    expect(at(shimane, 0, 'all')).toEqual({ value: 0, formula: 'C8+M8' })
    expect(at(shimane, 11, 'consultations')).toEqual({ value: 0, formula: 'D19+F19+L19' })
    expect(at(shimane, 'total', 'checklistVisits')).toEqual({ value: 0, formula: 'SUM(Q8:Q19)' })
    expect(at(shimane, 'progress', 'visits')).toEqual({ value: 0, formula: 'IF(M21="","",M20/M21)' })
    expect(at(shimane, 'progress', 'direct').value).toBe('')
  })
  it('bears the targets of the profile', () => {
    const targets = (profile: Profile) =>
      [...table(profile).columns].flatMap(([field]) => {
        const { value } = at(profile, 'target', field)
        return typeof value === 'number' ? [[field, value]] : []
      })
    expect(Object.fromEntries(targets(shimane))).toEqual(shimane.targets)
    expect(targets(okinawa)).toEqual([['sugarVisits', 60]])
    expect(targets(common)).toEqual([])
  })
  it('sums ⑪ too', () => {
    expect(at(okinawa, 'total', 'sugarVisits').formula).toBe('SUM(R8:R19)')
  })
})

it('follows what a profile prints otherwise', () => {
  const own = profileFrom({
    id: 'own',
    extends: 'hatarakikata-r6-shimane',
    forms: {
      様式14: {
        edition: 'r7',
        headers: { minutes: ['コンサルティングの場合', '支援に要した時間(分)'] },
        codes: { checklist: ['該当', '非該当', '確認中', '不明'] },
      },
    },
  })
  const table = submission(own, { forms: ['様式14'] }).tables[0]!
  expect([table.edition, table.changed, table.listBlock?.altered]).toEqual(['r7', [], []])
  expect(table.sheet.value(5, table.columns.get('minutes')!)).toBe('支援に要した時間(分)')
  expect(table.sheet.value(15, table.columns.get('checklist')!)).toBe('確認中')
})

it('names the row in which the lists begin in the remark about them', () => {
  const texts = (rows: number) =>
    blankBooks(common, { forms: ['様式14'], rows })[0]!.sheets[0]!.cells.map((cell) => cell.value)
  expect(texts(6)).toContainEqual(expect.stringContaining('エクセルの14行目以下にある項目'))
  expect(texts(30)).toContainEqual(expect.stringContaining('エクセルの38行目以下にある項目'))
})
