import type { Extract } from '../../../../src/answers/extract'
import type { Findings, Item, ItemGroup } from '../../../../src/taskpane/desk/types'
import type { CellRef } from '../../../../src/workbook/types'

/** Made-up findings of a made-up centre, as the desk would hand them over. */

const book = '島根_6月.xlsx'
export const at = (sheet: string, row: number, col: number, inBook = book): CellRef => ({
  book: inBook,
  sheet,
  row,
  col,
})

const columns = [
  { letter: 'B', header: '相談日' },
  { letter: 'C', header: '相談方法' },
  { letter: 'D', header: 'パート・有期' },
  { letter: 'AJ', header: '企業名' },
]

export const extractAt = (number: number, text: string, mark: 'here' | 'related' = 'here'): Extract => ({
  book,
  sheet: '様式14',
  columns,
  rows: [
    {
      number: number - 1,
      here: false,
      cells: ['6月10日', '電話', '', '(有)みどり工務店'].map((text) => ({ text, mark: null, numeric: false })),
    },
    {
      number,
      here: true,
      cells: ['6月11日', text, '○', '(株)あおぞら商事'].map((text, i) => ({
        text,
        mark: i === 1 ? mark : null,
        numeric: false,
      })),
    },
    {
      number: number + 1,
      here: false,
      cells: ['6月11日', '来所', '', '(株)そら'].map((text) => ({ text, mark: null, numeric: false })),
    },
  ],
})

export const item = (id: string, given: Partial<Item> = {}): Item => ({
  id,
  key: `key ${id}`,
  at: at('様式14', 11, 2),
  cell: 'C12',
  label: '相談方法',
  place: `${book}『様式14』`,
  what: '「訪問」は相談方法の選択肢にありません。',
  next: '「訪問コンサルティング」を選んでください。',
  extract: null,
  related: [],
  fix: null,
  choices: [],
  elsewhere: false,
  reason: null,
  gone: false,
  ...given,
})

export const group = (id: string, given: Partial<ItemGroup> & { readonly items: readonly Item[] }): ItemGroup => ({
  id,
  rule: id,
  severity: 'error',
  level: given.severity === 'warning' ? '確認' : given.severity === 'info' ? '参考' : '要修正',
  title: '相談方法はプルダウンメニューから選ぶ',
  form: '様式14',
  clause: '様式14 留意事項: プルダウンメニューから該当するものを選択すること。',
  next: null,
  fixable: 0,
  ...given,
})

const typedMethod = (row: number, open = false): Item =>
  item(`method-${row}`, {
    at: at('様式14', row - 1, 2),
    cell: `C${row}`,
    extract: open ? extractAt(row, '訪問') : extractAt(row, '訪問'),
    fix: { label: '直す', lines: [`C${row} 「訪問」 → 「訪問コンサルティング」`] },
  })

export const methods = group('methods', {
  next: '「訪問コンサルティング」を選んでください。',
  items: [12, 28, 41].map((row) => typedMethod(row)),
  fixable: 3,
})

export const mismatch = group('mismatch', {
  form: '様式15',
  title: '④は様式14のコンサルティングの件数',
  clause:
    '様式15 記入上の留意点: コンサルティングの④は、報告月に同じ会社への支援を複数回実施した場合はその回数を計上すること。',
  items: [
    item('mismatch', {
      at: at('様式15', 9, 12),
      cell: 'M10',
      label: '6月 支援件数④',
      what: '④は45件ですが、様式14の6月は35~39件です(差6件)。',
      next: '④を35~39件にするか、様式14の記載を確かめてください。',
      related: Array.from({ length: 39 }, (_, i) => ({ at: at('様式14', 7 + i, 2), name: `C${8 + i}` })),
      extract: {
        book,
        sheet: '様式15',
        columns: [
          { letter: 'A', header: '活動月' },
          { letter: 'L', header: '個別相談会の相…' },
          { letter: 'M', header: '支援件数④' },
          { letter: 'N', header: 'オンラインによる支援件数⑤' },
        ],
        rows: [
          ['5月', '0', '24', '5'],
          ['6月', '2', '45', '5'],
          ['7月', '', '', ''],
        ].map((cells, i) => ({
          number: 9 + i,
          here: i === 1,
          cells: cells.map((text, c) => ({ text, mark: i === 1 && c === 2 ? 'here' : null, numeric: c > 0 })),
        })),
      },
    }),
  ],
})

export const choose = group('choose', {
  title: '業種は選択肢のどれか',
  items: [
    item('choose', {
      at: at('様式14', 30, 20),
      cell: 'U31',
      label: '業種',
      what: '「サービス業」は業種の選択肢にありません。',
      next: '近いものを選んでください。',
      choices: ['サービス業(他に分類されないもの)', '生活関連サービス業,娯楽業', '複合サービス事業'].map((label) => ({
        value: label,
        label,
      })),
      extract: extractAt(31, 'サービス業'),
    }),
    item('choose-2', {
      at: at('様式14', 55, 20),
      cell: 'U56',
      label: '業種',
      what: '「メーカー」は業種の選択肢にありません。',
      next: '選択肢から選んでください。',
      choices: ['製造業', '卸売業,小売業', '建設業', '運輸業,郵便業', '情報通信業', '医療,福祉'].map((label) => ({
        value: label,
        label,
      })),
    }),
  ],
})

export const fourth = group('fourth', {
  severity: 'warning',
  title: '支援は原則3回まで',
  clause: '第5の4(2)③ 1つの企業に対する支援は原則として3回までとすること。',
  items: [
    item('fourth', {
      at: at('様式14', 19, 29),
      cell: 'AD20',
      label: '支援回数',
      what: '(株)つき(就業規則)の支援は4回目です。',
      next: '続ける場合は、理由を付けて残してください。',
      extract: extractAt(20, '4'),
    }),
  ],
})

export const phones = group('phones', {
  severity: 'warning',
  title: '電話番号の桁数',
  next: '番号を確かめてください。',
  items: [33, 47].map((row) =>
    item(`phone-${row}`, {
      at: at('様式14', row - 1, 36),
      cell: `AK${row}`,
      label: '電話番号',
      what: '「0852-12-345」は桁数が足りません。',
      next: '番号を確かめてください。',
    }),
  ),
})

export const elsewhere = group('elsewhere', {
  form: '様式11',
  title: 'セミナーの参加者数',
  items: [
    item('elsewhere', {
      at: at('様式11', 6, 8, '様式11_6月.xlsx'),
      cell: 'I7',
      label: '参加者数',
      place: '様式11_6月.xlsx『様式11 セミナー開催表』',
      what: '参加者数が空欄です。',
      next: '参加者数を入力してください。',
      elsewhere: true,
    }),
  ],
})

export const wishes = group('wishes', {
  severity: 'info',
  form: '様式13',
  title: '支援を希望した企業への働きかけ',
  clause:
    '第5の6(4) アンケートにより把握したコンサルティングの希望者に対し、後日働きかけを行うなど、積極的にコンサルティングにつなげること。',
  items: [
    item('wishes', {
      at: at('様式13', 13, 21),
      cell: 'V14',
      label: '訪問又はオンラインによる支援の希望有無',
      what: '訪問又はオンラインによる支援を希望する回答が19件あります。',
      next: '希望した企業に連絡し、コンサルティングにつなげてください。',
      related: ['V22', 'V27', 'V32'].map((name, i) => ({ at: at('様式13', 21 + i, 21), name })),
    }),
  ],
})

const documents: Findings['documents'] = [
  { form: '様式11', status: 'ready', due: '7月5日(金) あと3営業日', to: ['委託者'] },
  {
    form: '様式14',
    status: 'errors',
    due: '7月5日(金) あと3営業日',
    to: ['委託者', '厚生労働省雇用環境・均等局有期・短時間労働課(center@example.jp)'],
  },
  { form: '様式15', status: 'errors', due: '7月5日(金) あと3営業日', to: ['委託者'] },
  { form: '様式13', status: 'missing', due: '7月5日(金) あと3営業日', to: ['委託者'] },
]

const notChecked: Findings['notChecked'] = [
  { needs: '様式13', count: 4, titles: ['アンケートの回収枚数', '参加者数との差', '支援の希望', '満足度の合計'] },
  { needs: '管理台帳', count: 1, titles: ['開所は月曜日から金曜日の午前9時から午後5時まで'] },
]

const checked = [
  '規則147件で210行を確かめました(様式11 3行、様式14 69行、様式15 12行)。',
  'セルからは分からないこと 3件は、人が確かめてください。',
]

export const found: Findings = {
  state: 'no',
  answer: '提出できません',
  detail: '要修正 7件、確認 3件、参考 1件。様式13はまだありません。',
  why: '',
  counts: { error: 7, warning: 3, info: 1 },
  groups: [methods, mismatch, choose, elsewhere, fourth, phones, wishes],
  remaining: [],
  otherMonths: [
    group('other', {
      severity: 'warning',
      form: '様式15',
      title: 'A≧B、C≧D、A≧E',
      items: [
        item('other', {
          cell: 'K9',
          label: '5月 個別相談会の開催回数E',
          what: 'Eは4回ですが、Aは2回です(差2回)。',
          next: 'EとAを確かめ、EがAを超えないようにしてください。',
        }),
      ],
    }),
  ],
  setAside: [
    group('aside', {
      severity: 'warning',
      title: '支援は原則3回まで',
      items: [
        item('aside', {
          cell: 'AD33',
          what: '(有)ほし(36協定)の支援は5回目です。',
          reason: '賃金規程の見直しが続くため、委託者と協議済み(6月3日)。',
        }),
      ],
    }),
  ],
  checked,
  notChecked,
  documents,
}

export const nothing: Findings = {
  ...found,
  state: 'ok',
  answer: '提出できます',
  detail: '指摘なし',
  counts: { error: 0, warning: 0, info: 0 },
  groups: [],
  otherMonths: [],
  setAside: [],
  documents: documents.map((document) => ({ ...document, status: 'ready' })),
}

/** All that was found is only to be known. */
export const infoOnly: Findings = {
  ...nothing,
  detail: '参考 1件',
  counts: { error: 0, warning: 0, info: 1 },
  groups: found.groups.filter(({ severity }) => severity === 'info'),
}

export const warningsOnly: Findings = {
  ...found,
  state: 'ok',
  answer: '提出できます',
  detail: '確認 3件',
  counts: { error: 0, warning: 3, info: 0 },
  groups: [fourth, phones],
}

export const halfway: Findings = {
  ...found,
  state: 'unsure',
  answer: '途中チェック',
  detail: '今直すものはありません。残り 3件',
  counts: { error: 0, warning: 0, info: 0 },
  groups: [],
  remaining: [
    group('blank-month', {
      form: '様式15',
      title: '報告月の行',
      items: [
        item('blank-month', {
          cell: 'A10',
          label: '6月',
          what: '6月の行が未入力です。',
          next: '「集計」で書き込めます。',
        }),
      ],
    }),
    group('blank-minutes', {
      title: '支援時間',
      items: [60, 61].map((row) =>
        item(`minutes-${row}`, {
          at: at('様式14', row - 1, 30),
          cell: `AE${row}`,
          label: '支援時間',
          what: '支援時間が空欄です。',
          next: '支援時間を入力してください。',
        }),
      ),
    }),
  ],
  otherMonths: [],
  setAside: [],
}

/** As many as a whole year of careless pasting brings. */
export const crowd = (groups: number, each: number): Findings => {
  const all = Array.from({ length: groups }, (_, g) =>
    group(`crowd-${g}`, {
      title: `見出し${g + 1}の値はプルダウンメニューから選ぶ`,
      items: Array.from({ length: each }, (_, i) =>
        item(`crowd-${g}-${i}`, { cell: `C${i + 8}`, at: at('様式14', i + 7, 2), extract: extractAt(i + 8, '訪問') }),
      ),
    }),
  )
  return { ...found, groups: all, counts: { error: groups * each, warning: 0, info: 0 } }
}
