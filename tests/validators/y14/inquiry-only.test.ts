import rule, { isInquiryOnly } from '../../../src/validators/y14/inquiry-only'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), visit()] } },
  pass: [
    { why: '支援の行', set: { 'y14.1.question': 'コンサルティングの申込み' } },
    { why: '空欄', set: { 'y14.0.question': null } },
  ],
  fail: [
    { why: '申込みだけ', set: { 'y14.0.question': 'コンサルティングの申込み' }, at: ['y14.0.question'] },
    { why: '営業時間だけ', set: { 'y14.0.question': 'センターの営業時間を知りたい。' }, at: ['y14.0.question'] },
  ],
})

describe('isInquiryOnly', () => {
  it.each([
    'センターの所在地について問い合わせ',
    '営業時間及び駐車場の確認',
    'セミナーの参加申込みを受けた。',
    'コンサルティングを申し込みたい。',
    '個別相談会の予約',
    '駐車場の有無',
    'コンサルティングの申込みの受付のみ',
    '営業時間は何時までか。',
    'セミナーの申込受付',
  ])('%s: yes', (text) => expect(isInquiryOnly(text)).toBe(true))
  it.each([
    '就業規則の見直しとコンサルティングの申込み',
    '営業時間を短縮したい。',
    '始業時刻と営業時間の関係を知りたい(変形労働時間制)。',
    '36協定の届出方法',
    '36協定の受付方法',
    '営業日の変更に伴う休日の見直し',
    '助成金の申込み',
    'テレワークの場所を就業規則に書くか。',
  ])('%s: no', (text) => expect(isInquiryOnly(text)).toBe(false))
})
