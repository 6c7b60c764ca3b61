import { answerJson, foldersJson } from '../../src/answers'
import { y14 } from '../../src/forms'
import { message } from '../../src/validators/engine/message'
import { tableRule } from '../../src/validators/engine/rule'
import type { CellRef, Edit } from '../../src/workbook/types'
import { call, monthRow, visit } from '../support/rows'
import { answerOf, rules } from './made'

type Shape = { readonly [key: string]: (value: unknown) => boolean }
const text = (value: unknown): boolean => typeof value === 'string'
const bool = (value: unknown): boolean => typeof value === 'boolean'
const whole = (value: unknown): boolean => Number.isInteger(value)
const month = (value: unknown): boolean => value === null || /^\d{4}-\d{2}$/.test(String(value))
const texts = (value: unknown): boolean => Array.isArray(value) && value.every(text)
const orNull = (inner: (value: unknown) => boolean) => (value: unknown) => value === null || inner(value)
const one =
  (...allowed: unknown[]) =>
  (value: unknown) =>
    allowed.includes(value)
const list = (inner: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(inner)
/** Exactly these keys, in this order, each of its kind. */
const exactly =
  (shape: Shape, optional: readonly string[] = []) =>
  (value: unknown) => {
    const given = Object.keys(value as object)
    const wanted = Object.keys(shape).filter((key) => given.includes(key) || !optional.includes(key))
    const wrong = wanted.filter((key) => !shape[key]!((value as Record<string, unknown>)[key]))
    if (wrong.length > 0) throw new Error(`${wrong.join()}: ${JSON.stringify(value)}`)
    if (given.join() !== wanted.join()) throw new Error(`${given.join()} instead of ${wanted.join()}`)
    return true
  }

const cell = { path: text, sheet: text, cell: orNull((value) => /^[A-Z]{1,3}[1-9]\d*$/.test(String(value))) }
const scalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const finding = exactly({
  rule: (value) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(String(value)),
  catalogue: texts,
  severity: one('error', 'warning', 'info'),
  form: text,
  ...cell,
  message: text,
  clause: text,
  related: list(exactly(cell)),
  fix: orNull(exactly({ label: text, edits: list(exactly({ ...cell, value: scalar, type: one('date') }, ['type'])) })),
  what: text,
  next: text,
  params: (value) => typeof value === 'object',
  choices: list(scalar),
  month,
  label: orNull(text),
  unfinished: bool,
  otherMonth: bool,
  key: text,
})
const form = exactly({
  form: text,
  sheet: text,
  records: whole,
  scope: one('month', 'year'),
  role: one('current', 'history', 'copy', 'unused'),
  edition: orNull(text),
  months: texts,
})
const submission = {
  profile: text,
  month,
  books: list(exactly({ path: text, forms: list(form), error: text }, ['error'])),
  findings: list(finding),
  notChecked: list(exactly({ rule: text, catalogue: texts, needs: texts })),
  counts: exactly({ error: whole, warning: whole, info: whole, unfinished: whole }, ['unfinished']),
  documents: list(exactly({ form: text, due: orNull(text), to: texts, status: one('ready', 'errors', 'missing') })),
  skipped: list(exactly({ path: text, reason: text })),
  said: list(text),
}
const contract = exactly({ tool: exactly({ name: text, version: text }), ...submission })

const sheets = {
  y14: {
    rows: [
      call(),
      call({ method: 'でんわ', company: "=cmd|' /C calc'!A0" }),
      visit({ minutes: 200 }),
      visit({ date: '2024-06-06', advice: null }),
    ],
  },
  y15: { months: { '6月': monthRow({ visits: 3 }) } },
}
const setting = {
  refused: [{ path: '壊れた.xlsx', reason: 'ファイルが途中で切れています。' }],
  skipped: [{ path: '~$様式14.xlsx', reason: '一時ファイルです。' }],
}

describe('JSON', () => {
  it('has exactly the keys of the contract, in its order', () => {
    expect(contract(answerJson(answerOf(sheets, setting)))).toBe(true)
    expect(contract(answerJson(answerOf({})))).toBe(true)
    expect(contract(answerJson(answerOf(sheets, { ...setting, draft: true })))).toBe(true)
  })

  it('names cells as they stand in the file, with the label of their column', () => {
    const { findings } = answerJson(answerOf(sheets))
    expect(findings.map(({ path, sheet, cell, label }) => [path, sheet, cell, label])).toEqual([
      ['様式14.xlsx', '様式14', 'C8', '相談方法'],
      ['様式14.xlsx', '様式14', 'AC9', '支援時間'],
      ['様式14.xlsx', '様式14', 'Y10', 'センター事業専門家からの助言・提案内容'],
      ['様式15.xlsx', '様式15', 'N9', '6月 支援件数④'],
    ])
    expect(findings[0]!.message).toBe(findings[0]!.what + findings[0]!.next)
  })

  it('gives certain corrections cell by cell, and the likely ones as choices', () => {
    const [method, minutes, , visits] = answerJson(answerOf(sheets)).findings
    expect(method!.fix).toEqual({
      label: '「電話」に直す',
      edits: [{ path: '様式14.xlsx', sheet: '様式14', cell: 'C8', value: '電話' }],
    })
    expect(method!.choices).toEqual(['訪問コンサルティング', '窓口相談派遣'])
    expect(minutes!.fix).toBeNull()
    expect(visits!.fix!.edits).toEqual([{ path: '様式15.xlsx', sheet: '様式15', cell: 'N9', value: 4 }])
    expect(visits!.related[0]).toEqual({ path: '様式14.xlsx', sheet: '様式14', cell: 'B7' })
  })

  it('counts by level, and lists books in the order of their paths, the unreadable ones with their reason', () => {
    const json = answerJson(answerOf(sheets, setting))
    expect(json.counts).toEqual({ error: 3, warning: 1, info: 0 })
    expect(json.books.map(({ path, error }) => [path, error])).toEqual([
      ['壊れた.xlsx', 'ファイルが途中で切れています。'],
      ['様式14.xlsx', undefined],
      ['様式15.xlsx', undefined],
    ])
    expect(json.books[1]!.forms).toEqual([
      {
        form: '様式14',
        sheet: '様式14',
        records: 4,
        scope: 'month',
        role: 'current',
        edition: 'r6',
        months: ['2024-06'],
      },
    ])
    expect(json.notChecked).toEqual([{ rule: 'x-roster', catalogue: ['R001'], needs: ['管理台帳'] }])
  })

  it('leaves values that begin like formulas as they are', () => {
    const advice = { y14: { rows: [call({ advice: null, company: "=cmd|' /C calc'!A0" })] } }
    expect(answerJson(answerOf(advice)).findings[0]!.params).toEqual({ company: "=cmd|' /C calc'!A0" })
  })

  it('keeps what is only left to do out of the levels in the middle of the month', () => {
    expect(answerJson(answerOf(sheets, { draft: true })).counts).toEqual({
      error: 3,
      warning: 0,
      info: 0,
      unfinished: 1,
    })
  })

  it('is the same bytes for the same input', () => {
    const bytes = (): string => JSON.stringify(answerJson(answerOf(sheets, setting)))
    expect(bytes()).toBe(bytes())
  })

  it('has no cell where a finding is about what is not there, and writes days as ISO text', () => {
    const absent: CellRef = { book: '様式14.xlsx', sheet: '様式14', row: -1, col: -1 }
    const at: CellRef = { ...absent, row: 6, col: 1 }
    const say = message<{ n: number }>(({ n }) => ({ what: `${n}です。`, next: '確かめてください。' }))
    const edits: Edit[] = [
      { kind: 'set', at, before: '2024/6/3', value: 45446, day: '2024-06-03' },
      { kind: 'rows', book: at.book, sheet: at.sheet, above: 13, count: 2 },
      {
        kind: 'list',
        book: at.book,
        sheet: at.sheet,
        box: { row: 6, col: 2, rows: 10, cols: 1 },
        source: '$C$20:$C$28',
      },
      { kind: 'sheet', book: at.book, op: 'add', name: '控え' },
    ]
    const odd = tableRule({
      id: 'y14-odd',
      catalogue: [],
      severity: 'info',
      form: y14,
      title: '',
      clause: '',
      check: () => ({ at: absent, text: say({ n: 1 }), fix: { label: '直す', edits } }),
    })
    const [found] = answerJson(answerOf({ y14: { rows: [call()] } }, { rules: [...rules, odd] })).findings
    expect(found).toMatchObject({ cell: null, label: null })
    const where = { path: '様式14.xlsx', sheet: '様式14' }
    expect(found!.fix!.edits).toEqual([
      { ...where, cell: 'B7', value: '2024-06-03', type: 'date' },
      { ...where, kind: 'rows', above: 14, count: 2 },
      { ...where, kind: 'list', range: 'C7:C16', source: '$C$20:$C$28' },
      { path: '様式14.xlsx', sheet: '控え', kind: 'sheet', op: 'add' },
    ])
  })

  it('makes one submission per folder', () => {
    const answer = answerOf(sheets)
    const json = foldersJson(answer.tool, [
      { folder: '島根', answer },
      { folder: '鳥取', answer: answerOf({}) },
    ])
    const one = exactly({ folder: text, ...submission })
    expect(exactly({ tool: exactly({ name: text, version: text }), submissions: list(one) })(json)).toBe(true)
    expect(json.submissions.map(({ folder }) => folder)).toEqual(['島根', '鳥取'])
  })
})
