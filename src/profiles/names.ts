import { formById, forms as allForms, type FieldType, type FormDefinition } from '../forms'
import { profileById } from './builtIn'
import type { Profile } from './types'

/** `様式14.method` → its form and field, as far as there are any. */
function fieldAt(place: string) {
  const dot = place.indexOf('.')
  const form = formById(place.slice(0, dot))
  return form && Object.hasOwn(form.fields, place.slice(dot + 1)) ? form : undefined
}

const hasField = (shape: FormDefinition['shape'], type: FieldType, name: string): boolean =>
  allForms.some((form) => form.shape === shape && Object.hasOwn(form.fields, name) && form.fields[name]!.type === type)

/** Whether some list holds the entry, of this edition or of the one it comes from. */
const isEntry = (entry: string, { forms }: Profile): boolean =>
  allForms.some((form) =>
    [form.codes, forms[form.id]?.codes ?? {}].some((codes) =>
      Object.values(codes).some((list) => list.includes(entry)),
    ),
  )

const firstUnknown = (part: string, names: readonly string[], isKnown: (name: string) => boolean): string | null => {
  const name = names.find((name) => !isKnown(name))
  return name === undefined ? null : `${part} > ${name}`
}

/** What is counted, in which form it stands, and what for. */
function unknownCount(profile: Profile): string | null {
  const { counts, limits, online, submitted, targets, topics } = profile
  const known = profileById('hatarakikata-r6')!.limits
  return (
    firstUnknown('submitted', submitted, (id) => formById(id) !== undefined) ??
    firstUnknown('targets', Object.keys(targets), (name) => hasField('months', 'int', name)) ??
    firstUnknown('limits', Object.keys(limits), (name) => Object.hasOwn(known, name)) ??
    firstUnknown('counts', Object.keys(counts), (method) => isEntry(method, profile)) ??
    firstUnknown('online', online, (method) => Object.hasOwn(counts, method)) ??
    Object.entries(topics)
      .map(([sign, marks]) => firstUnknown(`topics > ${sign}`, marks, (name) => hasField('rows', 'mark', name)))
      .find((found) => found !== null) ??
    null
  )
}

/**
 * The first name in a profile that stands for nothing: a form, field or list that is not there. The schema cannot know
 * them, and a misspelt one would silently change nothing.
 */
export function unknownName(profile: Profile): string | null {
  const { forms, aliases, values } = profile
  for (const [id, own] of Object.entries(forms)) {
    const form = formById(id)
    if (!form) return `forms > ${id}`
    for (const part of ['headers', 'example'] as const) {
      const name = Object.keys(own[part] ?? {}).find((name) => !Object.hasOwn(form.fields, name))
      if (name !== undefined) return `forms > ${id} > ${part} > ${name}`
    }
    const list = Object.keys(own.codes ?? {}).find((name) => !Object.hasOwn(form.codes, name))
    if (list !== undefined) return `forms > ${id} > codes > ${list}`
  }
  for (const [part, places] of Object.entries({ aliases, values })) {
    const place = Object.keys(places).find((place) => !fieldAt(place))
    if (place !== undefined) return `${part} > ${place}`
  }
  return unknownCount(profile)
}
