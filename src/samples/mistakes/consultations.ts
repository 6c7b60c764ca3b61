import { addDays, addMonths } from '../../calendar/days'
import { y14 } from '../../forms'
import type { Scalar } from '../../workbook/types'
import type { DraftRow, FieldName } from '../types'
import { forms, type Bench, type Spoiling, type Spot } from './spoil'

const form = forms.consultations
const [atOffice, byPhone, byMail, onSite, online] = y14.codes.method
const others: readonly Scalar[] = [atOffice, byPhone, byMail]
const mark = '○'

const isTalk = (row: DraftRow): boolean => others.includes(row['method'] ?? null)
const isVisit = (row: DraftRow): boolean => row['method'] === onSite || row['method'] === online
/** A first visit that certainly is no checklist case, so that the count of these stays what it is. */
const isPlainFirst = (row: DraftRow): boolean =>
  row['method'] === onSite && row['visit'] === 1 && row['checklist'] === '非該当' && row['topicJobAnalysis'] == null

interface Change {
  readonly catalogue: readonly string[]
  readonly what: string
  readonly where: (row: DraftRow) => boolean
  /** The cell to look at. */
  readonly field: FieldName
  readonly set: (row: DraftRow) => DraftRow
}

const change = ({ catalogue, what, where, field, set }: Change): Spoiling => ({
  catalogue,
  what,
  apply(bench) {
    const row = bench.take(form, where)
    if (!row) return null
    Object.assign(row, set(row))
    return { form, row, field }
  },
})

const slashed = (day: Scalar): string => {
  const [year, month, date] = String(day).split('-')
  return `${year}/${Number(month)}/${Number(date)}`
}

const noTopics = Object.fromEntries(y14.sets.topics.map((topic) => [topic, null]))

const changes: readonly Change[] = [
  {
    catalogue: ['R287'],
    what: '相談方法が選択肢にない「TEL」',
    where: (row) => row['method'] === byPhone,
    field: 'method',
    set: () => ({ method: 'TEL' }),
  },
  {
    catalogue: ['R288'],
    what: '相談方法が「その他」で備考が空欄',
    where: (row) => row['method'] === byPhone,
    field: 'remarks',
    set: () => ({ method: y14.codes.method[8], remarks: null }),
  },
  {
    catalogue: ['R289'],
    what: '相談項目に○が1つもない',
    where: isTalk,
    field: 'topicPartTime',
    set: () => ({ ...noTopics, topicOtherText: null }),
  },
  {
    catalogue: ['R286'],
    what: '相談日が文字列',
    where: isTalk,
    field: 'date',
    set: (row) => ({ date: slashed(row['date'] ?? null) }),
  },
  { catalogue: ['R286'], what: '相談日が空欄', where: isTalk, field: 'date', set: () => ({ date: null }) },
  {
    catalogue: ['R293'],
    what: '「その他」に○、内容が空欄',
    where: (row) => isTalk(row) && row['topicOther'] == null,
    field: 'topicOtherText',
    set: () => ({ topicOther: mark, topicOtherText: null }),
  },
  {
    catalogue: ['R291'],
    what: '職務分析・職務評価だけに○',
    where: isTalk,
    field: 'topicJobAnalysis',
    set: () => ({ ...noTopics, topicOtherText: null, topicJobAnalysis: mark }),
  },
  {
    catalogue: ['A51', 'R289'],
    what: '相談項目に「△」',
    where: (row) => isTalk(row) && row['topicCare'] == null,
    field: 'topicCare',
    set: () => ({ topicCare: '△' }),
  },
  {
    catalogue: ['A51', 'R299'],
    what: '申込みの有無に「有」',
    where: isTalk,
    field: 'applied',
    set: () => ({ applied: '有' }),
  },
  {
    catalogue: ['R297', 'A56'],
    what: 'どこで知ったかが選択肢にない「広告」',
    where: isTalk,
    field: 'source',
    set: () => ({ source: '広告', sourceOtherText: null }),
  },
  {
    catalogue: ['R312', 'A56'],
    what: '主な業種が選択肢の表記でない「製造業」',
    where: isTalk,
    field: 'industry',
    set: () => ({ industry: '製造業' }),
  },
  {
    catalogue: ['R311'],
    what: '非正規雇用労働者数が全労働者数より多い',
    where: isTalk,
    field: 'nonRegular',
    set: (row) => ({ nonRegular: Number(row['workers']) + 3 }),
  },
  {
    catalogue: ['R311'],
    what: '全労働者数が文字「十数人」',
    where: isTalk,
    field: 'workers',
    set: () => ({ workers: '十数人' }),
  },
  {
    catalogue: ['R081', 'R106', 'R301'],
    what: '支援時間が200分',
    where: isVisit,
    field: 'minutes',
    set: () => ({ minutes: 200 }),
  },
  {
    catalogue: ['R300', 'R301'],
    what: 'コンサルティングで支援時間が空欄',
    where: isVisit,
    field: 'minutes',
    set: () => ({ minutes: null }),
  },
  {
    catalogue: ['R301'],
    what: '支援時間が文字「90分」',
    where: (row) => isVisit(row) && row['topicJobAnalysis'] == null,
    field: 'minutes',
    set: () => ({ minutes: '90分' }),
  },
  {
    catalogue: ['R300', 'R302'],
    what: 'コンサルティングで支援回数が空欄',
    where: isPlainFirst,
    field: 'visit',
    set: () => ({ visit: null }),
  },
  {
    catalogue: ['R302', 'R100'],
    what: '支援回数が7回目',
    where: isPlainFirst,
    field: 'visit',
    set: () => ({ visit: 7 }),
  },
  {
    catalogue: ['R304'],
    what: '1回目でチェックリスト案件かどうかが空欄',
    where: isPlainFirst,
    field: 'checklist',
    set: () => ({ checklist: null }),
  },
  {
    catalogue: ['R304', 'A56'],
    what: 'チェックリスト案件かどうかに「○」',
    where: isPlainFirst,
    field: 'checklist',
    set: () => ({ checklist: mark }),
  },
  {
    catalogue: ['R306', 'A56'],
    what: '自主点検表の配付が選択肢にない「配布済み」',
    where: isVisit,
    field: 'selfCheck',
    set: () => ({ selfCheck: '配布済み' }),
  },
  {
    catalogue: ['R308'],
    what: '改善提案書と満足度調査に○、設問7が空欄',
    where: isVisit,
    field: 'surveyQ7',
    set: () => ({ proposal: mark, survey: mark, surveyQ7: null }),
  },
  {
    catalogue: ['R308', 'A56'],
    what: '設問7が選択肢の表記でない「取り組みたい」',
    where: isVisit,
    field: 'surveyQ7',
    set: () => ({ proposal: mark, survey: mark, surveyQ7: '取り組みたい' }),
  },
]

/** A record of another month in a monthly table; in a running record one after the year's end. */
function strayDay(bench: Bench): string {
  const { month, profile, layout } = bench
  if (layout === 'year') return addDays(profile.period[1], 7)
  const before = addMonths(month, -1)
  const other = `${before}-01` >= profile.period[0] ? before : addMonths(month, 1)
  return `${other}-10`
}

/** A further record that belongs elsewhere: the monthly report, which leaves it out, is right. */
const stray: Spoiling = {
  catalogue: ['R286', 'A58'],
  what: '報告月又は実施期間の外の相談が混ざっている',
  apply(bench): Spot | null {
    const row = bench.take(form, isTalk)
    if (!row) return null
    const added = { ...row, date: strayDay(bench) }
    bench.addAfter(form, row, added)
    return { form, row: added, field: 'date' }
  },
}

const twice: Spoiling = {
  catalogue: ['R317'],
  what: '同じ日の同じ企業へのコンサルティングを専門家ごとに2件記載',
  apply(bench): Spot | null {
    const row = bench.take(form, isPlainFirst)
    if (!row) return null
    const second = { ...row, expert: '練習 二郎' }
    bench.addAfter(form, row, second)
    return { form, row: second, field: 'company' }
  },
}

const shortAnalysis: Spoiling = {
  catalogue: ['R119', 'R301'],
  what: '職務分析・職務評価の支援時間が20分',
  apply(bench): Spot | null {
    const row = bench.take(form, (row) => isVisit(row) && row['topicJobAnalysis'] === mark)
    if (!row) return null
    row['minutes'] = 20
    return { form, row, field: 'minutes' }
  },
}

const exampleLeft: Spoiling = {
  catalogue: ['R283'],
  what: '記入例が残っている',
  apply(bench): Spot {
    bench.examples.push(form)
    const { sample, columns } = bench.places(form)
    return { form, at: { row: sample!, col: columns['date']! } }
  },
}

const listAltered: Spoiling = {
  catalogue: ['R285'],
  what: 'プルダウンの項目「D 建設業」を「建設業」に変えた',
  apply: (bench) =>
    bench.edit(
      form,
      ({ list, columns }) => ({ row: list!.row + 3, col: columns['industry']! }),
      () => '建設業',
    ),
}

const columnAdded: Spoiling = {
  catalogue: ['R284'],
  what: '様式にない列「社内メモ」を追加した',
  apply: (bench) =>
    bench.edit(
      form,
      ({ header, lastCol }) => ({ row: header.row + header.rows - 1, col: lastCol + 1 }),
      () => '社内メモ',
    ),
}

// What needs a certain kind of row comes before what may be done to any; sheet places come last, when no row moves.
export const consultationMistakes: readonly Spoiling[] = [
  shortAnalysis,
  twice,
  ...changes.filter(({ where }) => where === isPlainFirst).map(change),
  ...changes.filter(({ where }) => where !== isPlainFirst).map(change),
  stray,
  exampleLeft,
  listAltered,
  columnAdded,
]
