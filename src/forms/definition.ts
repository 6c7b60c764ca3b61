/**
 * The language in which a form is described. Literals only (`as const satisfies FormDefinition`): a misspelt field is a
 * compile error, and a form survives a JSON round trip (tested). Nothing here says where a column stands; everything
 * is found by the texts that are printed.
 */
export type FormId = string

export type FieldType = 'date' | 'int' | 'number' | 'text' | 'mark' | 'code' | 'time'

/** How a cell of the form itself computes its value, as its green cells do. */
export type Expr = { readonly sum: readonly string[] }

export interface Field {
  readonly type: FieldType
  /** Header path from the outermost group to the leaf, as printed. */
  readonly header: readonly string[]
  /** Short name for messages; the leaf header up to its note where it is left out. */
  readonly label?: string
  /** Other printed leaf texts of the same column (older notation, shortened editions). */
  readonly aliases?: readonly string[]
  /** Name of the code list in `codes` (type 'code'). */
  readonly codes?: string
  /** Words that may follow a number typed as text: 「90分」. */
  readonly units?: readonly string[]
  /** A text in this ○ column counts as ○ (the form itself tells people to write there). */
  readonly textCounts?: true
  /** Never shown in reports, logs or other forms. */
  readonly private?: true
  readonly computed?: Expr
  /** The sign the official texts call this number by: ①, A. */
  readonly symbol?: string
  readonly clause?: string
}

/** The printed sample. A row is the sample if a mark stands left of it, or at least `atLeast` of these values stand in it. */
export interface Example {
  readonly marks?: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly atLeast: number
}

/** Special rows of a form with one row per month, by their label. */
export interface MonthRows {
  readonly label: string
  readonly total: string
  readonly target: string
  readonly progress: string
}

export interface FormDefinition {
  readonly id: FormId
  /** Prefix of the rule ids of this form: y14. */
  readonly key: string
  readonly programme: string
  /** The edition these headers and lists were taken from. */
  readonly edition: string
  readonly shape: 'rows' | 'months' | 'card'
  readonly titles: readonly string[]
  /** The official workbook this form is handed in with. */
  readonly file: string
  readonly fields: Readonly<Record<string, Field>>
  readonly codes: Readonly<Record<string, readonly string[]>>
  /** Named groups of fields: the topics, the answers of one question. */
  readonly sets: Readonly<Record<string, readonly string[]>>
  /** The field whose day puts a record into a month (shape 'rows'). */
  readonly dateField?: string
  readonly months?: MonthRows
  readonly example?: Example
  /** The dropdown entries stand in the sheet itself, under the entry rows. */
  readonly listBlock?: true
  /** Texts that end the entry rows. */
  readonly endMarks: readonly string[]
  /** Texts printed among the headers that are no headers. */
  readonly notes: readonly string[]
  /** The form tells people not to add columns. */
  readonly fixedColumns?: true
  /** Text printed beside the place for the prefecture. */
  readonly centreName: string
  /** Placeholder printed where the prefecture is to be typed. */
  readonly prefecturePlaceholder?: string
  /** Prefecture printed by the form itself. */
  readonly prefecture?: string
  /** Only handed in where the profile says so (様式15-2). */
  readonly replaces?: FormId
  /** Fields that together tell two records apart. */
  readonly identity: readonly string[]
}

/** The header text nearest to the column's cells. */
export const leafHeader = (field: Field): string => field.header[field.header.length - 1]!

/** Short name of a field for a person: 「支援時間」 for 「支援時間(分)」. */
export function fieldLabel(form: FormDefinition, name: string): string {
  const field = form.fields[name]
  if (!field) return name
  return field.label ?? leafHeader(field).split('※')[0]!
}
