import { MemoryHost } from '../../src/hosts/memory/host'
import { check } from '../../src/session/check'
import { knownAfter, total, totalEdits } from '../../src/session/total'
import { undo, write } from '../../src/session/undo'
import { HostError } from '../../src/session/host'
import { a1 } from '../../src/workbook/address'
import type { Edit } from '../../src/workbook/types'
import { answer as survey, call, monthRow, seminar, visit } from '../support/rows'
import { y15 } from '../../src/forms'
import { booksOf, headerDepth, placeOf, type Row, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const rows: Row[] = [
  call(),
  call({ date: '2024-06-04', method: '窓口相談派遣', expert: '見本 太郎' }),
  call({ date: '2024-06-04', method: '窓口相談派遣', expert: '見本太郎', company: '別の店' }),
  call({ date: '2024-06-05', method: '窓口相談派遣', expert: '見本 花子' }),
  call({ date: '2024-06-12', method: 'セミナー開催後個別相談会', company: '有限会社かぜ' }),
  visit({ checklist: '該当' }),
  visit({ date: '2024-06-25', method: 'オンラインコンサルティング', visit: 2, checklist: null, topicJobAnalysis: '○' }),
]
const month: Sheets = {
  y11: { rows: [seminar()] },
  y13: { rows: [survey(), survey()] },
  y14: { rows },
  y15: { months: {} },
}
const hostOf = (sheets: Sheets) => new MemoryHost(booksOf(sheets))
const checked = async (host: MemoryHost) => check(await host.read(), { tool, month: '2024-06' })
const errors = (answer: Awaited<ReturnType<typeof checked>>) =>
  answer.verdict.findings.filter(({ severity }) => severity === 'error').map(({ rule, at }) => `${rule} ${a1(at)}`)

it('fills the month, after which nothing is wrong with it', async () => {
  const host = hostOf(month)
  const plan = total(await checked(host))!
  expect(plan.edits.map(({ measure, after }) => `${measure}=${after}`)).toEqual([
    '①=1',
    '窓口相談派遣の実施件数=2',
    '②=3',
    'A=1',
    'B=1',
    'C=45',
    'D=45',
    'E=1',
    '③=1',
    '④=2',
    '⑤=1',
    '⑥=2',
    '⑦=1',
    '⑧=2',
  ])
  expect(plan.left).toEqual([])
  await host.apply(totalEdits(plan))
  expect(errors(await checked(host))).toEqual([])
  expect(total(await checked(host))!.edits).toEqual([])
})
it('gives every number the rows behind it', async () => {
  const plan = total(await checked(hostOf(month)))!
  const of = (measure: string) => plan.edits.find((edit) => edit.measure === measure)!.from.map(({ row }) => row)
  expect(of('②')).toEqual([7, 8, 9])
  expect(of('⑧')).toEqual([11, 12])
})
it('shows the number that stands there before it is replaced', async () => {
  const plan = total(
    await checked(hostOf({ ...month, y15: { months: { '6月': monthRow({ direct: 7, visits: 2 }) } } })),
  )!
  expect(plan.edits.find(({ measure }) => measure === '①')).toMatchObject({ before: 7, after: 1 })
  expect(plan.right.map(({ measure }) => measure)).toContain('④')
})
it('leaves 実施件数 as it was typed', async () => {
  const plan = total(await checked(hostOf({ ...month, y15: { months: { '6月': { dispatchDays: 9 } } } })))!
  expect(plan.edits.map(({ field }) => field)).not.toContain('dispatchDays')
})
it('does not write a number that is not certain, and names the open rows', async () => {
  const open = {
    ...month,
    y14: { rows: [...rows, visit({ company: '合名会社いずみ', phone: null, visit: 3, checklist: null })] },
  }
  const plan = total(await checked(hostOf(open)))!
  expect(plan.left).toMatchObject([{ measure: '⑧', low: 2, high: 3, reason: 'open', open: [{ row: 13 }] }])
  expect(plan.edits.find(({ measure }) => measure === '④')).toMatchObject({ after: 3 })
})
it('does not write a formula cell', async () => {
  const plan = total(
    await checked(hostOf({ ...month, y15: { months: { '6月': { direct: { formula: '1+0', value: 1 } } } } })),
  )!
  expect(plan.left).toMatchObject([{ measure: '①', reason: 'formula' }])
})
it('counts only what is at hand', async () => {
  const { y14, y15 } = month
  const plan = total(await checked(hostOf({ y14: y14!, y15: y15! })))!
  expect(plan.missing).toEqual(['様式11'])
  expect(plan.edits.map(({ measure }) => measure)).not.toContain('A')
})
it('leaves ③ open where the two forms disagree', async () => {
  const plan = total(await checked(hostOf({ ...month, y11: { rows: [seminar({ sessionConsultations: 4 })] } })))!
  expect(plan.left).toMatchObject([{ measure: '③', low: 1, high: 4 }])
})
it('knows what the green cells will show', async () => {
  const host = hostOf(month)
  const answer = await checked(host)
  const known = knownAfter(answer, '様式15.xlsx', totalEdits(total(answer)!))
  const at = (field: string, row: number) =>
    known.get(`様式15\u0000${a1({ row: headerDepth(y15) + row, col: placeOf(y15, field) })}`)
  // ①1 + ②3 + ③1 + ④2 in June (row 2); the total in row 12; the quotient (row 14) is blank without a target.
  expect(['all', 'consultations'].map((field) => at(field, 2))).toEqual([7, 5])
  expect(['all', 'consultations', 'direct', 'participants'].map((field) => at(field, 12))).toEqual([7, 5, 1, 45])
  expect(at('visits', 14)).toBe('')
  expect(at('direct', 2)).toBeUndefined()
})

describe('taking it back', () => {
  it('puts every cell back', async () => {
    const host = hostOf(month)
    const before = JSON.stringify(await values(host))
    const journal = await write(host, [], '集計', totalEdits(total(await checked(host))!))
    expect(JSON.stringify(await values(host))).not.toBe(before)
    expect(await undo(host, journal)).toEqual([])
    expect(JSON.stringify(await values(host))).toBe(before)
  })
  it('stops where somebody wrote since, and changes nothing', async () => {
    const host = hostOf(month)
    const journal = await write(host, [], '集計', totalEdits(total(await checked(host))!))
    const { at } = journal[0]!.inverse.at(-1) as Edit & { kind: 'set' }
    await host.apply([{ kind: 'set', at, before: 1, value: 99 }])
    const before = JSON.stringify(await values(host))
    await expect(undo(host, journal)).rejects.toThrow(HostError)
    expect(JSON.stringify(await values(host))).toBe(before)
  })
  it('a batch that fails half way has changed nothing', async () => {
    const host = hostOf(month)
    const before = JSON.stringify(await values(host))
    const edits = totalEdits(total(await checked(host))!)
    const last = edits.at(-1) as Edit & { kind: 'set' }
    await expect(host.apply([...edits.slice(0, -1), { ...last, before: 5 }])).rejects.toMatchObject({
      reason: 'changed',
    })
    expect(JSON.stringify(await values(host))).toBe(before)
  })
})

async function values(host: MemoryHost): Promise<unknown> {
  return (await host.read()).map(({ sheets }) =>
    sheets.map(({ used, value }) =>
      Array.from({ length: used.rows }, (_, row) =>
        Array.from({ length: used.cols }, (_, col) => value(used.row + row, used.col + col)),
      ),
    ),
  )
}
