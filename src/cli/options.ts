import { readFileSync } from 'node:fs'
import { isRealDay, isRealMonth } from '../calendar/days'
import { profileById, profileFrom, profileIds, ProfileError, type Profile } from '../profiles'
import { nearest } from '../text/similar'
import { rules } from '../validators'
import type { IsoDate, Month } from '../workbook/types'
import { CallError, errorCode, statOf } from './files'

/** The report month. */
export function monthOption(text: string): Month {
  if (!isRealMonth(text))
    throw new CallError(`--month は 2024-06 のように書いてください(「${text}」は月ではありません)。`)
  return text
}

/** The day that counts as today. */
export function dayOption(text: string): IsoDate {
  if (!isRealDay(text))
    throw new CallError(`--today は 2024-07-01 のように書いてください(「${text}」は日付ではありません)。`)
  return text
}

const wholeNumber =
  (name: string, from: number, to: number) =>
  (text: string): number => {
    const number = /^\d+$/.test(text) ? Number(text) : NaN
    if (!(number >= from && number <= to))
      throw new CallError(`${name} は${from}から${to}までの数で書いてください(「${text}」)。`)
    return number
  }

export const jobsOption = wholeNumber('--jobs', 1, 64)
export const rowsOption = wholeNumber('--rows', 1, 5000)
export const seedOption = wholeNumber('--seed', 0, 2147483647)

/** `2024-04..2024-06`, or one month. */
export function monthsOption(text: string): [Month, Month] {
  const [from, to = from, ...rest] = text.split('..')
  if (
    from === undefined ||
    to === undefined ||
    rest.length > 0 ||
    !isRealMonth(from) ||
    !isRealMonth(to) ||
    from > to
  ) {
    throw new CallError(`--months は 2024-04..2024-06 のように書いてください(「${text}」)。`)
  }
  return [from, to]
}

/** Rule ids, separated by commas. */
export function onlyOption(text: string): string[] {
  const wanted = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (wanted.length === 0) throw new CallError('--only に規則の名前がありません。一覧: yoshiki rules')
  mustBeRules('--only', wanted)
  return wanted
}

function mustBeRules(where: string, ids: readonly string[]): void {
  const known = rules.map((rule) => rule.id)
  for (const id of ids) {
    if (known.includes(id)) continue
    const close = nearest(id, known)
    throw new CallError(
      `${where} の「${id}」という規則はありません。${close ? `「${close}」ではありませんか。` : ''}一覧: yoshiki rules`,
    )
  }
}

/** A built-in profile by name, or a JSON file that extends one. */
export function profileOption(text: string): Profile {
  const builtIn = profileById(text)
  if (builtIn) return builtIn
  if (!statOf(text)?.isFile()) {
    throw new CallError(
      `プロファイル「${text}」がありません。使える名前: ${profileIds().join(', ')}。または、JSONファイルの場所を指定してください。`,
    )
  }
  let json: unknown
  try {
    json = JSON.parse(readFileSync(text, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    const code = errorCode(error)
    if (code !== null)
      throw new CallError(`プロファイル「${text}」を開けません。ファイルの場所と権限を確かめてください(${code})。`)
    // The parser's own words are English and quote the file.
    throw new CallError(
      `プロファイル「${text}」をJSONとして読めません。かっこ、カンマ、引用符の過不足を確かめてください。`,
    )
  }
  try {
    const profile = profileFrom(json)
    mustBeRules(`プロファイル「${text}」の levels`, Object.keys(profile.levels))
    return profile
  } catch (error) {
    if (error instanceof ProfileError) throw new CallError(`プロファイル「${text}」: ${error.message}`)
    throw error
  }
}
