import { halfUp, upTo } from './yen'

/**
 * 第8の12(1) 委託費の減額: 「コンサルティングの実施件数が、当該目標件数の8割を下回った場合…経費区分毎の委託契約額について、目標件数の
 * 8割(304件)で除した金額(※小数点以下四捨五入とする)に、目標件数の8割(304件)と…実施件数の差を乗じた金額を、減額する。」
 *
 * Per 経費区分; only the quotient is rounded. What the clause leaves open is read so:
 * - The product can exceed the amount itself by a few yen (実績0件): the reduction ends at the amount.
 * - Where 8割 of a target is no whole number, nothing is rounded before the product; a fraction of a yen then falls to
 *   the reduction, so that what is paid is cut to whole yen (国等の債権債務等の金額の端数計算に関する法律 第2条).
 */
export interface Threshold {
  /** The count below which the amount is reduced, as a fraction. */
  readonly count: bigint
  readonly of: bigint
}

/** 目標件数の8割. */
export const shareOf = (target: number, percent: number): Threshold => ({
  count: BigInt(target) * BigInt(percent),
  of: 100n,
})

/** 「協議により目標件数の8割(304件)を別に定めることができる」: the agreed count stands in both places. */
export const agreed = (count: number): Threshold => ({ count: BigInt(count), of: 1n })

/** Below it, not at it: 304 of 380 are enough. */
export const isBelow = (actual: number, { count, of }: Threshold): boolean => BigInt(actual) * of < count

/** 減額 of one 経費区分 in whole yen. */
export function reduction(contract: number, actual: number, threshold: Threshold): number {
  if (!isBelow(actual, threshold)) return 0
  const { count, of } = threshold
  const amount = BigInt(contract)
  const unit = halfUp(amount * of, count)
  const product = upTo(unit * (count - BigInt(actual) * of), of)
  return Number(product < amount ? product : amount)
}

/**
 * 第8の12(2) 委託費の確定: 「委託契約額(※)と委託事業に要した額を経費区分ごとに比較し、いずれか低い額をもって行う。※…減額する場合に
 * おいては、当該減額をした額とする。」
 */
export const fixedFee = (contract: number, cost: number, actual: number, threshold: Threshold): number =>
  Math.min(contract - reduction(contract, actual, threshold), cost)
