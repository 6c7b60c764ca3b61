import { forms } from '../../src/forms'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { rules } from '../../src/validators'
import { a1 } from '../../src/workbook/address'
import type { Month } from '../../src/workbook/types'
import { byFolder, judged, named, toDo } from './judging'

const shimane = profileById('hatarakikata-r6-shimane')!
const okinawa = profileById('hatarakikata-r6-okinawa')!
type Months = readonly [Month, Month]

const cases = [
  [shimane, 'month', ['2024-04', '2024-06'], 1],
  [shimane, 'month', ['2024-04', '2024-04'], 2],
  [shimane, 'month', ['2024-09', '2025-03'], 3],
  [shimane, 'year', ['2024-04', '2025-03'], 4],
  [shimane, 'year', ['2024-05', '2024-07'], 5],
  [okinawa, 'month', ['2024-11', '2024-12'], 6],
  [okinawa, 'year', ['2024-04', '2024-10'], 7],
] as const

describe.each(
  cases.map(
    ([profile, layout, months, seed]) =>
      [profile.prefecture, layout, months.join('..'), seed, profile, months as Months] as const,
  ),
)('mistakes in %s, by %s, %s, seed %i', (_prefecture, layout, _range, seed, profile, months) => {
  const { books, mistakes } = sampleYear(profile, { seed, layout, months, withErrors: true })
  const folders = byFolder(books)
  const spoilt = folders.get(layout === 'month' ? months[1] : '')!
  // In the month layout the month before lies in the monthly report alone; there its mistakes are judged too.
  const { findings } = judged(spoilt, { month: months[1], wholeYear: true })
  const errors = findings.filter(({ severity }) => severity === 'error')

  it('are of many kinds, each in a cell of its own', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(40)
    expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length)
    expect(new Set(mistakes.map(({ path, sheet, cell }) => `${path} ${sheet} ${cell}`)).size).toBe(mistakes.length)
    expect(new Set(mistakes.map(({ path }) => path))).toEqual(new Set(spoilt.map(({ path }) => path)))
  })

  it('are each found at their cell, by their number', () => {
    const missed = mistakes.filter(
      (mistake) =>
        !errors.some(
          ({ at, catalogue }) =>
            at.book === mistake.path &&
            at.sheet === mistake.sheet &&
            a1(at) === mistake.cell &&
            catalogue.some((number) => mistake.catalogue.includes(number)),
        ),
    )
    expect(missed).toEqual([])
  })

  it('are the only thing to correct', () => {
    const listed = new Set(mistakes.map(({ path, sheet, cell }) => `${path} ${sheet} ${cell}`))
    const companions = errors.filter(({ at }) => !listed.has(`${at.book} ${at.sheet} ${a1(at)}`))
    expect(companions.map(named)).toEqual([])
    expect(errors).toHaveLength(mistakes.length)
  })

  it('leave the months before alone', () => {
    for (const [folder, books] of folders) {
      if (layout === 'year' || folder === months[1]) continue
      expect(toDo(judged(books).findings)).toEqual([])
    }
  })
})

it('names numbers that rules enforce', () => {
  const { mistakes } = sampleYear(shimane, {
    seed: 1,
    layout: 'month',
    months: ['2024-06', '2024-06'],
    withErrors: true,
  })
  const enforced = new Set(rules.flatMap((rule) => rule.catalogue))
  expect(mistakes.flatMap(({ catalogue }) => catalogue).filter((number) => !enforced.has(number))).toEqual([])
  const spoilt = new Set(mistakes.map(({ path }) => path.split('/')[1]))
  expect([...spoilt].sort()).toEqual(forms.filter(({ id }) => id !== '様式15-2').map(({ file }) => `${file}.xlsx`))
})
