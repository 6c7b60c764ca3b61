import fc from 'fast-check'
import { comparisonHeadline, comparisonText, type Comparison } from '../../src/answers/comparison'
import { compareAnswers } from '../../src/session/compare'
import { pairs, type ComparedRow } from '../../src/session/compare/pairs'
import { answerOf, answerOfBooks, type Setting } from '../answers/made'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import type { Sheets } from '../support/sheets'

const first = call({ company: '株式会社いちご', date: '2024-06-03' })
const second = visit({ company: '合同会社にわ', date: '2024-06-05' })
const third = call({
  company: '有限会社さんご',
  date: '2024-06-07',
  question: '三六協定の届出',
  advice: '様式を案内した。',
})
const month: Sheets = {
  y11: { rows: [seminar()] },
  y13: { rows: [answer(), answer({ employees: 8 })] },
  y14: { rows: [first, second, third] },
  y15: { months: { '6月': monthRow({ direct: 2, visits: 1 }) } },
}
const compare = (before: Sheets, after: Sheets, setting: Setting = {}): Comparison =>
  compareAnswers(answerOf(before, setting), answerOf(after, setting))
const with14 = (...rows: Record<string, unknown>[]): Sheets => ({ ...month, y14: { rows: rows as never } })

describe('what changed since it was handed in', () => {
  it('is nothing for the same month', () => {
    const comparison = compare(month, month)
    expect(comparison).toMatchObject({ rows: [], totals: [], notes: [] })
    expect(comparisonHeadline(comparison)).toBe('変わったところはありません')
    expect(comparison.forms).toEqual([
      { form: '様式11', before: 1, after: 1, same: 1 },
      { form: '様式13', before: 2, after: 2, same: 2 },
      { form: '様式14', before: 3, after: 3, same: 3 },
      { form: '様式15', before: 15, after: 15, same: 15 },
    ])
  })

  it('is not that rows moved, changed their file or their sheet', () => {
    expect(compare(month, with14(third, first, second)).rows).toEqual([])
    const split: Sheets = {
      ...month,
      y14: [{ rows: [third] }, { rows: [second, first], book: '別.xlsx', sheetName: '後半' }],
    }
    expect(compare(month, split).rows).toEqual([])
  })

  it('is told cell by cell for a changed row, with where it stood and stands', () => {
    const { rows } = compare(month, with14(third, { ...second, minutes: 150, remarks: '延長' }, first))
    expect(rows).toEqual([
      {
        form: '様式14',
        kind: 'changed',
        name: '令和6年6月5日(水) 訪問コンサルティング 合同会社にわ',
        month: '2024-06',
        before: expect.stringMatching(/^様式14\.xlsx『様式14』 \d+行目$/),
        after: expect.stringMatching(/^様式14\.xlsx『様式14』 \d+行目$/),
        cells: [
          { field: 'minutes', label: '支援時間', before: '120', after: '150' },
          { field: 'remarks', label: '備考', before: '空欄', after: '延長' },
        ],
      },
    ])
  })

  it('is told for rows that were put in or taken out', () => {
    const other = call({
      company: '株式会社よつば',
      date: '2024-06-20',
      question: '就業規則',
      advice: '見本を渡した。',
      expert: '別人',
    })
    const { rows } = compare(month, with14(first, second, other))
    expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'added 令和6年6月20日(木) 電話 株式会社よつば',
      'removed 令和6年6月7日(金) 電話 有限会社さんご',
    ])
    expect(rows[0]).toMatchObject({ before: null, after: expect.any(String) })
    expect(rows[1]).toMatchObject({ before: expect.any(String), after: null })
    expect(rows[0]!.cells).toContainEqual({
      field: 'company',
      label: '企業名',
      before: '空欄',
      after: '株式会社よつば',
    })
  })

  it('is also a number that became a text, a day that did, a blank, a letter of another width', () => {
    const changes = (own: object): string[] =>
      compare(month, with14(first, { ...second, ...own }, third)).rows.flatMap(({ cells }) =>
        cells.map(({ before, after }) => `${before} → ${after}`),
      )
    expect(changes({ minutes: '120' })).toEqual(['120 → 「120」(文字)'])
    expect(changes({ minutes: null })).toEqual(['120 → 空欄'])
    expect(changes({ date: '令和6年6月5日' })).toEqual(['令和6年6月5日(水) → 令和6年6月5日'])
    expect(changes({ company: '合同会社ニワ' })).toEqual(['合同会社にわ → 合同会社ニワ'])
  })

  it('of equal answers is how many there are', () => {
    const more: Sheets = { ...month, y13: { rows: [answer({ employees: 8 }), answer(), answer()] } }
    expect(compare(month, more).rows.map(({ form, kind }) => `${form} ${kind}`)).toEqual(['様式13 added'])
  })

  it('of the monthly report goes by its labels; what follows from a formula is no change', () => {
    const { rows } = compare(month, { ...month, y15: { months: { '6月': monthRow({ direct: 5, visits: 1 }) } } })
    expect(
      rows.map(({ name, cells }) => [name, cells.map(({ label, before, after }) => `${label} ${before} ${after}`)]),
    ).toEqual([['6月', [expect.stringMatching(/ 2 5$/)]]])
  })
})

describe('the numbers of the month', () => {
  it('are counted on both sides; only those that differ are told', () => {
    const { totals } = compare(month, with14(first, second))
    expect(totals.map(({ measure, before, after }) => `${measure} ${before} ${after}`)).toEqual([
      '(参考)①~④の合計 3 2',
      '① 2 1',
    ])
  })
  it('have no number where a source is not there', () => {
    const { totals, notes } = compare(month, { y14: month['y14']! })
    expect(totals.map(({ measure, after }) => `${measure} ${after}`)).toContain('A null')
    expect(notes).toEqual([
      '様式11は、今のものにはありません。',
      '様式13は、今のものにはありません。',
      '様式15は、今のものにはありません。',
    ])
  })
})

describe('what is not compared', () => {
  it('is named: sheets that are no form, files that cannot be read', () => {
    const memo = [{ id: 'メモ.xlsx', sheets: [{ name: '覚え書き', cells: [['x']] }] }]
    const extra = answerOfBooks(memo, { refused: [{ path: '壊れた.xlsx', reason: '' }] })
    expect(compareAnswers(extra, extra).notes).toEqual([
      'メモ.xlsx『覚え書き』は様式ではないため、比べていません。',
      '壊れた.xlsxは読めないため、比べていません。',
    ])
  })
  it('a prefecture that was typed over is', () => {
    const tottori: Sheets = { ...month, y14: { ...(month['y14'] as object), prefecture: '鳥取' } }
    expect(compare(month, tottori).notes).toEqual(['様式14の都道府県名が変わっています: 島根 → 鳥取'])
  })
})

it('is said in words', () => {
  const text = comparisonText(compare(month, with14({ ...first, minutes: 30 }, third)))
  expect(text).toMatch(/^追加 0行、削除 1行、変更 1行\(セル 1個\)\n/)
  expect(text).toContain('様式14  3行 → 2行(同じ 1行)')
  expect(text).toMatch(
    /【変更】 様式14\.xlsx『様式14』 \d+行目 {2}令和6年6月3日\(月\) 電話 株式会社いちご\n {6}支援時間: 空欄 → 30\n/,
  )
  expect(text).toMatch(/【削除】 様式14\.xlsx『様式14』 \d+行目\(?.* 合同会社にわ\n/)
  expect(text).toContain('集計の違い(令和6年6月)\n  (参考)①~④の合計: 3 → 2\n  支援件数④: 1 → 0\n')
})

describe('pairing rows', () => {
  const row = (texts: readonly string[], place = ''): ComparedRow => ({ texts, place })
  const cell = fc.constantFrom('', 'a', 'b', 'c', 'd')
  const table = fc.array(
    fc.array(cell, { minLength: 4, maxLength: 4 }).map((texts) => texts),
    { maxLength: 12 },
  )
  const placed = (rows: readonly (readonly string[])[]): ComparedRow[] => rows.map((texts, i) => row(texts, String(i)))

  it('uses every row of both sides exactly once, and pairs as many equal ones as there are', () => {
    fc.assert(
      fc.property(table, table, fc.subarray([0, 1, 2, 3]), (a, b, identity) => {
        const [before, after] = [placed(a), placed(b)]
        const found = pairs(before, after, identity)
        const used = (side: 'before' | 'after'): number[] =>
          found.flatMap((pair) => pair[side] ?? []).sort((x, y) => x - y)
        expect(used('before')).toEqual(a.map((_, i) => i))
        expect(used('after')).toEqual(b.map((_, i) => i))
        const count = (rows: readonly (readonly string[])[], text: string): number =>
          rows.filter((texts) => texts.join() === text).length
        for (const text of new Set([...a, ...b].map((texts) => texts.join()))) {
          const equal = found.filter(
            ({ before: x, after: y }) => x !== null && y !== null && a[x]!.join() === text && b[y]!.join() === text,
          )
          expect(equal).toHaveLength(Math.min(count(a, text), count(b, text)))
        }
      }),
    )
  })
  it('finds no change however rows are shuffled', () => {
    fc.assert(
      fc.property(
        table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const found = pairs(placed(rows), placed(shuffled), [0, 1])
          expect(
            found.every(
              ({ before, after }) =>
                before !== null && after !== null && rows[before]!.join() === shuffled[after]!.join(),
            ),
          ).toBe(true)
        },
      ),
    )
  })
  it('does not compare everything with everything', () => {
    const many = (from: number) =>
      placed(Array.from({ length: 3000 }, (_, i) => ['電話', `会社${i}`, `内容${i + from}`, '済']))
    const found = pairs(many(0), many(100_000), [0, 1, 3])
    expect(found.filter(({ before, after }) => before === after)).toHaveLength(3000)
  })
})
