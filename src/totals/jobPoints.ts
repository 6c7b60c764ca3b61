/** 職務分析・職務評価 ワークシート (様式10, 様式10-2). */

/** 様式10-2 企業用ワークシート2: ポイント = ウェイト × スケール of each item, 職務(役割)ポイント合計 = their sum. */
export const jobPoints = (weights: readonly number[], scales: readonly number[]): number =>
  Number(weights.reduce((sum, weight, i) => sum + weight * scales[i]!, 0).toPrecision(15))

/** スケール is one of the five printed numbers. */
export const isScale = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 5

/**
 * 様式10 ワークシート7: 正社員の”職務の内容”に支払われてる部分の時間賃率 = 時間あたり基本給 × 活用係数; パート・有期の時間賃率 =
 * 時間あたり基本給. No rounding is written there, so there is none.
 */
export const hourlyRate = (pay: number, hours: number, coefficient: number): number =>
  Number(((pay / hours) * coefficient).toPrecision(15))
