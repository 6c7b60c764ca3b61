import { loadEngine } from './engine/load'
import { defineFunction } from './runtime/define'
import { item } from './runtime/items'
import { month, optional, range } from './runtime/readers'
import { isWhole, needed, partsOf, type Passed } from './runtime/sources'

/** Numbers counted from the seminar list, and the ranges each needs beside the day. */
const needs: Readonly<Record<string, readonly ('themes' | 'participants' | 'sessions' | 'consultations')[]>> = {
  seminars: [],
  equalPaySeminars: ['themes'],
  participants: ['participants'],
  equalPayParticipants: ['themes', 'participants'],
  sessions: ['sessions'],
  sessionConsultations: ['consultations'],
}

export default defineFunction({
  id: 'SEMINARS',
  group: '件数',
  params: {
    item: item(Object.keys(needs)),
    dates: range,
    month: optional(month),
    themes: optional(range),
    participants: optional(range),
    sessions: optional(range),
    consultations: optional(range),
  },
  result: 'number',
  profile: true,
  engine: loadEngine,
  ja: {
    description: 'セミナーの記録からA〜Eと③を数えます。集計と同じ数え方です。',
    params: {
      item: ['項目', 'A〜E、③ のどれか'],
      dates: ['実施日', '実施日の列。または見出しを含む様式11の表全体'],
      month: ['月', '6、6月、令和6年6月など。省くと範囲のすべての月'],
      themes: ['テーマ', 'B、D に要ります。同一労働同一賃金、職務分析の2列か、テーマの全列'],
      participants: ['参加人数', 'C、D に要ります'],
      sessions: ['個別相談会の開催', 'E に要ります'],
      consultations: ['個別相談会の相談件数', '③ に要ります'],
    },
  },
  en: {
    description: 'Counts A–E and ③ from the seminar list, as 集計 does.',
    params: {
      item: ['item', 'One of A–E, or ③'],
      dates: ['dates', 'The column 実施日, or the whole form with its headings'],
      month: ['month', 'Such as 6, 6月 or 2024/6/1; all months where it is left out'],
      themes: ['themes', 'For B and D: the columns 同一労働同一賃金 and 職務分析, or all themes'],
      participants: ['participants', 'For C and D: the column 参加人数'],
      sessions: ['sessions', 'For E: the column 個別相談会の開催'],
      consultations: ['consultations', 'For ③: the column 個別相談会の相談件数'],
    },
  },
  clause:
    '様式15 見出し 開催回数A、同一労働同一賃金に関するテーマの開催回数(Aの内数)B、参加者数C、(Cの内数)D、開催後の個別相談会の開催回数E',
  notes: [
    '表全体を指定する方法を勧めます。記入例の行が内容で見分けられ、数に入りません。',
    '参加人数が空欄の行があるときは、数が決まらないため #N/A になります。',
  ],
  examples: [
    { call: 'YOSHIKI.SEMINARS("A", {"2024/6/3";"2024/6/20";"2024/7/1"}, "6月")', gives: 2 },
    { call: 'YOSHIKI.SEMINARS("B", {"2024/6/3";"2024/6/20"}, 6, {"○","";"",""})', gives: 1 },
    { call: 'YOSHIKI.SEMINARS("C", {"2024/6/3";"2024/6/20"}, 6, , {30;45})', gives: 75 },
  ],
  compute({ item, dates, month, ...more }, context, engine) {
    const measure = { label: item.name, fields: [item.field] }
    if (isWhole(dates)) return engine.seminars(measure, { whole: dates }, month, context)
    const passed: Readonly<Record<(typeof needs)[string][number], Passed>> = {
      themes: {
        fields: context.profile.topics['B'] ?? [],
        set: 'themes',
        values: more.themes,
        ja: 'テーマ',
        en: 'themes',
      },
      participants: { fields: ['participants'], values: more.participants, ja: '参加人数', en: 'participants' },
      sessions: { fields: ['session'], values: more.sessions, ja: '個別相談会の開催', en: 'sessions' },
      consultations: {
        fields: ['sessionConsultations'],
        values: more.consultations,
        ja: '個別相談会の相談件数',
        en: 'consultations',
      },
    }
    const source = partsOf([
      { fields: ['date'], values: dates, ja: '実施日', en: 'dates' },
      ...(needs[item.field] ?? []).map((range) => needed(passed[range], item.name, item.name)),
    ])
    return engine.seminars(measure, source, month, context)
  },
})
