import { y14 } from '../../forms'
import type { FieldName } from '../../reading/types'
import { key } from '../../text/key'
import { saysNone } from '../../text/none'
import { similarity } from '../../text/similar'
import { entriesOf, quoted } from '../cross/typed'
import { message } from '../engine/message'
import { valueRule, type Rule, type RuleMeta } from '../engine/rule'

const unlisted = message<{ value: string; label: string }>(({ value, label }) => ({
  what: `「${value}」は${label}の選択肢にありません。`,
  next: 'プルダウンメニューの項目を選んでください。',
}))
const unlistedNear = message<{ value: string; label: string; near: string }>(({ value, label, near }) => ({
  what: `「${value}」は${label}の選択肢にありません。`,
  next: `「${near}」などプルダウンメニューの項目を選んでください。`,
}))
const unlistedCertain = message<{ value: string; label: string; entry: string }>(({ value, label, entry }) => ({
  what: `「${value}」は${label}の選択肢にありません。`,
  next: `「${entry}」を選んでください。`,
}))

const needless = message<{ value: string; label: string }>(({ value, label }) => ({
  what: `「${value}」は${label}の選択肢にありません。`,
  next: 'プルダウンメニューの項目を選ぶか、選ぶものがなければ空欄にしてください。',
}))

/** A text longer than any entry says nothing more about which one is meant. */
const longest = 60
const alike = 0.5
const sameWord = 0.6
const most = 5

/**
 * Entries that may be meant, likeliest first: what contains the typed text or stands in it, then what resembles it or
 * has its first word (「飲食業」 is in 「M 宿泊業,飲食サービス業」).
 */
function ranked(typed: string, entries: readonly string[], likely: string | undefined): string[] {
  const word = typed.slice(0, 2)
  const score = (entry: string): number => {
    if (entry === likely) return 3
    const other = key(entry)
    if (other.includes(typed)) return 2
    if (typed.includes(other)) return 1
    return Math.max(similarity(typed, other), word.length > 1 && other.includes(word) ? sameWord : 0)
  }
  return entries
    .map((entry) => ({ entry, score: score(entry) }))
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}

type CodeField = 'method' | 'source' | 'checklist' | 'selfCheck' | 'surveyQ7' | 'industry'

/** A dropdown column holds one of its entries. */
export function listed(
  rule: Pick<RuleMeta, 'id' | 'catalogue' | 'title'> & {
    readonly field: CodeField & FieldName<typeof y14>
    /** What people type, in small letters → the entry they probably mean. */
    readonly likely?: Readonly<Record<string, string>>
    /** The part of an entry that names it alone, where there is one. */
    readonly core?: (entry: string) => string
  },
): Rule {
  const { field, likely = {}, core, ...meta } = rule
  return valueRule({
    ...meta,
    severity: 'error',
    form: y14,
    fields: [field],
    clause: '様式14 記入上の留意事項: プルダウンになっている欄はプルダウンメニューから該当するものを選択すること。',
    check(cell, { label }, scene) {
      const value = quoted(cell.raw)
      const typed = key(String(cell.raw)).slice(0, longest)
      const entries = entriesOf(scene, y14, field)
      const same = core ? entries.filter((entry) => key(core(entry)) === typed) : []
      const certain = cell.state === 'coerced' ? String(cell.value) : same.length === 1 ? same[0]! : null
      if (certain !== null) {
        const edit = { kind: 'set', at: cell.at, before: cell.raw, value: certain } as const
        return {
          at: cell,
          text: unlistedCertain({ value, label, entry: certain }),
          fix: { label: `「${certain}」にする`, edits: [edit] },
        }
      }
      const meant = likely[typed.toLowerCase()]
      // 「-」, or 「継続支援」 for where a company heard of the centre: there is nothing to choose.
      if (meant === undefined && field !== 'method' && (saysNone(typed) || typed.startsWith('継続')))
        return { at: cell, text: needless({ value, label }), choices: [null, ...entries] }
      const choices = ranked(typed, entries, meant)
      const near = choices[0]
      return {
        at: cell,
        text: near === undefined ? unlisted({ value, label }) : unlistedNear({ value, label, near }),
        choices: near === undefined ? entries : choices,
      }
    },
  })
}
