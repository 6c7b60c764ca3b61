import { builtinShowsDay, parseFormat, sectionFor, type Section } from './formats'
import type { Limits } from './limits'
import { pack, Scanner } from './scanner'
import { isOff } from './values'

const XF = pack('xf')

/** What the readers need of a cell's format: whether its number shows as a day, and whether protection leaves it open. */
export interface Styles {
  showsDay(style: number, value: number): boolean
  unlocked(style: number): boolean
  readonly anyUnlocked: boolean
}

export const noStyles: Styles = { showsDay: () => false, unlocked: () => false, anyUnlocked: false }

/** What a cell's style number says of it, as far as reading needs it. */
export function readStyles(part: Uint8Array, { depth }: Limits): Styles {
  const x = new Scanner(part, depth)
  const codes = new Map<number, string>()
  const formats: number[] = []
  const unlocked: boolean[] = []
  x.next()
  while (x.child(1)) {
    if (x.is('numFmts')) {
      // Only the book's own list: the formats of conditional formatting hold a numFmt under the same numbers.
      while (x.child(2)) codes.set(Number(x.attribute('numFmtId')), x.attribute('formatCode') ?? '')
    } else if (x.is('cellXfs')) {
      while (x.child(2)) {
        if (x.short !== XF) continue
        formats.push(Number(x.attribute('numFmtId') ?? 0))
        let open = false
        while (x.child(3)) if (x.is('protection')) open = isOff(x.attribute('locked'))
        unlocked.push(open)
      }
    }
  }
  const kinds = formats.map((id) => kindOf(id, codes.get(id)))
  return {
    showsDay(style, value) {
      const kind = kinds[style] ?? false
      return typeof kind === 'boolean' ? kind : (sectionFor(kind, value)?.day ?? false)
    },
    unlocked: (style) => unlocked[style] ?? false,
    anyUnlocked: unlocked.includes(true),
  }
}

/** One answer for all numbers where there is one. A code in the book wins over the built-in meaning of its number. */
function kindOf(id: number, code: string | undefined): boolean | readonly Section[] {
  if (code === undefined) return builtinShowsDay(id)
  const sections = parseFormat(code)
  const first = sections[0]?.day ?? false
  return sections.every(({ day }) => day === first) ? first : sections
}
