import type { Attribute, Node } from './tree'

const encoder = new TextEncoder()

export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? '&#13;')
export const escapeAttribute = (text: string): string =>
  text.replace(
    /[&<>"'\t\r\n]/g,
    (one) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[one] ?? `&#${one.charCodeAt(0)};`,
  )

/**
 * Changes to one part, in any order: whatever lies between them is copied byte for byte. At one place, what is
 * inserted comes before what is replaced, and insertions stay in the order they were made.
 */
export class Splices {
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly texts: string[] = []
  private sorted = true
  private length = 0

  constructor(readonly bytes: Uint8Array) {}

  get isEmpty(): boolean {
    return this.from.length === 0
  }

  replace(from: number, to: number, text: string): void {
    const lastFrom = this.from[this.from.length - 1] ?? -1
    const lastTo = this.to[this.to.length - 1] ?? -1
    if (lastFrom > from || (lastFrom === from && lastTo > to)) this.sorted = false
    this.from.push(from)
    this.to.push(to)
    this.texts.push(text)
    this.length += text.length * 3
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text)
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '')
  }

  setAttribute(attribute: Attribute, value: string): void {
    if (value !== attribute.value) this.replace(attribute.from, attribute.to, escapeAttribute(value))
  }

  /** Sets an attribute that may not be there yet. */
  putAttribute(node: Node, name: string, value: string): void {
    const found = node.attributes.find((one) => one.name === name)
    if (found) this.setAttribute(found, value)
    else this.insert(nameEnd(node), ` ${name}="${escapeAttribute(value)}"`)
  }

  setText(node: Node, text: string): void {
    if (!node.selfClosed) this.replace(node.openEnd, node.closeFrom, escapeText(text))
  }

  /** Puts something at the end of an element, which may have been empty. */
  append(node: Node, inside: string): void {
    if (!node.selfClosed) this.insert(node.closeFrom, inside)
    else {
      const slash = this.bytes.lastIndexOf(0x2f, node.openEnd - 1)
      this.replace(slash, node.openEnd, `>${inside}</${node.prefix}${node.name}>`)
    }
  }

  apply(): Uint8Array {
    const { bytes, from, to, texts } = this
    const order = this.sorted
      ? null
      : from.map((_, n) => n).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]! || a - b)
    const out = new Uint8Array(bytes.length + this.length)
    let read = 0
    let written = 0
    for (let k = 0; k < from.length; k++) {
      const n = order ? order[k]! : k
      const start = from[n]!
      if (start < read) throw new RangeError(`two changes of one place at byte ${start}`)
      out.set(bytes.subarray(read, start), written)
      written += start - read
      written += write(texts[n]!, out, written)
      read = to[n]!
    }
    out.set(bytes.subarray(read), written)
    return out.subarray(0, written + bytes.length - read)
  }
}

/** Most texts are a few ASCII letters: a call of the encoder costs more than they do. */
function write(text: string, out: Uint8Array, at: number): number {
  if (text.length > 32) return encoder.encodeInto(text, out.subarray(at)).written
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n)
    if (code > 0x7f) return encoder.encodeInto(text, out.subarray(at)).written
    out[at + n] = code
  }
  return text.length
}

const nameEnd = (node: Node) => node.from + 1 + node.prefix.length + node.name.length
