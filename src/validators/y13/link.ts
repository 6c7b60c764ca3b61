import { fieldLabel, y13 } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule, type Rule } from '../engine/rule'
import { isOption, optionsOf, type CodeField } from './options'

const noText = message<{ code: number; question: string }>(({ code, question }) => ({
  what: `${question}は「${code}-その他」ですが、内容が空欄です。`,
  next: '内容の記入がアンケートにあれば、入力してください。',
}))
const noCode = message<{ code: number; question: string; found: string; text: string }>(
  ({ code, question, found, text }) => ({
    what: `その他の内容「${text}」がありますが、${question}は${found}です。`,
    next: `${question}を確かめ、その他であれば「${code}」を入力してください。`,
  }),
)

/** A rule that その他 and its text go together. What people wrote is only transcribed: to be looked at, no more. */
export function linkRule(own: {
  id: string
  catalogue: readonly string[]
  field: CodeField
  text: 'triggerText' | 'knewFromText' | 'roleText'
  title: string
  clause: string
}): Rule {
  const { field, text, ...meta } = own
  const question = fieldLabel(y13, field)
  return recordRule({
    ...meta,
    severity: 'warning',
    form: y13,
    reads: [field, text],
    check(row, scene) {
      const code = row[field].value
      const words = row[text].value
      if (words === null && code === null) return
      // A number that is no answer has its own finding.
      if (code !== null && !isOption(scene, field, code)) return
      const { other } = optionsOf(scene, field)
      if (other === null) return
      if (words === null) {
        // Who ticks その他 need not write anything.
        if (code === other) return { at: row[text], text: noText({ code: other, question }), severity: 'info' }
        return
      }
      if (code === other) return
      return {
        at: row[field],
        text: noCode({
          code: other,
          question,
          found: code === null ? '空欄' : `「${code}」`,
          text: quoted(words),
        }),
        related: [row[text].at],
        choices: [other],
      }
    },
  })
}
