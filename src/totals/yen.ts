/**
 * Whole yen, counted exactly. Excel calculates with 15 digits; what a product of such numbers leaves behind them
 * (17000 × 0.1 → 1700.0000000000002) is no yen.
 */
const fifteenDigits = (amount: number): number => Number(amount.toPrecision(15))

/** Up to the next yen: for what must not fall below a lower limit. */
export const roundedUp = (amount: number): number => Math.ceil(fifteenDigits(amount)) + 0

/** a / b for whole numbers, half a yen and more up (四捨五入). */
export const halfUp = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b)

/** a / b for whole numbers, up to the next whole one. */
export const upTo = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

/** Amounts beyond this are not exact in a cell. */
export const largestYen = 999_999_999_999_999

export const isYen = (amount: number): boolean => Number.isInteger(amount) && amount >= 0 && amount <= largestYen
