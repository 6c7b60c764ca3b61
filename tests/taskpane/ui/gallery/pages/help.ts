import type { Assist, Offer } from '../../../../../src/session/assist/types'
import type { HelpState } from '../../../../../src/taskpane/desk/pages/types'
import type { Edit } from '../../../../../src/workbook/types'
import { at } from '../findings'

const edit: Edit = { kind: 'set', at: at('様式14', 11, 2), before: null, value: '電話' }

const offer = (id: string, label: string, given: Partial<Offer> = {}): Offer => ({
  id,
  label,
  detail: null,
  current: false,
  lines: [],
  edits: given.current ? [] : [edit],
  ...given,
})

const methods = ['来所', '電話', 'メール', 'FAX', 'オンライン', '訪問コンサルティング', 'オンラインコンサルティング']

export const method: Assist = {
  at: at('様式14', 11, 2),
  cell: 'C12',
  form: '様式14',
  place: '島根_6月.xlsx『様式14』',
  where: 'entry',
  field: 'method',
  label: '相談方法',
  wants: '相談を受けた方法を、選択肢から1つ選びます。',
  format: null,
  clause: '様式14 留意事項: プルダウンメニューから該当するものを選択すること。',
  required: { state: 'always', soft: false, words: '必ず入力します。' },
  current: { raw: '電話', shown: '電話', state: 'ok' },
  choices: methods.map((name) => offer(`choice/${name}`, name, { current: name === '電話' })),
  offers: [],
  variants: [],
  needs: [
    {
      field: 'phone',
      label: '電話番号',
      at: at('様式14', 11, 37),
      cell: 'AL12',
      words: '企業名があるときに入力します。',
      severity: 'error',
    },
    {
      field: 'satisfaction',
      label: '満足度',
      at: at('様式14', 11, 50),
      cell: 'AY12',
      words: 'できれば入力します。',
      severity: 'warning',
    },
  ],
  findings: [
    {
      key: 'key method-12',
      rule: 'code.listed',
      severity: 'error',
      what: '「訪問」は相談方法の選択肢にありません。',
      next: '「訪問コンサルティング」を選んでください。',
    },
  ],
}

export const company: Assist = {
  ...method,
  at: at('様式14', 11, 35),
  cell: 'AJ12',
  field: 'company',
  label: '企業名',
  wants: '支援した企業の正式な名前を入力します。同じ企業には同じ書き方を使います。',
  format: '例示商事株式会社',
  required: { state: 'now', soft: false, words: 'コンサルティングのときに入力します。' },
  current: { raw: '(株)れいじ商事', shown: '(株)れいじ商事', state: 'ok' },
  choices: [],
  offers: [
    offer('company/first', '株式会社例示商事の1回目の内容を入力する', {
      detail: '松江市見本町1-2 · 1回目は6月3日(月)',
      lines: [
        'AJ12 企業名 「(株)れいじ商事」 → 「株式会社例示商事」',
        'AK12 所在地 空欄 → 「松江市見本町1-2」',
        'AL12 電話番号 空欄 → 「0852-00-0000」',
      ],
    }),
    offer('company/known', '例示商事', { current: true }),
  ],
  variants: [
    {
      spelling: '(株)れいじ商事',
      rows: 1,
      at: at('様式14', 11, 35),
      current: true,
      kind: 'same',
      offer: null,
    },
    {
      spelling: '株式会社例示商事',
      rows: 12,
      at: at('様式14', 9, 35),
      current: false,
      kind: 'same',
      offer: offer('variant/1', '株式会社例示商事', { lines: ['AJ12 「(株)れいじ商事」 → 「株式会社例示商事」'] }),
    },
    {
      spelling: '例示商会',
      rows: 2,
      at: at('様式14', 20, 35),
      current: false,
      kind: 'like',
      offer: offer('variant/2', '例示商会', { lines: ['AJ12 「(株)れいじ商事」 → 「例示商会」'] }),
    },
  ],
  findings: [],
}

export const total: Assist = {
  ...method,
  at: at('様式15', 9, 9),
  cell: 'J10',
  where: 'total',
  field: null,
  label: null,
  wants: '計算式が入っています。入力しません。',
  clause: null,
  required: { state: 'no', soft: false, words: '' },
  current: { raw: null, shown: '', state: 'blank' },
  choices: [],
  needs: [],
  findings: [],
}

export const helpStates = {
  notYet: { ready: false, assist: null, at: method.at },
  noCell: { ready: true, assist: null, at: null },
  unknown: { ready: true, assist: null, at: at('メモ', 1, 1) },
  method: { ready: true, assist: method, at: method.at },
  company: { ready: true, assist: company, at: company.at },
  total: { ready: true, assist: total, at: total.at },
} satisfies Record<string, HelpState>
