import { handOver, problemsOf, type CopyPlan, type HandOver } from '../../src/session/copies'
import { forms, y14 } from '../../src/forms'
import { MemoryHost } from '../../src/hosts/memory/host'
import type { MemoryBook, MemoryCell, MemorySheet } from '../../src/hosts/memory/sheet'
import type { Edit } from '../../src/workbook/types'
import { answerOfBooks, type Setting } from '../answers/made'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, formSheet, type Sheets } from '../support/sheets'

const clean: Sheets = {
  y11: { rows: [seminar()] },
  y13: { rows: [answer(), answer()] },
  y14: { rows: [call(), visit()] },
  y15: { months: { '6月': monthRow({ visits: 2 }) } },
}
/** The published sample, in a row marked 例. */
const sample = Object.fromEntries(Object.entries(y14.example.values)) as Record<string, string>

const handed = (books: readonly MemoryBook[], setting: Setting & { allowed?: boolean } = {}): HandOver =>
  handOver(answerOfBooks(books, { month: '2024-06', ...setting }), { draft: setting.allowed ?? false })
const the = (over: HandOver, book: string): CopyPlan => over.copies.find((copy) => copy.book === book)!
const card = (rows: readonly (readonly (MemoryCell | undefined)[])[], name = '登録簿'): MemorySheet => ({
  name,
  cells: [['(様式2)'], ['都道府県センター事業専門家登録簿'], ...rows],
})
const with14 = (more: Partial<MemoryBook> & { sheets?: readonly MemorySheet[] }, rows = [call(), visit()]) => {
  const [book] = booksOf({ y14: { rows } }) as [MemoryBook]
  return [{ ...book, ...more, sheets: [...book.sheets, ...(more.sheets ?? [])] }]
}
const own = (formula: string, value: MemoryCell): MemoryCell => ({ formula, value: value as string | number | null })

describe('the copies of a clean month', () => {
  it('are the books themselves', () => {
    const over = handed(booksOf(clean))
    expect(problemsOf(over)).toEqual([])
    expect(over.copies.map(({ book, forms }) => [book, forms])).toEqual([
      ['様式11.xlsx', ['様式11']],
      ['様式13.xlsx', ['様式13']],
      ['様式14.xlsx', ['様式14']],
      ['様式15.xlsx', ['様式15']],
    ])
    for (const { changes, lines, notices } of over.copies)
      expect([changes, lines, notices]).toEqual([{ edits: [], withoutNotes: true }, [], []])
    expect(over.leftOut).toEqual([])
  })

  it('bear the month in their names, whatever the file is called', () => {
    const name = (id: string) => {
      const [book] = with14({ id })
      return handed([book!]).copies[0]!.name
    }
    expect([name('6月/様式14.xlsx'), name('C:\\報告\\様式14.最終.xlsm'), name('様式14')]).toEqual([
      '様式14 提出用 令和6年6月分.xlsx',
      '様式14.最終 提出用 令和6年6月分.xlsm',
      '様式14 提出用 令和6年6月分.xlsx',
    ])
  })
})

describe('the sample', () => {
  it('is cleared, cell by cell, and no row goes', () => {
    const plan = the(handed(booksOf({ y14: { rows: [call()], sample } }), { allowed: true }), '様式14.xlsx')
    expect(plan.lines).toEqual([expect.stringMatching(/^「様式14」の\d+行目の記入例を消します\(6個のセル\)。$/)])
    expect(plan.changes.edits).toHaveLength(6)
    expect(plan.changes.edits.every((edit) => edit.kind === 'set' && edit.value === null && edit.before !== null)).toBe(
      true,
    )
    const rows = new Set(plan.changes.edits.map((edit) => (edit.kind === 'set' ? edit.at.row : -1)))
    expect(rows.size).toBe(1)
  })
  it('is not what somebody wrote beside its mark: that stays, and is told', () => {
    const plan = the(handed(booksOf({ y14: { rows: [call()], sample: visit() } }), { allowed: true }), '様式14.xlsx')
    expect(plan.changes.edits).toEqual([])
    expect(plan.notices).toEqual([expect.stringContaining('そのまま入ります')])
  })
  it('keeps a formula that stands in its row', () => {
    const rows = booksOf({ y14: { rows: [call()], sample: { ...sample, workers: { formula: '1+1', value: 2 } } } })
    const { edits } = the(handed(rows, { allowed: true }), '様式14.xlsx').changes
    expect(edits).toHaveLength(6)
  })
})

describe('a function of ours', () => {
  const book = (formula: string, value: MemoryCell) =>
    with14({ sheets: [{ name: '目標', cells: [['今年', own(formula, value)], [own('SUM(B1)', 380)]] }] })
  const at = { book: '様式14.xlsx', sheet: '目標', row: 0, col: 1 }

  it.each(['YOSHIKI.TARGET("④")', '_xldudf_YOSHIKI_TARGET("④")'])('becomes what it came to: %s', (formula) => {
    const plan = the(handed(book(formula, 380)), '様式14.xlsx')
    expect(plan.changes.edits).toEqual([{ kind: 'set', at, before: 380, value: 380, formula }])
    expect(plan.lines).toEqual(['「目標」のB1の関数を、値 380 に置き換えます。'])
    expect(plan.refusals).toEqual([])
  })
  it('may come to nothing at all, or to a text', () => {
    expect(the(handed(book('YOSHIKI.ONTRACK(1,2)', '')), '様式14.xlsx').lines).toEqual([
      '「目標」のB1の関数を、値 空欄 に置き換えます。',
    ])
    const long = the(handed(book('YOSHIKI.WAREKI(1)', '令'.repeat(60))), '様式14.xlsx')
    expect(long.lines[0]!.length).toBeLessThan(50)
    expect(long.changes.edits[0]).toMatchObject({ value: '令'.repeat(60) })
  })
  it.each([
    [
      'has no result',
      null,
      /^様式14\.xlsx: 「目標」のB1には様式アシストの関数が入っていますが、計算の結果がありません/,
    ],
    ['is not known where it was computed', '#NAME?', /「目標」のB1の様式アシストの関数の結果が #NAME\? です/],
    ['had a wrong argument', '#VALUE!', /#VALUE!/],
  ])('that %s stops the copy, with its cell', (_why, value, says) => {
    const over = handed(book('YOSHIKI.TARGET("④")', value))
    expect(problemsOf(over)).toEqual([expect.stringMatching(says)])
  })
  it('in a name stops the copy: no value can take its place', () => {
    const over = handed(with14({ names: [{ name: '目標', refersTo: 'YOSHIKI.TARGET("④")' }] }))
    expect(problemsOf(over)).toEqual([expect.stringContaining('名前「目標」')])
  })
})

describe('a sheet that never goes out', () => {
  const secret = '0123456'

  it('is left out with all that is in it, hidden or not', () => {
    const sheets = [card([['口座番号', secret]]), { ...card([], '登録簿2'), visible: false }]
    const plan = the(handed(with14({ sheets })), '様式14.xlsx')
    expect(plan.changes.edits).toEqual([
      { kind: 'sheet', book: '様式14.xlsx', op: 'remove', name: '登録簿' },
      { kind: 'sheet', book: '様式14.xlsx', op: 'remove', name: '登録簿2' },
    ])
    expect(plan.lines).toEqual([
      'シート「登録簿」を入れません(提出に含めないものです)。',
      'シート「登録簿2」を入れません(提出に含めないものです)。',
    ])
    expect(plan.notices).toEqual([])
    expect(JSON.stringify(plan)).not.toContain(secret)
  })
  it('is known by its title, wherever it stands at the top and however wide it is written', () => {
    const wide = { name: '6', cells: [[], [null, '都道府県センター事業専門家 登録簿']] }
    expect(the(handed(with14({ sheets: [wide] })), '様式14.xlsx').changes.edits).toHaveLength(1)
    const mentioned = { name: 'メモ', cells: [['都道府県センター事業専門家登録簿(様式2)を更新した'], ['登録簿']] }
    const below = {
      name: '表',
      cells: [...Array.from({ length: 12 }, () => ['x']), ['都道府県センター事業専門家登録簿']],
    }
    expect(the(handed(with14({ sheets: [mentioned, below] })), '様式14.xlsx').changes.edits).toEqual([])
  })
  it('needs no formula of its own, nor sample, looked at', () => {
    const sheets = [card([[own('YOSHIKI.TARGET("④")', null)], [own('登録簿!A1', 'x')]])]
    expect(problemsOf(handed(with14({ sheets })))).toEqual([])
  })
  it.each([
    ['登録簿!B3', true],
    ["'登録簿'!B3", true],
    ['SUM(登録簿:名簿!B3)', true],
    ['IF(A1="",\'登録簿\'!$B$3,0)', true],
    ['旧登録簿!B3', false],
    ['"登録簿!B3"', false],
    ['[1]登録簿!B3', false],
    ['SUM(A1:B2)', false],
  ])('stops the copy where a cell rests on it: %s', (formula, stops) => {
    const sheets = [card([]), { name: '一覧', cells: [['a', own(formula, 1)]] }]
    const problems = problemsOf(handed(with14({ sheets })))
    expect(problems).toEqual(stops ? [expect.stringContaining('「一覧」のB1が、提出に含めないシート「登録簿」')] : [])
  })
  it('stops the copy where a name rests on it, but not by its own print area', () => {
    const names = [
      { name: '_xlnm.Print_Area', refersTo: '登録簿!$A$1:$C$9', sheet: '登録簿' },
      { name: '口座', refersTo: '登録簿!$B$3' },
    ]
    expect(problemsOf(handed(with14({ sheets: [card([])], names })))).toEqual([expect.stringContaining('名前「口座」')])
  })
  it('cannot be taken out of a form on the same sheet', () => {
    const [book] = booksOf({ y14: { rows: [call()] } }) as [MemoryBook]
    const [sheet] = book.sheets as [MemorySheet]
    const cells = sheet.cells.map((row, i) => (i === 2 ? [undefined, '都道府県センター事業専門家登録簿'] : row))
    const problems = problemsOf(handed([{ ...book, sheets: [{ ...sheet, cells }] }]))
    expect(problems).toEqual([
      expect.stringContaining('一緒に書かれています'),
      expect.stringContaining('ほかにシートがありません'),
    ])
  })
  it('is also a form with private fields that is not handed in', () => {
    const withPrivate = {
      ...y14,
      id: '様式99',
      key: 'y99',
      fields: { ...y14.fields, phone: { ...y14.fields.phone, private: true } },
    }
    const [book] = booksOf({ y15: clean['y15']! }) as [MemoryBook]
    const sheets = [...book.sheets, { ...formSheet(y14, { rows: [call()] }), name: '記録' }]
    const setting = { forms: [...forms.filter(({ id }) => id !== '様式14'), withPrivate as never] }
    const plan = the(handed([{ ...book, sheets }], setting), '様式15.xlsx')
    expect(plan.changes.edits).toEqual([{ kind: 'sheet', book: '様式15.xlsx', op: 'remove', name: '記録' }])
  })
})

describe('what else goes along is told', () => {
  it('our notes do not, and only where there are any', () => {
    const plan = the(handed(with14({ notes: { reasons: '{}' } })), '様式14.xlsx')
    expect([plan.lines, plan.changes]).toEqual([
      ['様式アシストの覚え書き(理由と設定)を入れません。'],
      { edits: [], withoutNotes: true },
    ])
  })
  it('sheets that are no form of the month, and hidden ones; blank ones need no word', () => {
    const sheets = [
      { name: 'メモ', cells: [['内部の覚え書き']] },
      { name: '控え', visible: false, cells: [['x']] },
      { name: 'Sheet3', cells: [] },
    ]
    expect(the(handed(with14({ sheets })), '様式14.xlsx').notices).toEqual([
      '提出する様式ではないシート「メモ」もそのまま入ります。',
      '非表示のシート「控え」もそのまま入ります。',
    ])
  })
  it('the other months of a running record', () => {
    const months = ['2024-05-01', '2024-05-02', '2024-05-07', '2024-06-03', '2024-06-04']
    const rows = months.map((date, i) => call({ date, company: `株式会社見本${i}` }))
    const plan = the(handed(booksOf({ y14: { rows } }), { allowed: true }), '様式14.xlsx')
    expect(plan.notices).toEqual([expect.stringContaining('ほかの月の3行もそのまま入ります')])
  })
})

describe('what is not handed in', () => {
  it('is named with its reason', () => {
    const earlier = booksOf({
      y14: { rows: [call({ date: '2024-05-01' }), call({ date: '2024-05-02' })], book: '5月.xlsx' },
    })
    const twin = booksOf({ y14: { rows: [call(), visit()], book: '写し.xlsx' } })
    const blank = booksOf({ y15: { months: {}, book: '空.xlsx' } })
    const memo = [{ id: 'メモ.xlsx', sheets: [{ name: 'a', cells: [['b']] }] }]
    const unread = {
      refused: [{ path: '壊れた.xlsx', reason: '読めません。' }],
      skipped: [{ path: '様式4.docx', reason: '別の種類です。' }],
    }
    const { copies, leftOut } = handed([...booksOf({ y14: clean['y14']! }), ...earlier, ...twin, ...blank, ...memo], {
      ...unread,
      allowed: true,
    })
    expect(copies.map(({ book }) => book)).toEqual(['様式14.xlsx'])
    expect(leftOut.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      '5月.xlsx: 前の月の控えです。',
      '写し.xlsx: 様式14.xlsx『様式14』と同じ内容のため除外しました。',
      '空.xlsx: 未記入の様式です。',
      'メモ.xlsx: 提出する様式が見つかりません。',
      '壊れた.xlsx: 読めません。',
      '様式4.docx: 別の種類です。',
    ])
  })
})

describe('no copy is made', () => {
  const wrong = booksOf({ y14: { rows: [visit({ minutes: 200 })] } })

  it('while something must be corrected, unless a draft is asked for', () => {
    expect(problemsOf(handed(wrong))).toEqual([expect.stringMatching(/^直すものがあるため.*要修正 1件/)])
    expect(problemsOf(handed(wrong, { allowed: true }))).toEqual([])
  })
  it('while a file cannot be read', () => {
    const refused = [{ path: '様式15.xlsx', reason: '' }]
    expect(problemsOf(handed(booksOf(clean), { refused }))).toEqual([expect.stringContaining('読めないファイル')])
  })
  it('while the forms are of another prefecture than the profile', () => {
    const tottori = booksOf({ y14: { rows: [call(), visit()], prefecture: '鳥取' } })
    expect(problemsOf(handed(tottori, { profile: {} }))).toEqual([expect.stringContaining('食い違っている')])
    expect(problemsOf(handed(tottori, { profile: {}, allowed: true }))).toEqual([])
  })
  it('of nothing', () => {
    expect(problemsOf(handed([], { allowed: true }))).toEqual([expect.stringContaining('見つかりません')])
  })
})

it('a host carries the plan out on a copy, and the book stays as it was', async () => {
  const sheets = [card([['口座番号', '0123456']])]
  const [book] = booksOf({ y14: { rows: [call()], sample } }) as [MemoryBook]
  const host = new MemoryHost([{ ...book, notes: { reasons: '{}' }, sheets: [...book.sheets, ...sheets] }])
  const before = await host.read()
  const over = handOver({ ...answerOfBooks([book], { month: '2024-06' }), books: before }, { draft: true })
  const plan = the(over, '様式14.xlsx')
  const remove: Edit = { kind: 'sheet', book: '様式14.xlsx', op: 'remove', name: '登録簿' }
  expect(plan.changes.edits).toContainEqual(remove)
  await host.saveCopy(plan.book, plan.changes, plan.name)
  const copy = host.copies.get(plan.name)!
  expect([copy.notes, copy.sheets.map(({ name }) => name)]).toEqual([{}, ['様式14']])
  const texts = copy.sheets.flatMap(({ value, used }) =>
    Array.from({ length: used.rows * used.cols }, (_, n) =>
      value(used.row + Math.floor(n / used.cols), used.col + (n % used.cols)),
    ),
  )
  expect(texts).not.toContain(sample['company'])
  expect(texts).toContain(call().company)
  const [after] = await host.read()
  expect([after!.notes, after!.sheets.map(({ name }) => name)]).toEqual([{ reasons: '{}' }, ['様式14', '登録簿']])
})
