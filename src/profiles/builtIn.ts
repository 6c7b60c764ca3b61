import base from './hatarakikata-r6.json'
import okinawa from './hatarakikata-r6-okinawa.json'
import shimane from './hatarakikata-r6-shimane.json'
import { merge } from './merge'
import type { Profile } from './types'

/** A profile as it is written: what it says itself, before what it inherits. */
export type RawProfile = Parameters<typeof merge>[0]

const builtIn: readonly RawProfile[] = [base, shimane, okinawa] as unknown as readonly RawProfile[]

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
  confirmations: {},
  levels: {},
  readings: {},
  aliases: {},
  values: {},
  forms: {},
  closedDays: [],
  openDays: [],
}

/** What a profile says and inherits, with nothing left out. */
export const filledUp = (resolved: RawProfile): Profile => ({ ...empty, ...resolved }) as unknown as Profile

/** A built-in profile as it is written; undefined where there is none of that name. */
export const rawProfile = (id: string): RawProfile | undefined => builtIn.find((profile) => profile['id'] === id)

function inherited(raw: RawProfile): RawProfile {
  const parent = raw['extends']
  return typeof parent === 'string' ? merge(inherited(rawProfile(parent)!), raw) : raw
}

const ready = new Map<string, Profile>()

/** The names of the built-in profiles. */
export const profileIds = (): string[] => builtIn.map((profile) => String(profile['id']))

/** A built-in profile by its id; undefined where there is none of that name. */
export function profileById(id: string): Profile | undefined {
  const known = ready.get(id)
  if (known) return known
  const raw = rawProfile(id)
  if (!raw) return undefined
  const made = filledUp(inherited(raw))
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
