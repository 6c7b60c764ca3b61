import { y14 } from '../hatarakikata/y14'
import type { HelpFor } from './definition'

const consulting = { field: 'method', counts: ['④'] } as const
const whenConsulting = 'コンサルティングのとき'

/** 様式14, by its headers and 記入上の留意事項. */
export const help14 = {
  form: y14.id,
  fields: {
    date: { wants: '相談を受けた日。西暦で入力すると、和暦で表示されます。', format: '2024/6/3', needed: {} },
    method: { wants: '相談の方法を、プルダウンから1つ選びます。', needed: {} },
    topicPartTime: { wants: '同一労働同一賃金の相談で、パート・有期の労働者に関するとき「○」。' },
    topicDispatch: { wants: '同一労働同一賃金の相談で、派遣労働者に関するとき「○」。' },
    topicJobAnalysis: {
      wants: '職務分析・職務評価の支援の流れに沿って支援しているとき「○」。パート・有期か派遣にも「○」が付きます。',
    },
    topicOther: { wants: 'ほかのどの項目にも当たらないとき「○」。内容は右の列に書きます。' },
    topicOtherText: {
      wants: '「その他」に当たる相談の内容を簡単に。',
      needed: { when: [{ field: 'topicOther', filled: true }], words: '「その他」に「○」があるとき' },
    },
    question: { wants: '企業からの質問・相談の内容。', needed: { soft: true } },
    advice: { wants: '専門家が助言・提案した内容。', needed: { soft: true } },
    source: {
      wants: 'センターをどこで知ったか、主なもの1つ。継続して支援している企業では空欄で構いません。',
      needed: { when: [{ firstTime: true }], words: '初めての企業のとき', soft: true },
    },
    sourceOtherText: {
      wants: '自由記入欄に書かれた内容。',
      needed: {
        when: [{ field: 'source', is: ['その他'] }],
        words: '左の列が「その他」で、自由記入欄に記入があるとき',
        soft: true,
      },
    },
    applied: { wants: '個別相談の企業からコンサルティングの申込みがあったとき「○」。' },
    minutes: {
      wants: '支援時間を分で。単位は付けません。',
      format: '90',
      needed: { when: [consulting], words: whenConsulting },
    },
    visit: {
      wants: '同じ企業・同じテーマの何回目か。新しいテーマは1から数えます。',
      format: '1',
      needed: { when: [consulting], words: whenConsulting },
    },
    checklist: {
      wants: 'チェックリスト案件かどうか。同じテーマの2回目からは記入しません。',
      needed: { when: [consulting, { field: 'visit', is: [1] }], words: 'コンサルティングの1回目のとき' },
    },
    selfCheck: {
      wants: '自主点検表の配付と、その後の希望。',
      needed: {
        when: [consulting, { field: 'nonRegular', atLeast: 1 }, { field: 'topicPartTime', filled: false }],
        words: 'コンサルティングの企業に非正規雇用労働者がいて、パート・有期の相談ではないとき',
        soft: true,
      },
    },
    proposal: { wants: '改善提案書を交付したとき「○」。' },
    survey: { wants: '満足度調査を実施したとき「○」。' },
    surveyQ7: {
      wants: '満足度調査票の設問7の回答。回答がなければ「回答なし」。',
      needed: {
        when: [consulting, { field: 'proposal', filled: true }, { field: 'survey', filled: true }],
        words: 'コンサルティングで、改善提案書と満足度調査の両方に「○」があるとき',
      },
    },
    company: { wants: '企業名。2回目からも同じ書き方にすると、支援回数がつながります。', needed: { soft: true } },
    address: { wants: '企業の所在地。', needed: { soft: true } },
    phone: { wants: '電話番号を、市外局番から。', format: '0852-00-0000', needed: { soft: true } },
    workers: { wants: '全労働者数。単位は付けません。', format: '20', needed: { soft: true } },
    nonRegular: { wants: '全労働者数のうち、非正規雇用労働者数。', format: '5', needed: { soft: true } },
    industry: { wants: '主な業種を、プルダウンから1つ選びます。', needed: { soft: true } },
    expert: { wants: '相談に当たった専門家の氏名。', needed: { soft: true } },
    remarks: {
      wants: '相談方法が「その他」のときの方法など、ほかの欄に書けないこと。',
      needed: { when: [{ field: 'method', is: [y14.codes.method[8]] }], words: '相談方法が「その他」のとき' },
    },
  },
  oneOf: [{ fields: y14.sets.topics, words: '相談項目の1つ以上に「○」' }],
  company: {
    name: 'company',
    phone: 'phone',
    carried: ['address', 'phone', 'workers', 'nonRegular', 'industry', 'source', 'sourceOtherText'],
    visit: 'visit',
  },
  people: ['expert'],
} as const satisfies HelpFor<typeof y14>
