import { y14 } from '../../../src/forms'
import { memoryBook } from '../../../src/hosts/memory/sheet'
import { assemble } from '../../../src/submission'
import { judge } from '../../../src/validators/engine/judge'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Rule } from '../../../src/validators/engine/rule'
import { call, visit } from '../../support/rows'
import { booksOf, type Row } from '../../support/sheets'

const folder = path.join(__dirname, '../../../src/validators/y14')
const files = readdirSync(folder).filter((file) =>
  /^export default /m.test(readFileSync(path.join(folder, file), 'utf8')),
)
let rules: Rule[] = []
beforeAll(async () => {
  rules = await Promise.all(
    files.map(async (file) => ((await import(path.join(folder, file))) as { default: Rule }).default),
  )
})

const judged = (rows: readonly Row[]) => {
  const submission = assemble(booksOf({ y14: { rows } }).map(memoryBook), [y14], {
    month: '2024-06',
    today: '2024-06-30',
  })
  return judge(submission, rules).findings
}
const said = (rows: readonly Row[], severity: string) =>
  judged(rows)
    .filter((finding) => finding.severity === severity)
    .map((finding) => `${finding.rule} ${finding.what}`)

/** The printed sample of 様式14, as a company would have it. */
const sample: Row = {
  date: '2024-06-12',
  method: '訪問コンサルティング',
  topicPartTime: '○',
  question: '・非正規雇用労働者の待遇を改善したい。パートタイム・有期雇用労働法の内容を確認したい。',
  advice: '・パートタイム・有期雇用労働法の内容をリーフにより説明。取組手順書により待遇差について・・・。',
  source: '労働局・ハローワーク・監督署からの案内',
  applied: '○',
  minutes: 120,
  visit: 1,
  checklist: '該当',
  selfCheck: 'パ有法の相談だった又は非正規雇用労働者がいなかったので配付しなかった',
  company: '○○会社',
  address: '札幌市○○区',
  phone: '011-000-0000',
  workers: 30,
  nonRegular: 10,
  industry: 'I 卸売業,小売業',
}
/** Its company told apart from the printed one, by which a sample that was left in is known. */
const asRecord: Row = { ...sample, company: 'まるまる会社', address: '松江市○○町' }

it('every rule of the folder is judged', () => {
  expect(rules.length).toBeGreaterThan(50)
})

it('the printed sample is right in all that must be right', () => {
  expect(said([asRecord], 'error')).toEqual([])
  // C04: the ○ under 個別相談支援 on the row of a visit is worth a look, no more.
  expect(said([asRecord], 'warning')).toEqual([expect.stringMatching(/^y14-applied-on-visit /)])
})

it('the printed sample left in is named once and never counted', () => {
  const findings = judged([{ ...sample, date: '2024-04-12' }, call()])
  expect(findings.map((finding) => finding.rule)).toEqual(['y14-example-left'])
})

describe('様式15 記入上の留意点 <例>', () => {
  it('(1) 訪問とオンラインの2回、チェックリスト案件', () => {
    const rows = [
      visit({ date: '2024-06-05', checklist: '該当' }),
      visit({
        date: '2024-06-25',
        method: 'オンラインコンサルティング',
        topicJobAnalysis: '○',
        visit: 2,
        checklist: null,
        source: null,
      }),
    ]
    expect(said(rows, 'error')).toEqual([])
    expect(said(rows, 'warning')).toEqual([])
  })
  it('(2) 就業規則の見直しのあと、自主点検表によりテーマを変更', () => {
    const rows = [
      visit({
        date: '2024-06-05',
        topicPartTime: null,
        topicWorkRules: '○',
        selfCheck: '配付して点検を実施→コンサルティング希望あり',
      }),
      visit({ date: '2024-06-25', source: null }),
    ]
    expect(said(rows, 'error')).toEqual([])
    expect(said(rows, 'warning')).toEqual([])
    expect(said(rows, 'info')).toEqual([])
  })
})
