import type { FormId } from '../forms'
import type { Profile } from '../profiles/types'
import type { StyleDesign, WorkbookDesign } from '../workbook/design'
import { normal, styleOf } from './look'
import { placesOf, type Places } from './places'
import { printed, type Printed } from './printed'
import { formSheet, type SheetContent } from './sheet'

export { writableForms } from './printed'
export type { Places } from './places'
export type { EntryRow, SheetContent } from './sheet'

export interface BlankOptions {
  /** Forms to write; those the profile hands in where it is left out. */
  readonly forms?: readonly FormId[] | undefined
  /** Entry rows to prepare; as many as the published form has where it is left out. */
  readonly rows?: number | undefined
  /** Typed before the name of the centre; that of the profile where it is left out, '' leaves the placeholder. */
  readonly prefecture?: string | undefined
  /** Write the printed sample (記入例), which has to be deleted before handing in; into these forms, or all. */
  readonly example?: boolean | readonly FormId[] | undefined
}

const notice = '公表された仕様書の文言から再構成した様式です'
const nothing: SheetContent = { rows: [], months: {} }

const withExample = ({ example = false }: BlankOptions, id: FormId): boolean =>
  typeof example === 'boolean' ? example : example.includes(id)

const wanted = (profile: Profile, options: BlankOptions): Printed[] =>
  (options.forms ?? profile.submitted).flatMap((id) => printed(id, profile) ?? [])

/** Forms as new workbooks, one per official file, with nothing entered. */
export const blankBooks = (profile: Profile, options: BlankOptions = {}): WorkbookDesign[] =>
  filledBooks(profile, {}, options)

/**
 * Forms as new workbooks with records in them.
 * @param content form → what stands in it; entry rows are added where there are more records than rows.
 */
export function filledBooks(
  profile: Profile,
  content: Readonly<Record<FormId, Partial<SheetContent>>>,
  options: BlankOptions = {},
): WorkbookDesign[] {
  const files = new Map<string, Printed[]>()
  for (const form of wanted(profile, options)) {
    files.set(form.form.file, [...(files.get(form.form.file) ?? []), form])
  }
  return [...files].map(([file, forms]) => {
    const sheets = forms.map(
      (form) =>
        formSheet(
          form,
          {
            rows: options.rows ?? form.layout.entryRows,
            example: withExample(options, form.form.id),
            prefecture: options.prefecture ?? profile.prefecture,
            targets: profile.targets,
          },
          { ...nothing, ...content[form.form.id] },
        ).sheet,
    )
    const names = new Set(sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.style)))
    const styles: Record<string, StyleDesign> = {}
    for (const name of [...names].sort()) styles[name] = styleOf(name)
    return {
      fileName: `${file}.xlsx`,
      title: forms.map(({ form }) => `${form.id} ${form.titles[0]!}`).join('・'),
      normal,
      styles,
      sheets,
      properties: { yoshiki: notice },
    }
  })
}

/** Where a form's cells stand when it is written with so many records. */
export function placesIn(profile: Profile, id: FormId, records: number, options: BlankOptions = {}): Places {
  const form = printed(id, profile)
  if (!form) throw new RangeError(`no such form: ${id}`)
  return placesOf(form, Math.max(options.rows ?? form.layout.entryRows, records), withExample(options, id))
}

/** The sheet a form is written to. */
export const sheetNameOf = (profile: Profile, id: FormId): string => printed(id, profile)?.layout.sheet ?? id
