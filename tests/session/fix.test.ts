import { MemoryHost } from '../../src/hosts/memory/host'
import { check } from '../../src/session/check'
import { fixes } from '../../src/session/fix'
import { judge } from '../../src/validators/engine/judge'
import { message } from '../../src/validators/engine/message'
import { tableRule, type Rule } from '../../src/validators/engine/rule'
import type { Scalar } from '../../src/workbook/types'
import { call } from '../support/rows'
import { booksOf } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const said = message(() => ({ what: '書き方が違います。', next: '直してください。' }))

/** A rule that writes values into cells of the first two rows, by column. */
const writes = (id: string, values: readonly (readonly [row: number, col: number, value: Scalar])[]): Rule =>
  tableRule({
    id,
    catalogue: [],
    severity: 'warning',
    form: null,
    title: id,
    clause: id,
    check: ({ book, sheet, header }) => {
      const at = (row: number, col: number) => ({
        book,
        sheet: sheet.name,
        row: header.row + header.rows + row,
        col: header.col + col,
      })
      const edits = values.map(([row, col, value]) => {
        const place = at(row, col)
        return { kind: 'set' as const, at: place, before: sheet.value(place.row, place.col), value }
      })
      return { at: at(values[0]![0], values[0]![1]), text: said({}), fix: { label: id, edits } }
    },
  })

async function planned(rules: readonly Rule[], wanted?: Parameters<typeof fixes>[1]) {
  const host = new MemoryHost(booksOf({ y14: { rows: [call(), call({ date: '2024-06-04' })] } }))
  const answer = check(await host.read(), { tool, month: '2024-06' })
  const plan = fixes({ ...answer, verdict: judge(answer.submission, rules) }, wanted)
  return {
    host,
    plan,
    names: { fixed: plan.fixed.map(({ rule }) => rule), held: plan.held.map(({ rule }) => rule) },
  }
}

it('corrections of different cells are all taken, and may be written', async () => {
  const { host, plan, names } = await planned([writes('a', [[0, 1, 'x']]), writes('b', [[1, 1, 'y']])])
  expect(names).toEqual({ fixed: ['a', 'b'], held: [] })
  await host.apply(plan.edits)
  expect(plan.edits).toHaveLength(2)
})
it('of two corrections that disagree the first is taken and the other is held, with all its cells', async () => {
  const { plan, names } = await planned([
    writes('a', [[0, 1, 'x']]),
    writes('b', [
      [0, 1, 'y'],
      [1, 1, 'y'],
    ]),
  ])
  expect(names).toEqual({ fixed: ['a'], held: ['b'] })
  expect(plan.edits.map((edit) => edit.kind === 'set' && edit.value)).toEqual(['x'])
})
it('two corrections that agree write their cell once', async () => {
  const { host, plan, names } = await planned([writes('a', [[0, 1, 'x']]), writes('b', [[0, 1, 'x']])])
  expect(names).toEqual({ fixed: ['a', 'b'], held: [] })
  expect(plan.edits).toHaveLength(1)
  await host.apply(plan.edits)
})
it('only the wanted ones', async () => {
  const { names } = await planned([writes('a', [[0, 1, 'x']]), writes('b', [[0, 1, 'y']])], ({ rule }) => rule === 'b')
  expect(names).toEqual({ fixed: ['b'], held: [] })
})
