import fc from 'fast-check'
import {
  awardPrice,
  certificateOf,
  certificatePoints,
  certificates,
  expertRank,
  priceScore,
  rankPoints,
  ranks,
  regionRank,
  sizeOf,
  technicalScore,
  wagePoints,
} from '../../src/totals/bid'

describe('落札価格 (公告4(1))', () => {
  it('the fraction of a yen is cut off', () => {
    expect(awardPrice(10_000_000)).toBe(11_000_000)
    expect(awardPrice(9)).toBe(9)
    expect(awardPrice(19)).toBe(20)
  })
  it('of 100/110 of a price it is at most that price, and less than two yen below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (price) => {
        const award = awardPrice(Math.floor((price * 100) / 110))
        expect(award).toBeLessThanOrEqual(price)
        expect(price - award).toBeLessThan(2)
      }),
    )
  })
})

describe('価格点 (別添3 3(2))', () => {
  it('is not rounded', () => {
    expect(priceScore(27_000_000, 30_000_000)).toBe(10)
    expect(priceScore(20_000_000, 30_000_000)).toBeCloseTo(33.333333333333336, 12)
    expect(priceScore(30_000_000, 30_000_000)).toBe(0)
  })
  it('a bid above the ceiling has none', () => {
    expect(priceScore(30_000_001, 30_000_000)).toBeNull()
    expect(priceScore(0, 0)).toBeNull()
  })
})

describe('技術点 (別添3 3(3)オ)', () => {
  it('one rounding over the totals, half up', () => {
    expect(technicalScore([150, 141, 140])).toBe(144)
    expect(technicalScore([150, 151])).toBe(151)
    expect(technicalScore([150, 150, 151])).toBe(150)
    expect(technicalScore([])).toBeNull()
  })
  it('lies within half a point of the average', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 9 }), (totals) => {
        const sum = totals.reduce((a, b) => a + b)
        const twice = 2 * technicalScore(totals)! * totals.length
        expect(twice - 2 * sum).toBeLessThanOrEqual(totals.length)
        expect(2 * sum - twice).toBeLessThan(totals.length)
      }),
    )
  })
})

describe('評価ランク', () => {
  it('points by the most an item gives', () => {
    const table = [16, 15, 10].map((most) => ranks.map((rank) => rankPoints(most, rank)))
    expect(table).toEqual([
      [16, 10, 5, 0],
      [15, 9, 4, 0],
      [10, 6, 3, 0],
    ])
    expect(ranks.map((rank) => rankPoints('支援の目的・妥当性', rank))).toEqual([10, null, null, 0])
    expect(rankPoints(12, 'S')).toBeNull()
  })
  it.each([
    [true, [true, true, true], 'S'],
    [true, [true, false, false], 'A'],
    [true, [true, false, true], 'A'],
    [true, [false, false, false], 'B'],
    [false, [true, true, true], 'C'],
  ] as const)('専門家: ① %s, ②③④ %j → %s', (first, others, rank) => {
    expect(expertRank(first, others)).toBe(rank)
  })
  it.each([
    [true, 'has', 'S'],
    [true, 'can', 'A'],
    [true, 'none', 'B'],
    [false, 'has', 'B'],
    [false, 'can', 'B'],
    [false, 'none', 'C'],
  ] as const)('地域: ① %s, ② %s → %s', (base, network, rank) => {
    expect(regionRank(base, network)).toBe(rank)
  })
})

describe('ワーク・ライフ・バランス等の推進に関する指標', () => {
  it('the points of the list', () => {
    expect(certificates.map(({ points }) => points)).toEqual([14, 12, 10, 6, 2, 14, 10, 8, 8, 6, 10])
  })
  it('names are found however they are spaced and widened', () => {
    expect(certificateOf('えるぼし　３段階目')?.points).toBe(12)
    expect(certificateOf('くるみん（令和４年４月１日以降の基準）')?.points).toBe(10)
    expect(certificateOf('くるみん(平成29年4月1日〜令和4年3月31日までの基準)')?.points).toBe(8)
    // Which of the three standards decides the points.
    expect(certificateOf('くるみん')).toBeNull()
  })
  it('the best one counts, never a sum', () => {
    fc.assert(
      fc.property(fc.subarray([...certificates]), (held) => {
        expect(certificatePoints(held)).toBe(Math.max(0, ...held.map(({ points }) => points)))
      }),
    )
  })
})

describe('賃上げの実施を表明した企業等', () => {
  it('3 % of 大企業, 1.5 % of 中小企業等', () => {
    expect([wagePoints('large', 0.03), wagePoints('large', 0.0299)]).toEqual([10, 0])
    expect([wagePoints('small', 0.015), wagePoints('small', 0.0149)]).toEqual([10, 0])
  })
  it('a rate that was computed in a cell is not lost behind the 15th digit', () => {
    expect(wagePoints('large', 515 / 500 - 1)).toBe(10)
    expect(wagePoints('large', 2.06 / 2 - 1)).toBe(10)
    expect(wagePoints('small', 1.015 - 1)).toBe(10)
  })
  it('1億円以下 is 中小企業等', () => {
    expect([sizeOf(100_000_000), sizeOf(100_000_001)]).toEqual(['small', 'large'])
  })
})
