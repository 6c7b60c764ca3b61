import { defaultLimits } from '../xlsx/limits'
import { readNotes } from '../xlsx/notes'
import type { OfficeContext } from './officeTypes'
import { notesNamespace } from './survey'

type Notes = Readonly<Record<string, string>>

/** All our parts together, as a file's reader takes them; what is no notes part of ours is left alone. */
export function notesIn(parts: readonly string[]): Notes {
  const notes = new Map<string, string>()
  for (const xml of parts) {
    for (const [key, text] of Object.entries(partNotes(xml) ?? {})) notes.set(key, text)
  }
  return Object.fromEntries(notes)
}

function partNotes(xml: string): Notes | null {
  try {
    return readNotes(new TextEncoder().encode(xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, '')), defaultLimits)
  } catch {
    // A part in our namespace that somebody else broke must not stop a check.
    return null
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- what XML 1.0 cannot hold, not even escaped
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (char) => entities[char]!)
    // An XML reader turns these into spaces or line feeds unless they are spelt out.
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)

export const notesXml = (notes: Notes): string =>
  `<notes xmlns="${notesNamespace}">${Object.entries(notes)
    .map(([key, text]) => `<note key="${escaped(key)}">${escaped(text)}</note>`)
    .join('')}</notes>`

/** Reads what is there now (another pane may have written) and writes one part; two or three trips. */
export async function writeNote(context: OfficeContext, key: string, value: string | null): Promise<Notes> {
  const { customXmlParts } = context.workbook
  const found = customXmlParts.getByNamespace(notesNamespace)
  found.load('items/id')
  await context.sync()
  const parts = found.items.map(({ id }) => customXmlParts.getItem(id))
  const texts = parts.map((part) => part.getXml())
  if (parts.length > 0) await context.sync()

  const notes = new Map(Object.entries(notesIn(texts.map((text) => text.value))))
  if (value === null) notes.delete(key)
  else notes.set(key, value)
  const after = Object.fromEntries(notes)
  const [first, ...others] = parts
  for (const part of others) part.delete()
  if (first && notes.size > 0) first.setXml(notesXml(after))
  else if (first) first.delete()
  else if (notes.size > 0) customXmlParts.add(notesXml(after))
  await context.sync()
  return after
}
