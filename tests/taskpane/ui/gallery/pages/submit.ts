import type { PlannedDocument } from '../../../../../src/session/submit'
import type { CopyLine, SubmitState } from '../../../../../src/taskpane/desk/pages/types'

const document = (name: string, given: Partial<PlannedDocument> = {}): PlannedDocument => ({
  name,
  title: '相談・支援記録票',
  about: '令和6年6月分',
  due: '2024-07-05',
  dueName: '令和6年7月5日(金)',
  left: 'あと3営業日',
  late: false,
  when: '',
  to: ['委託者', '本省の担当課(center@example.jp)'],
  medium: '',
  clause: '第6の1 毎月の実績を翌月の5営業日までに提出すること。',
  state: 'ready',
  stateWord: '提出できます',
  places: ['島根_6月.xlsx『様式14』'],
  ...given,
})

const copy = (book: string, given: Partial<CopyLine> = {}): CopyLine => ({
  book,
  forms: ['様式14', '様式15'],
  name: `${book.replace('.xlsx', '')} 提出用 令和6年6月分.xlsx`,
  lines: [],
  notices: [],
  refusals: [],
  elsewhere: false,
  saved: null,
  ...given,
})

const plan: NonNullable<SubmitState['plan']> = {
  month: '2024-06',
  monthName: '令和6年6月分',
  headline: { state: 'ok', answer: '提出できます', detail: '指摘なし', why: '' },
  mayBeHandedIn: true,
  documents: [
    document('様式14'),
    document('様式15', { title: '月次報告', state: 'errors', stateWord: '要修正があります' }),
    document('様式13', { title: '派遣実績', state: 'missing', stateWord: 'まだありません', places: [] }),
    document('様式6', {
      title: '業務完了報告書',
      due: '2024-07-31',
      dueName: '令和6年7月31日(水)',
      left: 'あと21営業日',
      medium: '電子メール',
      when: '四半期ごとに提出します。',
      state: 'unread',
      stateWord: 'ここでは確かめません',
    }),
  ],
  occasional: [
    document('様式9', {
      title: '事故報告書',
      due: null,
      dueName: '',
      left: '',
      when: '起きたらすぐに提出します。',
      state: 'unread',
      stateWord: 'ここでは確かめません',
      places: [],
    }),
  ],
  checklist: [
    { id: 'attest.a', text: '相談票と記録の件数が合っている', clause: '第5の3 相談票は記録と一致させること。' },
    { id: 'attest.b', text: '企業の同意を得ていない情報が入っていない', clause: '第9の2' },
  ],
}

export const fullSubmit: SubmitState = {
  plan,
  stale: false,
  copies: [
    copy('島根_6月.xlsx', {
      lines: ['『様式14』の記入例(7行目)を入れません。', '様式アシストの覚え書き(理由と設定)を入れません。'],
      notices: ['「様式15」は通年の記録です。ほかの月の24行もそのまま入ります。'],
    }),
    copy('様式11_6月.xlsx', { forms: ['様式11'], elsewhere: true, saved: 'downloaded' }),
  ],
  leftOut: [{ path: '支払台帳.xls', reason: '提出する様式が見つかりません。' }],
  refusals: [],
  mended: 2,
  comparison: {
    name: '様式14 提出用 令和6年6月分.xlsx',
    headline: '追加 1行、削除 1行、変更 1行(セル 2個)',
    comparison: {
      month: '2024-06',
      forms: [
        { form: '様式14', before: 69, after: 69, same: 67 },
        { form: '様式15', before: 12, after: 12, same: 12 },
      ],
      rows: [
        {
          form: '様式14',
          kind: 'changed',
          name: '令和6年6月5日(水) 訪問コンサルティング 合同会社やまびこ商店',
          month: '2024-06',
          before: '様式14.xlsx『6月』 12行目',
          after: '様式14.xlsx『6月』 13行目',
          cells: [
            { field: 'method', label: '相談方法', before: '電話', after: '訪問コンサルティング' },
            { field: 'note', label: '備考', before: '', after: '<b>再訪問</b>' },
          ],
        },
        {
          form: '様式14',
          kind: 'added',
          name: '令和6年6月28日(金) 電話 株式会社見本',
          month: '2024-06',
          before: null,
          after: '様式14.xlsx『6月』 76行目',
          cells: [],
        },
        {
          form: '様式14',
          kind: 'removed',
          name: '',
          month: '2024-06',
          before: '様式14.xlsx『6月』 40行目',
          after: null,
          cells: [],
        },
      ],
      totals: [{ measure: '①', label: '相談件数①', before: '36', after: '35~37' }],
      notes: ['様式13は比べていません。'],
    },
  },
  next: {
    from: '2024-06',
    month: '2024-07',
    name: '令和6年7月',
    books: [
      {
        book: '島根_6月.xlsx',
        forms: ['様式14'],
        way: 'clear',
        name: '島根_7月.xlsx',
        lines: ['『様式14』の記録69行を空にします。'],
        notices: ['シートの名前に「6月」があります。確かめてください。'],
        changes: { edits: [], withoutNotes: false },
        still: [],
      },
      {
        book: '様式11_6月.xlsx',
        forms: ['様式11'],
        way: 'extend',
        name: '様式11_6月.xlsx',
        lines: ['『様式11』に空の行を10行足します。'],
        notices: [],
        changes: { edits: [], withoutNotes: false },
        still: [],
      },
      {
        book: '様式15.xlsx',
        forms: ['様式15'],
        way: 'carry',
        name: '様式15.xlsx',
        lines: ['『様式15』の7月の行は空欄です。そのまま続けて使えます。'],
        notices: [],
        changes: { edits: [], withoutNotes: false },
        still: [],
      },
    ],
    leftOut: [{ book: '支払台帳.xls', reason: '様式が見つかりません。' }],
    notices: ['7月から様式が新しくなっていないか確かめてください。'],
  },
}

const wrongText = '直すものがあるため、提出用の写しを作りません(要修正 7件)。直してから、もう一度行ってください。'

export const submitStates = {
  notYet: {
    plan: null,
    stale: false,
    copies: [],
    leftOut: [],
    refusals: [],
    mended: 0,
    comparison: null,
    next: null,
  },
  ready: { ...fullSubmit, comparison: null },
  compared: fullSubmit,
  stale: { ...fullSubmit, stale: true, comparison: null },
  errors: {
    ...fullSubmit,
    plan: {
      ...plan,
      mayBeHandedIn: false,
      headline: { state: 'no', answer: '提出できません', detail: '要修正 7件、確認 3件', why: '' },
      documents: plan.documents.map((one) => ({
        ...one,
        late: one.due === '2024-07-05',
        left: '期限を2営業日過ぎています',
      })),
    },
    refusals: [wrongText],
    comparison: null,
    mended: 0,
  },
} satisfies Record<string, SubmitState>
