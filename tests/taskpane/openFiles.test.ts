/** @jest-environment jsdom */
import { openFiles, type OfficeLibrary } from '../../src/taskpane/office'

const library = (context: object): OfficeLibrary => ({ context }) as unknown as OfficeLibrary

describe('files of the open book', () => {
  it('are not to be had from an Excel that gives none', () => {
    expect(openFiles(library({}))).toBeNull()
    expect(openFiles(library({ document: {} }))).toBeNull()
  })

  it('come from Excel, and go to the person by their browser under their name', async () => {
    jest.useFakeTimers()
    const blobs: Blob[] = []
    const revoked: string[] = []
    const clicked: [string, string][] = []
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: (address: string) => revoked.push(address),
    })
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push([this.download, this.href])
    })
    const document = { getFileAsync: jest.fn() }
    const files = openFiles(library({ document }))!
    expect(files.document).toBe(document)
    files.download('写し.xlsx', new Uint8Array([1, 2, 3]))
    expect(clicked).toEqual([['写し.xlsx', 'blob:1']])
    expect([blobs[0]!.size, blobs[0]!.type]).toEqual([3, expect.stringContaining('spreadsheetml.sheet')])
    expect(revoked).toEqual([])
    jest.runAllTimers()
    expect(revoked).toEqual(['blob:1'])
    jest.useRealTimers()
    const opened: string[] = []
    Object.assign(globalThis, {
      Excel: { createWorkbook: (base64: string) => Promise.resolve(void opened.push(base64)) },
    })
    await files.createWorkbook('UEs=')
    expect(opened).toEqual(['UEs='])
  })
})
