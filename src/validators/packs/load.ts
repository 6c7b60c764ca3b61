import type { FormId } from '../../forms/definition'
import type { Submission } from '../../submission/types'
import { byCodeUnits } from '../../text/order'
import type { Rule } from '../engine/rule'
import { packs } from './list'

export interface PackEntry {
  /** Forms without which no rule of the pack can judge. */
  readonly forms?: readonly FormId[]
  load(): Promise<{ readonly rules: readonly Rule[] }>
}

type PackName = keyof typeof packs

async function load(names: readonly PackName[]): Promise<readonly Rule[]> {
  const loaded = await Promise.all(names.map((name) => packs[name].load()))
  // The order of their ids is that of their files.
  return loaded.flatMap(({ rules }) => rules).sort((a, b) => byCodeUnits(a.id, b.id))
}

/** Every rule, in its order. */
export const allRules = (): Promise<readonly Rule[]> => load(Object.keys(packs) as PackName[])

/** The rules that can judge something of a submission, in their order; the others lack their source. */
export function rulesFor({ tables }: Pick<Submission, 'tables'>): Promise<readonly Rule[]> {
  const seen = new Set(tables.flatMap(({ form }) => [form.id, form.replaces]))
  const listed = tables.some(({ form, sheet }) => form.shape === 'rows' && sheet.lists !== 'notRead')
  const names = (Object.entries(packs) as [PackName, PackEntry][])
    .filter(
      ([name, { forms }]) => forms?.every((id) => seen.has(id)) ?? (name === 'always' || (name === 'lists' && listed)),
    )
    .map(([name]) => name)
  return load(names)
}
