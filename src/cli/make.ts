import path from 'node:path'
import { fiscalMonths } from '../calendar/fiscal'
import { blankBooks, writableForms } from '../authoring'
import { createXlsx } from '../hosts/xlsx/create'
import { profileById, type Profile } from '../profiles'
import { sampleYear } from '../samples'
import { nearest } from '../text/similar'
import type { Month } from '../workbook/types'
import { CallError, shown } from './files'
import { deliver, writeAll } from './output'

const standard = 'hatarakikata-r6-shimane'

export interface BlankCall {
  readonly out: string
  readonly profile?: Profile
  readonly rows?: number
  readonly example?: boolean
}

/** `yoshiki blank [FORM...] --out DIR`: clean forms with working dropdowns, one workbook per official file. */
export function runBlank(forms: readonly string[], call: BlankCall): number {
  const profile = call.profile ?? profileById(standard)!
  const known = writableForms()
  const unknown = forms.find((form) => !known.includes(form))
  if (unknown !== undefined) {
    const close = nearest(unknown, known)
    throw new CallError(
      `「${unknown}」という様式は作れません。${close ? `「${close}」ではありませんか。` : ''}作れるもの: ${known.join('、')}`,
    )
  }
  const books = blankBooks(profile, {
    forms: forms.length > 0 ? forms : undefined,
    rows: call.rows,
    example: call.example,
  })
  const files = books.map((design) => ({ file: path.join(call.out, design.fileName), bytes: createXlsx(design) }))
  writeAll(files)
  deliver(files.map(({ file }) => `${shown(file)}\n`).join(''), undefined)
  return 0
}

export interface SampleCall {
  readonly out: string
  readonly profile?: Profile
  readonly seed: number
  readonly months?: readonly [Month, Month]
  readonly layout: 'month' | 'year'
  readonly withErrors?: boolean
}

/** `yoshiki sample --out DIR`: the workbooks of a centre that does not exist. */
export function runSample(call: SampleCall): number {
  const profile = call.profile ?? profileById(standard)!
  const months = fiscalMonths(profile.fiscalYear)
  for (const month of call.months ?? []) {
    if (!months.includes(month))
      throw new CallError(`--months は ${months[0]!}..${months.at(-1)!} の中の月で書いてください(「${month}」)。`)
  }
  const { books, mistakes, truth } = sampleYear(profile, call)
  const files: { file: string; bytes: string | Uint8Array }[] = books.map(({ path: place, design }) => ({
    file: path.join(call.out, place),
    bytes: createXlsx(design),
  }))
  if (call.withErrors)
    files.push({ file: path.join(call.out, '誤り一覧.json'), bytes: `${JSON.stringify(mistakes, null, 2)}\n` })
  writeAll(files)
  const told = `架空のセンター(${truth.prefecture}) 相談 ${truth.consultations}件(うちコンサルティング ${truth.visits}件)、セミナー ${truth.seminars}回、アンケート ${truth.answers}枚`
  deliver([told, ...files.map(({ file }) => shown(file)), ''].join('\n'), undefined)
  return 0
}
