import fc from 'fast-check'
import { agreed, fixedFee, isBelow, reduction, shareOf } from '../../src/totals/reduction'

/** 目標件数の8割(304件). */
const r6 = shareOf(380, 80)

describe('第8の12(1) 委託費の減額', () => {
  it('the example of 300 visits', () => {
    // 10,000,000 / 304 = 32,894.7… → 32,895; × 4
    expect(reduction(10_000_000, 300, r6)).toBe(131_580)
  })
  it('304 are enough, 303 are not', () => {
    expect(reduction(10_000_000, 304, r6)).toBe(0)
    expect(reduction(10_000_000, 303, r6)).toBe(32_895)
    expect(isBelow(304, r6)).toBe(false)
    expect(isBelow(303, r6)).toBe(true)
  })
  it('half a yen of the quotient goes up, less goes down', () => {
    // 152 / 304 = 0.5 → 1; 151 / 304 → 0
    expect(reduction(152, 303, r6)).toBe(1)
    expect(reduction(151, 303, r6)).toBe(0)
  })
  it('never more than the amount itself, though the product is', () => {
    expect(32_895 * 304).toBe(10_000_080)
    expect(reduction(10_000_000, 0, r6)).toBe(10_000_000)
  })
  it('each 経費区分 by itself: the sum is another than that of the whole', () => {
    // 100 / 304 = 0.33 → 0, but 300 / 304 = 0.99 → 1; × 4
    expect([100, 100, 100].map((amount) => reduction(amount, 300, r6))).toEqual([0, 0, 0])
    expect(reduction(300, 300, r6)).toBe(4)
  })
  it('a count agreed on stands in both places', () => {
    expect(reduction(10_000_000, 190, agreed(200))).toBe(500_000)
    expect(reduction(10_000_000, 200, agreed(200))).toBe(0)
  })
  it('8割 that is no whole number is not rounded, and a fraction of a yen falls to the reduction', () => {
    // 64 × 0.8 = 51.2; 1,000 / 51.2 = 19.53 → 20; 20 × (51.2 − 50) = 24; 20 × (51.2 − 51) = 4
    expect(reduction(1000, 50, shareOf(64, 80))).toBe(24)
    expect(reduction(1000, 51, shareOf(64, 80))).toBe(4)
    expect(reduction(1000, 52, shareOf(64, 80))).toBe(0)
    // 100 / 51.2 = 1.95 → 2; 2 × 0.2 = 0.4 → 1
    expect(reduction(100, 51, shareOf(64, 80))).toBe(1)
  })
})

describe('第8の12(2) 委託費の確定', () => {
  it('the lower of the reduced amount and the cost', () => {
    expect(fixedFee(10_000_000, 9_900_000, 300, r6)).toBe(9_868_420)
    expect(fixedFee(10_000_000, 9_868_420, 300, r6)).toBe(9_868_420)
    expect(fixedFee(10_000_000, 9_868_419, 300, r6)).toBe(9_868_419)
  })
  it('without a reduction the lower of the contract and the cost', () => {
    expect(fixedFee(10_000_000, 10_000_001, 304, r6)).toBe(10_000_000)
    expect(fixedFee(10_000_000, 9_000_000, 400, r6)).toBe(9_000_000)
  })
})

const yen = fc.integer({ min: 0, max: 2_000_000_000 })
const count = fc.nat(400)
const target = fc.integer({ min: 1, max: 1000 })

it('is between nothing and the amount, in whole yen, and never grows with the count', () => {
  fc.assert(
    fc.property(yen, count, target, (contract, actual, of) => {
      const threshold = shareOf(of, 80)
      const now = reduction(contract, actual, threshold)
      expect(Number.isInteger(now)).toBe(true)
      expect(now).toBeGreaterThanOrEqual(0)
      expect(now).toBeLessThanOrEqual(contract)
      expect(reduction(contract, actual + 1, threshold)).toBeLessThanOrEqual(now)
      if (actual >= Math.ceil((of * 4) / 5)) expect(now).toBe(0)
    }),
  )
})

it('is what the clause says where 8割 is a whole number', () => {
  fc.assert(
    fc.property(yen, count, fc.integer({ min: 1, max: 200 }), (contract, actual, fifth) => {
      const wanted = fifth * 4
      const unit = Math.floor(contract / wanted) + (2 * (contract % wanted) >= wanted ? 1 : 0)
      const expected = actual < wanted ? Math.min(contract, unit * (wanted - actual)) : 0
      expect(reduction(contract, actual, shareOf(fifth * 5, 80))).toBe(expected)
      expect(reduction(contract, actual, agreed(wanted))).toBe(expected)
    }),
  )
})

it('what is paid never exceeds the contract nor the cost', () => {
  fc.assert(
    fc.property(yen, yen, count, (contract, cost, actual) => {
      const fee = fixedFee(contract, cost, actual, r6)
      expect(fee).toBeLessThanOrEqual(Math.min(contract, cost))
      expect(fee).toBeGreaterThanOrEqual(0)
    }),
  )
})
