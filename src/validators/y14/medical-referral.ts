import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const elsewhere = message<{ word: string }>(({ word }) => ({
  what: `医療機関からの「${word}」の相談のようです。原則は医療勤務環境改善支援センターの紹介です。`,
  next: '同センターを紹介したかを確かめ、紹介したことを助言・提案内容に書いてください。',
}))

const medical = y14.codes.industry[15]
/** 「医師の面接指導」 is no matter of those who work in a hospital. */
const environment =
  /医療従事者|勤務医|医師の(?:働き方|勤務|時間外|労働時間|残業|宿日直|当直)|看護[師職].{0,8}(?:勤務環境|夜勤|負担|離職)|医療勤務環境/
const referred = /勤務環境改善支援センター|勤改センター|紹介|案内|取り?次/

export default recordRule({
  id: 'y14-medical-referral',
  catalogue: ['R089'],
  severity: 'warning',
  form: y14,
  reads: ['industry', 'question', 'advice'],
  uses: ['remarks'],
  title: '医療従事者の勤務環境の相談は医療勤務環境改善支援センターを紹介する',
  clause:
    '第5の3(2)① 医療機関より医療従事者の勤務環境改善に関する相談等が寄せられた場合は、原則として、都道府県センターにおいて個別相談支援等の対応は行わず、第5の1(5)の関係機関である医療勤務環境改善支援センターが実施している事業を紹介することとし、企業の希望等も踏まえ、同センターへの取り次ぎ等を行うこと。',
  check(row) {
    if (row.industry.value !== medical) return
    const word = environment.exec(row.question.value ?? '')?.[0]
    if (word === undefined || referred.test(`${row.question.value}${row.advice.value}${row.remarks.value}`)) return
    return { at: row.question, text: elsewhere({ word }), related: [row.industry.at] }
  },
})
