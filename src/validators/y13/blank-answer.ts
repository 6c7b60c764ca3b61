import { y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { isBlankAnswer } from './blank'
import { codeFields } from './options'

const blank = message<Record<never, never>>(() => ({
  what: 'すべての設問が未記入です。白紙のアンケートは集計しません。',
  next: 'この行を、白紙の回答であれば消してください。',
}))

export default recordRule({
  id: 'y13-blank-answer',
  catalogue: ['R262'],
  severity: 'warning',
  form: y13,
  reads: [
    ...codeFields,
    ...y13.sets.wants,
    'triggerText',
    'knewFromText',
    'wantOtherText',
    'roleText',
    'prefecture',
    'industry',
    'capital',
    'employees',
  ],
  title: '白紙のアンケートを記載しない',
  clause:
    '様式11 記載要領: 何も記入されていない白紙のアンケートは回収数にカウントしないこと。また、様式13(セミナーアンケート集計表)にも記載しないこと。',
  check(row, scene) {
    const clarity = row.clarity.value
    if (clarity === 1 || clarity === 2) return
    if (isBlankAnswer(row as Parameters<typeof isBlankAnswer>[0], scene)) {
      return { at: row.clarity, text: blank({}), unfinished: true }
    }
  },
})
