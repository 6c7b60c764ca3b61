import type { DeskState, Head, TargetLine, TotalLine, Totals } from '../../../../src/taskpane/desk/types'
import { at, crowd, found, halfway, infoOnly, item, methods, nothing, warningsOnly } from './findings'

const book = '島根_6月.xlsx'

export const head: Head = {
  book,
  centre: '島根働き方改革推進支援センター',
  forms: [
    { form: '様式14', book, sheet: '様式14', rows: 69, other: false },
    { form: '様式15', book, sheet: '様式15', rows: 12, other: false },
    { form: '様式11', book: '様式11_6月.xlsx', sheet: '様式11 セミナー開催表', rows: 3, other: true },
  ],
  missingForms: ['様式13'],
  month: '2024-06',
  monthName: '令和6年6月分',
  monthFrom: 'もっとも新しい記録の月',
  months: [
    { month: '2024-06', name: '令和6年6月分' },
    { month: '2024-05', name: '令和6年5月分' },
    { month: '2024-04', name: '令和6年4月分' },
  ],
  due: {
    day: '2024-07-05',
    dayName: '7月5日(金)',
    left: 'あと3営業日',
    late: false,
    soon: false,
    to: ['委託者', '厚生労働省雇用環境・均等局有期・短時間労働課(center@example.jp)'],
  },
  profile: '令和6年度 島根働き方改革推進支援センター',
  profiles: [
    { id: null, name: '令和6年度 島根働き方改革推進支援センター', chosen: true },
    { id: 'r6', name: '令和6年度', chosen: false },
  ],
  editions: '令和6年度版',
}

const line = (id: string, measure: string, label: string, given: Partial<TotalLine>): TotalLine => ({
  id,
  form: '様式15',
  measure,
  label,
  at: at('様式15', 9, 3),
  cell: 'D10',
  before: null,
  after: null,
  range: '',
  state: 'same',
  proposed: false,
  elsewhere: false,
  from: [],
  open: [],
  ...given,
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ at: at('様式14', 7 + i, 1), name: `${8 + i}行目` }))

const names = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月']

export const target = (given: Partial<TargetLine>, counts: readonly (number | null)[]): TargetLine => {
  let sum = 0
  const last = counts.length
  return {
    id: 'consultations',
    label: '相談件数',
    target: 380,
    actual: counts.reduce((sum: number, count) => sum + (count ?? 0), 0),
    ratio: counts.reduce((sum: number, count) => sum + (count ?? 0), 0) / (given.target ?? 380),
    expected: ((given.target ?? 380) * last) / 12,
    pace: 31.2,
    forecast: 396.4,
    word: '順調',
    state: 'onTrack',
    months: names.map((name, i) => {
      const count = counts[i] ?? null
      if (i < last) sum += count ?? 0
      return { name, count: i < last ? count : null, sum: i < last ? sum : null }
    }),
    unknown: names.slice(0, last).filter((_, i) => counts[i] === null),
    ...given,
  }
}

export const totals: Totals = {
  month: '6月分',
  toWrite: 3,
  missing: ['参加者数C', '同一労働同一賃金の参加者数D'],
  lines: [
    line('1', '①', '相談件数①', { before: 14, after: 16, state: 'write', from: rows(16) }),
    line('2', '②', '相談件数②', { after: 6, state: 'write', from: rows(6), cell: 'F10' }),
    line('d', '実施件数', '窓口相談派遣の実施件数', {
      after: 4,
      state: 'write',
      proposed: true,
      from: rows(6),
      cell: 'E10',
    }),
    line('4', '④', '支援件数④', {
      before: 45,
      range: '35~39',
      state: 'open',
      from: rows(35),
      open: [42, 43, 51, 73].map((row) => ({ at: at('様式14', row - 1, 2), name: `C${row}` })),
    }),
    line('6', '⑥', '同一労働同一賃金の支援件数⑥', { before: 13, after: 13, from: rows(13) }),
    line('7', '⑦', '職務分析・職務評価の支援件数⑦', { before: 7, after: 7, from: rows(7) }),
    line('s', '計', '相談件数計(①+②+③)', { before: 24, after: 24, state: 'formula' }),
  ],
  targets: [
    target({}, [32, 33, 34]),
    target(
      {
        id: 'seminars',
        label: 'セミナーの開催回数',
        target: 30,
        word: '遅れ',
        state: 'behind',
        pace: 2.9,
        forecast: 16,
      },
      [1, 1, 2],
    ),
    target(
      {
        id: 'equalPay',
        label: '同一労働同一賃金の支援件数',
        target: 64,
        word: '達成',
        state: 'reached',
        pace: 0,
        forecast: 260,
      },
      [20, null, 45],
    ),
  ],
}

const base: DeskState = {
  phase: 'unchecked',
  progress: null,
  draft: false,
  checkedAt: null,
  head,
  findings: null,
  current: null,
  totals: null,
  others: [],
  notice: null,
  preview: null,
  undoable: null,
  firstRun: false,
  footer: { version: '0.1.0', edition: '令和6年度版', rules: 147 },
  can: { write: true, count: true },
}

const checked: DeskState = { ...base, phase: 'findings', checkedAt: '14:02', findings: found, totals }

/** Every state of the pane that has a name of its own. */
export const states = {
  opening: { ...base, head: null },
  firstRun: { ...base, firstRun: true },
  unchecked: base,
  noForms: {
    ...base,
    head: {
      ...head,
      forms: [],
      missingForms: ['様式11', '様式13', '様式14', '様式15'],
      month: null,
      monthName: '報告月は分かりません',
      monthFrom: '',
      months: [],
      due: null,
    },
    findings: {
      ...nothing,
      state: 'unsure',
      answer: '提出できるか判断できません',
      detail: '提出する様式が見つかりません',
      why: '提出する様式が見つかりません。',
      checked: [],
      documents: [],
    },
  },
  checking: { ...base, phase: 'checking', progress: { done: 0.42, what: '様式14を読んでいます' } },
  findings: checked,
  current: { ...checked, current: 'method-28' },
  warnings: { ...checked, findings: warningsOnly, totals: { ...totals, toWrite: 0 } },
  clean: {
    ...checked,
    phase: 'clean',
    head: { ...head, missingForms: [] },
    findings: nothing,
    totals: { ...totals, toWrite: 0 },
  },
  infoOnly: {
    ...checked,
    phase: 'clean',
    head: { ...head, missingForms: [] },
    findings: infoOnly,
    totals: { ...totals, toWrite: 0 },
  },
  changed: {
    ...checked,
    phase: 'changed',
    findings: {
      ...found,
      counts: { error: 6, warning: 3, info: 1 },
      groups: found.groups.map((group) =>
        group === methods
          ? { ...group, fixable: 2, items: group.items.map((item, i) => ({ ...item, gone: i === 0 })) }
          : group,
      ),
    },
  },
  draft: { ...checked, draft: true, phase: 'clean', findings: halfway },
  late: {
    ...checked,
    head: { ...head, due: { ...head.due!, left: '期限を2営業日過ぎています', late: true } },
  },
  soon: { ...base, head: { ...head, due: { ...head.due!, left: '今日が期限です', soon: true } } },
  done: {
    ...checked,
    undoable: '様式15の6月の集計(14:05)',
    notice: { kind: 'done', text: '様式15の6月に3件を書き込みました。', undo: true },
  },
  refused: {
    ...checked,
    notice: {
      kind: 'refused',
      text: 'シート『様式15』は保護されているため書き込めません。変更は何もしていません。校閲 > シート保護の解除のあと、もう一度「書き込む」を押してください。',
      undo: false,
    },
  },
  preview: {
    ...checked,
    preview: {
      title: '相談方法を3件直します',
      lines: [12, 28, 41].map((row) => `C${row} 「訪問」 → 「訪問コンサルティング」`),
      count: 3,
      act: '3件とも直す',
    },
  },
  others: {
    ...checked,
    others: [
      { id: '様式11_6月.xlsx', name: '様式11_6月.xlsx', forms: ['様式11'], problem: null },
      {
        id: 'x',
        name: '支払台帳(島根)令和6年度_最終版_コピー.xls',
        forms: [],
        problem: 'パスワードが付いているため読めませんでした。パスワードを外して保存し、もう一度加えてください。',
      },
    ],
  },
  readOnly: { ...checked, can: { write: false, count: true } },
  long: {
    ...checked,
    findings: {
      ...found,
      groups: [
        {
          ...methods,
          title: '様式14の相談方法の欄は、プルダウンメニューの選択肢のうち該当するものを選択して記載する',
          items: methods.items.map((one, i) => ({
            ...item(`long-${i}`),
            cell: one.cell,
            label: '訪問又はオンラインによる支援の希望有無',
            what: '「訪問コンサルティング(オンライン併用・2回目以降)及び電話相談」は相談方法の選択肢にありません。',
          })),
        },
        ...found.groups.slice(1),
      ],
    },
  },
  crowd: { ...checked, findings: crowd(10, 500) },
} satisfies Record<string, DeskState>

export type StateName = keyof typeof states
