import { cellRef, deskOn, fileOf } from '../../../support/desk'
import { call, seminar } from '../../../support/rows'
import { booksOf } from '../../../support/sheets'

const book = '6月報告.xlsx'
const rows = [call(), call({ method: 'でんわ', company: '別の店' }), call({ method: '来所 ', company: '三つ目の店' })]
const books = booksOf({ y14: { rows, book, dropdowns: { method: null } } })

async function opened(given = books, files = books) {
  const made = deskOn(given, { files })
  await made.desk.check()
  const page = await made.desk.pages.lists()
  const sheet = () => page.state().lists!.sheets[0]!
  const column = (label: string) => sheet().columns.find((one) => one.label === label)!
  const value = async (cell: string) => {
    const { row, col } = cellRef(book, '', cell)
    return (await made.host.read())[0]!.sheets[0]!.value(row, col)
  }
  return { ...made, page, sheet, column, value }
}

it('shows every column with its dropdown, and what came past it', async () => {
  const { page, column } = await opened()
  expect(page.state().stale).toBe(false)
  expect(column('相談方法').bypassed.map(({ shown, words }) => [shown, words])).toEqual(
    expect.arrayContaining([[expect.stringContaining('でんわ'), 'C8']]),
  )
})

it('puts dropdowns back after they were shown, and takes them away again', async () => {
  const { desk, page, column } = await opened()
  expect(column('相談方法').state).toBe('none')
  page.previewRestore([column('相談方法').id])
  expect(desk.state().preview).toMatchObject({ act: 'プルダウンを戻す', lines: [expect.stringContaining('C7')] })
  await desk.confirm()
  expect(desk.state().notice).toMatchObject({ kind: 'done', undo: true })
  expect(column('相談方法').state).toBe('right')
  await desk.undo()
  expect(column('相談方法').state).toBe('none')
})

it('puts a value that is chosen in the place of one that is none of the entries', async () => {
  const { desk, page, column, value } = await opened()
  const { id } = column('相談方法').bypassed.find(({ words }) => words === 'C8')!
  page.previewReplace(id, '電話')
  expect(desk.state().preview?.lines).toEqual([expect.stringContaining('「でんわ」 → 「電話」')])
  await desk.confirm()
  expect(await value('C8')).toBe('電話')
  expect(column('相談方法').bypassed.some(({ words }) => words === 'C8')).toBe(false)
})

it('refuses what is not there any more, and what stands in another book', async () => {
  const { desk, page } = await opened()
  page.previewReplace('no such value')
  expect(desk.state()).toMatchObject({ preview: null, notice: { kind: 'refused' } })

  const other = booksOf({ y14: { rows, book: '別のブック.xlsx' } })
  const made = deskOn(booksOf({ y11: { rows: [seminar()], book: '様式11.xlsx' } }), { files: other })
  await made.desk.addBooks([fileOf('別のブック.xlsx')])
  await made.desk.check()
  const lists = await made.desk.pages.lists()
  const found = lists.state().lists!.sheets.find((sheet) => sheet.book === '別のブック.xlsx')!
  lists.previewReplace(found.columns.flatMap(({ bypassed }) => bypassed)[0]!.id, '電話')
  expect(made.desk.state().notice?.text).toContain('ほかのブック')
})

it('says that it is old once the book has changed, and writes nothing into rows that moved', async () => {
  const { desk, host, page, column, rest } = await opened()
  const { id } = column('相談方法').bypassed[0]!
  host.types(cellRef(book, '様式14', 'X7'), '書き足した')
  await rest()
  expect(page.state().stale).toBe(true)
  await desk.check()
  expect(page.state().stale).toBe(false)
  page.previewReplace(id, '電話')
  expect(desk.state().preview).not.toBeNull()
})

it('has the same state until something changes', async () => {
  const { desk, page } = await opened()
  const before = page.state()
  expect(page.state()).toBe(before)
  let told = 0
  const stop = page.subscribe(() => told++)
  await desk.check()
  expect(told).toBeGreaterThan(0)
  expect(page.state()).not.toBe(before)
  stop()
})
