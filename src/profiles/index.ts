import { Validator } from '@cfworker/json-schema'
import base from './hatarakikata-r6.json'
import okinawa from './hatarakikata-r6-okinawa.json'
import shimane from './hatarakikata-r6-shimane.json'
import { explain } from './explain'
import { merge } from './merge'
import { unknownName } from './names'
import schema from './schema.json'
import type { Profile } from './types'

export type { Deadline, EditionOverride, Profile, Severity } from './types'

type Raw = Parameters<typeof merge>[0]

const builtIn: readonly Raw[] = [base, shimane, okinawa] as unknown as readonly Raw[]

/** A profile that cannot be used: the message says which key is wrong and what is expected, in Japanese. */
export class ProfileError extends Error {
  override name = 'ProfileError'
}

// Interpreted, not compiled: a generated validator would need eval, which the content security policy forbids.
const validator = new Validator(schema as unknown as ConstructorParameters<typeof Validator>[0], '2020-12', false)

const required = ['programme', 'fiscalYear', 'period', 'counts'] as const
/** Maps and lists that a child may have removed as a whole. */
const empty = {
  title: '',
  prefecture: '',
  centre: '',
  submitted: [],
  targets: {},
  limits: {},
  online: [],
  topics: {},
  longCases: { industries: [] },
  deadlines: {},
  documents: {},
  withheld: {},
  levels: {},
  readings: {},
  aliases: {},
  values: {},
  forms: {},
  closedDays: [],
  openDays: [],
}

function resolve(raw: Raw, chain: readonly string[]): Raw {
  const { errors } = validator.validate(raw)
  // The last one lies deepest: those before it only say that something below them is wrong.
  const wrong = errors.at(-1)
  if (wrong) throw new ProfileError(explain(wrong))
  const parentId = raw['extends']
  if (typeof parentId !== 'string') return raw
  if (chain.includes(parentId))
    throw new ProfileError(`設定「extends」が輪になっています: ${[...chain, parentId].join(' → ')}`)
  const parent = builtIn.find((profile) => profile['id'] === parentId)
  if (!parent) {
    throw new ProfileError(
      `設定「extends」の「${parentId}」というプロファイルはありません。使えるもの: ${profileIds().join(', ')}`,
    )
  }
  return merge(resolve(parent, [...chain, parentId]), raw)
}

/**
 * A profile from JSON that a user wrote.
 * @throws ProfileError naming the key that is wrong.
 */
export function profileFrom(json: unknown): Profile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new ProfileError('プロファイルは { … } の形のJSONで書いてください。')
  }
  const raw = json as Raw
  const resolved = resolve(raw, [String(raw['id'])])
  for (const name of required) {
    if (resolved[name] === undefined) {
      throw new ProfileError(
        `設定「${name}」がありません。"extends": "hatarakikata-r6" を書くと共通の設定を引き継げます。`,
      )
    }
  }
  const profile = { ...empty, ...resolved } as unknown as Profile
  const unknown = unknownName(profile)
  if (unknown !== null)
    throw new ProfileError(`設定「${unknown}」という名前の様式や欄はありません。名前を確かめてください。`)
  return profile
}

const ready = new Map<string, Profile>()

/** The names of the built-in profiles. */
export const profileIds = (): string[] => builtIn.map((profile) => String(profile['id']))

/** A built-in profile by its id; undefined where there is none of that name. */
export function profileById(id: string): Profile | undefined {
  const known = ready.get(id)
  if (known) return known
  const raw = builtIn.find((profile) => profile['id'] === id)
  if (!raw) return undefined
  const made = profileFrom(raw)
  ready.set(id, made)
  return made
}

/** The newest built-in profile of a prefecture, or null. */
export function profileForPrefecture(prefecture: string): Profile | null {
  const own = profileIds()
    .map((id) => profileById(id)!)
    .filter((profile) => profile.prefecture === prefecture)
    .sort((a, b) => b.fiscalYear - a.fiscalYear)
  return own[0] ?? null
}
