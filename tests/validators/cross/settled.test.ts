import direct from '../../../src/validators/cross/y15-direct'
import seminarsRule from '../../../src/validators/cross/y15-seminars'
import { call, seminar } from '../../support/rows'
import { judgeSheets } from '../../support/ruleTest'
import type { Sheets } from '../../support/sheets'
import { complete, consultations, june, seminars } from './base'

const told = (sheets: Sheets, rule: typeof direct) =>
  judgeSheets({ ...complete, ...sheets }, [rule]).findings.map(({ what, fix, choices }) => ({
    what,
    fix: fix === null ? null : fix.edits.length,
    choices,
  }))

const report = (own: object) => ({ months: { '6月': { ...june, ...own } } })

it('a count of records that nobody has to look at may be written', () => {
  expect(told({ y15: report({ direct: 3 }) }, direct)).toMatchObject([{ fix: 1, choices: [] }])
})
it('where a consultation seems to be entered twice, the count is only a choice', () => {
  expect(told({ y14: { rows: [...consultations, consultations[0]!] } }, direct)).toMatchObject([
    { what: expect.stringContaining('①は2件ですが、様式14の6月は3件です'), fix: null, choices: [3] },
  ])
})
it('the same of a seminar', () => {
  const again = seminar({ participants: 40 })
  expect(told({ y11: { rows: [...seminars, again] } }, seminarsRule)).toMatchObject([{ fix: null, choices: [3] }])
  const later = seminar({ participants: 40, time: '16:00~17:00' })
  expect(told({ y11: { rows: [...seminars, later] } }, seminarsRule)).toMatchObject([{ fix: 1 }])
})
it('a list of one month with a seminar of another', () => {
  const rows = [...seminars, seminar({ date: '2024-05-12' })]
  expect(told({ y11: { rows }, y15: report({ seminars: 3 }) }, seminarsRule)).toMatchObject([
    { fix: null, choices: [2] },
  ])
})
it('where nothing was entered at all', () => {
  const y15 = { months: { '6月': { direct: 1, seminars: 1 } } }
  expect(told({ y14: { rows: [consultations[0]!] }, y11: {}, y15 }, seminarsRule)).toMatchObject([
    { fix: null, choices: [0] },
  ])
})
it('an earlier month in books of its own', () => {
  const may = { rows: [8, 9].map((day) => call({ date: `2024-05-0${day}` })) }
  const y15 = { months: { '5月': { direct: 3 }, '6月': june } }
  const y14 = [{ rows: consultations }, may]
  expect(told({ y14, y15 }, direct)).toMatchObject([{ what: expect.stringContaining('5月は2件'), fix: 1 }])
})
it('a blank cell is called blank', () => {
  expect(told({ y15: report({ direct: null }) }, direct)).toMatchObject([
    { what: '①は空欄ですが、様式14の6月は2件です(電話1・来所1、差2件)。' },
  ])
})
