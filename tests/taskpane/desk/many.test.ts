import { MemoryHost } from '../../../src/hosts/memory/host'
import type { Sheet, Snapshot } from '../../../src/workbook/types'
import { deskOver, items } from '../../support/desk'
import { call } from '../../support/rows'
import { booksOf } from '../../support/sheets'

/** Counts the cells that are looked at. */
class CountingHost extends MemoryHost {
  looks = 0
  override async read(): Promise<Snapshot> {
    const books = await super.read()
    return books.map((book) => ({ ...book, sheets: book.sheets.map((sheet) => this.counted(sheet)) }))
  }
  private counted(sheet: Sheet): Sheet {
    return {
      ...sheet,
      value: (row, col) => {
        this.looks++
        return sheet.value(row, col)
      },
    }
  }
}

const many = 5000
const rows = Array.from({ length: many }, (_, n) =>
  call({ method: 'でんわ', company: `株式会社${n}`, phone: `0852-00-${1000 + n}` }),
)

it('five thousand findings are listed without looking at their cells again; a card that opens looks at its own', async () => {
  const host = new CountingHost(booksOf({ y14: { rows } }))
  const { desk } = deskOver(host)
  await desk.check()
  const { findings } = desk.state()
  expect(findings!.counts.error).toBeGreaterThanOrEqual(many)

  host.looks = 0
  desk.setCurrent('x')
  const list = items(desk.state()).map(({ id, cell, what, next, place }) => [id, cell, what, next, place])
  expect([list.length >= many, host.looks]).toEqual([true, 0])

  const card = items(desk.state())[2500]!
  expect(card.extract!.rows.some(({ here }) => here)).toBe(true)
  const looks = host.looks
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(100)
  expect(card.extract).toBe(card.extract)
  expect(host.looks).toBe(looks)
})

it('a year is counted when somebody looks at it, and once', async () => {
  const host = new CountingHost(booksOf({ y14: { rows: rows.slice(0, 50) }, y15: { months: {} } }))
  const { desk } = deskOver(host)
  await desk.check()
  host.looks = 0
  desk.setCurrent('x')
  expect(host.looks).toBe(0)
  const { totals } = desk.state()
  expect([totals!.lines.length > 0, host.looks > 0]).toEqual([true, true])
  const looks = host.looks
  desk.setCurrent('y')
  expect([desk.state().totals, host.looks]).toEqual([totals, looks])
})
