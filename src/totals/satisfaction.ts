/**
 * 「ア及びイの回答が9割以上となるよう支援の質の向上に努めること」 (第5の3(2)③, 第5の4(2)③): the share of ア and イ among the answers
 * given to one question. 回答なし is no answer. Null without any answer.
 */
export function satisfaction(a: number, b: number, c: number, d: number): number | null {
  const answered = a + b + c + d
  return answered > 0 ? (a + b) / answered : null
}
