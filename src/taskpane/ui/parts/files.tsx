import { useRef, type ReactNode } from 'react'
import { ask, useDesk } from '../desk'

const workbooks = '.xlsx,.xlsm'

/** Files as the desk takes them: nothing is read before it asks. */
export const booksFrom = (files: ArrayLike<File>) =>
  Array.from(files, (file) => ({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }))

/** Asks for files and adds them. `input` must stand somewhere on the page. */
export function useFilePicker(): { readonly pick: () => void; readonly input: ReactNode } {
  const desk = useDesk()
  const field = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      multiple
      accept={workbooks}
      onChange={(event) => {
        const { files } = event.target
        if (files && files.length > 0) ask(desk.addBooks(booksFrom(files)))
        // The same file may be chosen again after it was put right.
        event.target.value = ''
      }}
    />
  )
  return { pick: () => field.current?.click(), input }
}

/** Asks for one file. `input` must stand somewhere on the page. */
export function useOneFile(onFile: (file: ReturnType<typeof booksFrom>[number]) => void) {
  const field = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      accept={workbooks}
      onChange={(event) => {
        const [file] = booksFrom(event.target.files ?? [])
        if (file) onFile(file)
        // The same file may be chosen again after it was put right.
        event.target.value = ''
      }}
    />
  )
  return { pick: () => field.current?.click(), input }
}
