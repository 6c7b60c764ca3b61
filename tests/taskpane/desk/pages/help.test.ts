import { cellRef, deskOn } from '../../../support/desk'
import { call, visit } from '../../../support/rows'
import { booksOf } from '../../../support/sheets'

const book = '6月報告.xlsx'
const at = (cell: string) => cellRef(book, '様式14', cell)
const rows = [
  visit({ company: '青空工業', number: 1 }),
  visit({ company: '青空工業', number: 2, date: '2024-06-20', address: null, phone: null }),
  call({ method: null }),
]

async function opened() {
  const made = deskOn(booksOf({ y14: { rows, book } }))
  const page = await made.desk.pages.help()
  const value = async (cell: string) => {
    const { row, col } = at(cell)
    return (await made.host.read())[0]!.sheets[0]!.value(row, col)
  }
  return { ...made, page, value }
}

it('knows nothing before the first check, and the cell that a person is in afterwards', async () => {
  const { desk, host, page, rest } = await opened()
  host.selected = at('C9')
  const stop = page.follow()
  await rest()
  expect(page.state()).toMatchObject({ ready: false, assist: null, at: at('C9') })
  await desk.check()
  expect(page.state()).toMatchObject({ ready: true, assist: { cell: 'C9', label: '相談方法', where: 'entry' } })
  stop()
})

it('follows the selection while it is open, and not afterwards', async () => {
  const { desk, host, page, rest } = await opened()
  await desk.check()
  const stop = page.follow()
  host.tell({ kind: 'selected', at: at('AJ8') })
  expect(page.state().assist?.label).toBe('企業名')
  await rest()
  host.tell({ kind: 'selected', at: null })
  expect(page.state()).toMatchObject({ assist: null, at: null })
  stop()
  host.tell({ kind: 'selected', at: at('C9') })
  expect(page.state().at).toBeNull()
})

it('writes a value that is clicked, judges the row again, and takes it back', async () => {
  const { desk, host, page, rest, value } = await opened()
  await desk.check()
  const stop = page.follow()
  host.tell({ kind: 'selected', at: at('C9') })
  await rest()
  const offer = page.state().assist!.choices.find(({ label }) => label === '電話')!
  await page.take(offer.id)
  expect(await value('C9')).toBe('電話')
  expect(desk.state().notice).toMatchObject({ kind: 'done', undo: true })
  expect(page.state().assist?.choices.find(({ current }) => current)?.label).toBe('電話')
  await desk.undo()
  expect(await value('C9')).toBeNull()
  stop()
})

it('offers what is known of the company from its first visit', async () => {
  const { desk, host, page, rest, value } = await opened()
  await desk.check()
  page.follow()
  host.tell({ kind: 'selected', at: at('AK8') })
  await rest()
  const { offers } = page.state().assist!
  expect(offers.length).toBeGreaterThan(0)
  await page.take(offers[0]!.id)
  expect(desk.state().notice?.kind).toBe('done')
  expect(await value('AK8')).toBe(await value('AK7'))
})

it('refuses an offer of another cell', async () => {
  const { desk, page } = await opened()
  await desk.check()
  await page.take('no such offer')
  expect(desk.state().notice).toMatchObject({ kind: 'refused', text: expect.stringContaining('選び直して') as string })
})
