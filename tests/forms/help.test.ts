import { forms, type FormDefinition } from '../../src/forms'
import { helpFor, helps, type FormHelp } from '../../src/forms/help'
import { check } from '../../src/session/check'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { answer, call, seminar, visit } from '../support/rows'
import { booksOf, headerDepth, placeOf, type Row } from '../support/sheets'

const formOf = (help: FormHelp): FormDefinition => forms.find(({ id }) => id === help.form)!

describe.each(helps.map((help) => [help.form, help] as const))('%s', (id, help) => {
  const form = formOf(help)
  const texts = Object.values(help.fields).flatMap((field) => [field?.wants, field?.needed?.words].filter(Boolean))
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(help))).toEqual(help)
  })
  it('speaks of entries that the form has', () => {
    const conditions = Object.values(help.fields).flatMap((field) => field?.needed?.when ?? [])
    const foreign = conditions.flatMap((condition) => {
      if (!('is' in condition)) return []
      const field = form.fields[condition.field]!
      const entries = field.codes === undefined ? null : form.codes[field.codes]!
      return condition.is.filter((entry) => entries !== null && !entries.includes(entry as string))
    })
    expect(foreign).toEqual([])
  })
  it('says in the voice of the house', () => {
    expect(texts.filter((text) => /[!！]|無効|不正|エラー|フィールド|レコード/.test(text!))).toEqual([])
  })
  it('is found by the form', () => {
    expect(helpFor(id)).toBe(help)
  })
})
it('no form is without help', () => {
  expect(helps.map(({ form }) => form)).toEqual(forms.map(({ id }) => id))
})
it('a form that nobody wrote help for is explained by its headers', () => {
  expect(helpFor('様式99')).toEqual({ form: '様式99', fields: {} })
})

/** Rows in which a condition holds, so that what is then needed can be left out. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  様式14: [
    call(),
    call({ method: 'その他(備考欄に記入)', remarks: 'チャット' }),
    call({ topicOther: '○', topicOtherText: '見本の相談' }),
    visit({ proposal: '○', survey: '○', surveyQ7: '回答なし' }),
  ],
  様式11: [seminar(), seminar({ organiser: '講師派遣' })],
  様式13: [answer(), answer({ knew: 1, knewFrom: 3 })],
}

/** What is needed by the help is what the rules say, no more and no less hard. */
describe.each(Object.entries(rows))('what %s wants is what its rules want', (id, correct) => {
  const help = helpFor(id)
  const form = formOf(help)
  const worst = (row: Row, field: string): string => {
    const sheets = { [form.key]: { rows: [{ ...row, [field]: null }, ...(id === '様式13' ? [row] : [])] } }
    const found = check(booksOf(sheets).map(memoryBook), {
      tool: { name: 'yoshiki', version: 'test' },
      month: '2024-06',
    })
    const at = { row: headerDepth(form), col: placeOf(form, field) }
    const own = found.verdict.findings.filter(
      (finding) =>
        finding.unfinished &&
        finding.form === id &&
        [finding.at, ...finding.related].some(({ row, col }) => row === at.row && col === at.col),
    )
    return own.some(({ severity }) => severity === 'error') ? 'must' : own.length > 0 ? 'soft' : 'may'
  }
  const always = Object.entries(help.fields).filter(([, field]) => field?.needed && !field.needed.when)
  it.each(always.map(([field, own]) => [field, own!.needed!.soft === true] as const))('%s', (field, soft) => {
    expect(['must', 'soft', 'may'].indexOf(worst(correct[0]!, field))).toBeGreaterThanOrEqual(soft ? 1 : 0)
    if (!soft) expect(worst(correct[0]!, field)).not.toBe('may')
  })
  const conditional = Object.entries(help.fields).filter(([, field]) => field?.needed?.when && !field.needed.soft)
  if (conditional.length === 0) return
  it.each(conditional.map(([field]) => field))('%s, where its condition holds and only there', (field) => {
    const told = correct.map((row) => [row[field] != null, worst(row, field) === 'must'])
    expect(told.some(([holds]) => holds)).toBe(true)
    expect(told.filter(([holds, must]) => holds !== must)).toEqual([])
  })
})
