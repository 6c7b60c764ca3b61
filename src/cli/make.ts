import path from 'node:path'
import { lastDayOfMonth } from '../calendar/days'
import { fiscalMonths } from '../calendar/fiscal'
import { blankBooks, writableForms } from '../authoring'
import { targetsBook, targetsName, type TargetsContent } from '../authoring/targets'
import { cellResult } from '../functions/runtime/inBook'
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
  const known = [...writableForms(), targetsName]
  const unknown = forms.find((form) => !known.includes(form))
  if (unknown !== undefined) {
    const close = nearest(unknown, known)
    throw new CallError(
      `「${unknown}」という様式は作れません。${close ? `「${close}」ではありませんか。` : ''}作れるもの: ${known.join('、')}`,
    )
  }
  const official = forms.filter((form) => form !== targetsName)
  const books = [
    ...(official.length === 0 && forms.length > 0
      ? []
      : blankBooks(profile, {
          forms: forms.length > 0 ? official : undefined,
          rows: call.rows,
          example: call.example,
        })),
    ...(forms.includes(targetsName)
      ? [targetsBook(profile, cellResult(profile), call.example ? targetsExample(profile) : {})]
      : []),
  ]
  const files = books.map((design) => ({ file: path.join(call.out, design.fileName), bytes: createXlsx(design) }))
  writeAll(files)
  deliver(files.map(({ file }) => `${shown(file)}\n`).join(''), undefined)
  return 0
}

/** The first months of a centre that does not exist, and amounts that are easy to follow. */
export function targetsExample(profile: Profile): TargetsContent {
  const months = fiscalMonths(profile.fiscalYear).slice(0, 3) as [Month, Month, Month]
  const { truth } = sampleYear(profile, { seed: 1, layout: 'year', months: [months[0], months[2]] })
  return {
    counts: truth.months,
    asOf: lastDayOfMonth(months[2]),
    amounts: [
      { name: '人件費', contract: 12_000_000, cost: 11_800_000 },
      { name: '庁費', contract: 1_500_000, cost: 1_420_000 },
      { name: '事業費', contract: 10_000_000, cost: 9_900_000 },
      { name: '一般管理費', contract: 1_100_000, cost: 1_100_000 },
    ],
  }
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
