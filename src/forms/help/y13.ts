import { y13 } from '../hatarakikata/y13'
import type { HelpFor } from './definition'

const asAnswered = { needed: { soft: true } } as const

/** 様式13: what people answered is transcribed as they wrote it. */
export const help13 = {
  form: y13.id,
  fields: {
    date: {
      wants: 'アンケートを回収したセミナーの実施日を西暦で。セミナー開催表と同じ日です。',
      format: '2024/6/3',
      needed: {},
    },
    clarity: { wants: '設問1の回答の番号。', ...asAnswered },
    trigger: { wants: '設問2の回答の番号。', ...asAnswered },
    triggerText: {
      wants: '「その他」の自由記入欄の内容を、書かれたとおりに。',
      needed: { when: [{ field: 'trigger', is: [10] }], words: '設問2が「10-その他」で、記入があるとき', soft: true },
    },
    knew: { wants: '設問3の回答の番号。', ...asAnswered },
    knewFrom: {
      wants: '設問4の回答の番号。',
      needed: { when: [{ field: 'knew', is: [1] }], words: '設問3が「1-知っていた」のとき', soft: true },
    },
    knewFromText: {
      wants: '「その他」の自由記入欄の内容を、書かれたとおりに。',
      needed: { when: [{ field: 'knewFrom', is: [14] }], words: '設問4が「14-その他」で、記入があるとき', soft: true },
    },
    wantNone: { wants: '設問5のどれにも印がないとき「○」。' },
    wantOtherText: { wants: '「6-その他」の自由記入欄の内容を、書かれたとおりに。' },
    prefecture: { wants: '企業の所在の都道府県。' },
    industry: { wants: '企業の主な業種を、書かれたとおりに。' },
    capital: { wants: '資本金額を、書かれたとおりに。', format: '1,000万円' },
    employees: { wants: '従業員数。単位は付けません。', format: '30' },
    role: { wants: '参加者情報の回答の番号。', ...asAnswered },
    roleText: {
      wants: '「その他」の自由記入欄の内容を、書かれたとおりに。',
      needed: { when: [{ field: 'role', is: [4] }], words: '参加者情報が「4-その他」で、記入があるとき', soft: true },
    },
    visitWish: { wants: '支援の希望の番号。企業名や連絡先はここに書きません。', ...asAnswered },
  },
  oneOf: [
    {
      fields: [...y13.sets.wants, 'wantNone', 'wantOtherText'],
      words: '設問5のいずれか、または「7-未記入」に「○」',
      soft: true,
    },
  ],
} as const satisfies HelpFor<typeof y13>
