import type { Field, FormDefinition } from '../definition'

const dispatch = '窓口相談派遣'
const seminar = 'セミナー'
const consulting = 'コンサルティング(訪問・オンライン)'
const theme = '支援テーマ'
const cases = ['件', '回', '人', '名'] as const

const fields = {
  label: { type: 'text', header: ['活動月'] },
  all: {
    type: 'int',
    header: ['(参考)相談件数とコンサルティングの合計(①~④の合計)(※様式14と一致すること)'],
    label: '(参考)①~④の合計',
    aliases: ['(参考)相談件数とコンサルティングの合計(①~④の合計)'],
    computed: { sum: ['consultations', 'visits'] },
  },
  consultations: {
    type: 'int',
    header: ['相談件数計(①+②+③)'],
    label: '相談件数計(①+②+③)',
    computed: { sum: ['direct', 'dispatchConsultations', 'sessionConsultations'] },
  },
  direct: {
    type: 'int',
    header: ['電話・メール・来所(営業時相談含む)による相談件数①'],
    symbol: '①',
    label: '相談件数①',
    units: cases,
  },
  dispatchDays: { type: 'int', header: [dispatch, '実施件数'], label: '窓口相談派遣の実施件数', units: cases },
  dispatchConsultations: { type: 'int', header: [dispatch, '相談件数②'], symbol: '②', units: cases },
  seminars: { type: 'int', header: [seminar, '開催回数A'], symbol: 'A', units: cases },
  equalPaySeminars: {
    type: 'int',
    header: [seminar, '同一労働同一賃金に関するテーマの開催回数(職務分析・職務評価に関するテーマも含む)(Aの内数)B'],
    label: '同一労働同一賃金の開催回数B',
    symbol: 'B',
    units: cases,
  },
  participants: { type: 'int', header: [seminar, '参加者数C'], symbol: 'C', units: cases },
  equalPayParticipants: {
    type: 'int',
    header: [seminar, '同一労働同一賃金に関するテーマの参加者数(職務分析・職務評価に関するテーマも含む)(Cの内数)D'],
    label: '同一労働同一賃金の参加者数D',
    symbol: 'D',
    units: cases,
  },
  sessions: {
    type: 'int',
    header: [seminar, '開催後の個別相談会', '開催後の個別相談会の開催回数E'],
    label: '個別相談会の開催回数E',
    symbol: 'E',
    units: cases,
  },
  sessionConsultations: {
    type: 'int',
    header: [seminar, '開催後の個別相談会', '開催後の個別相談会の相談件数③'],
    label: '個別相談会の相談件数③',
    symbol: '③',
    units: cases,
  },
  visits: { type: 'int', header: [consulting, '支援件数④'], symbol: '④', units: cases },
  onlineVisits: {
    type: 'int',
    header: [consulting, '支援方法', 'オンラインによる支援件数(④の内数)⑤'],
    label: 'オンラインによる支援件数⑤',
    symbol: '⑤',
    units: cases,
  },
  equalPayVisits: {
    type: 'int',
    header: [consulting, theme, '同一労働同一賃金に関する支援件数(④の内数)⑥'],
    label: '同一労働同一賃金の支援件数⑥',
    symbol: '⑥',
    units: cases,
  },
  jobAnalysisVisits: {
    type: 'int',
    header: [consulting, theme, '職務分析・職務評価の取組支援件数(⑥の内数)⑦'],
    label: '職務分析・職務評価の支援件数⑦',
    symbol: '⑦',
    units: cases,
  },
  checklistVisits: {
    type: 'int',
    header: [consulting, theme, 'チェックリスト案件による件数(⑥の内数)⑧'],
    label: 'チェックリスト案件の件数⑧',
    symbol: '⑧',
    units: cases,
  },
} as const satisfies Record<string, Field>

const white = [
  'direct',
  'dispatchDays',
  'dispatchConsultations',
  'seminars',
  'equalPaySeminars',
  'participants',
  'equalPayParticipants',
  'sessions',
  'sessionConsultations',
  'visits',
  'onlineVisits',
  'equalPayVisits',
  'jobAnalysisVisits',
  'checklistVisits',
] as const

const common = {
  programme: 'hatarakikata',
  edition: 'r6',
  shape: 'months',
  file: '様式15',
  centreName: '働き方改革推進支援センター',
  identity: ['label'],
  codes: {},
  months: { label: 'label', total: '合計', target: '目標件数', progress: '目標進捗度' },
  endMarks: ['◆記入上の留意点', '◆計上の留意点'],
  notes: [],
} as const

/** 様式15 都道府県センター業務実施状況報告書 (令和6年度). One row per month; green cells are formulas. */
export const y15 = {
  ...common,
  id: '様式15',
  key: 'y15',
  titles: ['都道府県センター業務実施状況報告書', '(様式15)'],
  prefecturePlaceholder: '都道府県名',
  fields: { ...fields, remarks: { type: 'text', header: ['備考'] } },
  sets: { white },
} as const satisfies FormDefinition

/** 様式15-2 (沖縄局): 様式15 with ⑪, printed as (様式15) with 沖縄 (C24). */
export const y15okinawa = {
  ...common,
  id: '様式15-2',
  key: 'y15-2',
  titles: ['都道府県センター業務実施状況報告書', '(様式15)', '(様式15-2)'],
  prefecture: '沖縄',
  replaces: '様式15',
  fields: {
    ...fields,
    sugarVisits: {
      type: 'int',
      header: [consulting, '砂糖製造業に関する支援件数(④の内数)⑪'],
      label: '砂糖製造業の支援件数⑪',
      symbol: '⑪',
      units: cases,
    },
    remarks: { type: 'text', header: ['備考'] },
  },
  sets: { white: [...white, 'sugarVisits'] },
} as const satisfies FormDefinition
