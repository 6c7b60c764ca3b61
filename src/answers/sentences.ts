import { businessDaysLeft } from '../calendar/business'
import { calendarOf } from '../profiles/deadlines'
import type { Submission } from '../submission/types'
import { formatWareki } from '../text/wareki'
import { listsSource, todaySource } from '../validators/engine/judge'
import type { Finding } from '../validators/engine/finding'
import { rangeName } from '../workbook/address'
import type { CellRef, Edit, IsoDate, Scalar, Sheet } from '../workbook/types'
import type { Answer } from './answer'
import { hiddenText } from './extract'
import type { ConflictFound } from './groups'
import { counted, oneLine } from './plain'
import { isPrivate, tableAt } from './table'
import { brieflyQuoted, cellName, fiscalYearWord, needWord, place } from './words'

export interface ToldConflict {
  readonly place: string
  readonly what: string
  readonly next: string
}

export interface NotCheckedFor {
  readonly needs: string
  readonly count: number
  readonly titles: readonly string[]
}

/** Corrections of more cells than that are told by their name. */
const mostEdits = 3
/** Longest value in a sentence about a correction, in half-width signs. */
const valueWidth = 40

const placeOf = (at: CellRef): string => `${place(at)} ${cellName(at) ?? ''}`.trim()

/** A day is told as a day, whatever number stands for it; long texts are cut. */
function valueWords(sheet: Sheet | undefined, at: CellRef, value: Scalar): string {
  const day = typeof value === 'number' ? sheet?.day(at.row, at.col) : undefined
  return day === undefined ? brieflyQuoted(value, valueWidth) : formatWareki(day)
}

/** One edit in words: 「C12 「訪問」 → 「訪問コンサルティング」」. */
export function editLine(submission: Submission, home: CellRef, edit: Edit): string {
  switch (edit.kind) {
    case 'set': {
      const { at, before, value, day } = edit
      const table = tableAt(submission, at)
      const where = at.book === home.book && at.sheet === home.sheet ? cellName(at) : placeOf(at)
      if (isPrivate(table, at)) return `${where} ${hiddenText}`
      const after = day === undefined ? brieflyQuoted(value, valueWidth) : formatWareki(day)
      return `${where} ${valueWords(table?.sheet, at, before)} → ${after}`
    }
    case 'list':
      return `${place(edit)} ${rangeName(edit.box)} のプルダウンメニュー`
    case 'rows':
      return `${place(edit)} の${edit.above + 1}行目の上に${edit.count}行`
    case 'sheet':
      return `シート「${oneLine(edit.name)}」の${edit.op === 'add' ? '追加' : '削除'}`
  }
}

/** The certain correction: cell by cell where they are few, by its name where they are many. */
export function fixLines(submission: Submission, { at, fix }: Finding): string[] {
  if (!fix) return []
  if (fix.edits.length <= mostEdits) return fix.edits.map((edit) => editLine(submission, at, edit))
  const cells = fix.edits
    .map((edit) => (edit.kind === 'set' ? cellName(edit.at) : null))
    .filter((cell) => cell !== null)
  const first = cells.length > 0 ? `: ${cells.slice(0, mostEdits).join('、')} ほか` : ''
  return [`${oneLine(fix.label)}(${counted(fix.edits.length)}か所${first})`]
}

/** A contradiction of the whole, in the words of the rule that tells it or in its own. */
export function tellConflict({ conflict, finding }: ConflictFound): ToldConflict {
  const where = placeOf(conflict.at)
  if (finding) return { place: where, what: oneLine(finding.what), next: oneLine(finding.next) }
  if (conflict.kind === 'prefecture') {
    return {
      place: where,
      what: `様式の都道府県名は「${oneLine(conflict.printed)}」ですが、設定は「${conflict.expected}」です。`,
      next: '様式の都道府県名か、使う設定を確かめてください。',
    }
  }
  return {
    place: where,
    what: `記録は${fiscalYearWord(Number(conflict.printed))}のものですが、設定は${fiscalYearWord(Number(conflict.expected))}です。`,
    next: '報告月か、使う設定の年度を確かめてください。',
  }
}

/** Where the month comes from is always said. */
export const monthFromWord: Readonly<Record<Submission['monthFrom'], string>> = {
  given: '指定された報告月',
  found: '記録の日付から判断した報告月',
  none: '日付のある行がないため、報告月は分かりません',
}

/** How long there is left; '' where the day of today is not known. */
export function leftWord(today: IsoDate | null, due: IsoDate, { profile }: Submission): string {
  if (today === null) return ''
  if (today === due) return '今日が期限です'
  const left = businessDaysLeft(today, due, calendarOf(profile))
  if (left < 0) return `期限を${-left}営業日過ぎています`
  // No business day has gone by yet: a weekend after the deadline.
  return today > due ? '期限を過ぎています' : `あと${left}営業日`
}

/** What was looked at, in sentences. */
export function checkedLines({ submission, rules, verdict, only, said = [] }: Answer): string[] {
  const named = only && only.length > 0 ? new Set(only) : null
  const checks = rules.filter((rule) => rule.scope !== 'registered' && (named === null || named.has(rule.id)))
  const off = checks.filter((rule) => submission.profile.levels[rule.id] === 'off')
  const missed = new Set(verdict.notChecked.map(({ rule }) => rule))
  const run = checks.filter((rule) => !off.includes(rule) && !missed.has(rule.id))
  const rows = new Map<string, number>()
  for (const { role, form, records } of submission.tables) {
    if (role === 'current') rows.set(form.id, (rows.get(form.id) ?? 0) + records.length)
  }
  const total = [...rows.values()].reduce((sum, n) => sum + n, 0)
  const parts = [...rows].map(([form, n]) => `${form} ${counted(n)}行`).join('、')
  const lines = [`規則 ${counted(run.length)}件で ${counted(total)}行を確かめました${parts ? `(${parts})` : ''}。`]
  if (named) lines.push(`選んだ規則だけの結果です: ${[...named].join('、')}`)
  if (off.length > 0) lines.push(`設定で止めている規則 ${off.length}件: ${off.map(({ title }) => title).join('、')}`)
  const attested = rules.filter((rule) => rule.scope === 'registered' && rule.kind === 'attest').length
  if (attested > 0 && !named) lines.push(`セルからは分からないこと ${counted(attested)}件は、人が確かめてください。`)
  lines.push(...said.map(oneLine))
  return lines
}

/** Rules that were not judged, by what they wait for; the source that most wait for first. */
export function notCheckedOf({ submission, rules, verdict }: Answer): readonly NotCheckedFor[] {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]))
  const given = new Set(submission.tables.filter(({ role }) => role !== 'unused').map(({ form }) => form.id))
  const missing = new Map<string, string[]>()
  for (const { rule, needs } of verdict.notChecked) {
    // A form that is there is named only where nothing else is missing: then one of its columns was not found.
    const absent = needs.filter((need) => !given.has(need))
    const words = (absent.length > 0 ? absent : needs).map((need) =>
      need === todaySource
        ? '今日の日付'
        : need === listsSource
          ? listsSource
          : given.has(need)
            ? `${needWord(need)}の見出し(見つからない列)`
            : needWord(need),
    )
    const said = words.join('と') || 'まだ読めない資料'
    missing.set(said, [...(missing.get(said) ?? []), titles.get(rule) ?? rule])
  }
  return [...missing]
    .map(([needs, titles]) => ({ needs, count: titles.length, titles }))
    .sort((a, b) => b.count - a.count)
}
