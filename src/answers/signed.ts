import { hash } from '../validators/engine/finding'
import type { Rule } from '../validators/engine/rule'
import { counted, oneLine } from './plain'

/** A file as it was when it was checked. */
export interface CheckedFile {
  readonly path: string
  /** 64 hexadecimal digits; null where the file could not be had. */
  readonly sha256: string | null
}

/** What makes a report a record of a hand-in: which files exactly, by which rules, and who looked. */
export interface Signed {
  readonly files: readonly CheckedFile[]
  /** Names as they were typed, in order; fewer where they are to be written by hand. */
  readonly checkers: readonly string[]
  readonly confirmations: readonly { readonly text: string; readonly clause: string; readonly done: boolean }[]
  /** Day or time as it is to be printed; null where it is to be written by hand. */
  readonly at: string | null
}

/** How many people sign. */
export const signers = 2

/** The names that are there, and blanks for those to be written by hand. */
export const seals = ({ checkers }: Signed): { readonly role: string; readonly name: string }[] => [
  ...Array.from({ length: Math.max(signers, checkers.length) }, (_, i) => ({
    role: '点検者',
    name: oneLine(checkers[i] ?? ''),
  })),
  { role: 'センター長', name: '' },
]

const marks = new WeakMap<readonly Rule[], string>()

function markOf(rules: readonly Rule[]): string {
  const known = marks.get(rules)
  if (known !== undefined) return known
  const all = rules.map(({ id, severity, title, clause }) => [id, severity, title, clause].join('\u0001')).sort()
  const mark = hash(all.join('\u0002'))
  marks.set(rules, mark)
  return mark
}

/** Which rules a report was judged by: two reports with the same mark were judged by the same set. */
export const ruleSetWord = (rules: readonly Rule[], version: string): string =>
  `${version} 規則 ${counted(rules.length)}件(目印 ${markOf(rules)})`

export const doneWord = (done: boolean): string => (done ? '確認しました' : '未確認')
