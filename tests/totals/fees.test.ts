import fc from 'fast-check'
import { profileById } from '../../src/profiles'
import { feeKinds, feeRate, lowestFee } from '../../src/totals/fees'

const profile = profileById('hatarakikata-r6-shimane')!

describe('謝金一覧 (第5の1(1)③)', () => {
  it.each([
    ['desk', 1, 17_000],
    ['desk', 0.5, 8_500],
    ['desk', 0.1, 1_700],
    ['desk', 12, 204_000],
    ['consulting', 60, 6_000],
    ['consulting', 90, 9_000],
    ['industry', 60, 7_000],
    ['industry', 50, 5_834],
    ['jobAnalysis', 60, 10_000],
    ['jobAnalysis', 100, 16_667],
    ['presentation', 1, 17_000],
  ] as const)('%s %d', (kind, amount, yen) => {
    expect(lowestFee(kind, amount, profile)).toBe(yen)
  })
  it('支援時間が10分未満の場合は謝金の対象とならない', () => {
    expect(lowestFee('consulting', 9, profile)).toBe(0)
    expect(lowestFee('consulting', 10, profile)).toBe(1_000)
  })
  it('a profile without the amounts has no fee', () => {
    expect(lowestFee('consulting', 60, { limits: {} })).toBeNull()
  })
})

it('is at least the hourly rate, in whole yen, and less than a yen above it', () => {
  const hourly = feeKinds.filter((kind) => !['desk', 'presentation'].includes(kind))
  fc.assert(
    fc.property(fc.constantFrom(...hourly), fc.integer({ min: 10, max: 180 }), (kind, minutes) => {
      const fee = lowestFee(kind, minutes, profile)!
      const exact = feeRate(kind, profile)! * minutes
      expect(Number.isInteger(fee)).toBe(true)
      expect(fee * 60).toBeGreaterThanOrEqual(exact)
      expect((fee - 1) * 60).toBeLessThan(exact)
    }),
  )
})
