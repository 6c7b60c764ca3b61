import { formById, type FormId } from '../forms'
import type { Severity } from '../profiles/types'
import { listsSource, todaySource } from '../validators/engine/judge'
import type { Rule } from '../validators/engine/rule'
import { counted, oneLine } from './plain'
import { levelWord } from './words'

export interface JsonRule {
  readonly rule: string
  readonly catalogue: readonly string[]
  readonly severity: Severity
  readonly forms: readonly FormId[]
  readonly title: string
  readonly clause: string
  readonly needs: readonly string[]
  readonly kind: 'check' | 'total' | 'attest'
}

/** The forms a rule looks at: its own, or those that it holds against each other. Empty: every form. */
const formsOf = (rule: Rule): FormId[] =>
  rule.form ? [rule.form.id] : (rule.needs ?? []).filter((need) => formById(need) !== undefined)

const kindOf = (rule: Rule): JsonRule['kind'] => (rule.scope === 'registered' ? rule.kind : 'check')

/** What each rule enforces, by which clause, and what it needs. */
export const rulesJson = (rules: readonly Rule[]): JsonRule[] =>
  rules.map((rule) => ({
    rule: rule.id,
    catalogue: rule.catalogue,
    severity: rule.severity,
    forms: formsOf(rule),
    title: rule.title,
    clause: rule.clause,
    needs: [
      ...(rule.needs ?? []),
      ...(rule.needsToday ? [todaySource] : []),
      ...(rule.needsLists ? [listsSource] : []),
    ],
    kind: kindOf(rule),
  }))

const kindWord: Readonly<Record<JsonRule['kind'], string>> = {
  check: '点検',
  total: '集計',
  attest: '人が確かめる事項',
}
const everyForm = 'どの様式でも'

/** A cell of a Markdown table. */
const cell = (text: string): string => oneLine(text).replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/</g, '&lt;')

function row(rule: JsonRule): string {
  const level = rule.kind === 'check' ? levelWord[rule.severity] : kindWord[rule.kind]
  const cells = [`\`${rule.rule}\``, level, rule.title, rule.clause, rule.needs.join('、'), rule.catalogue.join(' ')]
  return `| ${cells.map(cell).join(' | ')} |`
}

/** The same for reading, by form. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const listed = rulesJson(rules)
  const byForm = new Map<string, JsonRule[]>()
  for (const rule of listed) {
    const heading = rule.forms.join('・') || everyForm
    byForm.set(heading, [...(byForm.get(heading) ?? []), rule])
  }
  const sections = [...byForm].map(([heading, own]) =>
    [
      `## ${heading}`,
      '',
      '| 規則 | 段階 | 内容 | 根拠 | ほかに必要なもの | 番号 |',
      '| --- | --- | --- | --- | --- | --- |',
      ...own.map(row),
    ].join('\n'),
  )
  return `${[`# 規則の一覧(${counted(listed.length)}件)`, ...sections].join('\n\n')}\n`
}
