import { ExcelHost } from '../../../src/hosts/excel/host'
import { defaultLimits } from '../../../src/hosts/xlsx/read'
import { readNotes } from '../../../src/hosts/xlsx/notes'
import { VirtualBook, VirtualExcel } from '../../excel/virtualExcel'

const name = 'Book1.xlsx'
const open = (...xml: string[]) => {
  const excel = new VirtualExcel(VirtualBook.of({ 表: [['a']] }))
  for (const part of xml) excel.book.addXml(part)
  return { excel, host: new ExcelHost(excel.office), parts: () => excel.book.xmlParts.map((part) => part.xml) }
}
const part = (inner: string): string => `<notes xmlns="urn:yoshiki:notes">${inner}</notes>`
const notesOf = async (host: ExcelHost) => (await host.read())[0]!.notes

describe('notes in the workbook', () => {
  it('are kept, changed and removed, and cost a reading no trip', async () => {
    const { excel, host, parts } = open()
    await host.read()
    const first = await excel.during(() => host.note(name, '設定', '{"月":"2024-06"}'))
    expect(first.trips).toBe(2)
    const second = await excel.during(() => host.note(name, '理由', '先方の都合'))
    expect(second.trips).toBe(3)
    expect(parts()).toHaveLength(1)
    const { result, trips } = await excel.during(() => host.read())
    expect([trips, result[0]!.notes]).toEqual([2, { 設定: '{"月":"2024-06"}', 理由: '先方の都合' }])
    await host.note(name, '設定', null)
    expect(await notesOf(host)).toEqual({ 理由: '先方の都合' })
    await host.note(name, '理由', null)
    expect([await notesOf(host), parts()]).toEqual([{}, []])
  })
  it('are the part that the file host reads, whatever the text', async () => {
    const { host, parts } = open()
    await host.read()
    const texts = { '<a href="x">&': ' 「」"\'&amp; <b>\n2行目\t\r終わり ', __proto: '', 絵: '🍵\u0000\uFFFE' }
    for (const [key, text] of Object.entries(texts)) await host.note(name, key, text)
    const kept = { ...texts, 絵: '🍵' }
    expect(readNotes(new TextEncoder().encode(parts()[0]!), defaultLimits)).toEqual(kept)
    expect(await notesOf(host)).toEqual(kept)
  })
  it('several parts become one, and parts of others stay as they are', async () => {
    const other = '<notes xmlns="urn:somebody:else"><note key="k">v</note></notes>'
    const { host, parts } = open(part('<note key="a">1</note>'), other, part('<note key="b">2</note>'), part('<note'))
    expect(await notesOf(host)).toEqual({ a: '1', b: '2' })
    await host.note(name, 'c', '3')
    expect(await notesOf(host)).toEqual({ a: '1', b: '2', c: '3' })
    expect(parts()).toEqual([expect.stringContaining('urn:yoshiki:notes'), other])
  })
  it('what another pane wrote meanwhile is not lost', async () => {
    const { excel, host } = open()
    await host.read()
    excel.book.addXml(part('<note key="他">1</note>'))
    await host.note(name, 'こちら', '2')
    expect(await notesOf(host)).toEqual({ 他: '1', こちら: '2' })
  })
  it('belong to the book that was read', async () => {
    const { host } = open()
    await expect(host.note(name, 'a', '1')).rejects.toMatchObject({ reason: 'broken' })
    await host.read()
    await expect(host.note('別.xlsx', 'a', '1')).rejects.toMatchObject({ reason: 'broken' })
  })
})
