import { loadEngine } from './engine/load'
import { defineFunction } from './runtime/define'
import { item } from './runtime/items'
import { month, optional, range } from './runtime/readers'
import { isWhole, needed, partsOf, type Passed } from './runtime/sources'

/** Numbers counted from the consultation records, and the ranges each needs beside method and day. */
const needs: Readonly<Record<string, readonly ('topics' | 'checklist')[]>> = {
  all: [],
  consultations: [],
  direct: [],
  dispatchConsultations: [],
  sessionConsultations: [],
  visits: [],
  onlineVisits: [],
  equalPayVisits: ['topics'],
  jobAnalysisVisits: ['topics'],
  checklistVisits: ['topics', 'checklist'],
}

export default defineFunction({
  id: 'COUNTBY',
  group: '件数',
  params: {
    item: item(Object.keys(needs)),
    methods: range,
    dates: optional(range),
    month: optional(month),
    topics: optional(range),
    checklist: optional(range),
    companies: optional(range),
    visits: optional(range),
  },
  result: 'number',
  profile: true,
  engine: loadEngine,
  ja: {
    description: '相談の記録から①〜⑧を数えます。集計と同じ数え方です。',
    params: {
      item: ['項目', '①〜⑧、①+②+③、①+②+③+④ のどれか'],
      methods: ['相談方法', '相談方法の列。または見出しを含む様式14の表全体'],
      dates: ['相談日', '相談日の列。表全体を指定したときは省きます'],
      month: ['月', '6、6月、令和6年6月など。省くと範囲のすべての月'],
      topics: ['相談項目', '⑥⑦⑧に要ります。パート・有期、派遣、職務分析の3列か、相談項目の全列'],
      checklist: ['チェックリスト案件', '⑧に要ります'],
      companies: ['企業名', '⑧の2回目以降が空欄のときに、初回から引き継ぐために使います'],
      visits: ['支援回数', '⑧の2回目以降が空欄のときに、初回から引き継ぐために使います'],
    },
  },
  en: {
    description: 'Counts ①–⑧ from consultation records, as 集計 does.',
    params: {
      item: ['item', 'One of ①–⑧, ①+②+③ or ①+②+③+④'],
      methods: ['methods', 'The column 相談方法, or the whole form with its headings'],
      dates: ['dates', 'The column 相談日; left out with the whole form'],
      month: ['month', 'Such as 6, 6月 or 2024/6/1; all months where it is left out'],
      topics: ['topics', 'For ⑥⑦⑧: the three columns パート・有期, 派遣, 職務分析, or all topics'],
      checklist: ['checklist', 'For ⑧: the column チェックリスト案件かどうか'],
      companies: ['companies', 'For ⑧: the column 企業名, to inherit from the first visit'],
      visits: ['visits', 'For ⑧: the column 支援回数, to inherit from the first visit'],
    },
  },
  clause: '様式15 見出し (参考)相談件数とコンサルティングの合計(①~④の合計)(※様式14と一致すること)',
  notes: [
    '表全体を指定する方法を勧めます。記入例の行とプルダウンの一覧が内容で見分けられ、数に入りません。',
    '列で指定したときは、記入例の行を範囲に入れないでください。見出しとプルダウンの一覧は入っていてもかまいません。',
    '日付が読めない、相談方法が「その他」など、数が決まらない行があるときは #N/A になり、どの行かを言います。',
  ],
  examples: [
    {
      call: 'YOSHIKI.COUNTBY("①", {"電話";"来所";"訪問コンサルティング"}, {"2024/6/3";"2024/6/4";"2024/7/1"}, "6月")',
      gives: 2,
    },
    {
      call: 'YOSHIKI.COUNTBY("④", {"電話";"オンラインコンサルティング"}, {45446;45447})',
      gives: 1,
    },
    {
      call: 'YOSHIKI.COUNTBY("⑥", {"訪問コンサルティング";"訪問コンサルティング"}, {45446;45447}, 6, {"○","","";"","",""})',
      gives: 1,
    },
  ],
  compute({ item, methods, dates, month, ...more }, context, engine) {
    const measure = { label: item.name, fields: item.parts }
    const ask = (source: Parameters<typeof engine.consultations>[1]) =>
      engine.consultations(item.field === 'all' ? { ...measure, fields: ['all'] } : measure, source, month, context)
    if (isWhole(methods)) return ask({ whole: methods })
    const passed = {
      topics: {
        // ⑥ and ⑦ by the profile; where as many columns come as the form has topics, they are all of them.
        fields: [...(context.profile.topics['⑥'] ?? []), ...(context.profile.topics['⑦'] ?? [])],
        set: 'topics',
        values: more.topics,
        ja: '相談項目',
        en: 'topics',
      },
      checklist: { fields: ['checklist'], values: more.checklist, ja: 'チェックリスト案件', en: 'checklist' },
    }
    const name: readonly [string, string] = [item.name, item.name]
    return ask(
      partsOf([
        { fields: ['method'], values: methods, ja: '相談方法', en: 'methods' },
        needed({ fields: ['date'], values: dates, ja: '相談日', en: 'dates' }, ...name),
        ...(needs[item.field] ?? []).map((range): Passed => needed(passed[range], ...name)),
        ...(needs[item.field]!.includes('checklist')
          ? [
              { fields: ['company'], values: more.companies, ja: '企業名', en: 'companies' },
              { fields: ['visit'], values: more.visits, ja: '支援回数', en: 'visits' },
            ]
          : []),
      ]),
    )
  },
})
