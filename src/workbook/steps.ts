/**
 * Work that can be interrupted: between two steps others have their turn. What is yielded says how many rows a step has
 * gone through.
 */
export type Steps<T> = Generator<number, T, void>

/** All of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
  }
}

/** So many rows are one step: a few milliseconds. */
export const rowsPerStep = 1000
