import { createXlsx } from '../../../src/hosts/xlsx/create'
import { profileById } from '../../../src/profiles'
import { sampleYear, type SampleBook } from '../../../src/samples'
import { VirtualBook } from '../../excel/book'

/** Books of the fictitious centre, written by our writer and read into the virtual Excel by other readers. */

export interface Filled {
  readonly withErrors?: boolean
  /** The files of which the book consists; the one that is open holds 様式14 and 様式15. */
  readonly files?: readonly string[]
  readonly months?: readonly [`${number}-${number}`, `${number}-${number}`]
}

const profile = profileById('hatarakikata-r6-shimane')!
const nameOf = ({ path }: SampleBook): string => path.slice(path.lastIndexOf('/') + 1)

const sample = ({ withErrors = false, months = ['2024-06', '2024-06'] }: Filled) =>
  sampleYear(profile, { seed: 1, layout: 'month', withErrors, months })

export function filledBook(filled: Filled = {}): VirtualBook {
  const { files = ['様式14.xlsx', '様式15.xlsx'] } = filled
  const { books } = sample(filled)
  const chosen = files.map((name) => books.find((book) => nameOf(book) === name)!)
  return VirtualBook.fromBytes(
    chosen.map(({ design }) => createXlsx(design)),
    '6月報告.xlsx',
  )
}

/** The same month's other files as they lie in a folder, to be added in the pane. */
export const otherFiles = (filled: Filled = {}): { readonly name: string; readonly buffer: Buffer }[] =>
  sample(filled)
    .books.filter((book) => !['様式14.xlsx', '様式15.xlsx'].includes(nameOf(book)))
    .map((book) => ({ name: nameOf(book), buffer: Buffer.from(createXlsx(book.design)) }))

/** What was put wrong in the open book, as the generator remembers it. */
export const mistakes = () => sample({ withErrors: true }).mistakes
