import { leafHeader, type FormDefinition } from '../forms/definition'
import { printedForm } from '../profiles/edition'
import type { Profile } from '../profiles/types'
import { headerKey, key } from '../text/key'

/** A header text and the field it names; `exact` keys hold the whole text, `short` keys end at the first ※. */
export interface Vocabulary {
  readonly exact: ReadonlyMap<string, readonly string[]>
  readonly short: ReadonlyMap<string, readonly string[]>
  /** Group headers and printed notes: known, but no column of their own. */
  readonly known: ReadonlySet<string>
}

/** A form as one fiscal year and bureau print it, with what reading needs ready at hand. */
export interface Edition<D extends FormDefinition = FormDefinition> {
  readonly form: D
  readonly vocabulary: Vocabulary
  /** Code list → comparison key → entry as printed. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Code list → comparison key of a typed text → the entry it certainly means. */
  readonly certain: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly titleKeys: readonly string[]
  readonly endKeys: readonly string[]
  /** The printed sample's values as keys, by field. */
  readonly sampleKeys: readonly (readonly [field: string, wanted: string])[]
  readonly sampleMarks: ReadonlySet<string>
}

function add(map: Map<string, string[]>, text: string, field: string): void {
  if (text === '') return
  const fields = map.get(text)
  if (!fields) map.set(text, [field])
  else if (!fields.includes(field)) fields.push(field)
}

function vocabularyOf(form: FormDefinition, profile: Profile): Vocabulary {
  const exact = new Map<string, string[]>()
  const short = new Map<string, string[]>()
  const known = new Set<string>(form.notes.map(key))
  for (const [name, field] of Object.entries(form.fields)) {
    const texts = [leafHeader(field), ...(field.aliases ?? []), ...(profile.aliases[`${form.id}.${name}`] ?? [])]
    for (const text of texts) {
      add(exact, key(text), name)
      add(short, headerKey(text), name)
    }
    for (const group of field.header.slice(0, -1)) known.add(key(group))
  }
  return { exact, short, known }
}

/** Texts first: they are read at once, and tell nearly every row from the sample. */
function sampleKeysOf({ example, fields }: FormDefinition): Edition['sampleKeys'] {
  const isText = (field: string): boolean => fields[field]?.type === 'text'
  return Object.entries(example?.values ?? {})
    .map(([field, wanted]) => [field, key(wanted)] as const)
    .sort(([a], [b]) => Number(isText(b)) - Number(isText(a)))
}

const cache = new WeakMap<Profile, Map<string, Edition>>()

/** The edition of a form under a profile; made once per profile. */
export function editionOf<D extends FormDefinition>(base: D, profile: Profile): Edition<D> {
  let editions = cache.get(profile)
  if (!editions) cache.set(profile, (editions = new Map()))
  const made = editions.get(base.id)
  if (made) return made as Edition<D>
  const form = printedForm(base, profile)
  const codes = new Map(
    Object.entries(form.codes).map(([name, entries]) => [name, new Map(entries.map((text) => [key(text), text]))]),
  )
  const certain = new Map(
    Object.keys(form.codes).map((name) => [
      name,
      new Map(Object.entries(profile.values[`${form.id}.${name}`] ?? {}).map(([typed, entry]) => [key(typed), entry])),
    ]),
  )
  const edition: Edition<D> = {
    form,
    vocabulary: vocabularyOf(form, profile),
    codes,
    certain,
    titleKeys: form.titles.map(key),
    endKeys: form.endMarks.map(key),
    sampleKeys: sampleKeysOf(form),
    sampleMarks: new Set((form.example?.marks ?? []).map(key)),
  }
  editions.set(base.id, edition)
  return edition
}
