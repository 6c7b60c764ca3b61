import type { FormDefinition } from '../forms/definition'
import type { Profile } from './types'

/** The printed sample of an edition: its values, or none where the edition prints none. */
function exampleOf({ example }: FormDefinition, own: Readonly<Record<string, string>> | undefined) {
  if (own === undefined) return example
  const count = Object.keys(own).length
  return count === 0 ? undefined : { ...example, values: own, atLeast: Math.min(3, count) }
}

/** A form as one fiscal year and bureau print it. */
export function printedForm<D extends FormDefinition>(form: D, profile: Profile): D {
  const own = profile.forms[form.id]
  if (!own) return form
  const fields = Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => {
      const header = own.headers?.[name]
      return [name, header ? { ...field, header } : field]
    }),
  )
  const { example: _published, ...rest } = form
  const example = exampleOf(form, own.example)
  return {
    ...rest,
    ...(example ? { example } : {}),
    edition: own.edition ?? form.edition,
    titles: own.titles ?? form.titles,
    codes: { ...form.codes, ...own.codes },
    fields,
  } as unknown as D
}
