import { signingProblems } from '../../src/session/signing'
import { submissionPlan, type PlannedDocument, type SubmissionPlan } from '../../src/session/submit'
import { answerOf, rules, type Setting } from '../answers/made'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import type { Sheets } from '../support/sheets'

const clean: Sheets = {
  y11: { rows: [seminar()] },
  y13: { rows: [answer(), answer()] },
  y14: { rows: [call(), visit()] },
  y15: { months: { '6月': monthRow({ visits: 2 }) } },
}
const planOf = (setting: Setting = {}, sheets: Sheets = clean): SubmissionPlan =>
  submissionPlan(answerOf(sheets, setting))
const named = (documents: readonly PlannedDocument[]): string[] => documents.map(({ name }) => name)
const the = (plan: SubmissionPlan, name: string): PlannedDocument =>
  [...plan.documents, ...plan.occasional].find((document) => document.name === name)!

describe('the documents of a month', () => {
  it('are those of the clause, by day: with the monthly report first, at the end of the next month last', () => {
    const plan = planOf()
    expect(plan).toMatchObject({ month: '2024-06', monthName: '令和6年6月分', mayBeHandedIn: true })
    expect(plan.documents.map(({ name, due }) => `${due} ${name}`)).toEqual([
      '2024-07-05 様式11',
      '2024-07-05 様式13',
      '2024-07-05 様式14',
      '2024-07-05 様式15',
      '2024-07-05 様式4',
      '2024-07-05 様式5',
      '2024-07-05 様式7',
      '2024-07-05 様式9',
      '2024-07-31 様式10',
      '2024-07-31 様式4(職務分析・職務評価)',
      '2024-07-31 様式3',
    ])
    expect(named(plan.occasional)).toEqual([
      '様式1',
      '年間の事業計画',
      '連絡調整会議の議事録',
      '情報取扱者名簿',
      '情報管理体制',
      '様式17',
    ])
  })

  it('say what they are about: the report of the month, the plan of the month after next', () => {
    const plan = planOf()
    expect([the(plan, '様式14').about, the(plan, '様式3').about, the(plan, '様式1').about]).toEqual([
      '令和6年6月分',
      '令和6年8月分',
      '',
    ])
    expect(the(plan, '様式1')).toMatchObject({ due: null, dueName: '', when: '変更が生じた場合' })
  })

  it('go to the Ministry as well where the clause asks, and only there', () => {
    const plan = planOf()
    const ministry = plan.documents.filter(({ to }) => to.some((one) => one.includes('center-yuutan@mhlw.go.jp')))
    expect(named(ministry)).toEqual(['様式11', '様式13', '様式14', '様式15', '様式10', '様式4(職務分析・職務評価)'])
    expect(the(plan, '様式4').to).toEqual(['委託者'])
  })

  it('of the last month are due in it, with what ends the year', () => {
    const march = planOf({ month: '2025-03' }, { y14: { rows: [call({ date: '2025-03-03' })] } })
    expect(march.documents.map(({ name, due }) => `${due} ${name}`)).toEqual([
      '2025-03-14 様式10',
      '2025-03-14 様式4(職務分析・職務評価)',
      ...[
        '様式11',
        '様式13',
        '様式14',
        '様式15',
        '様式4',
        '様式5',
        '様式7',
        '様式9',
        '様式6',
        '様式16',
        'チェックリスト',
      ].map((name) => `2025-03-31 ${name}`),
    ])
  })

  it('have no plan for a month after the contract', () => {
    const plans = (['2025-01', '2025-02'] as const).map((month) =>
      planOf({ month }, { y14: { rows: [call({ date: `${month}-03` })] } }),
    )
    expect(plans.map((plan) => the(plan, '様式3')?.about)).toEqual(['令和7年3月分', undefined])
  })

  it('tell how long there is left, and what is late', () => {
    const early = planOf({ today: '2024-07-01' })
    expect(the(early, '様式14')).toMatchObject({ dueName: '令和6年7月5日(金)', left: 'あと4営業日', late: false })
    const late = planOf({ today: '2024-07-08' })
    expect(the(late, '様式14')).toMatchObject({ left: '期限を1営業日過ぎています', late: true })
    expect(the(late, '様式3').late).toBe(false)
    expect(the(planOf(), '様式14')).toMatchObject({ left: '', late: false })
  })

  it('follow what the profile says otherwise', () => {
    const documents = { 様式4: null, 様式7: { title: '業務日誌', rule: 'monthEnd', to: ['委託者'], clause: '契約書' } }
    const plan = planOf({ profile: { documents } })
    expect(the(plan, '様式4')).toBeUndefined()
    expect(the(plan, '様式7')).toMatchObject({ title: '業務日誌', due: '2024-06-28', clause: '契約書' })
  })

  it('without a month have no day', () => {
    const plan = submissionPlan(answerOf({ y14: { rows: [] } }, { month: undefined as never }))
    expect(plan).toMatchObject({ month: null, monthName: '' })
    expect(plan.documents.every(({ due, about }) => due === null && about === '')).toBe(true)
  })
})

describe('the state of a document', () => {
  it('is that of the check for a form that is read, and stands with its place', () => {
    const plan = planOf({}, { ...clean, y14: { rows: [visit({ minutes: 200 }), call()] } })
    expect(plan).toMatchObject({ mayBeHandedIn: false, headline: { state: 'no' } })
    expect(the(plan, '様式14')).toMatchObject({
      state: 'errors',
      stateWord: '要修正あり',
      places: ['様式14.xlsx『様式14』'],
    })
    expect(the(plan, '様式11').state).toBe('ready')
    expect(the(planOf({}, { y14: clean['y14']! }), '様式13')).toMatchObject({ state: 'missing', places: [] })
  })

  it('of another document is never claimed: only files that bear its name are told', () => {
    const skipped = [
      { path: '6月/様式4 相談票(6月).docx', reason: '' },
      { path: '6月/様式14控え.pdf', reason: '' },
    ]
    const plan = planOf({ skipped, refused: [{ path: '6月/様式7.xlsx', reason: 'パスワード' }] })
    expect(the(plan, '様式4')).toMatchObject({
      state: 'unread',
      stateWord: 'ここでは確かめません',
      places: ['6月/様式4 相談票(6月).docx'],
    })
    expect(the(plan, '様式7').places).toEqual(['6月/様式7.xlsx'])
    expect(the(plan, '様式5').places).toEqual([])
  })

  it('names a file that cannot be read beside its form', () => {
    const plan = planOf({ refused: [{ path: '様式13.xlsx', reason: '' }] }, { y14: clean['y14']! })
    expect(the(plan, '様式13')).toMatchObject({ state: 'errors', places: ['様式13.xlsx'] })
  })
})

describe('what people confirm', () => {
  const ids = (setting: Setting = {}): string[] => planOf(setting).checklist.map(({ id }) => id)

  it('are the attested rules, then what the profile asks for', () => {
    expect(ids()).toEqual(['x-plan', 'consistency', 'recipients', 'withheld', 'sending'])
    expect(planOf().checklist.every(({ text, clause }) => text !== '' && clause !== '')).toBe(true)
  })
  it('leave out a rule that is off, or whose document is not due', () => {
    expect(ids({ profile: { levels: { 'x-plan': 'off' } } })[0]).toBe('consistency')
    const about = (needs: string[]) => rules.map((rule) => (rule.id === 'x-plan' ? { ...rule, needs } : rule))
    expect(ids({ rules: about(['様式16']) })[0]).toBe('consistency')
    expect(ids({ rules: about(['様式9', '様式16']) })[0]).toBe('x-plan')
  })
})

describe('a double check', () => {
  const { checklist } = planOf()
  const confirmed = checklist.map(({ id }) => id)

  it('is whole with two names and everything confirmed', () => {
    expect(signingProblems(checklist, { checkers: ['見本 太郎', '見本 花子'], confirmed })).toEqual([])
  })
  it.each([
    ['nobody', [], '2人分入れてください(今は0人です)'],
    ['one person', ['見本 太郎', ' '], '(今は1人です)'],
    ['the same person twice, however written', ['見本 太郎', '見本太郎'], '名前が同じです'],
    ['a name that is a letter', ['見本 太郎', 'あ'.repeat(41)], '40字まで'],
  ])('is not one with %s', (_why, checkers, says) => {
    expect(signingProblems(checklist, { checkers, confirmed })).toEqual([expect.stringContaining(says)])
  })
  it('says how much is left to confirm', () => {
    const signing = { checkers: ['見本 太郎', '見本 花子'], confirmed: confirmed.slice(2) }
    expect(signingProblems(checklist, signing)).toEqual([expect.stringContaining('2件')])
  })
})
