import { fieldLabel, y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule, type Rule } from '../engine/rule'
import { isOption, optionsOf, type CodeField } from './options'

const outside = message<{ value: number; max: number; question: string }>(({ value, max, question }) => ({
  what: `「${value}」になっています。${question}の選択肢は1~${max}です。`,
  next: `回答の番号を1~${max}で入力してください。`,
}))

/** A rule that the number of an answer is one of those printed over its column. */
export function rangeRule(own: {
  id: string
  catalogue: readonly string[]
  field: CodeField
  title: string
  clause: string
}): Rule {
  const { field, ...meta } = own
  const question = fieldLabel(y13, field)
  return recordRule({
    ...meta,
    severity: 'error',
    form: y13,
    reads: [field],
    check(row, scene) {
      const { value } = row[field]
      if (value === null) return
      if (isOption(scene, field, value)) return
      return { at: row[field], text: outside({ value, max: optionsOf(scene, field).max, question }) }
    },
  })
}
