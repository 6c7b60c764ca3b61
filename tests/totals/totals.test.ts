import { forms } from '../../src/forms'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { profileFrom } from '../../src/profiles'
import { assemble } from '../../src/submission'
import { totalsOf } from '../../src/totals'
import type { Scene } from '../../src/validators/engine/rule'
import type { Month } from '../../src/workbook/types'
import { call, seminar, visit } from '../support/rows'
import { booksOf, type Row, type Sheets } from '../support/sheets'

function totals(sheets: Sheets, month: Month = '2024-06', profile?: Record<string, unknown>) {
  const submission = assemble(booksOf(sheets).map(memoryBook), forms, {
    month,
    profile: profile && profileFrom({ id: 'own', extends: 'hatarakikata-r6-shimane', ...profile }),
  })
  const scene: Scene = { ...submission, doubtful: () => false }
  const { fields, listedSessionConsultations } = totalsOf(scene, month)
  const range = (field: string) => {
    const tally = fields.get(field)
    return tally && (tally.low === tally.high ? tally.low : [tally.low, tally.high])
  }
  return { range, fields, listed: listedSessionConsultations }
}

const of14 = (...rows: Row[]) => totals({ y14: { rows } })

it('counts every method in its place', () => {
  const { range } = of14(
    call(),
    call({ method: '来所' }),
    call({ method: 'メール' }),
    call({ method: '営業時相談' }),
    call({ method: '窓口相談派遣' }),
    call({ method: 'セミナー開催後個別相談会' }),
    visit(),
    visit({ method: 'オンラインコンサルティング', company: '別の店' }),
  )
  expect(
    ['direct', 'dispatchConsultations', 'sessionConsultations', 'visits', 'onlineVisits', 'all'].map(range),
  ).toEqual([4, 1, 1, 2, 1, 8])
})

// 様式15 記入上の留意点 例(1): a checklist case, visited twice; the second visit need not say so again.
it('counts example (1) of the form as the form does', () => {
  const { range } = of14(
    visit({ checklist: '該当' }),
    visit({
      date: '2024-06-19',
      method: 'オンラインコンサルティング',
      visit: 2,
      checklist: null,
      topicJobAnalysis: '○',
    }),
  )
  expect(['visits', 'onlineVisits', 'equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'].map(range)).toEqual([
    2, 1, 2, 1, 2,
  ])
})

// 例(2): the theme changes after the first visit, so the count of visits begins again.
it('counts example (2) of the form as the form does', () => {
  const { range } = of14(
    visit({ topicPartTime: null, topicWorkRules: '○', checklist: '非該当' }),
    visit({ date: '2024-06-19', visit: 1, checklist: '非該当' }),
  )
  expect(['visits', 'onlineVisits', 'equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'].map(range)).toEqual([
    2, 0, 1, 0, 0,
  ])
})

it('leaves open what the first visit elsewhere would tell', () => {
  expect(of14(visit({ visit: 2, checklist: null })).range('checklistVisits')).toEqual([0, 1])
})
it('counts dispatched workers as 同一労働同一賃金', () => {
  expect(of14(visit({ topicPartTime: null, topicDispatch: '○' })).range('equalPayVisits')).toBe(1)
})
it('does not count a checklist case without the theme', () => {
  expect(of14(visit({ topicPartTime: null, topicLeave: '○', checklist: '該当' })).range('checklistVisits')).toBe(0)
})
it('その他 may stand in any of the four, unless the reading is settled', () => {
  const rows = [call({ method: 'その他(備考欄に記入)' }), call()]
  const open = totals({ y14: { rows } })
  expect(['direct', 'dispatchConsultations', 'visits', 'all'].map(open.range)).toEqual([[1, 2], [0, 1], [0, 1], 2])
  const settled = totals({ y14: { rows } }, '2024-06', { readings: { C07: '①' } })
  expect(['direct', 'dispatchConsultations', 'visits'].map(settled.range)).toEqual([2, 0, 0])
})
it('a method that cannot be read may be any', () => {
  const { range } = of14(call(), call({ method: '訪問' }))
  expect(['direct', 'visits', 'all'].map(range)).toEqual([[1, 2], [0, 1], 2])
})
it('a row without a day may belong to the month', () => {
  expect(of14(call(), call({ date: null })).range('direct')).toEqual([1, 2])
})
it('a visit without any topic may be about anything', () => {
  const { range } = of14(visit({ topicPartTime: null }))
  expect(['visits', 'equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'].map(range)).toEqual([
    1,
    [0, 1],
    [0, 1],
    0,
  ])
  expect(of14(visit({ topicPartTime: null, checklist: '該当' })).range('checklistVisits')).toEqual([0, 1])
})
it('names the rows behind a number', () => {
  const tally = of14(call(), visit(), call({ date: '2024-06-04' })).fields.get('direct')!
  expect(tally.from.map((at) => at.row)).toEqual([6, 8])
})

it('counts the seminars', () => {
  const { range, listed } = totals({
    y11: {
      rows: [
        seminar({ participants: 40, sessionConsultations: 2 }),
        seminar({
          time: '9:00~10:00',
          themeEqualPay: null,
          themeLeave: '○',
          participants: 5,
          session: null,
          sessionConsultations: null,
        }),
        seminar({
          time: '11:00~12:00',
          themeEqualPay: null,
          themeJobAnalysis: '○',
          participants: 7,
          sessionConsultations: 0,
        }),
      ],
    },
  })
  expect(['seminars', 'equalPaySeminars', 'participants', 'equalPayParticipants', 'sessions'].map(range)).toEqual([
    3, 2, 52, 47, 2,
  ])
  expect(listed).toMatchObject({ low: 2, high: 2 })
})
it('participants that were not entered are not 0', () => {
  expect(
    totals({
      y11: { rows: [seminar({ participants: null }), seminar({ participants: 10, time: '9:00~10:00' })] },
    }).range('participants'),
  ).toEqual([10, Infinity])
})
it('a seminar without any theme may be about equal pay', () => {
  const { range } = totals({ y11: { rows: [seminar({ themeEqualPay: null })] } })
  expect(['seminars', 'equalPaySeminars', 'participants', 'equalPayParticipants'].map(range)).toEqual([
    1,
    [0, 1],
    45,
    [0, 45],
  ])
})
it('a seminar that was not held may be left out', () => {
  const off = seminar({
    time: '9:00~10:00',
    participants: null,
    session: null,
    sessionConsultations: null,
    remarks: '中止',
  })
  const { range } = totals({ y11: { rows: [seminar(), off] } })
  expect(['seminars', 'equalPaySeminars', 'participants'].map(range)).toEqual([[1, 2], [1, 2], 45])
})
it('consultations without a ○ leave open whether a session was held', () => {
  expect(totals({ y11: { rows: [seminar({ session: null })] } }).range('sessions')).toEqual([0, 1])
  expect(totals({ y11: { rows: [seminar({ session: null, sessionConsultations: 0 })] } }).range('sessions')).toBe(0)
})
it('says nothing about a form that is not there', () => {
  expect(of14(call()).fields.has('seminars')).toBe(false)
  expect(totals({ y11: { rows: [seminar()] } }).fields.has('direct')).toBe(false)
})
it('says nothing about a month the books do not hold', () => {
  expect(totals({ y14: { rows: [call(), call({ date: '2024-06-04' })] } }, '2024-05').fields.size).toBe(0)
})
