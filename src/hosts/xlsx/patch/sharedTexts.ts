import { pack, Scanner } from '../scanner'
import { readRichText } from '../strings'
import { writeRefusals } from './refusal'
import { tagEnd } from './tree'

const SI = pack('si')

/** The shared texts of a book by their number; only those that are asked for are put together. */
export class SharedTexts {
  private readonly bytes: Uint8Array
  private readonly from: number[] = []
  private readonly to: number[] = []

  constructor(part: Uint8Array, depth: number) {
    const x = new Scanner(part, depth)
    this.bytes = x.bytes
    x.next()
    while (x.child(1)) {
      if (x.short !== SI) continue
      this.from.push(x.from - 1)
      let end = tagEnd(x)
      if (x.selfClosed) x.next()
      else {
        x.skip()
        end = tagEnd(x)
      }
      this.to.push(end)
    }
  }

  at(index: number): string {
    const from = this.from[index]
    if (from === undefined) throw writeRefusals.broken('a shared text that is not there')
    const x = new Scanner(this.bytes.subarray(from, this.to[index]))
    x.next()
    return readRichText(x)
  }
}
