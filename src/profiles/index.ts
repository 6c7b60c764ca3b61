import { Validator } from '@cfworker/json-schema'
import { filledUp, profileIds, rawProfile, type RawProfile } from './builtIn'
import { explain } from './explain'
import { merge } from './merge'
import { unknownName } from './names'
import schema from './schema.json'
import type { Profile } from './types'

// Where only the built-in profiles are wanted, they are imported from ./builtIn: the checker of a person's own is heavy.
export { profileById, profileForPrefecture, profileIds } from './builtIn'
export type { Deadline, EditionOverride, Profile, Severity } from './types'

/** A profile that cannot be used: the message says which key is wrong and what is expected, in Japanese. */
export class ProfileError extends Error {
  override name = 'ProfileError'
}

// Interpreted, not compiled: a generated validator would need eval, which the content security policy forbids.
const validator = new Validator(schema as unknown as ConstructorParameters<typeof Validator>[0], '2020-12', false)

const required = ['programme', 'fiscalYear', 'period', 'counts'] as const

function resolve(raw: RawProfile, chain: readonly string[]): RawProfile {
  const { errors } = validator.validate(raw)
  // The last one lies deepest: those before it only say that something below them is wrong.
  const wrong = errors.at(-1)
  if (wrong) throw new ProfileError(explain(wrong))
  const parentId = raw['extends']
  if (typeof parentId !== 'string') return raw
  if (chain.includes(parentId))
    throw new ProfileError(`設定「extends」が輪になっています: ${[...chain, parentId].join(' → ')}`)
  const parent = rawProfile(parentId)
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
  const raw = json as RawProfile
  const resolved = resolve(raw, [String(raw['id'])])
  for (const name of required) {
    if (resolved[name] === undefined) {
      throw new ProfileError(
        `設定「${name}」がありません。"extends": "hatarakikata-r6" を書くと共通の設定を引き継げます。`,
      )
    }
  }
  const profile = filledUp(resolved)
  if (profile.period[0] > profile.period[1])
    throw new ProfileError('設定「period」は始まりの日、終わりの日の順に書いてください。')
  const unknown = unknownName(profile)
  if (unknown !== null)
    throw new ProfileError(`設定「${unknown}」という名前の様式や欄、項目はありません。名前を確かめてください。`)
  return profile
}
