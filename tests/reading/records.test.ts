import type { FormDefinition } from '../../src/forms/definition'
import { forms, y11, y13, y14, y15 } from '../../src/forms'
import { memoryBook, type MemoryCell, type MemorySheet } from '../../src/hosts/memory/sheet'
import { profileById, profileFrom } from '../../src/profiles'
import { readBook } from '../../src/reading/recognise'
import type { Table } from '../../src/reading/types'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { formSheet, headerDepth, placeOf, type FormSheet } from '../support/sheets'

const shimane = profileById('hatarakikata-r6-shimane')!
const read = (sheet: MemorySheet, profile = shimane): Table =>
  readBook(memoryBook({ id: 'b.xlsx', sheets: [sheet] }), forms, profile)[0]!
const y14Table = (data: FormSheet): Table => read(formSheet(y14, data))

const sample14 = {
  date: '2024-04-12',
  method: '訪問コンサルティング',
  topicPartTime: '○',
  company: '○○会社',
  address: '札幌市○○区',
  phone: '011-000-0000',
}

describe('the printed sample', () => {
  it('is known by the 例 left of it, whatever it says', () => {
    const table = y14Table({ sample: { ...call(), company: '別の会社' }, rows: [call()] })
    expect(table.samples).toHaveLength(1)
    expect(table.records).toHaveLength(1)
  })
  it('is known by what it says without its mark', () => {
    expect(y14Table({ rows: [sample14, call()] }).samples).toHaveLength(1)
  })
  it('a real record in the sample row is a record', () => {
    const table = y14Table({ rows: [call(), call({ date: '2024-06-04' })] })
    expect([table.samples.length, table.records.length]).toEqual([0, 2])
    expect(table.records[0]!.at.row).toBe(headerDepth(y14))
  })
  it('of the seminar list and the questionnaire are known too', () => {
    const list = {
      date: '2024-04-12',
      time: '9:00~12:00',
      place: '○○市○○1-1\n○○会館●階',
      partner: '○○商工会',
      participants: 50,
      answers: 42,
    }
    expect(read(formSheet(y11, { rows: [list, seminar()] })).samples).toHaveLength(1)
    const survey = {
      date: '2024-04-22',
      triggerText: '金融機関',
      knewFromText: '新聞広告',
      wantOtherText: '認定企業制度の創設。',
      prefecture: '北海道',
      capital: '1億',
      employees: 900,
    }
    expect(read(formSheet(y13, { rows: [survey, answer()] })).samples).toHaveLength(1)
  })
})

describe('what stands under the last record', () => {
  it('closes the list and is no record', () => {
    for (const date of ['以下余白', '（以下余白）', '合　計', '6月分計', '合計 3件', '３件', '以上']) {
      expect(y14Table({ rows: [visit(), { date, minutes: 120, workers: 30 }] }).records).toHaveLength(1)
      expect(read(formSheet(y11, { rows: [seminar(), { date, participants: 20 }] })).records).toHaveLength(1)
    }
  })
  it('says so in its first cell, wherever that is, or holds numbers only', () => {
    for (const sums of [
      { method: '合計', minutes: 120 },
      { minutes: 120, workers: 30 },
      { date: 0, method: 0 },
      { date: 0 },
    ])
      expect(y14Table({ rows: [visit(), sums] }).records).toHaveLength(1)
  })
  it('is an answer where its day is missing, though all of it is numbers', () => {
    const codes = { clarity: 1, trigger: 1, knew: 2, role: 1 }
    expect(read(formSheet(y13, { rows: [answer(), codes] })).records).toHaveLength(2)
  })
  it('may be a heading between the records', () => {
    for (const date of ['6月分', '10月', '令和6年12月', '【電話】', '電話相談'])
      expect(y14Table({ rows: [{ date }, visit()] }).records).toHaveLength(1)
    for (const date of ['6/3', '6月3日', '2024/6/3', 45446])
      expect(y14Table({ rows: [{ date }, visit()] }).records).toHaveLength(2)
  })
  it('may be the header row once more', () => {
    const headers = (form: FormDefinition) =>
      Object.fromEntries(Object.entries(form.fields).map(([name, field]) => [name, field.header.at(-1)!]))
    expect(y14Table({ rows: [visit(), headers(y14), call()] }).records).toHaveLength(2)
    expect(read(formSheet(y11, { rows: [seminar(), headers(y11)] })).records).toHaveLength(1)
  })
  it('is a record where it has a day, or words that close nothing', () => {
    for (const date of ['2024-06-04', '6月上旬', '未定', '計画中'])
      expect(y14Table({ rows: [visit(), { ...call(), date }] }).records).toHaveLength(2)
  })
})

describe('the list block', () => {
  it('is found by what it says and holds no record', () => {
    const table = y14Table({ rows: [call()] })
    expect(table.listBlock!.box.row).toBe(headerDepth(y14) + 3)
    expect(table.listBlock!.altered).toEqual([])
    expect(table.records).toHaveLength(1)
  })
  it('names an altered entry', () => {
    const table = y14Table({ rows: [call()], lists: { 'method.0': '来社', 'industry.19': '' } })
    expect(table.listBlock!.altered.map(({ field, found }) => [field, found])).toEqual([
      ['method', '来社'],
      ['industry', ''],
    ])
  })
  it('takes a record typed over it for a record', () => {
    const sheet = formSheet(y14, { rows: [call()] })
    const cells = sheet.cells.map((row) => [...row])
    const target = cells[headerDepth(y14) + 3]!
    target[placeOf(y14, 'date')] = { day: '2024-06-20' }
    target[placeOf(y14, 'question')] = '質問'
    const table = read({ ...sheet, cells })
    expect(table.listBlock!.overwritten).toEqual([headerDepth(y14) + 3])
    expect(table.records).toHaveLength(2)
  })
  it('of entries left in a record typed over it nobody knows whose they are', () => {
    const sheet = formSheet(y14, { rows: [call()] })
    const cells = sheet.cells.map((row) => [...row])
    const own = { date: { day: '2024-06-20' }, method: '電話', question: '質問' } as const
    for (const [field, value] of Object.entries(own)) cells[headerDepth(y14) + 3]![placeOf(y14, field)] = value
    const table = read({ ...sheet, cells })
    const cell = (field: string) => table.records[1]!.cell(field)
    expect([cell('method').value, cell('checklist').raw, cell('checklist').value]).toEqual(['電話', '該当', null])
    expect(cell('checklist').state).toBe('unreadable')
    expect(table.odd('checklist')).toEqual([])
  })
  it('is not seen in a row in which somebody has begun to choose', () => {
    const table = y14Table({ rows: [call(), { method: '来所', source: '商工会議所' }] })
    expect([table.listBlock!.strays, table.records.length]).toEqual([[], 2])
  })
  it('may be missing', () => {
    expect(y14Table({ rows: [call()], noLists: true }).listBlock).toBeNull()
  })
})

describe('cells', () => {
  const cell = (field: string, value: FormSheet['rows'] extends undefined ? never : MemoryCell) => {
    const { value: read, state } = y14Table({ rows: [visit({ [field]: value })] }).records[0]!.cell(field)
    return [read, state]
  }
  it.each([
    ['date', '2024/6/3', '2024-06-03', 'coerced'],
    ['date', 'R6.6.3', '2024-06-03', 'coerced'],
    ['date', '６月３日ごろ', null, 'unreadable'],
    ['date', 45446, '2024-06-03', 'coerced'],
    ['date', 12, null, 'unreadable'],
    ['date', 60603, null, 'unreadable'],
    ['visit', 45294, 45294, 'ok'],
    ['visit', { day: '2024-01-03' } as const, null, 'unreadable'],
    ['date', null, null, 'blank'],
    ['minutes', 90, 90, 'ok'],
    ['minutes', '９０分', 90, 'coerced'],
    ['minutes', '約90', null, 'unreadable'],
    ['minutes', 90.5, null, 'unreadable'],
    ['topicLeave', '〇', true, 'ok'],
    ['topicLeave', 'Ｏ', true, 'ok'],
    ['topicLeave', '✓', null, 'unreadable'],
    ['topicLeave', ' ', false, 'blank'],
    ['topicOther', '年金のこと', true, 'coerced'],
    ['industry', 'Ａ　農業，林業', 'A 農業,林業', 'ok'],
    ['method', '訪問', null, 'unreadable'],
    ['surveyQ7', 'ア 直ちに取り組みたい ', 'ア 直ちに取り組みたい', 'ok'],
    ['company', 12345, '12345', 'ok'],
  ])('%s %p is read as %p (%s)', (field, value, wanted, state) => {
    expect(cell(field, value)).toEqual([wanted, state])
  })
  it('a text the profile knows is certain', () => {
    const profile = profileFrom({
      id: 'own',
      extends: 'hatarakikata-r6-shimane',
      values: { '様式14.method': { 訪問: '訪問コンサルティング' } },
    })
    const record = read(formSheet(y14, { rows: [visit({ method: '訪問' })] }), profile).records[0]!
    expect([record.cell('method').value, record.cell('method').state]).toEqual(['訪問コンサルティング', 'coerced'])
  })
  it('every cell knows its place', () => {
    const { at } = y14Table({ rows: [call(), visit()] }).records[1]!.cell('minutes')
    expect(at).toEqual({ book: 'b.xlsx', sheet: '様式14', row: headerDepth(y14) + 1, col: placeOf(y14, 'minutes') })
  })
})

describe('the monthly report', () => {
  const table = read(formSheet(y15, { months: { '6月': monthRow({ direct: 3 }), 目標件数: { consultations: 380 } } }))
  it('has twelve months of the fiscal year and three special rows', () => {
    expect(table.records.map((record) => record.month)).toEqual(
      ['04', '05', '06', '07', '08', '09', '10', '11', '12']
        .map((month) => `2024-${month}`)
        .concat('2025-01', '2025-02', '2025-03'),
    )
    expect(Object.keys(table.special).sort()).toEqual(['progress', 'target', 'total'])
    expect(table.special.target!.cell('consultations').value).toBe(380)
  })
  it.each([
    ['4 月', '2024-04'],
    ['4月分', '2024-04'],
    [4, '2024-04'],
    [{ day: '2024-04-01' }, '2024-04'],
    // Typed as 「4月」 in another year: the cell shows the month only.
    [{ day: '2025-04-01' }, '2024-04'],
  ] as const)('the row %p is %s', (label, month) => {
    expect(read(formSheet(y15, { months: { '4月': { label } } })).records[0]!.month).toBe(month)
  })
  it('is untouched while every white cell is blank', () => {
    expect(table.untouched).toBe(false)
    expect(read(formSheet(y15, {})).untouched).toBe(true)
  })
})

describe('the prefecture', () => {
  it.each([
    ['島根', '島根', 'known'],
    ['島根県', '島根', 'known'],
    ['都道府県名', null, 'placeholder'],
    ['島値', null, 'unknown'],
    ['', null, 'blank'],
  ])('%p is %p (%s)', (text, prefecture, state) => {
    expect(y14Table({ rows: [call()], prefecture: text }).centre).toMatchObject({ prefecture, state })
  })
})

describe('notes under the rows', () => {
  it('are no records', () => {
    const sheet = formSheet(y14, { rows: [call()], noLists: true })
    const cells = [...sheet.cells, [undefined, '・企業情報については、可能な限り記載すること。']]
    expect(read({ ...sheet, cells }).records).toHaveLength(1)
    const loose = formSheet(y13, { rows: [answer()] })
    const noted = [
      ...loose.cells.slice(0, headerDepth(y13) + 1),
      [undefined, '※回答件数の整合に留意すること。'],
      [undefined, '2024/4/22のように,西暦で,入力してください。'],
    ]
    expect(read({ ...loose, cells: noted }).records).toHaveLength(1)
  })
})
