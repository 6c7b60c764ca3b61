import type { FormDefinition, FormId } from './definition'
import { y11 } from './hatarakikata/y11'
import { y13 } from './hatarakikata/y13'
import { y14 } from './hatarakikata/y14'
import { y15, y15okinawa } from './hatarakikata/y15'

export * from './definition'
export { y11, y13, y14, y15, y15okinawa }

/** Every form yoshiki knows, in the order of the official numbers. */
export const forms: readonly FormDefinition[] = [y11, y13, y14, y15, y15okinawa]

/** 様式14 → its definition; undefined for a form that is not known. */
export const formById = (id: FormId): FormDefinition | undefined => forms.find((form) => form.id === id)
