import { forms } from '../../src/forms'
import { packs } from '../../src/validators/packs/list'
import type { PackEntry } from '../../src/validators/packs/load'
import { text } from './manifest'

/** What a page begins with, and what each import() fetches beyond it, as the build reports it. */
export interface Report {
  readonly first: readonly string[]
  readonly later: readonly { readonly from: string; readonly request: string; readonly files: readonly string[] }[]
}

export const report = (): Report => JSON.parse(text('dist/addin.chunks.json')) as Report

export function fetched(from: string, request: string): readonly string[] {
  const found = report().later.filter((each) => each.from === from && each.request === request)
  if (found.length === 0) throw new Error(`nothing is fetched as ${request} by ${from}`)
  return found.flatMap(({ files }) => files)
}

export const pack = (name: string): readonly string[] => fetched('src/validators/packs/list.ts', `./${name}`)

/** Packs that are fetched for a book with these forms. */
const packsFor = (keys: readonly string[]): readonly string[] => {
  const seen = forms.filter(({ key }) => keys.includes(key)).map(({ id }) => id)
  return (Object.entries(packs) as [string, PackEntry][])
    .filter(([name, { forms: wanted }]) => wanted?.every((id) => seen.includes(id)) ?? name === 'always')
    .map(([name]) => name)
}

/** What is on its way before the first finding in a book with these forms is seen, but for Microsoft's library. */
export function firstView(keys: readonly string[]): {
  readonly pane: readonly string[]
  readonly engine: readonly string[]
} {
  const { first } = report()
  const judging: readonly string[] = first.filter((file) => file === 'engine.js')
  return {
    pane: [...first.filter((file) => !judging.includes(file)), 'page.css'],
    engine: [...new Set([...judging, ...packsFor(keys).flatMap(pack)])],
  }
}
