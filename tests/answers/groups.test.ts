import { groupsOf, headlineOf } from '../../src/answers'
import { y14 } from '../../src/forms'
import { message } from '../../src/validators/engine/message'
import { tableRule } from '../../src/validators/engine/rule'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import type { Sheets } from '../support/sheets'
import { answerOf, rules, type Setting } from './made'

const complete: Sheets = {
  y11: { rows: [seminar()] },
  y13: { rows: [answer()] },
  y14: { rows: [call(), visit()] },
  y15: { months: { '6月': monthRow({ visits: 2 }) } },
}
const headline = (sheets: Sheets, setting?: Setting): string => {
  const { answer, detail } = headlineOf(answerOf(sheets, setting))
  return `${answer}: ${detail}`
}
const wrong: Sheets = { ...complete, y14: { rows: [call({ advice: null }), visit({ minutes: 200 })] } }

describe('groups', () => {
  it('are one per rule and level, errors first', () => {
    const rows = [visit({ minutes: 5 }), visit({ minutes: 200 }), visit({ minutes: 190 }), call({ method: '訪問' })]
    const { now } = groupsOf(answerOf({ y14: { rows } }))
    expect(now.map(({ rule, severity, findings }) => [rule, severity, findings.length])).toEqual([
      ['y14-minutes-limit', 'error', 2],
      ['y14-method-unlisted', 'error', 1],
      ['y14-minutes-limit', 'warning', 1],
    ])
    expect(now[0]!.title).toBe('支援時間は1回180分まで')
  })

  it('put other months of a running record apart, unless the whole year is judged', () => {
    const rows = [
      ...[1, 2, 3].map((day) => visit({ date: `2024-05-0${day}`, minutes: 200 })),
      ...[3, 4, 5].map((day) => visit({ date: `2024-06-0${day}` })),
    ]
    const apart = groupsOf(answerOf({ y14: { rows } }))
    expect([apart.now.length, apart.otherMonths.map(({ findings }) => findings.length)]).toEqual([0, [3]])
    const year = groupsOf(answerOf({ y14: { rows } }, { wholeYear: true }))
    expect([year.now.length, year.otherMonths.length]).toEqual([1, 0])
  })

  it('put what is left to do apart only in the middle of the month', () => {
    expect(groupsOf(answerOf(wrong)).remaining).toEqual([])
    const draft = groupsOf(answerOf(wrong, { draft: true }))
    expect(draft.remaining.map(({ rule }) => rule)).toEqual(['y14-advice-blank'])
    expect(draft.now.map(({ rule }) => rule)).toEqual(['y14-minutes-limit'])
  })

  it('hold every finding exactly once, the one that tells a conflict with the conflict', () => {
    const say = message<{ printed: string; expected: string }>(({ printed, expected }) => ({
      what: `${printed}と${expected}です。`,
      next: '確かめてください。',
    }))
    const tells = tableRule({
      id: 'book-conflict',
      catalogue: [],
      severity: 'error',
      form: y14,
      title: '都道府県名',
      clause: '',
      check: (_table, { conflicts }) =>
        conflicts.map(({ at, printed, expected }) => ({ at, text: say({ printed, expected }) })),
    })
    const sheets = { y14: { rows: [call(), visit({ minutes: 200 })], prefecture: '広島' } }
    const made = answerOf(sheets, { rules: [...rules, tells], profile: {} })
    const { conflicts, now } = groupsOf(made)
    expect(conflicts.map(({ finding }) => finding?.rule)).toEqual(['book-conflict'])
    expect(now.flatMap(({ findings }) => findings).length).toBe(made.verdict.findings.length - 1)
    const [bare] = groupsOf(answerOf(sheets, { profile: {} })).conflicts
    expect(bare).toMatchObject({ finding: null, conflict: { printed: '広島', expected: '島根' } })
  })
})

describe('headline', () => {
  it.each<[string, Sheets, Setting | undefined, string]>([
    ['nothing found', complete, undefined, '提出できます: 指摘なし'],
    ['errors', wrong, undefined, '提出できません: 要修正 1件、確認 1件'],
    [
      'only warnings',
      { ...complete, y14: { rows: [call({ advice: null }), visit()] } },
      undefined,
      '提出できます: 確認 1件',
    ],
    [
      'some forms not there',
      { y14: complete['y14']! },
      undefined,
      '様式14は提出できます: 指摘なし。様式11・様式13・様式15はまだありません',
    ],
    ['no form', {}, undefined, '提出できるか判断できません: 提出する様式が見つかりません'],
    [
      'a file that cannot be read',
      complete,
      { refused: [{ path: '壊れた.xlsx', reason: '' }] },
      '提出できるか判断できません: 読めないファイル 1件',
    ],
    [
      'some rules only',
      complete,
      { only: ['y14-minutes-limit'] },
      '提出できるか判断できません: 選んだ規則だけを確かめました。指摘なし',
    ],
    ['a draft', wrong, { draft: true }, '途中チェック: 要修正 1件、残り 1件'],
    [
      'a draft with nothing wrong',
      { ...complete, y14: { rows: [call({ advice: null }), visit()] } },
      { draft: true },
      '途中チェック: 今直すものはありません。残り 1件',
    ],
    [
      'a conflict',
      { ...complete, y14: { rows: [call(), visit()], prefecture: '広島' } },
      { profile: {} },
      '提出できるか判断できません: 様式の表示と設定が食い違っています。指摘なし',
    ],
  ])('says it for %s', (_why, sheets, setting, said) => {
    expect(headline(sheets, setting)).toBe(said)
  })
  it.each<[string, Sheets, Setting | undefined, string]>([
    ['nothing found', complete, undefined, ''],
    ['errors', wrong, undefined, ''],
    ['some forms not there', { y14: complete['y14']! }, undefined, ''],
    ['no form', {}, undefined, '提出する様式が見つかりません。'],
    [
      'a file that cannot be read',
      complete,
      { refused: [{ path: '壊れた.xlsx', reason: '' }] },
      '読めないファイルがあります。',
    ],
    ['some rules only', complete, { only: ['y14-minutes-limit'] }, '選んだ規則だけを確かめました。'],
  ])('tells beside the numbers why it cannot be told: %s', (_why, sheets, setting, why) => {
    expect(headlineOf(answerOf(sheets, setting)).why).toBe(why)
  })
})
