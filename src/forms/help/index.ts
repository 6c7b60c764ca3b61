import type { FormId } from '../definition'
import type { FormHelp } from './definition'
import { help11 } from './y11'
import { help13 } from './y13'
import { help14 } from './y14'
import { help15, help15okinawa } from './y15'

export type * from './definition'

/** Help for every form, in the order of the official numbers. */
export const helps: readonly FormHelp[] = [help11, help13, help14, help15, help15okinawa]

/** A form without help of its own is explained by its headers alone. */
export const helpFor = (id: FormId): FormHelp => helps.find(({ form }) => form === id) ?? { form: id, fields: {} }
