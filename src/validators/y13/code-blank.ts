import { fieldLabel, y13 } from '../../forms'
import type { Rec } from '../../reading/types'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { blankFields, isBlankAnswer } from './blank'
import { optionsOf } from './options'

const blank = message<{ questions: string }>(({ questions }) => ({
  what: `${questions}が空欄です。`,
  next: `${questions}を入力してください。未記入の回答にも番号があります。`,
}))
const noWish = message<{ questions: string }>(({ questions }) => ({
  what: `${questions}が空欄です。`,
  next: `${questions}を入力してください。`,
}))
const { wants } = y13.sets
const asked = ['clarity', 'trigger', 'knew', 'role', 'visitWish'] as const
/** What was written beside その他 says which number is missing. */
const textOf = { trigger: 'triggerText', role: 'roleText' } as const
const toldByText = (row: Pick<Rec<typeof y13>, 'triggerText' | 'roleText'>, field: (typeof asked)[number]): boolean =>
  field in textOf && row[textOf[field as keyof typeof textOf]].state !== 'blank'
const questionOf = { visitWish: '支援の希望有無' } as const

export default recordRule({
  id: 'y13-code-blank',
  catalogue: ['R271', 'R272', 'R273', 'R275', 'R276', 'R277'],
  severity: 'warning',
  form: y13,
  reads: [...asked, ...wants, 'wantNone', 'wantOtherText'],
  uses: blankFields,
  title: '未記入の設問は「未記入」の番号',
  clause: '様式13 見出し: 1-分かりやすかった2-分かりにくかった3-未記入',
  check(row, scene) {
    let empty: string[] | undefined
    let first: (typeof asked)[number] | 'wantNone' | undefined
    for (const field of asked) {
      if (row[field].state !== 'blank' || toldByText(row, field)) continue
      first ??= field
      ;(empty ??= []).push(field === 'visitWish' ? questionOf.visitWish : fieldLabel(y13, field))
    }
    if (row.wantNone.state === 'blank' && row.wantOtherText.state === 'blank') {
      let answered = false
      for (const want of wants) if (row[want].state !== 'blank') answered = true
      if (!answered) {
        first ??= 'wantNone'
        ;(empty ??= []).push('設問5')
      }
    }
    if (empty === undefined || first === undefined) return
    // Where nothing was answered at all, that is said.
    if (isBlankAnswer(row as Parameters<typeof isBlankAnswer>[0], scene)) return
    const none = first === 'wantNone' ? '○' : optionsOf(scene, first).none
    return {
      at: row[first],
      // Whether a visit is wished has no number for no answer.
      text: (first === 'visitWish' ? noWish : blank)({ questions: empty.join('・') }),
      unfinished: true,
      ...(empty.length === 1 && none !== null ? { choices: [none] } : {}),
    }
  },
})
