import { key } from '../text/key'

/** The proposal side of the contract: 入札公告, 入札説明書 別添3 (評価項目及び評価基準, 総合評価基準書). */

/**
 * 公告4(1): 「入札書に記載された金額に当該金額の10パーセントに相当する額を加算した金額(当該金額に1円未満の端数があるときは、その端数を
 * 切り捨てるものとする。)をもって落札価格とする」.
 */
export const awardPrice = (bid: number): number => Number((BigInt(bid) * 110n) / 100n)

/**
 * 別添3 3(2): 価格点 = (1 - 入札価格/予定価格) × 100点, not rounded. Null where the bid exceeds the ceiling: 2(1)ア wants it within.
 * Both prices on the same basis.
 */
export const priceScore = (bid: number, ceiling: number): number | null =>
  ceiling > 0 && bid <= ceiling ? ((ceiling - bid) * 100) / ceiling : null

/**
 * 別添3 3(3)オ: 「各評価者の評価結果(点数)を合計し、それを平均して技術点を算出する(小数点以下第一位を四捨五入する。)」: rounded once, half
 * up, over the totals of the assessors. Null without any.
 */
export function technicalScore(totals: readonly number[]): number | null {
  if (totals.length === 0) return null
  const sum = totals.reduce((a, b) => a + b, 0)
  return Math.floor((2 * sum + totals.length) / (2 * totals.length))
}
/** 技術点 200点: 100 for what no price equals, 100 for what it does. */
export const mostTechnical = 200

export const ranks = ['S', 'A', 'B', 'C'] as const
export type Rank = (typeof ranks)[number]

/** 別添3 3(5): points of a rank by the most an item gives. */
const points: Readonly<Record<number, Readonly<Record<Rank, number>>>> = {
  16: { S: 16, A: 10, B: 5, C: 0 },
  15: { S: 15, A: 9, B: 4, C: 0 },
  10: { S: 10, A: 6, B: 3, C: 0 },
}
export const rankMaxima = Object.keys(points).map(Number)
/** 総合評価基準書: this item is met or not, 「10 ― ― 0」. */
export const purposeItem = '支援の目的・妥当性'
const purpose: Readonly<Partial<Record<Rank, number>>> = { S: 10, C: 0 }

/** Points of a rank; null where the item has no such rank. */
export function rankPoints(most: number | typeof purposeItem, rank: Rank): number | null {
  const table: Readonly<Partial<Record<Rank, number>>> | undefined = most === purposeItem ? purpose : points[most]
  return table?.[rank] ?? null
}

/**
 * 総合評価基準書, センター事業専門家: S all four of ①–④, A ① and one of ②③④, B ① alone, C not ①. ① with two of ②③④ stands
 * nowhere; it meets what A asks.
 */
export function expertRank(first: boolean, others: readonly boolean[]): Rank {
  if (!first) return 'C'
  const met = others.filter(Boolean).length
  return met === others.length ? 'S' : met > 0 ? 'A' : 'B'
}

/** ② of the region: a network that is there, that can be built, or neither. */
export type Network = 'has' | 'can' | 'none'

/** 総合評価基準書, 地域の実情等: S ① and ②, A ① and ② to be expected, B one of them (②: to be expected counts), C neither. */
export function regionRank(base: boolean, network: Network): Rank {
  if (base) return network === 'has' ? 'S' : network === 'can' ? 'A' : 'B'
  return network === 'none' ? 'C' : 'B'
}

export interface Certificate {
  readonly name: string
  readonly points: number
  readonly aliases?: readonly string[]
}

/**
 * 別添3 3(5) ワーク・ライフ・バランス等の推進に関する指標. The list wins over the summary row 「14 10 8 2 0」, which omits 12 and 6.
 * 行動計画 counts only without a duty to make one (100人以下) and within its term.
 */
export const certificates: readonly Certificate[] = [
  { name: 'プラチナえるぼし', points: 14 },
  { name: 'えるぼし3段階目', points: 12, aliases: ['3段階目', 'えるぼし3段階', 'えるぼし(3段階目)'] },
  { name: 'えるぼし2段階目', points: 10, aliases: ['2段階目', 'えるぼし2段階', 'えるぼし(2段階目)'] },
  { name: 'えるぼし1段階目', points: 6, aliases: ['1段階目', 'えるぼし1段階', 'えるぼし(1段階目)'] },
  { name: '行動計画', points: 2, aliases: ['一般事業主行動計画'] },
  { name: 'プラチナくるみん', points: 14 },
  {
    name: 'くるみん(令和4年4月1日以降の基準)',
    points: 10,
    aliases: ['くるみん(令和4年4月1日以降)', 'くるみん令和4年4月以降'],
  },
  {
    name: 'くるみん(平成29年4月1日~令和4年3月31日までの基準)',
    points: 8,
    aliases: ['くるみん(平成29年4月1日~令和4年3月31日)', 'くるみん平成29年4月以降'],
  },
  { name: 'トライくるみん', points: 8 },
  {
    name: 'くるみん(平成29年3月31日までの基準)',
    points: 6,
    aliases: ['くるみん(平成29年3月31日まで)', 'くるみん平成29年3月まで'],
  },
  { name: 'ユースエール', points: 10, aliases: ['ユースエール認定'] },
]

const byKey: ReadonlyMap<string, Certificate> = new Map(
  certificates.flatMap((one) => [one.name, ...(one.aliases ?? [])].map((name) => [key(name), one])),
)

export const certificateOf = (text: string): Certificate | null => byKey.get(key(text)) ?? null

/** 「複数の認定等に該当する場合は、最も配点が高い区分により加点を行う。」 */
export const certificatePoints = (held: readonly Certificate[]): number =>
  held.reduce((most, one) => Math.max(most, one.points), 0)

/** 資本金等の額等が1億円以下 (別添3 ※). */
const smallCapital = 100_000_000
export type CompanySize = 'large' | 'small'
export const sizeOf = (capital: number): CompanySize => (capital <= smallCapital ? 'small' : 'large')

/** What has been announced to the employees, for each size. */
const announced: Readonly<Record<CompanySize, number>> = { large: 0.03, small: 0.015 }

/**
 * 賃上げの実施を表明した企業等: 10点 where 大企業 raise the average received by each employee by 3 %, 中小企業等 the total of wages by 1.5 %
 * or more over the year before. Periods of successive years must not overlap.
 */
export const wagePoints = (size: CompanySize, rate: number): number =>
  // 103/100 − 1 leaves something behind the 15th digit.
  Number(rate.toPrecision(12)) >= announced[size] ? 10 : 0
