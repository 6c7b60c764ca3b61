/** Number formats: does a number show as a day? */

/**
 * Built-in formats that show a day. 27–36 and 50–58 are the Japanese ones (`[$-411]ge.m.d` …), which books use
 * without spelling them out; 18–21, 32, 33 and 45–47 show a time alone.
 */
export function builtinShowsDay(id: number): boolean {
  return (
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)
  )
}

export interface Section {
  readonly day: boolean
  readonly condition?: { readonly operator: string; readonly limit: number }
}

/** Text in quotes, an escaped or padding character, a bracket, AM/PM, 標準; captured: a run of one letter; the rest. */
const tokens = /"[^"]*"?|[\\_*][^]?|\[[^\]]*\]?|a\/p|am\/pm|g\/標準|general|(y+|m+|d+|g+|e+|r+|b+|a+|h+|s+)|[^]/gi

/** The sections of a format code with what decides between them. */
export function parseFormat(code: string): Section[] {
  const sections: Section[] = []
  let letters: string[] = []
  let elapsed = false
  let digit = false
  let condition: Section['condition']
  const close = () => {
    const day = !elapsed && showsDay(letters)
    sections.push(condition ? { day, condition } : { day })
    letters = []
    elapsed = false
    condition = undefined
  }
  for (const [text, run] of code.matchAll(tokens)) {
    if (text === ';') close()
    else if (text.startsWith('[')) {
      if (/^\[(h+|m+|s+)\]$/i.test(text)) elapsed = true
      const found = /^\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]$/.exec(text)
      if (found) condition = { operator: found[1]!, limit: Number(found[2]) }
    } else if (run !== undefined && !(digit && /^e$/i.test(run)))
      // After a digit an E is the exponent of 0.00E+00, not a year.
      letters.push(run.toLowerCase())
    digit = /^[0#?.]/.test(text)
  }
  close()
  return sections
}

/** `m` is a month unless it stands beside hours or seconds; `g`, `e`, `r` are Japanese eras, `b` Thai years, `aaa` weekdays. */
function showsDay(letters: readonly string[]): boolean {
  return letters.some((run, at) => {
    const kind = run.charAt(0)
    if (kind === 'm') return run.length > 2 || (!letters[at - 1]?.startsWith('h') && !letters[at + 1]?.startsWith('s'))
    return kind === 'a' ? run.length >= 3 : kind !== 'h' && kind !== 's'
  })
}

/** The section that shows a number: by the conditions where there are some, else by its sign. */
export function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some(({ condition }) => condition)) {
    return sections.find(({ condition }) => !condition || holds(value, condition))
  }
  if (value > 0 || sections.length === 1) return sections[0]
  return value < 0 ? sections[1] : (sections[2] ?? sections[0])
}

function holds(value: number, { operator, limit }: NonNullable<Section['condition']>): boolean {
  switch (operator) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '=':
      return value === limit
    default:
      return value !== limit
  }
}
