import { reasonsNote, parseReasons } from '../answers/reasons'
import { fiscalYearWord, levelWord } from '../answers/words'
import { formById } from '../forms'
import { fieldLabel, type FormDefinition } from '../forms/definition'
import { profileById, profileIds } from '../profiles/builtIn'
import { isOwn, ownWord, type Level, type OwnSettings } from '../profiles/own'
import type { Profile } from '../profiles/types'
import type { Rule } from '../validators/engine/rule'
import { lower } from '../validators/engine/finding'
import type { Book } from '../workbook/types'
import type { Host } from './host'
import { withNote } from './reasons'
import {
  cleanCentre,
  isTarget,
  largestTarget,
  longestCentre,
  settingsNote,
  settingsOf,
  type Settings,
} from './settings'

export interface TargetSetting {
  readonly field: string
  readonly label: string
  /** As the profile says; null where it has none. */
  readonly usual: number | null
  /** As it is set for this book; null where the profile's holds. */
  readonly own: number | null
}

export interface LevelSetting {
  readonly rule: string
  readonly title: string
  readonly clause: string
  readonly usual: Level
  readonly own: Level | null
  /** Levels that may be chosen: a rule may be lowered or put out, never raised. */
  readonly choices: readonly { readonly level: Level; readonly name: string }[]
}

/** 設定 of one book. */
export interface SettingsView {
  readonly profile: {
    readonly id: string
    readonly title: string
    readonly prefecture: string
    readonly centre: string
    readonly fiscalYear: string
    /** How it was chosen, in words. */
    readonly from: string
  }
  readonly profiles: readonly { readonly id: string | null; readonly name: string; readonly chosen: boolean }[]
  /** Centre as it is set for this book; '' where the profile's holds. */
  readonly centre: string
  readonly targets: readonly TargetSetting[]
  readonly levels: readonly LevelSetting[]
}

const byPrefecture = '様式の都道府県名による'
export const levelName = (level: Level): string => (level === 'off' ? '調べない' : levelWord[level])
const fromHighest: readonly Level[] = ['error', 'warning', 'info', 'off']

/** A profile as it is without what the book sets. */
export const usualProfile = (used: Profile): Profile => {
  const known = profileById(used.id)
  return known ? { ...known, prefecture: used.prefecture } : used
}

/**
 * What is set for a book and what may be.
 * @param used the profile the book is judged by
 */
export function settingsView(used: Profile, settings: Settings, rules: readonly Rule[]): SettingsView {
  const usual = usualProfile(used)
  return {
    profile: {
      id: usual.id,
      title: usual.title,
      prefecture: usual.prefecture,
      centre: settings.centre || usual.centre,
      fiscalYear: fiscalYearWord(usual.fiscalYear),
      from: settings.profile === null ? byPrefecture : 'このブックで選んだもの',
    },
    profiles: [
      { id: null, name: byPrefecture, chosen: settings.profile === null },
      ...profileIds().map((id) => ({ id, name: profileById(id)!.title, chosen: id === settings.profile })),
    ],
    centre: settings.centre,
    targets: targetsOf(usual, settings),
    levels: rules.filter(({ scope }) => scope !== 'registered').map((rule) => levelOf(rule, usual, settings)),
  }
}

/** The form with one row per month that the profile hands in: its fields have the targets. */
const reportOf = ({ submitted }: Profile): FormDefinition | undefined =>
  submitted.map((id) => formById(id)).find((form) => form?.shape === 'months')

/** Targets of any built-in profile, as far as the form has them, and those that are set. */
function targetsOf(usual: Profile, { targets }: OwnSettings): TargetSetting[] {
  const report = reportOf(usual)
  const named = new Set([
    ...profileIds().flatMap((id) => Object.keys(profileById(id)!.targets)),
    ...Object.keys(usual.targets),
    ...Object.keys(targets),
  ])
  return Object.keys(report?.fields ?? {})
    .filter((field) => named.has(field))
    .map((field) => ({
      field,
      label: fieldLabel(report!, field),
      usual: usual.targets[field] ?? null,
      own: Object.hasOwn(targets, field) ? targets[field]! : null,
    }))
}

/** The level of a rule where the book sets none. */
const usualLevel = (rule: Rule, { levels }: Profile): Level => levels[rule.id] ?? rule.severity

function levelOf(rule: Rule, usual: Profile, { levels }: OwnSettings): LevelSetting {
  const level = usualLevel(rule, usual)
  return {
    rule: rule.id,
    title: rule.title,
    clause: rule.clause,
    usual: level,
    own: Object.hasOwn(levels, rule.id) ? levels[rule.id]! : null,
    choices: fromHighest.filter((one) => mayBe(one, level)).map((one) => ({ level: one, name: levelName(one) })),
  }
}

const mayBe = (level: Level, usual: Level): boolean =>
  level === 'off' || (usual !== 'off' && lower(level, usual) === level)

export type SettingsChange =
  | { readonly kind: 'profile'; readonly id: string | null }
  | { readonly kind: 'centre'; readonly centre: string }
  | { readonly kind: 'target'; readonly field: string; readonly value: number | null }
  | { readonly kind: 'level'; readonly rule: string; readonly level: Level | null }

export type Changed = { readonly settings: Settings } | { readonly refusal: string }

const refused = (what: string, next: string): Changed => ({ refusal: `${what}設定は変えていません。${next}` })

/** Settings after one change; a refusal in words where it cannot be. */
export function changedSettings(
  settings: Settings,
  change: SettingsChange,
  used: Profile,
  rules: readonly Rule[],
): Changed {
  const usual = usualProfile(used)
  switch (change.kind) {
    case 'profile':
      if (change.id !== null && !profileById(change.id))
        return refused('選ばれた設定がありません。', '一覧から選んでください。')
      return { settings: { ...settings, profile: change.id } }
    case 'centre':
      if ([...change.centre.trim()].length > longestCentre)
        return refused(`センター名が長すぎます。`, `${longestCentre}字までで入力してください。`)
      return {
        settings: {
          ...settings,
          centre: cleanCentre(change.centre) === usual.centre ? '' : cleanCentre(change.centre),
        },
      }
    case 'target':
      return changedTarget(settings, change.field, change.value, usual)
    case 'level':
      return changedLevel(settings, change.rule, change.level, usual, rules)
  }
}

function changedTarget(settings: Settings, field: string, value: number | null, usual: Profile): Changed {
  if (!reportOf(usual) || !Object.hasOwn(reportOf(usual)!.fields, field))
    return refused('その目標は、この様式にありません。', '一覧から選んでください。')
  if (value !== null && !isTarget(value))
    return refused(`目標は0から${largestTarget}までの整数です。`, '数を確かめて入力してください。')
  return {
    settings: {
      ...settings,
      targets: replaced(settings.targets, field, value === usual.targets[field] ? null : value),
    },
  }
}

function changedLevel(
  settings: Settings,
  id: string,
  level: Level | null,
  usual: Profile,
  rules: readonly Rule[],
): Changed {
  const rule = rules.find((one) => one.id === id && one.scope !== 'registered')
  if (!rule) return refused('その規則はありません。', '一覧から選んでください。')
  const own = usualLevel(rule, usual)
  if (level !== null && !mayBe(level, own))
    return refused(
      `「${rule.title}」の区分は${levelName(own)}です。`,
      `${levelName(own)}より下の区分か「${levelName('off')}」を選んでください。`,
    )
  return { settings: { ...settings, levels: replaced(settings.levels, id, level === own ? null : level) } }
}

/** What is as usual needs no entry. */
function replaced<T>(entries: Readonly<Record<string, T>>, name: string, value: T | null): Record<string, T> {
  const rest = Object.entries(entries).filter(([key]) => key !== name)
  return Object.fromEntries(value === null ? rest : [...rest, [name, value]])
}

/** What is set for a book as a profile of its own, to be kept as a file: a child of the one it is judged by. */
export function childProfile(
  { centre, targets, levels }: OwnSettings,
  used: Profile,
  id = 'own',
): Record<string, unknown> {
  return {
    id,
    extends: used.id,
    ...(centre === '' ? {} : { centre }),
    ...(Object.keys(targets).length === 0 ? {} : { targets }),
    ...(Object.keys(levels).length === 0 ? {} : { levels }),
  }
}

/** Something that yoshiki keeps in a book for itself. */
export interface Kept {
  /** Name of the note. */
  readonly id: string
  readonly name: string
  readonly about: string
}

/** All that yoshiki keeps in a book, in words. */
export const keptIn = (book: Pick<Book, 'notes'>): Kept[] =>
  Object.entries(book.notes).map(([id, text]) => {
    if (id === reasonsNote) {
      return {
        id,
        name: '理由',
        about: `理由を付けて残した指摘 ${parseReasons(text).size}件。提出用の写しには入りません。`,
      }
    }
    if (id === settingsNote) {
      const settings = settingsOf(book)
      const parts = [
        settings.profile === null ? '' : (profileById(settings.profile)?.title ?? ''),
        isOwn(settings) ? ownWord(settings) : '',
      ]
      return {
        id,
        name: '設定',
        about: `${parts.filter(Boolean).join('、') || '読めない設定'}。提出用の写しには入りません。`,
      }
    }
    return {
      id,
      name: 'ほかの覚え書き',
      about: `様式アシストが書いたもの(${[...text].length}字)。提出用の写しには入りません。`,
    }
  })

/** Removes what yoshiki keeps in a book: what is named, or all of it. @returns the book as it is then. */
export async function forget(host: Host, book: Book, ids: readonly string[] = Object.keys(book.notes)): Promise<Book> {
  let left = book
  for (const id of ids) {
    if (!Object.hasOwn(left.notes, id)) continue
    await host.note(book.id, id, null)
    left = withNote(left, id, null)
  }
  return left
}
