import fc from 'fast-check'
import { answerJson } from '../../src/answers'
import { y11, y13, y14, y15, type FormDefinition } from '../../src/forms'
import { memoryBook, type MemoryCell, type MemorySheet } from '../../src/hosts/memory/sheet'
import { parseA1 } from '../../src/workbook/address'
import { check } from '../../src/session/check'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { formSheet, headerDepth, type FormSheet } from '../support/sheets'

/** A month with a mistake of many kinds: whatever is found in it must not depend on where the forms stand. */
const month: readonly (readonly [FormDefinition, FormSheet])[] = [
  [
    y14,
    {
      sample: { company: '○○会社' },
      rows: [
        call(),
        call({ method: '訪問' }),
        call({ date: '2024/6/3', topicWorkRules: null }),
        visit({ minutes: 200, topicPartTime: null, topicJobAnalysis: '✓' }),
        visit({ checklist: null, company: '別の店', phone: '0852-00-0009' }),
        call({ date: '2024-05-30', industry: '飲食店' }),
        call({ workers: 3, nonRegular: 9, topicOther: '○' }),
      ],
    },
  ],
  [y11, { rows: [seminar(), seminar({ date: '2024-06-20', organiser: '後援', participants: -1, session: null })] }],
  [y13, { rows: [answer(), answer({ clarity: 4 }), answer({ wantNone: '○' })] }],
  [y15, { months: { '6月': monthRow({ direct: 9, visits: 1, onlineVisits: 2, seminars: 2 }) } }],
]

type Cells = (MemoryCell | undefined)[][]
interface Layout {
  readonly down: number
  readonly right: number
  readonly spacers: readonly number[]
  readonly wide: boolean
  readonly name: string
}

const widened = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace('※', '\n※')

function laidOut(form: FormDefinition, data: FormSheet, { down, right, spacers, wide, name }: Layout): MemorySheet {
  const plain = formSheet(form, data)
  const top = headerDepth(form)
  let cells: Cells = plain.cells.map((row, r) =>
    row.map((cell) => (wide && r < top && r >= 3 && typeof cell === 'string' ? widened(cell) : cell)),
  )
  for (const place of [...spacers].sort((a, b) => b - a)) {
    // Formulas name their columns: a form that has them is shifted as a whole only.
    if (form.shape === 'months') continue
    cells = cells.map((row) => [...row.slice(0, place + 2), undefined, ...row.slice(place + 2)])
  }
  const side = form.shape === 'months' ? 0 : right
  const above = form.shape === 'months' ? 0 : down
  cells = [
    ...(Array.from({ length: above }, () => []) as Cells),
    ...cells.map((row) => [...(new Array(side).fill(undefined) as undefined[]), ...row]),
  ]
  return { name: name + form.key, cells }
}

/** Findings without the place in the sheet: rule, level, row within the form, label of the column, what is said. */
function told(layout: Layout, order: readonly number[], oneBook: boolean): string[] {
  const sheets = order.map((i) => ({ form: month[i]![0], sheet: laidOut(...month[i]!, layout) }))
  const books = oneBook
    ? [memoryBook({ id: 'all.xlsx', sheets: sheets.map(({ sheet }) => sheet) })]
    : sheets.map(({ form, sheet }) => memoryBook({ id: `${form.id}.xlsx`, sheets: [sheet] }))
  const tool = { name: 'yoshiki', version: 'test' }
  const { findings } = answerJson(check(books, { tool, month: '2024-06' }))
  return findings
    .map(({ rule, severity, form, cell, label, message }) => {
      const row = parseA1(cell!)!.row - (form === y15.id ? 0 : layout.down)
      // Cell names inside a message are those of the sheet.
      return `${rule} ${severity} ${form} ${row} ${label ?? ''} ${message.replace(/[A-Z]{1,3}\d+/g, '…')}`
    })
    .sort()
}

const plain: Layout = { down: 0, right: 0, spacers: [], wide: false, name: '' }

it('the month has a mistake of many kinds', () => {
  expect(new Set(told(plain, [0, 1, 2, 3], false).map((line) => line.split(' ')[0])).size).toBeGreaterThan(12)
})

it('shifts, spacers, full width, renamed sheets, any order, one book or many: the same findings', () => {
  const expected = told(plain, [0, 1, 2, 3], false)
  fc.assert(
    fc.property(
      fc.record({
        down: fc.nat(9),
        right: fc.nat(4),
        spacers: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
        wide: fc.boolean(),
        name: fc.constantFrom('', '6月 ', 'シート'),
      }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.boolean(),
      (layout, order, oneBook) => {
        expect(told(layout, order, oneBook)).toEqual(expected)
      },
    ),
    { numRuns: 80 },
  )
})
