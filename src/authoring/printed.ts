import { formById, type FormDefinition, type FormId } from '../forms'
import { printedForm } from '../profiles/edition'
import type { Profile } from '../profiles/types'
import type { FormLayout } from './layout'
import { layout11 } from './y11'
import { layout13 } from './y13'
import { layout14 } from './y14'
import { layout15, layout15okinawa } from './y15'

const layouts: readonly FormLayout[] = [layout11, layout13, layout14, layout15, layout15okinawa]

/** A form as one profile prints it, and how it is laid out. */
export interface Printed {
  readonly form: FormDefinition
  readonly layout: FormLayout
}

/** Forms that can be written anew. */
export const writableForms = (): readonly FormId[] => layouts.map((layout) => layout.form)

/** @returns null for a form that is not known or that nobody has laid out. */
export function printed(id: FormId, profile: Profile): Printed | null {
  const base = formById(id)
  const layout = layouts.find((layout) => layout.form === id)
  if (!base || !layout) return null
  const form = printedForm(base, profile)
  const own = profile.forms[id]?.example
  if (!own) return { form, layout }
  const { sample: _published, ...rest } = layout
  return { form, layout: Object.keys(own).length > 0 ? { ...rest, sample: own } : rest }
}
