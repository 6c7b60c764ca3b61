import type { WorkingBook } from './book'
import { Splices } from './splice'
import { attribute, childOf, readTree, valueOf } from './tree'

/** Built-in format 14: the short date of the machine, 2024/6/3 in Japan. */
const shortDate = '14'

/** The same format as `style`, but showing a day: the style itself where it does, else one that is added for it. */
export function dayStyle(book: WorkingBook, style: number, serial: number): number {
  if (book.styles.showsDay(style, serial)) return style
  const part = book.relationOf('styles')
  const tree = part === undefined ? undefined : book.parts.tree(part)
  const list = tree && childOf(tree.root, 'cellXfs')
  const formats = list?.children.filter(({ name }) => name === 'xf') ?? []
  const own = formats[style]
  if (part === undefined || !tree || !list || !own) return style
  const text = (node: { from: number; to: number }) => new TextDecoder().decode(tree.bytes.subarray(node.from, node.to))
  const dated = withDate(text(own))
  const same = formats.findIndex((one) => text(one) === dated)
  if (same >= 0) return same
  const splices = new Splices(tree.bytes)
  splices.insert(formats[formats.length - 1]!.to, dated)
  const count = attribute(list, 'count')
  if (count) splices.setAttribute(count, String(formats.length + 1))
  book.write(part, splices.apply())
  return formats.length
}

function withDate(xf: string): string {
  const bytes = new TextEncoder().encode(xf)
  const node = readTree(bytes, 100)
  const splices = new Splices(bytes)
  splices.putAttribute(node, 'numFmtId', shortDate)
  if (valueOf(node, 'applyNumberFormat') !== '1') splices.putAttribute(node, 'applyNumberFormat', '1')
  return new TextDecoder().decode(splices.apply())
}
