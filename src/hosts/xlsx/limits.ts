/** What one book may cost. Every cap is checked before the memory or the time is spent. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Entries of the zip directory. */
  readonly entries: number
  /** Bytes of one part once inflated. */
  readonly partBytes: number
  /** Bytes of all parts that are read, once inflated. */
  readonly totalBytes: number
  /** What is over `ratioFrom` bytes, one part or all, may be at most this many times its compressed size. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Elements inside each other. */
  readonly depth: number
  readonly sheets: number
  /** Cells with a value or a formula, over all sheets. */
  readonly cells: number
  /** Runs of empty cells whose protection has to be remembered, over all sheets. */
  readonly runs: number
  readonly strings: number
  /** Merged ranges, areas of dropdowns, defined names: each counted by itself. */
  readonly boxes: number
}

const MiB = 1024 * 1024

/**
 * A form of 20,000 × 43 cells is 0.9 M cells, 60 MiB of sheet XML and 12 times its compressed size;
 * each cap leaves room for several of them. The ratio is the one Apache POI refuses at.
 */
export const defaultLimits: Limits = {
  fileBytes: 128 * MiB,
  entries: 10_000,
  partBytes: 256 * MiB,
  totalBytes: 512 * MiB,
  ratio: 100,
  ratioFrom: 32 * MiB,
  depth: 100,
  sheets: 1_000,
  cells: 6_000_000,
  runs: 6_000_000,
  strings: 4_000_000,
  boxes: 200_000,
}
