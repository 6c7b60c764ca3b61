import type { Limits } from './limits'
import { refusals } from './refusal'
import { CLOSE, OPEN, pack, Scanner, TEXT } from './scanner'
import { trimXml, unescapeExcel } from './text'

const T = pack('t')
const R = pack('r')
const SI = pack('si')

/** All texts of a book: the shared ones first, in their order, then those that stand in cells, each kept once. */
export class Texts {
  readonly shared: number
  private readonly own = new Map<string, number>()

  constructor(
    private readonly texts: string[],
    private readonly limit: number,
  ) {
    this.shared = texts.length
  }

  at(index: number): string {
    return this.texts[index]!
  }

  add(text: string): number {
    let index = this.own.get(text)
    if (index === undefined) {
      index = this.texts.length
      if (index >= this.limit) throw refusals.tooMany('文字の入ったセル', this.limit)
      this.texts.push(text)
      this.own.set(text, index)
    }
    return index
  }
}

/** The shared texts of a book, in the order in which cells count them. */
export function readStrings(part: Uint8Array, limits: Limits): string[] {
  const x = new Scanner(part, limits.depth)
  const strings: string[] = []
  x.next()
  while (x.child(1)) {
    if (x.short !== SI) continue
    if (strings.length >= limits.strings) throw refusals.tooMany('文字の入ったセル', limits.strings)
    strings.push(readRichText(x))
  }
  return strings
}

/** The text of the `si` or `is` just opened: plain or in runs. Furigana (`rPh`) stand beside them and are no part of it. */
export function readRichText(x: Scanner): string {
  const outer = x.depth
  let text = ''
  while (x.child(outer)) {
    if (x.short === T) text += readT(x)
    else if (x.short === R) {
      const run = x.depth
      while (x.child(run)) if (x.short === T) text += readT(x)
    }
  }
  return unescapeExcel(text)
}

/** Excel drops the blanks around a text that is not marked as preserved. */
function readT(x: Scanner): string {
  const preserved = x.attributes > 0 && x.attribute('xml:space') === 'preserve'
  const inside = x.depth
  let text = ''
  for (;;) {
    const token = x.next()
    if (token === TEXT && x.depth === inside) text += x.text()
    else if (token === CLOSE && x.depth < inside) break
    else if (token === OPEN) x.skip()
  }
  return preserved ? text : trimXml(text)
}
