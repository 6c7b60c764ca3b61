import { extractOf } from '../../src/answers'
import type { Extract } from '../../src/answers'
import { forms, y14, type FormDefinition } from '../../src/forms'
import type { CellRef } from '../../src/workbook/types'
import { call, monthRow, visit } from '../support/rows'
import { answerOf, type Setting } from './made'
import type { Sheets } from '../support/sheets'

/** Letters, headers, then each row with its number; the cell itself in brackets. */
const drawn = ({ columns, rows }: Extract): string[] => [
  columns.map(({ letter, header }) => `${letter} ${header}`).join(' | '),
  ...rows.map(({ number, cells }) =>
    [
      number,
      ...cells.map(({ text, mark }) => (mark === 'here' ? `[${text}]` : mark === 'related' ? `(${text})` : text)),
    ].join(' | '),
  ),
]
const extracts = (sheets: Sheets, setting?: Setting): string[][] => {
  const { submission, verdict } = answerOf(sheets, setting)
  return verdict.findings.map((finding) => drawn(extractOf(submission, finding)!))
}

describe('extract', () => {
  it('shows the row between its neighbours, the columns beside the cell, the day and the company', () => {
    const rows = [call(), call({ method: '訪問', date: '2024-06-10', company: '有限会社みどり' }), visit()]
    expect(extracts({ y14: { rows } })).toEqual([
      [
        'B 相談日 | C 相談方法 | D パート・有期 | AJ 企業名',
        '7 | 6月3日 | 電話 |  | 株式会社みずほ木工',
        '8 | 6月10日 | [訪問] |  | 有限会社みどり',
        '9 | 6月5日 | 訪問コンサルティング | ○ | 合同会社やまびこ商店',
      ],
    ])
  })

  it('shows other cells that the finding speaks of', () => {
    expect(extracts({ y14: { rows: [call({ advice: null })] } })[0]!.at(-1)).toBe(
      '7 | 6月3日 | 就業規則の見直しの進… | [] | 商工会議所 | (株式会社みずほ木工)',
    )
  })

  it('leaves out what stands beside the cell before what the finding speaks of, and has five columns at most', () => {
    const { submission } = answerOf({ y14: { rows: [call()] } })
    const { book, sheet, columns, records } = submission.tables[0]!
    const spokenOf = (fields: readonly string[]) => {
      const related = fields.map((field) => ({
        book,
        sheet: sheet.name,
        row: records[0]!.at.row,
        col: columns.get(field)!,
      }))
      const at = { ...related[0]!, col: columns.get('minutes')! }
      return extractOf(submission, { at, related })!.columns.map(({ header }) => header)
    }
    expect(spokenOf(['expert'])).toEqual(['相談日', '支援時間', '支援回数', '企業名', '専門家氏名'])
    expect(spokenOf(['expert', 'phone', 'workers'])).toEqual(['相談日', '支援時間', '企業名', '電話番号', '専門家氏名'])
  })

  it('shows the months around the month', () => {
    const [extract] = extracts({
      y14: { rows: [visit()] },
      y15: { months: { '5月': monthRow({ visits: 4 }), '6月': monthRow({ visits: 3 }) } },
    })
    expect(extract!.slice(1)).toEqual(['8 | 5月 | 0 | 4 | 0', '9 | 6月 | 0 | [3] | 0', '10 | 7月 |  |  | '])
  })

  it('writes days of another fiscal year in full: there the year is what matters', () => {
    const rows = [call(), call({ date: '2023-06-10', method: '訪問' }), call({ date: '2024/6/4' })]
    const [extract] = extracts({ y14: { rows } })
    expect(extract![2]).toContain('令和5年6月10日(土)')
    expect(extract![3]).toContain('2024/6/4')
  })

  it('never shows a private field, not even where the finding is about it', () => {
    const secret = {
      ...y14,
      fields: {
        ...y14.fields,
        method: { ...y14.fields.method, private: true },
        company: { ...y14.fields.company, private: true },
      },
    } as unknown as FormDefinition
    const own = forms.map((form) => (form.id === y14.id ? secret : form))
    const [extract] = extracts({ y14: { rows: [call({ method: '秘密の方法' })] } }, { forms: own, profile: {} })
    expect(extract!.join()).not.toMatch(/秘密|みずほ木工|電話/)
    expect(extract![1]).toContain('[(表示しません)]')
  })

  it('shows a header and what stands below it', () => {
    const { submission } = answerOf({ y14: { rows: [call()] } })
    const table = submission.tables[0]!
    const row = table.header.row + table.header.rows - 1
    const at: CellRef = { book: table.book, sheet: table.sheet.name, row, col: 2 }
    const extract = extractOf(submission, { at, related: [] })!
    expect(extract.rows.map(({ number, here }) => [number, here])).toEqual([
      [row + 1, true],
      [row + 2, false],
    ])
  })

  it('cuts long texts and puts them on one line', () => {
    const [extract] = extracts({ y14: { rows: [call({ method: '訪問', company: `${'長い'.repeat(40)}\n名前` })] } })
    expect(extract!.every((line) => line.length < 120 && !line.includes('\n'))).toBe(true)
  })

  it('is null where there is no such cell', () => {
    const { submission } = answerOf({ y14: { rows: [call()] } })
    const nowhere: CellRef = { book: '様式14.xlsx', sheet: '様式14', row: -1, col: -1 }
    expect(extractOf(submission, { at: nowhere, related: [] })).toBeNull()
    expect(extractOf(submission, { at: { ...nowhere, sheet: '別の紙', row: 3, col: 3 }, related: [] })).toBeNull()
  })
})
