import { CLOSE, OPEN, Scanner, TEXT } from '../scanner'
import { decodeUtf8 } from '../text'

const GT = 0x3e

export interface Attribute {
  /** As written, with its prefix. */
  readonly name: string
  readonly value: string
  /** Where the name begins, and the value inside its quotes. */
  readonly start: number
  readonly from: number
  readonly to: number
}

/** One element with the places it has in the bytes of its part, so that it can be changed without writing the part anew. */
export interface Node {
  /** Local name, and the prefix with its colon ('' where there is none). */
  readonly name: string
  readonly prefix: string
  readonly attributes: readonly Attribute[]
  readonly children: readonly Node[]
  /** `<` of the opening tag; behind its `>`; `<` of the closing tag; behind the whole element. */
  readonly from: number
  readonly openEnd: number
  readonly closeFrom: number
  readonly to: number
  readonly selfClosed: boolean
}

/** Behind the `>` of the tag just read: nothing but blanks and a slash can stand after its last attribute. */
export function tagEnd(x: Scanner): number {
  let at = x.attributes > 0 ? x.valueTo(x.attributes - 1) + 1 : x.to
  while (x.bytes[at] !== GT) at++
  return at + 1
}

export function attributesOf(x: Scanner): Attribute[] {
  const attributes: Attribute[] = []
  for (let n = 0; n < x.attributes; n++) {
    const from = x.valueFrom(n)
    const name = x.attributeName(n)
    let start = from - 1 - name.length
    // `name = "…"` may hold blanks around the sign.
    while (start > 0 && decodeUtf8(x.bytes, start, start + name.length) !== name) start--
    attributes.push({ name, value: x.attributeText(n), start, from, to: x.valueTo(n) })
  }
  return attributes
}

/** Reads the element just opened, up to its end. */
export function readNode(x: Scanner): Node {
  const from = x.from - 1
  const openEnd = tagEnd(x)
  const name = decodeUtf8(x.bytes, x.local, x.to)
  const prefix = decodeUtf8(x.bytes, x.from, x.local)
  const attributes = attributesOf(x)
  const children: Node[] = []
  const shape = { name, prefix, attributes, children, from, openEnd }
  if (x.selfClosed) {
    x.next()
    return { ...shape, closeFrom: openEnd, to: openEnd, selfClosed: true }
  }
  for (;;) {
    const token = x.next()
    if (token === OPEN) children.push(readNode(x))
    else if (token === CLOSE) return { ...shape, closeFrom: x.from - 2, to: tagEnd(x), selfClosed: false }
  }
}

export function readTree(bytes: Uint8Array, depth: number): Node {
  const x = new Scanner(bytes, depth)
  x.next()
  return readNode(x)
}

/** All text inside, references resolved. */
export function textOf(bytes: Uint8Array, node: Node): string {
  if (node.selfClosed || node.closeFrom === node.openEnd) return ''
  const x = new Scanner(bytes.subarray(node.from, node.to))
  let text = ''
  x.next()
  while (x.depth > 0) if (x.next() === TEXT) text += x.text()
  return text
}

export const attribute = (node: Node, name: string): Attribute | undefined =>
  node.attributes.find((one) => one.name === name)
export const valueOf = (node: Node, name: string): string | undefined => attribute(node, name)?.value
/** The attribute with any prefix and this local name: `r:id`, whatever `r` is called. */
export const prefixedValue = (node: Node, local: string): string | undefined =>
  node.attributes.find((one) => one.name.endsWith(`:${local}`))?.value
export const childOf = (node: Node, name: string): Node | undefined => node.children.find((one) => one.name === name)

export function* descendants(node: Node): Generator<Node> {
  for (const child of node.children) {
    yield child
    yield* descendants(child)
  }
}
