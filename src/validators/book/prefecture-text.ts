import { y14 } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'

const placeholder = message<{ found: string }>(({ found }) => ({
  what: `都道府県名の欄が「${found}」のままです。`,
  next: '都道府県名を入力してください。',
}))
const blank = message<Record<never, never>>(() => ({
  what: '都道府県名の欄が空欄です。',
  next: '都道府県名を入力してください。',
}))
const unknown = message<{ found: string }>(({ found }) => ({
  what: `都道府県名の欄が「${found}」になっています。`,
  next: '都道府県名を「島根」のように入力してください。',
}))

export default tableRule({
  id: 'book-prefecture-text',
  catalogue: ['A52', 'R281', 'R319'],
  severity: 'warning',
  form: null,
  title: '都道府県名の記入',
  clause: '様式13 見出し: 都道府県名,働き方改革推進支援センター',
  check(table, { profile, tables }) {
    const { centre, form } = table
    // A form that prints no placeholder leaves the cell blank, and 様式14 has a rule of its own.
    if (table.role === 'copy' || table.untouched || !centre || !form.prefecturePlaceholder || form.id === y14.id) return
    if (centre.state === 'known') return
    const { at, state, text } = centre
    const said =
      state === 'blank'
        ? blank({})
        : state === 'placeholder'
          ? placeholder({ found: quoted(text) })
          : unknown({ found: quoted(text) })
    const report: Report = {
      at,
      text: said,
      month: null,
      ...(state === 'unknown' ? {} : { unfinished: true as const }),
    }
    if (profile.prefecture === '') return report
    const before = table.sheet.value(at.row, at.col)
    const alone = before === null || before === text
    const typed = tables.some((other) => other.centre?.prefecture === profile.prefecture && !other.form.prefecture)
    // A blank cell is only where the prefecture is likely to belong.
    if (!alone || !typed || state !== 'placeholder')
      return { ...report, ...(alone ? { choices: [profile.prefecture] } : {}) }
    return {
      ...report,
      fix: {
        label: `「${profile.prefecture}」と入力する`,
        edits: [{ kind: 'set', at, before, value: profile.prefecture }],
      },
    }
  },
})
