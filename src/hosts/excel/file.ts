import { HostError } from '../../session/host'
import { nothingChanged } from './refusals'

/** The part of Office's document that gives the book as a file. */
export interface OfficeDocument {
  getFileAsync(type: 'compressed', options: { readonly sliceSize: number }, done: Done<OfficeFile>): void
}
export interface OfficeFile {
  readonly size: number
  readonly sliceCount: number
  getSliceAsync(index: number, done: Done<{ readonly data: ArrayLike<number> }>): void
  closeAsync(done?: Done<unknown>): void
}
export interface AsyncResult<T> {
  readonly status: string
  readonly value: T
  readonly error?: { readonly code?: number; readonly message?: string } | null
}
type Done<T> = (result: AsyncResult<T>) => void

/** As large as Office allows. */
const sliceSize = 4 * 1024 * 1024
/** As large as a file that is read. */
const largest = 64 * 1024 * 1024

const again = 'もう一度行ってください。'
const failed = (code: number | undefined): HostError =>
  new HostError(
    'broken',
    null,
    `Excelからブックのファイルを受け取れません${code === undefined ? '' : `(${code})`}。${nothingChanged}ブックを保存してから、${again}できないときは、ファイル > 名前を付けて保存 > コピーの保存で写しを作ってください。`,
  )
const tooLarge = (): HostError =>
  new HostError(
    'tooLarge',
    null,
    `ブックが大きすぎるため、写しを作れません。${nothingChanged}様式を別のブックに分けてください。`,
  )

const asked = <T>(ask: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const done: Done<T> = ({ status, value, error }) => {
      if (status === 'succeeded') resolve(value)
      else reject(failed(error?.code))
    }
    try {
      ask(done)
    } catch {
      // An Excel without this throws at once.
      reject(failed(undefined))
    }
  })

/** The open book as a file, as it stands now, saved or not. */
export async function fileOf(document: OfficeDocument): Promise<Uint8Array> {
  const file = await asked<OfficeFile>((done) => {
    document.getFileAsync('compressed', { sliceSize }, done)
  })
  try {
    if (file.size > largest) throw tooLarge()
    const slices: ArrayLike<number>[] = []
    // One after the other: Excel keeps no order among several.
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await asked<{ data: ArrayLike<number> }>((done) => {
        file.getSliceAsync(index, done)
      })
      slices.push(data)
    }
    const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const slice of slices) {
      bytes.set(slice, at)
      at += slice.length
    }
    if (bytes.length !== file.size) throw failed(undefined)
    return bytes
  } finally {
    // Excel holds two files at most; one that stays open stops the next.
    await asked<unknown>((done) => {
      file.closeAsync(done)
    }).catch(() => undefined)
  }
}
