import { y11 } from '../hatarakikata/y11'
import type { HelpFor } from './definition'

const [together, , dispatched] = y11.codes.organiser

/** 様式11, by its headers and 記載要領. */
export const help11 = {
  form: y11.id,
  fields: {
    date: {
      wants: 'セミナーを実施した日を西暦で。動画配信では、配信期間の最終日。',
      format: '2024/6/3',
      needed: {},
    },
    time: { wants: '始まりと終わりの時刻。', format: '9:00~12:00', needed: {} },
    place: {
      wants: '実施場所の所在地と会場。',
      needed: { when: [{ field: 'online', filled: false }], words: '対面で実施したとき', soft: true },
    },
    online: { wants: '参加者の全員がオンラインなら「全部」、一部なら「一部」。対面だけなら空欄。' },
    organiser: {
      wants:
        '共催: 商工団体や労働局などとの共同開催。独自: センターの主催。講師派遣: 商工団体などのセミナーへの講師の派遣。',
      needed: {},
    },
    partner: {
      wants: '共催の連携先や、講師派遣先の企業・団体の名称。',
      needed: { when: [{ field: 'organiser', is: [together, dispatched] }], words: '共催か講師派遣のとき' },
    },
    workshop: { wants: 'ワークショップ形式のとき「○」。' },
    participants: { wants: '参加した人数。単位は付けません。', format: '45', needed: {} },
    survey: { wants: 'アンケートを配付して実施したとき「○」。回収が0件でも付けます。' },
    answers: { wants: '回収した件数。何も記入されていない白紙は数えません。', format: '42' },
    session: { wants: '個別相談会を開催したとき「○」。相談が0件でも、告知していれば付けます。' },
    sessionConsultations: { wants: '個別相談会で受けた相談の件数。', format: '1' },
    remarks: { wants: '動画配信のときは、配信期間。', format: '配信期間 5/13~6/14' },
  },
  oneOf: [{ fields: y11.sets.themes, words: 'テーマの1つ以上に「○」' }],
} as const satisfies HelpFor<typeof y11>
