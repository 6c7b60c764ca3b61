import type { VirtualBook } from '../book'
import type { ObjectTable } from '../protocol'

interface XmlPart {
  readonly book: VirtualBook
  readonly id: string
}
const partOf = (book: VirtualBook, id: string): XmlPart | null =>
  book.xmlParts.some((part) => part.id === id) ? { book, id } : null

/** Custom XML parts, which stay with the book. */
export function xmlTables(): Record<string, ObjectTable> {
  return {
    CustomXmlPartCollection: {
      index: ['CustomXmlPart', (book: VirtualBook, id: string) => partOf(book, id)],
      make: {
        GetByNamespace: [
          'CustomXmlPartScopedCollection',
          (book: VirtualBook, uri: string) =>
            book.xmlParts.filter(({ namespace }) => namespace === uri).map(({ id }) => partOf(book, id)),
        ],
        Add: ['CustomXmlPart', (book: VirtualBook, xml: string) => partOf(book, book.addXml(xml).id)],
      },
    },
    CustomXmlPartScopedCollection: { items: ['CustomXmlPart', (parts: readonly unknown[]) => parts] },
    CustomXmlPart: {
      id: ({ id }: XmlPart) => id,
      get: { Id: ({ id }: XmlPart) => id },
      call: {
        GetXml: ({ book, id }: XmlPart) => book.xmlParts.find((part) => part.id === id)!.xml,
        SetXml: ({ book, id }: XmlPart, xml: string) => {
          book.xmlParts.find((part) => part.id === id)!.xml = xml
        },
        Delete: ({ book, id }: XmlPart) => {
          book.xmlParts = book.xmlParts.filter((part) => part.id !== id)
        },
      },
    },
  }
}
