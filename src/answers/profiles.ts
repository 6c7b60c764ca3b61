import { profileById, profileIds } from '../profiles/builtIn'
import type { Deadline, Profile } from '../profiles/types'
import { formatMonth, formatWareki } from '../text/wareki'
import { padTo, widthOf } from './width'
import { fiscalYearWord } from './words'

/** Columns as wide as their longest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, col) => Math.max(...rows.map((row) => widthOf(row[col]!))))
  return rows.map((row) =>
    row
      .map((text, col) => padTo(text, widths[col]!))
      .join('  ')
      .trimEnd(),
  )
}

/** The profiles that come with yoshiki, one line each. */
export function profilesText(profiles: readonly Profile[] = profileIds().map((id) => profileById(id)!)): string {
  if (profiles.length === 0) return '設定はありません。\n'
  const rows = profiles.map(({ id, title, prefecture }) => [id, prefecture || '(共通)', title])
  return `${columns([['設定', '都道府県', '名称'], ...rows]).join('\n')}\n`
}

function dueWords({ rule, n, on, last }: Deadline): string {
  const usual =
    rule === 'businessDay' ? `翌月${n ?? '?'}営業日` : rule === 'monthEnd' ? '月末' : on ? formatWareki(on) : ''
  return last ? `${usual}(${formatMonth(last.month)}分は${formatWareki(last.on)})` : usual
}

/** One profile, as a person reads it. */
export function profileText(profile: Profile): string {
  const facts: [string, string][] = [
    ['設定', profile.id],
    ['名称', profile.title],
    ['年度', fiscalYearWord(profile.fiscalYear)],
    ['期間', profile.period.map(formatWareki).join('から')],
    ['都道府県', profile.prefecture || '(共通)'],
    ['センター', profile.centre || '(名称なし)'],
    ...profile.submitted.map((form): [string, string] => {
      const given = profile.deadlines[form]
      return [form, given ? `${dueWords(given)}  ${given.to.join('、')}` : '期限の定めなし']
    }),
    ...Object.entries(profile.targets).map(([field, n]): [string, string] => [`目標 ${field}`, `${n}件`]),
    ...Object.entries(profile.levels).map(([rule, level]): [string, string] => [`規則 ${rule}`, level]),
  ]
  return `${columns(facts).join('\n')}\n`
}
