import type { Answer } from '../answers/answer'
import { signers } from '../answers/signed'
import { key } from '../text/key'

/** Something that no cell can tell: a person says that it is so. */
export interface Confirmation {
  readonly id: string
  readonly text: string
  readonly clause: string
}

/** Typed at the moment of handing in. It goes into the report and nowhere else: no book keeps who checked it. */
export interface Signing {
  /** The two people. */
  readonly checkers: readonly string[]
  /** Ids of what they confirmed. */
  readonly confirmed: readonly string[]
  /** When, as it is to be printed. */
  readonly at?: string | undefined
}

const longestName = 40

/** What people confirm: the attested rules that concern a document of the month, then what the profile asks for. */
export function confirmationsOf({ rules, submission }: Answer, documents: readonly string[]): Confirmation[] {
  const { levels, confirmations } = submission.profile
  const attested = rules.filter(
    (rule) =>
      rule.scope === 'registered' &&
      rule.kind === 'attest' &&
      levels[rule.id] !== 'off' &&
      (!rule.needs || rule.needs.some((need) => documents.includes(need))),
  )
  return [
    ...attested.map(({ id, title, clause }) => ({ id, text: title, clause })),
    ...Object.entries(confirmations).map(([id, { text, clause }]) => ({ id, text, clause })),
  ]
}

/** What a signing still lacks, in words; nothing where two people confirmed everything. */
export function signingProblems(checklist: readonly Confirmation[], { checkers, confirmed }: Signing): string[] {
  const problems: string[] = []
  const names = checkers.map((name) => name.trim()).filter((name) => name !== '')
  const long = names.find((name) => [...name].length > longestName)
  if (names.length < signers)
    problems.push(`確認した人の名前を${signers}人分入れてください(今は${names.length}人です)。`)
  else if (new Set(names.map(key)).size < names.length)
    problems.push('確認した人の名前が同じです。別の人にも確かめてもらい、その名前を入れてください。')
  if (long !== undefined) problems.push(`名前は${longestName}字までにしてください。`)
  const open = checklist.filter(({ id }) => !confirmed.includes(id))
  if (open.length > 0) problems.push(`まだ確認していないことが${open.length}件あります。確かめて、印を付けてください。`)
  return problems
}
