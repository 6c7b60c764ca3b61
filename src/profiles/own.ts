import type { Profile, Severity } from './types'

export type Level = Severity | 'off'

/** What one book sets otherwise than its profile; it is a child of that profile with these keys alone. */
export interface OwnSettings {
  /** '' where the profile's holds. */
  readonly centre: string
  /** Field of the monthly form → number per year. */
  readonly targets: Readonly<Record<string, number>>
  /** Rule → level. */
  readonly levels: Readonly<Record<string, Level>>
}

export const nothingOwn: OwnSettings = { centre: '', targets: {}, levels: {} }

export const isOwn = ({ centre, targets, levels }: OwnSettings): boolean =>
  centre !== '' || Object.keys(targets).length > 0 || Object.keys(levels).length > 0

/** 「センター名、目標2件、規則の区分1件」. */
export function ownWord({ centre, targets, levels }: OwnSettings): string {
  const [numbers, rules] = [Object.keys(targets).length, Object.keys(levels).length]
  return [
    centre === '' ? '' : 'センター名',
    numbers === 0 ? '' : `目標${numbers}件`,
    rules === 0 ? '' : `規則の区分${rules}件`,
  ]
    .filter(Boolean)
    .join('、')
}

/** A profile as a book sets it; its title says so, and with it every answer. */
export function withOwn(profile: Profile, own: OwnSettings | undefined): Profile {
  if (!own || !isOwn(own)) return profile
  return {
    ...profile,
    title: `${profile.title}・ブックの設定(${ownWord(own)})`,
    centre: own.centre === '' ? profile.centre : own.centre,
    targets: { ...profile.targets, ...own.targets },
    levels: { ...profile.levels, ...own.levels },
  }
}
