import { MemoryHost } from '../../src/hosts/memory/host'
import { memoryBook, type MemoryCell } from '../../src/hosts/memory/sheet'
import type { Answer } from '../../src/answers/answer'
import { assist, type Assist, type Offer } from '../../src/session/assist'
import { check } from '../../src/session/check'
import { stillOf } from '../../src/session/still'
import { forms, type FormDefinition } from '../../src/forms'
import type { Book, CellRef, IsoDate } from '../../src/workbook/types'
import { answer as survey, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, headerDepth, placeOf, type Row, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const form = (id: string): FormDefinition => forms.find((one) => one.id === id)!
const hostOf = (sheets: Sheets) => new MemoryHost(booksOf(sheets))
const answerOf = async (host: MemoryHost, today?: IsoDate): Promise<Answer> =>
  check(await host.read(), { tool, month: '2024-06', today })

/** 様式14, third row, 相談方法 */
const cell = (id: string, row: number, field: string): CellRef => ({
  book: `${id}.xlsx`,
  sheet: id,
  row: headerDepth(form(id)) + row,
  col: placeOf(form(id), field),
})
async function helped(rows: readonly Row[], row: number, field: string): Promise<Assist> {
  const answer = await answerOf(hostOf({ y14: { rows } }))
  return assist(answer, cell('様式14', row, field))!
}
const labels = (offers: readonly Offer[]): string[] => offers.map(({ label }) => label)

describe('what a column wants', () => {
  it('says what, how, by which clause, and that it must not stay blank', async () => {
    expect(await helped([call()], 0, 'date')).toMatchObject({
      cell: 'B7',
      form: '様式14',
      place: '様式14.xlsx『様式14』',
      where: 'entry',
      label: '相談日',
      wants: '相談を受けた日。西暦で入力すると、和暦で表示されます。',
      format: '2024/6/3',
      required: { state: 'always', soft: false, words: '必ず入力します。' },
    })
    expect((await helped([call()], 0, 'method')).clause).toBe(
      '様式14 記入上の留意事項: プルダウンになっている欄はプルダウンメニューから該当するものを選択すること。',
    )
  })
  it('offers the entries of a dropdown, the present one marked', async () => {
    const { choices } = await helped([call({ method: 'ﾒｰﾙ' })], 0, 'method')
    expect(choices).toHaveLength(9)
    expect(choices.filter(({ current }) => current).map(({ label }) => label)).toEqual(['メール'])
    expect(choices[0]).toMatchObject({
      label: '来所',
      lines: ['C7 相談方法 「ﾒｰﾙ」 → 「来所」'],
      edits: [{ before: 'ﾒｰﾙ', value: '来所' }],
    })
  })
  it('offers ○ and blank', async () => {
    const { choices } = await helped([call()], 0, 'topicWorkRules')
    expect(choices.map(({ label, current }) => [label, current])).toEqual([
      ['○', true],
      ['空欄', false],
    ])
  })
  it('offers the numbers that a header prints', async () => {
    const answer = await answerOf(hostOf({ y13: { rows: [survey()] } }))
    const { choices, label } = assist(answer, cell('様式13', 0, 'clarity'))!
    expect([label, ...choices.map(({ label, current }) => [label, current])]).toEqual([
      '設問1',
      ['1-分かりやすかった', true],
      ['2-分かりにくかった', false],
      ['3-未記入', false],
    ])
  })
  it.each([
    [call(), 'when'],
    [visit({ minutes: null }), 'now'],
  ])('says by what other columns it is needed', async (row, state) => {
    expect((await helped([row], 0, 'minutes')).required).toEqual({
      state,
      soft: false,
      words: 'コンサルティングのときに必ず入力します。',
    })
  })
  it('quotes what the check says of the cell', async () => {
    const { findings, current } = await helped([call({ method: '訪問' })], 0, 'method')
    expect(findings.map(({ rule }) => rule)).toEqual(['y14-method-not-listed'])
    expect(current).toEqual({ raw: '訪問', shown: '訪問', state: 'unreadable' })
  })
})

describe('where there is nothing to enter', () => {
  it.each([
    ['header', -1, 'method'],
    ['list', 5, 'method'],
    ['outside', -4, 'method'],
    ['outside', 30, 'question'],
  ])('%s', async (where, row, field) => {
    const help = await helped([call()], row, field)
    expect([help.where, help.choices, help.needs]).toEqual([where, [], []])
  })
  it('the printed sample', async () => {
    const answer = await answerOf(hostOf({ y14: { rows: [call()], sample: call({ company: '○○会社' }) } }))
    expect(assist(answer, cell('様式14', 0, 'method'))!.where).toBe('sample')
    expect(assist(answer, cell('様式14', 1, 'method'))!.where).toBe('entry')
  })
  it('a sheet that holds no form', async () => {
    const answer = await answerOf(hostOf({ y14: { rows: [call()] } }))
    expect(assist(answer, { book: '様式14.xlsx', sheet: 'メモ', row: 0, col: 0 })).toBeNull()
  })
})

describe('what the row still needs', () => {
  it('nothing, where nothing was typed yet', async () => {
    expect((await helped([call()], 1, 'method')).needs).toEqual([])
  })
  it('what the check found missing, and what was not checked yet, in the order of the columns', async () => {
    const row = visit({ minutes: null, advice: null, checklist: null, company: null })
    const { needs } = await helped([call(), row], 1, 'remarks')
    expect(needs.map(({ label, severity }) => [label, severity])).toEqual([
      ['センター事業専門家からの助言・提案内容', 'warning'],
      ['支援時間', 'error'],
      ['チェックリスト案件かどうか', 'error'],
      ['企業名', 'warning'],
    ])
    expect(needs[1]).toMatchObject({
      cell: 'AC8',
      words: '「訪問コンサルティング」ですが、支援時間が入力されていません。',
    })
  })
  it('of a row that was just begun, as it stands now', async () => {
    const host = hostOf({ y14: { rows: [call()] } })
    const answer = await answerOf(host)
    const at = cell('様式14', 1, 'date')
    host.types(at, { day: '2024-06-10' })
    host.types(cell('様式14', 1, 'method'), '訪問コンサルティング')
    const help = assist(answer, at, await host.read())!
    expect(help.current.state).toBe('ok')
    const wanted = help.needs.map(({ field }) => field)
    expect(wanted).toEqual(
      expect.arrayContaining(['topicPartTime', 'question', 'minutes', 'visit', 'company', 'expert']),
    )
    expect(wanted).not.toContain('checklist')
    expect(wanted.filter((field) => field.startsWith('topic'))).toHaveLength(1)
  })
  it('one column of several is enough', async () => {
    const { needs } = await helped([call({ topicWorkRules: null, topicCare: '○' })], 0, 'remarks')
    expect(needs).toEqual([])
  })
  it('where the company heard of the centre, only the first time', async () => {
    const rows = [call(), call({ date: '2024-06-20', source: null })]
    expect((await helped(rows, 1, 'source')).required).toMatchObject({ state: 'when' })
    expect((await helped([call({ source: null })], 0, 'source')).required).toMatchObject({ state: 'now', soft: true })
  })
})

describe('a company that was here before', () => {
  const first = visit({ source: '商工会', nonRegular: 4 })
  const blank = { address: null, phone: null, workers: null, nonRegular: null, industry: null, source: null }
  const second = visit({ date: '2024-06-25', visit: 2, checklist: null, ...blank })

  it('its second visit is offered what the first says, in one act, and only into blank cells', async () => {
    const host = hostOf({ y14: { rows: [first, { ...second, workers: 99 }] } })
    const answer = await answerOf(host)
    const [carry] = assist(answer, cell('様式14', 1, 'address'))!.offers
    expect(carry!.label).toBe(
      '所在地・電話番号・うち非正規雇用労働者数・主な業種・センターをどこで知ったかを前の行から入れる',
    )
    expect(carry!.detail).toBe('令和6年6月5日(水)の1回目')
    expect(carry!.lines[0]).toBe('AK8 所在地 空欄 → 「松江市見本町1-1」')
    await host.apply(carry!.edits, stillOf(answer, carry!.edits))
    const sheet = (await host.read())[0]!.sheets[0]!
    const at = (field: string): unknown => sheet.value(cell('様式14', 1, field).row, cell('様式14', 1, field).col)
    expect(['phone', 'workers', 'nonRegular', 'source'].map(at)).toEqual(['0852-00-0002', 99, 4, '商工会'])
  })
  it('the first visit of its own case is followed, not of another', async () => {
    const other = visit({ date: '2024-06-07', topicPartTime: null, topicCare: '○', address: '出雲市別の町9-9' })
    const { offers } = await helped([first, other, second], 2, 'address')
    expect(offers[0]!.detail).toBe('令和6年6月5日(水)の1回目')
    expect(offers[0]!.lines[0]).toMatch('松江市見本町1-1')
  })
  it('in another spelling of its name too', async () => {
    const { offers } = await helped([first, { ...second, company: 'やまびこ商店(同)' }], 1, 'phone')
    expect(offers[0]!.edits).toHaveLength(6)
  })
  it('nothing is offered where nothing is blank, or where it is new', async () => {
    expect((await helped([first, { ...first, date: '2024-06-25', visit: 2 }], 1, 'address')).offers).toEqual([])
    expect((await helped([first, { ...second, company: '株式会社みずほ木工' }], 1, 'address')).offers).toEqual([])
  })
  it('an earlier row is not offered what a later one says', async () => {
    expect((await helped([{ ...second, date: '2024-06-01', visit: 1 }, first], 0, 'address')).offers).toEqual([])
  })
  it('is known by its telephone number alone', async () => {
    const { offers } = await helped([first, call({ ...blank, company: null, phone: '0852 00 0002' })], 1, 'company')
    const byPhone = offers.find(({ id }) => id === 'phone')
    expect(byPhone).toMatchObject({ label: '合同会社やまびこ商店 の情報を入れる' })
    expect(byPhone!.lines[0]).toMatch('企業名 空欄 → 「合同会社やまびこ商店」')
  })
  it('the next visit is proposed beside the first of a new theme; neither is certain', async () => {
    const { offers } = await helped([first, { ...second, visit: null }], 1, 'visit')
    expect(offers.slice(0, 2).map(({ label, detail }) => [label, detail])).toEqual([
      ['2(続き)', '前は令和6年6月5日(水)の1回目'],
      ['1(新しいテーマ)', null],
    ])
  })
})

describe('names that are known', () => {
  const rows = [
    call({ company: '株式会社みずほ木工', expert: '見本 太郎' }),
    call({ company: '㈱みずほ木工', expert: '見本太郎' }),
    call({ company: '株式会社みずほ木工', expert: '見本 太郎' }),
    call({ company: '有限会社ヤマビコ', expert: '例示 花子' }),
    call({ company: '有限会社ヤマビゴ', expert: '例示 花子' }),
  ]
  it.each([
    ['やまびこ', ['有限会社ヤマビコ']],
    ['ﾔﾏﾋﾞ', ['有限会社ヤマビコ', '有限会社ヤマビゴ']],
    ['みず', ['株式会社みずほ木工']],
    ['木工', ['株式会社みずほ木工']],
    ['出雲', []],
  ])('%s is completed', async (typed, wanted) => {
    const { offers } = await helped([...rows, call({ company: typed })], rows.length, 'company')
    expect(labels(offers.filter(({ id }) => id.startsWith('company/')))).toEqual(wanted)
  })
  it('with the name goes what is known of the company', async () => {
    const typed = call({ company: 'みず', address: null, phone: null })
    const { offers } = await helped([...rows, typed], rows.length, 'company')
    expect(offers[0]!.edits.map((edit) => edit.kind === 'set' && edit.value)).toEqual([
      '株式会社みずほ木工',
      '松江市見本町1-1',
      '0852-00-0001',
    ])
  })
  it('in a blank cell the most frequent ones', async () => {
    const { offers } = await helped([...rows, call({ expert: null })], rows.length, 'expert')
    expect(labels(offers.filter(({ id }) => id.startsWith('person/')))).toEqual(['見本 太郎', '例示 花子'])
  })
  it('spellings of one name stand side by side, and nothing is changed by itself', async () => {
    const { variants } = await helped(rows, 1, 'company')
    expect(variants.map(({ spelling, rows, current, kind }) => [spelling, rows, current, kind])).toEqual([
      ['株式会社みずほ木工', 2, false, 'same'],
      ['㈱みずほ木工', 1, true, 'same'],
    ])
    expect(variants[0]!.offer).toMatchObject({
      label: '「株式会社みずほ木工」にする',
      edits: [{ before: '㈱みずほ木工' }],
    })
    expect(variants[1]!.offer).toBeNull()
  })
  it('a name much like another is shown as perhaps another', async () => {
    const { variants } = await helped(rows, 4, 'company')
    expect(variants.map(({ spelling, kind, current }) => [spelling, kind, current])).toEqual([
      ['有限会社ヤマビゴ', 'same', true],
      ['有限会社ヤマビコ', 'like', false],
    ])
  })
  it('a name written in one way has no variants', async () => {
    expect((await helped([call(), call()], 0, 'company')).variants).toEqual([])
  })
})

describe('the monthly form', () => {
  const sheets: Sheets = { y14: { rows: [call(), visit()] }, y11: { rows: [seminar()] }, y15: { months: {} } }
  const month = (label: number, field: string): CellRef => cell('様式15', label, field)
  it('the month that is reported wants every number, 0 too, and is offered the one that was counted', async () => {
    const answer = await answerOf(hostOf(sheets))
    const help = assist(answer, month(2, 'visits'))!
    expect(help).toMatchObject({
      where: 'month',
      required: { state: 'now', words: '報告月の行は、0件のときも0を入れます。' },
    })
    expect(labels(help.offers)).toEqual(['集計した数 1 を書き込む'])
    expect(help.needs).toEqual([])
    expect(assist(answer, month(3, 'visits'))!.required.state).toBe('no')
  })
  it('a begun row wants the rest', async () => {
    const answer = await answerOf(hostOf({ ...sheets, y15: { months: { '6月': { ...monthRow(), visits: null } } } }))
    expect(assist(answer, month(2, 'direct'))!.needs.map(({ field }) => field)).toContain('visits')
  })
  it('cells that are computed are not entered', async () => {
    const answer = await answerOf(hostOf(sheets))
    expect(assist(answer, month(2, 'all'))).toMatchObject({
      wants: '計算式のセルです。入力しません。',
      choices: [],
      offers: [],
    })
    expect(assist(answer, month(12, 'direct'))!.where).toBe('total')
  })
})

it('today is offered for a blank day, where it is known', async () => {
  const host = hostOf({ y14: { rows: [call({ date: null, remarks: '見本' })] } })
  const { offers } = assist(await answerOf(host, '2024-06-28'), cell('様式14', 0, 'date'))!
  expect(offers.at(-1)).toMatchObject({
    label: '今日の日付を入れる',
    lines: ['B7 相談日 空欄 → 令和6年6月28日(金)'],
    edits: [{ value: '2024-06-28', day: '2024-06-28' }],
  })
  expect(assist(await answerOf(host), cell('様式14', 0, 'date'))!.offers).toEqual([])
})
it('a formula is left alone', async () => {
  const formula: MemoryCell = { formula: 'C6', value: '電話' }
  const { choices, wants } = await helped([call({ method: formula })], 0, 'method')
  expect([choices, wants]).toEqual([[], '計算式のセルです。入力しません。'])
})

it('names are found once for an answer: after the first time a help reads its own row, not the record', async () => {
  const rows = Array.from({ length: 400 }, (_, i) =>
    call({ company: `株式会社見本${i % 90}`, expert: `見本 ${i % 7}` }),
  )
  let reads = 0
  const counting = ({ sheets, ...book }: Book): Book => ({
    ...book,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      value: (row: number, col: number) => (reads++, sheet.value(row, col)),
    })),
  })
  const answer = check(booksOf({ y14: { rows } }).map(memoryBook).map(counting), { tool, month: '2024-06' })
  const work = (row: number, field: string): number => {
    const before = reads
    expect(assist(answer, cell('様式14', row, field))!.label).not.toBeNull()
    return reads - before
  }
  work(10, 'company')
  work(10, 'expert')
  for (const [row, field] of [
    [20, 'company'],
    [30, 'expert'],
    [399, 'company'],
  ] as const)
    expect(work(row, field)).toBeLessThan(400)
})
