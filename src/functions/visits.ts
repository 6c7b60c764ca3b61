import { loadEngine } from './engine/load'
import { defineFunction } from './runtime/define'
import { wrong } from './runtime/fault'
import { day, optional, range, text } from './runtime/readers'
import { isWhole, needed, partsOf } from './runtime/sources'

export default defineFunction({
  id: 'VISITS',
  group: '件数',
  params: {
    company: text,
    companies: range,
    methods: optional(range),
    dates: optional(range),
    until: optional(day),
  },
  result: 'number',
  profile: true,
  engine: loadEngine,
  ja: {
    description: '1つの企業へのコンサルティング(訪問・オンライン)の回数を数えます。',
    params: {
      company: ['企業名', '(株)と株式会社、空白や全角半角の違いは同じ企業とみなします'],
      companies: ['企業名の列', '企業名の列。または見出しを含む様式14の表全体'],
      methods: ['相談方法', '相談方法の列。表全体を指定したときは省きます'],
      dates: ['相談日', '相談日の列。「まで」を指定するときに要ります'],
      until: ['まで', 'この日までの回数を数えます。省くとすべて'],
    },
  },
  en: {
    description: 'Counts the consulting visits to one company, on site and online.',
    params: {
      company: ['company', 'Spellings such as (株) and 株式会社 are the same company'],
      companies: ['companies', 'The column 企業名, or the whole form with its headings'],
      methods: ['methods', 'The column 相談方法; left out with the whole form'],
      dates: ['dates', 'The column 相談日; needed with "until"'],
      until: ['until', 'Counts up to and with this day; all where it is left out'],
    },
  },
  clause: '第5の4(2)②ア 1つの支援テーマにつき原則3回であること。手厚い支援が必要な場合については、最大6回までとする。',
  notes: ['支援回数の上限はテーマごとです。テーマの違う支援も合わせた回数なので、目安として使ってください。'],
  examples: [
    {
      call: 'YOSHIKI.VISITS("(株)見本商店", {"株式会社見本商店";"見本工業(有)";"㈱見本 商店"}, {"訪問コンサルティング";"訪問コンサルティング";"電話"})',
      gives: 1,
    },
    {
      call: 'YOSHIKI.VISITS("見本商店", {"見本商店";"見本商店"}, {"訪問コンサルティング";"オンラインコンサルティング"}, {45446;45478}, "2024/6/30")',
      gives: 1,
    },
  ],
  compute({ company, companies, methods, dates, until }, context, engine) {
    if (isWhole(companies)) return engine.visits(company, { whole: companies }, until, context)
    const asked: readonly [string, string] = ['列で指定するとき', 'A single column']
    const day = { fields: ['date'], values: dates, ja: '相談日', en: 'dates' }
    if (until !== null && dates === null)
      throw wrong('「まで」を指定するときは「相談日」の範囲が要ります。', '"until" needs the range "dates".')
    const source = partsOf([
      { fields: ['company'], values: companies, ja: '企業名の列', en: 'companies' },
      needed({ fields: ['method'], values: methods, ja: '相談方法', en: 'methods' }, ...asked),
      day,
    ])
    return engine.visits(company, source, until, context)
  },
})
