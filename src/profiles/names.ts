import { formById } from '../forms'
import type { Profile } from './types'

/** `様式14.method` → its form and field, as far as there are any. */
function fieldAt(place: string) {
  const dot = place.indexOf('.')
  const form = formById(place.slice(0, dot))
  return form && Object.hasOwn(form.fields, place.slice(dot + 1)) ? form : undefined
}

/**
 * The first name in a profile that stands for nothing: a form, field or list that is not there. The schema cannot know
 * them, and a misspelt one would silently change nothing.
 */
export function unknownName({ forms, aliases, values }: Profile): string | null {
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
  return null
}
