import type { Limits } from './limits'
import { Scanner } from './scanner'

const namespace = 'urn:yoshiki:notes'

/** Our own notes in a custom XML part: `<notes xmlns="urn:yoshiki:notes"><note key="…">…</note></notes>`; null in any other. */
export function readNotes(part: Uint8Array, { depth }: Limits): Record<string, string> | null {
  const x = new Scanner(part, depth)
  x.next()
  const prefix = x.prefix
  if (!x.is('notes') || x.attribute(prefix ? `xmlns:${prefix}` : 'xmlns') !== namespace) return null
  const notes = new Map<string, string>()
  while (x.child(1)) {
    const key = x.attribute('key')
    if (x.is('note') && key !== undefined) notes.set(key, x.content())
  }
  // fromEntries makes an own property of every key, `__proto__` too.
  return Object.fromEntries(notes)
}
