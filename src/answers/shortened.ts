/** Signs that take half the room of the others. */
const half = /[\u0020-\u007e\uff61-\uff9f]/

/**
 * At most so many half-width signs' room; what is cut off is shown by …. Near enough for a sentence; columns of a
 * terminal are measured by `width`.
 */
export function shortened(text: string, most: number): string {
  let used = 0
  let fits = ''
  for (const sign of text) {
    used += half.test(sign) ? 1 : 2
    if (used > most) return `${fits.trimEnd()}…`
    if (used <= most - 2) fits += sign
  }
  return text
}
