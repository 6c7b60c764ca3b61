import { read, utils } from '@e965/xlsx'
import { answerHtml } from '../../src/answers'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { verifyPackage } from '../../src/hosts/xlsx/verify'
import { MemoryHost } from '../../src/hosts/memory/host'
import { reportBook, signedBy } from '../../src/session/report'
import type { Signing } from '../../src/session/signing'
import { submissionPlan } from '../../src/session/submit'
import { answerOf, answerOfBooks, rules } from '../answers/made'
import { call, monthRow, visit } from '../support/rows'
import { booksOf, type Sheets } from '../support/sheets'

const evil = "=cmd|' /C calc'!A0"
const sheets: Sheets = {
  y14: { rows: [call({ method: evil }), call({ advice: null }), visit({ minutes: 181 })] },
  y15: { months: { '6月': monthRow({ visits: 3 }) } },
}
const answer = answerOf(sheets, { refused: [{ path: '壊れた.xlsx', reason: '読めません。' }] })
const { checklist } = submissionPlan(answer)
const files = [
  { path: '様式14.xlsx', sha256: 'a'.repeat(64) },
  { path: '壊れた.xlsx', sha256: null },
]
const whole: Signing = {
  checkers: ['見本 太郎', ' 見本 花子 '],
  confirmed: checklist.map(({ id }) => id),
  at: '令和6年7月3日 10:15',
}
const bookOf = (signing?: Signing, from = answer) => createXlsx(reportBook(from, signedBy(checklist, files, signing)))
const rowsOf = (bytes: Uint8Array): string[] =>
  utils
    .sheet_to_json<unknown[]>(read(bytes).Sheets['点検結果']!, { header: 1 })
    .map((row) => row.map((cell) => String(cell ?? '')).join('|'))
const textOf = (bytes: Uint8Array): string => rowsOf(bytes).join('\n')

describe('点検結果 as a book', () => {
  it('is a sound book with one sheet, the same bytes for the same answer', () => {
    const bytes = bookOf(whole)
    expect(verifyPackage(bytes)).toEqual([])
    expect(readXlsx(bytes, 'r').sheets.map(({ name }) => name)).toEqual(['点検結果'])
    expect(bookOf(whole)).toEqual(bytes)
    expect(reportBook(answer, signedBy(checklist, files)).fileName).toBe('点検結果 令和6年6月分.xlsx')
  })

  it('says what a record must say: verdict, month, profile, rule set, counts, editions, files, what was not checked', () => {
    const text = textOf(bookOf(whole))
    for (const said of [
      '提出前点検結果',
      '提出できません',
      '令和6年6月分',
      '令和6年7月5日(金)',
      'hatarakikata-r6-shimane',
      '1.2.3 規則 6件(目印 ',
      '要修正 2件、確認 1件、参考 0件',
      '令和6年度版',
      `様式14.xlsx|||||${'a'.repeat(64)}`,
      '壊れた.xlsx|||||(分かりません)',
      '読めません。',
      '管理台帳|||1件',
      '令和6年7月3日 10:15',
    ])
      expect(text).toContain(said)
  })

  it('has a row for every finding, with cell, clause and what to do', () => {
    const many = answerOf({
      y14: { rows: Array.from({ length: 9 }, (_, i) => visit({ date: `2024-06-1${i}`, minutes: 181 })) },
    })
    const rows = rowsOf(bookOf(whole, many)).filter((row) => row.startsWith('要修正|様式14|様式14.xlsx『様式14』'))
    expect(rows).toHaveLength(9)
    expect(rows[0]).toMatch(/^要修正\|様式14\|様式14\.xlsx『様式14』\|[A-Z]+\d+\|支援時間\|.*181分.*\|.*\|第5の4/)
  })

  it('names a reason beside what is left as it is', () => {
    const key = answer.verdict.findings.find(({ severity }) => severity === 'warning')!.key
    const notes = { reasons: JSON.stringify({ version: 1, reasons: { [key]: '電話で助言済み' } }) }
    const noted = answerOfBooks(
      booksOf(sheets).map((book) => ({ ...book, notes })),
      { month: '2024-06' },
    )
    expect(textOf(bookOf(whole, noted))).toMatch(/^確認\|.*\|電話で助言済み$/m)
    expect(textOf(bookOf(whole, noted))).toContain('確認 1件(うち理由あり 1件)')
  })

  it('says loudly that there is nothing', () => {
    const clean = answerOf({ y14: { rows: [call(), visit()] } })
    expect(textOf(bookOf(whole, clean))).toContain('指摘なし: 要修正も確認もありません。')
  })

  it('tells what is left to do in mid-month apart', () => {
    const draft = answerOf(sheets, { draft: true })
    const text = textOf(bookOf(whole, draft))
    expect(text).toContain('途中点検結果')
    expect(text).toContain('残り|これから入力するもの'.split('|')[0]!)
    expect(text).toContain('これから入力するもの')
  })

  it('holds no formula: whatever a cell says is a text, and stays one when it is edited', () => {
    const bytes = bookOf({ ...whole, checkers: [evil, '見本 花子'] })
    const sheet = read(bytes, { cellFormula: true, cellNF: true }).Sheets['点検結果']!
    const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!')) as [
      string,
      { f?: string; t: string; v?: string; z?: string },
    ][]
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
    const odd = cells.filter(([, { v }]) => String(v).includes('cmd|'))
    expect(odd.length).toBeGreaterThan(1)
    expect(odd.every(([, { t, z }]) => t === 's' && z === '@')).toBe(true)
  })
})

describe('the two people', () => {
  it('stand in the boxes, what they confirmed under the findings', () => {
    const text = textOf(bookOf(whole))
    expect(text).toMatch(/^\|\|点検者\|点検者\|\|センター長/m)
    expect(text).toMatch(/^\|\|見本 太郎\|見本 花子/m)
    expect(text.match(/^確認しました\|/gm)).toHaveLength(checklist.length)
  })
  it('leave blanks where they are to sign by hand', () => {
    const text = textOf(bookOf())
    expect(text).not.toContain('見本 太郎')
    expect(text).toMatch(/^\|\|点検者\|点検者\|\|センター長/m)
    expect(text.match(/^未確認\|/gm)).toHaveLength(checklist.length)
  })
  it('are kept nowhere but in the report', async () => {
    const host = new MemoryHost(booksOf(sheets))
    bookOf(whole)
    expect(JSON.stringify((await host.read()).map(({ notes }) => notes))).toBe('[{},{}]')
    expect(JSON.stringify(answer.books.map(({ notes }) => notes))).toBe('[{},{}]')
  })
})

describe('the rule set', () => {
  const mark = (own = rules): string => /目印 (\w+)/.exec(textOf(bookOf(whole, answerOf(sheets, { rules: own }))))![1]!
  it('has a mark that does not depend on their order, and changes with any of them', () => {
    expect(mark([...rules].reverse())).toBe(mark())
    expect(mark(rules.slice(1))).not.toBe(mark())
    expect(mark(rules.map((rule, i) => (i === 0 ? { ...rule, severity: 'info' as const } : rule)))).not.toBe(mark())
  })
})

describe('点検結果 as a page', () => {
  const page = answerHtml(answer, { signed: signedBy(checklist, files, { ...whole, checkers: ['<b>太郎</b>', evil] }) })
  it('bears files, rule set, names and confirmations, escaped', () => {
    for (const said of [
      'a'.repeat(64),
      '規則 6件(目印',
      '&lt;b&gt;太郎&lt;/b&gt;',
      '&#39;=cmd|',
      '確認しました',
      '令和6年7月3日 10:15',
    ])
      expect(page).toContain(said)
    expect(page.match(/>点検者</g)).toHaveLength(2)
  })
  it('without a signing is as it was', () => {
    const plain = answerHtml(answer)
    expect(plain).not.toMatch(/SHA-256|目印|二重確認/)
    expect(plain.match(/>点検者</g)).toHaveLength(1)
  })
})
