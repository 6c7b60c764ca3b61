import type { Bypassed, ListColumn, ListPlan, ListSheet, ListsView } from '../../../../../src/session/lists/types'
import type { ListsState } from '../../../../../src/taskpane/desk/pages/types'
import { at } from '../findings'

const methods = [
  '来所',
  '電話',
  'メール',
  'FAX',
  'オンライン',
  '訪問コンサルティング',
  'オンラインコンサルティング',
  '窓口相談派遣(委託者の指示による場合に限ります)',
]

const plan = (label: string): ListPlan => ({ label, lines: [label], count: 1, edits: [], still: [] })

const column = (field: string, label: string, letter: string, given: Partial<ListColumn> = {}): ListColumn => ({
  id: `sheet/${field}`,
  field,
  label,
  column: letter,
  kind: 'code',
  expected: true,
  state: 'right',
  word: 'そろっています',
  at: at('様式14', 7, 2),
  entries: methods,
  wrong: [],
  restore: null,
  refused: null,
  bypassed: [],
  ...given,
})

const bypassed = (id: string, value: string, rows: readonly number[], given: Partial<Bypassed> = {}): Bypassed => ({
  id,
  value,
  shown: value,
  cells: rows.map((row) => at('様式14', row, 2)),
  words: '',
  why: 'unlisted',
  nearest: null,
  choices: [],
  still: [],
  certain: null,
  isCertain: false,
  ...given,
})

const wrong = (cells: string, row: number, words = 'プルダウンがありません') => ({
  box: { row, col: 2, rows: 3, cols: 1 },
  cells,
  rows: 3,
  stands: 'none' as const,
  words,
})

const sheet = (given: Partial<ListSheet>): ListSheet => ({
  id: 'sheet',
  form: '様式14',
  book: '島根_6月.xlsx',
  sheet: '様式14',
  place: '島根_6月.xlsx『様式14』',
  rows: '8~76行目',
  read: true,
  columns: [],
  block: null,
  added: [],
  ...given,
})

export const wrongLists: ListsView = {
  wrongColumns: 3,
  bypassedCells: 15,
  sheets: [
    sheet({
      columns: [
        column('method', '相談方法', 'C', {
          state: 'part',
          word: '一部の行にプルダウンがありません',
          wrong: [wrong('C12:C14', 11), wrong('C30:C32', 29), wrong('C40', 39, '項目の一部しか選べません')],
          restore: plan('「相談方法」のプルダウンを戻す'),
          bypassed: [
            bypassed('a', '訪問コンサル', [11, 27, 40], {
              why: 'meant',
              nearest: '訪問コンサルティング',
              choices: ['訪問コンサルティング'],
              certain: '訪問コンサルティング',
              isCertain: true,
            }),
            bypassed('b', 'でんわ', [30], { nearest: '電話', choices: ['電話', '来所'] }),
            bypassed('c', '=HYPERLINK("x")', [31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41]),
          ],
        }),
        column('route', '訪問又はオンラインによる支援の希望有無', 'AB', {
          state: 'altered',
          word: 'プルダウンが様式の項目と違います',
          wrong: [wrong('AB8:AB76', 7, '様式の項目と違います')],
          refused:
            'シート『様式14』は保護されているため戻せません。校閲 > シート保護の解除のあと、もう一度チェックしてください。',
        }),
        column('industry', '業種', 'AM', {
          state: 'unclear',
          word: 'プルダウンの中身を確かめられません',
          wrong: [wrong('AM8:AM76', 7, 'プルダウンの中身を確かめられません')],
        }),
        column('equalPay', '同一労働同一賃金', 'P', { kind: 'mark', expected: false, state: 'none', entries: ['○'] }),
        column('part', 'パート・有期', 'D', { kind: 'mark', entries: ['○'] }),
        column('expert', '専門家の種別', 'BC'),
      ],
      block: {
        state: 'altered',
        words: 'プルダウンの項目が2か所変わっています。',
        cells: [
          { at: at('様式14', 79, 2), cell: 'C80', label: '相談方法', found: '来所相談', wanted: '来所' },
          { at: at('様式14', 83, 2), cell: 'C84', label: '相談方法', found: '', wanted: 'オンライン' },
        ],
        restore: plan('プルダウンの項目を戻す'),
        refused: null,
      },
      added: [{ at: at('様式14', 5, 60), cell: 'BI6', text: '担当(メモ)' }],
    }),
    sheet({
      id: 'other',
      form: '様式11',
      book: '様式11_6月.xlsx',
      sheet: '様式11 セミナー開催表',
      place: '様式11_6月.xlsx『様式11 セミナー開催表』',
      rows: '8~10行目',
      read: false,
      columns: [column('kind', '開催方法', 'C', { id: 'other/kind', state: 'notRead' })],
    }),
  ],
}

export const rightLists: ListsView = {
  wrongColumns: 0,
  bypassedCells: 0,
  sheets: [sheet({ columns: [column('method', '相談方法', 'C'), column('expert', '専門家の種別', 'BC')] })],
}

export const listsStates = {
  notYet: { lists: null, stale: false },
  wrong: { lists: wrongLists, stale: false },
  stale: { lists: wrongLists, stale: true },
  right: { lists: rightLists, stale: false },
  none: { lists: { wrongColumns: 0, bypassedCells: 0, sheets: [] }, stale: false },
  unread: {
    lists: {
      ...rightLists,
      sheets: [sheet({ read: false, columns: [column('method', '相談方法', 'C', { state: 'notRead' })] })],
    },
    stale: false,
  },
} satisfies Record<string, ListsState>
