import { forms, y11, y13, y14 } from '../../src/forms'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { assemble } from '../../src/submission'
import { companyKey } from '../../src/text/company'
import type { Month } from '../../src/workbook/types'
import { byFolder, judged, readBooks, toDo } from './judging'

const shimane = profileById('hatarakikata-r6-shimane')!
const okinawa = profileById('hatarakikata-r6-okinawa')!
const cases = [
  [shimane, 1],
  [shimane, 20240401],
  [okinawa, 7],
] as const

describe.each(cases.map(([profile, seed]) => [profile.prefecture, seed, profile] as const))(
  'a year of the centre in %s, seed %i',
  (_prefecture, seed, profile) => {
    const monthly = sampleYear(profile, { seed, layout: 'month' })
    const { books, truth } = monthly
    const folders = byFolder(books)
    const sum = (field: string): number => Object.values(truth.months).reduce((all, month) => all + month[field]!, 0)

    it('does what such a centre does', () => {
      expect([...folders.keys()]).toEqual(Object.keys(truth.months))
      expect([...folders.values()].map((books) => books.length)).toEqual(Array(12).fill(4))
      expect(sum('visits')).toBeGreaterThanOrEqual(380)
      expect(sum('direct') + sum('dispatchConsultations') + sum('sessionConsultations')).toBeGreaterThanOrEqual(380)
      expect(truth.consultations).toBeLessThan(820)
      expect([truth.visits, truth.seminars]).toEqual([sum('visits'), 30])
      expect(sum('equalPaySeminars')).toBeGreaterThanOrEqual(12)
      expect(sum('equalPayVisits')).toBeGreaterThanOrEqual(64)
      expect(sum('jobAnalysisVisits')).toBeGreaterThan(10)
      expect(sum('checklistVisits')).toBeGreaterThan(10)
      expect(truth.answers).toBeGreaterThan(600)
    })

    it.each([...folders.keys()])('hands %s in without anything to correct', (folder) => {
      const { submission, findings } = judged(folders.get(folder)!)
      expect(submission.month).toBe(folder)
      expect(submission.profile.id).toBe(profile.id)
      expect(toDo(findings)).toEqual([])
    })

    it('keeps a running record without anything to correct', () => {
      const { books } = sampleYear(profile, { seed, layout: 'year' })
      const { submission, findings } = judged(books, { month: '2025-03', wholeYear: true })
      expect(books).toHaveLength(4)
      expect(submission.of(y14)[0]!.records).toHaveLength(truth.consultations)
      expect(submission.of(y11)[0]!.records).toHaveLength(30)
      expect(submission.of(y13)[0]!.records).toHaveLength(truth.answers)
      expect(toDo(findings)).toEqual([])
    })

    it('writes what it knows of itself into the monthly report', () => {
      const last = judged(folders.get('2025-03')!).submission.tables.find((table) => table.form.shape === 'months')!
      const written = Object.fromEntries(
        last.records.map((record) => [
          record.month,
          Object.fromEntries(Object.keys(truth.months['2024-04']!).map((field) => [field, record.cell(field).value])),
        ]),
      )
      expect(written).toEqual(truth.months)
    })

    it('knows of itself what its records say', () => {
      for (const [folder, books] of folders) {
        const { submission } = judged(books)
        const records = submission.of(y14)[0]!.records
        const methods = records.map((row) => row.method.value!)
        const of = (...names: string[]): number => methods.filter((name) => names.includes(name)).length
        const visits = records.filter((row) => row.method.value!.endsWith('コンサルティング'))
        const known = truth.months[folder as Month]!
        expect(known).toMatchObject({
          direct: of('来所', '電話', 'メール', '営業時相談', 'その他(備考欄に記入)'),
          dispatchConsultations: of('窓口相談派遣'),
          sessionConsultations: of('セミナー開催後個別相談会'),
          visits: visits.length,
          onlineVisits: of('オンラインコンサルティング'),
          equalPayVisits: visits.filter((row) => row.topicPartTime.value || row.topicDispatch.value).length,
          jobAnalysisVisits: visits.filter((row) => row.topicJobAnalysis.value).length,
        })
        // What its own row says is a part of the checklist cases; later visits inherit.
        expect(visits.filter((row) => row.checklist.value === '該当').length).toBeLessThanOrEqual(
          known['checklistVisits']!,
        )
      }
    })

    it('lets visits follow each other as one case', () => {
      const { submission } = judged(sampleYear(profile, { seed, layout: 'year' }).books, { month: '2025-03' })
      const { cases } = submission
      const later = submission.of(y14)[0]!.records.filter((row) => (row.visit.value ?? 0) > 1)
      expect(later.length).toBeGreaterThan(100)
      expect(later.filter((row) => cases.linkOf(row)?.first == null)).toEqual([])
      const visits = submission.of(y14)[0]!.records
      const lengths = [
        ...new Set(
          visits.flatMap((row) => cases.linkOf(row)?.rows ?? []).map((row) => cases.linkOf(row)!.rows!.length),
        ),
      ]
      for (const length of [1, 2, 3, 4]) expect(lengths).toContain(length)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(6)
      // Cases begun in one month go on in another.
      const carried = later.filter((row) => cases.linkOf(row)!.first!.month !== row.month)
      expect(carried.length).toBeGreaterThan(50)
    })

    it('means nobody', () => {
      const tables = books.flatMap((book) => assemble(readBooks([book]), forms, { profile }).tables)
      const records = tables.flatMap((table) => (table.form.id === y14.id ? table.records : []))
      const text = (field: string): string[] => records.map((row) => String(row.cell(field).value))
      for (const phone of text('phone')) expect(phone).toMatch(/^(0852-00-\d{4}|098-000-\d{4})$/)
      for (const address of text('address')) expect(address).toContain('見本町')
      const invented = /みほん|例示|仮称|架空|かりな|ためし|サンプル|雛形|モデル|手本|想定|文例/
      for (const company of text('company')) expect(company).toMatch(invented)
      const phones = new Map(records.map((row) => [String(row.cell('phone').value), String(row.cell('company').value)]))
      expect(new Set([...phones.values()].map(companyKey)).size).toBe(phones.size)
    })
  },
)

describe('what is asked for', () => {
  const paths = (options: Parameters<typeof sampleYear>[1]) =>
    sampleYear(shimane, options).books.map(({ path }) => path)

  it('is the same year for the same seed, and another for another', () => {
    const made = (seed: number) => JSON.stringify(sampleYear(shimane, { seed, layout: 'year', withErrors: true }))
    const first = made(5)
    expect(made(5)).toBe(first)
    expect(made(6)).not.toBe(first)
  })
  it('is a folder for each month', () => {
    expect(paths({ seed: 1, layout: 'month', months: ['2024-04', '2024-05'] })).toEqual([
      '2024-04/様式11.xlsx',
      '2024-04/様式13.xlsx',
      '2024-04/様式14.xlsx',
      '2024-04/様式15.xlsx',
      '2024-05/様式11.xlsx',
      '2024-05/様式13.xlsx',
      '2024-05/様式14.xlsx',
      '2024-05/様式15.xlsx',
    ])
    expect(paths({ seed: 1, layout: 'year', months: ['2024-05', '2024-07'] })).toEqual([
      '様式11.xlsx',
      '様式13.xlsx',
      '様式14.xlsx',
      '様式15.xlsx',
    ])
  })
  it('is a part of the same year', () => {
    const whole = sampleYear(shimane, { seed: 3, layout: 'month' })
    const part = sampleYear(shimane, { seed: 3, layout: 'month', months: ['2024-08', '2024-08'] })
    expect(part.books).toEqual(whole.books.filter(({ path }) => path.startsWith('2024-08/')))
    expect(part.truth.months).toEqual({ '2024-08': whole.truth.months['2024-08'] })
  })
  it.each([
    ['2024-03', '2024-06'],
    ['2024-06', '2025-04'],
    ['2024-08', '2024-06'],
    ['2024-00', '2024-06'],
  ] as [Month, Month][])('is refused for %s..%s', (from, to) => {
    expect(() => sampleYear(shimane, { seed: 1, layout: 'month', months: [from, to] })).toThrow(RangeError)
  })
})
