import { targetsOf } from '../../src/totals/targets'
import { check } from '../../src/session/check'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { profileFrom } from '../../src/profiles'
import type { Month } from '../../src/workbook/types'
import { call, monthRow, visit } from '../support/rows'
import { booksOf, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const targets = (sheets: Sheets, month: Month = '2024-06', own: Record<string, unknown> = {}) => {
  const profile = profileFrom({ id: 'under-test', extends: 'hatarakikata-r6-shimane', ...own })
  const answer = check(booksOf(sheets).map(memoryBook), { tool, month, profile })
  return new Map(targetsOf(answer.verdict.scene).map((one) => [one.field, one]))
}

it('by the numbers that stand in the monthly form, green cells by what they add', () => {
  const months = {
    '4月': monthRow({ direct: 20, dispatchConsultations: 5, visits: 30, equalPayVisits: 4 }),
    '5月': monthRow({ direct: 25, sessionConsultations: 1, visits: 32, equalPayVisits: 5 }),
    '6月': monthRow({ direct: 24, visits: 33, equalPayVisits: 7 }),
  }
  const found = targets({ y15: { months } })
  expect([...found.keys()]).toEqual(['consultations', 'seminars', 'equalPaySeminars', 'visits', 'equalPayVisits'])
  expect(found.get('visits')).toMatchObject({
    form: '様式15',
    target: 380,
    actual: 95,
    ratio: 0.25,
    expected: 95,
    forecast: 380,
    state: 'onTrack',
  })
  expect(found.get('consultations')).toMatchObject({ actual: 75, state: 'behind', label: '相談件数計(①+②+③)' })
  expect(found.get('equalPayVisits')).toMatchObject({ target: 64, actual: 16, state: 'onTrack' })
})

it('a blank month by what the records count', () => {
  const rows = [call(), call({ date: '2024-06-04' }), visit()]
  const found = targets({ y14: { rows }, y15: { months: { '4月': monthRow({ visits: 3 }), '5月': monthRow() } } })
  expect(
    found
      .get('visits')!
      .months.slice(0, 4)
      .map(({ count }) => count),
  ).toEqual([3, 0, 1, null])
  expect(
    found
      .get('consultations')!
      .months.slice(0, 3)
      .map(({ count }) => count),
  ).toEqual([0, 0, 2])
})

it('a month of which nothing is known is not taken for 0', () => {
  const found = targets({ y14: { rows: [visit(), visit({ date: '2024-06-06', company: '別の店' })] } })
  expect(found.get('visits')).toMatchObject({ unknown: ['2024-04', '2024-05'], actual: 2, form: '様式15' })
  expect(found.get('seminars')).toMatchObject({ unknown: ['2024-04', '2024-05', '2024-06'], forecast: null })
})

it('in a row that is filled in, a blank cell is 0', () => {
  const found = targets({ y15: { months: { '4月': { visits: 5 }, '5月': { visits: 5 }, '6月': { visits: 5 } } } })
  expect(found.get('seminars')).toMatchObject({ actual: 0, unknown: [] })
})

it('a green cell with a result of before does not count', () => {
  const months = { '6月': monthRow({ direct: 7, consultations: { formula: 'D7+F7+L7', value: 999 } }) }
  expect(targets({ y15: { months } }).get('consultations')!.actual).toBe(7)
})

it('nothing is said without a target, or where the forms are of another year', () => {
  expect(targets({ y15: { months: { '6月': monthRow() } } }, '2024-06', { targets: null })).toEqual(new Map())
  expect(targets({ y14: { rows: [call({ date: '2025-06-03' }), call({ date: '2025-06-04' })] } }, '2025-06')).toEqual(
    new Map(),
  )
})

it('a target of something that no form counts is left out', () => {
  expect(
    targets({ y15: { months: {} } }, '2024-06', { targets: { sugarVisits: 60, visits: 10 } }).has('sugarVisits'),
  ).toBe(false)
})
