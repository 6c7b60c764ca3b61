import { forms } from '../../src/forms'
import { memoryBook, type MemoryCell } from '../../src/hosts/memory/sheet'
import { profileFrom } from '../../src/profiles'
import { assemble, type Submission } from '../../src/submission'
import { judge } from '../../src/validators/engine/judge'
import type { Rule } from '../../src/validators/engine/rule'
import type { Finding } from '../../src/validators/engine/finding'
import type { Severity } from '../../src/profiles'
import { a1 } from '../../src/workbook/address'
import type { IsoDate, Month } from '../../src/workbook/types'
import { watched } from './watched'
import { booksOf, headerDepth, placeOf, type FormSheet, type Sheets } from './sheets'

interface Setting {
  readonly month?: Month
  readonly today?: IsoDate
  readonly wholeYear?: boolean
  /** Keys laid over hatarakikata-r6-shimane. */
  readonly profile?: Readonly<Record<string, unknown>>
}

/**
 * `y14.0.minutes`: form key, row from 0 (or month label: `y15.6月.visits`), field. What is no row: `y14.headers.minutes`,
 * `y14.lists.method.0`, `y14.prefecture`, `y14.added.0` (a cell right of the table, from the header down),
 * `y14.dropdowns.method` and `y14.dropdowns.method.1` (source of the dropdown in the column, in the row; null for none),
 * `y14.noDropdowns` (none in the whole sheet).
 */
type Place = string

export interface PassCase extends Setting {
  readonly why: string
  /** Cells that differ from the base. */
  readonly set?: Readonly<Record<Place, MemoryCell>>
  /** Sheets in place of the base's. */
  readonly sheets?: Sheets
}

export interface FailCase extends PassCase {
  /** Cells that are named, in any order; the whole list. A place, or a plain cell name with its book: `様式14.xlsx!D9`. */
  readonly at: readonly Place[]
  readonly severity?: Severity
  /** A part of what is said. */
  readonly says?: string | RegExp
  /** Value of the fix, where one is certain. */
  readonly fix?: unknown
}

export interface RuleCases extends Setting {
  /** Correct sheets: the rule must find nothing here. */
  readonly base: Sheets
  readonly pass?: readonly PassCase[]
  readonly fail: readonly FailCase[]
  /** Further rules that run with it (a value rule that taints). */
  readonly with?: readonly Rule[]
}

function change(sheets: Sheets, set: Readonly<Record<Place, MemoryCell>> = {}): Sheets {
  const changed = structuredClone(sheets) as Record<string, FormSheet>
  for (const [place, value] of Object.entries(set)) {
    const [key, row, field] = place.split('.') as [string, string, string]
    const sheet = changed[key]
    if (!sheet) throw new Error(`${place}: no sheet ${key}`)
    if (row === 'headers' || row === 'lists' || row === 'dropdowns') {
      Object.assign(sheet, { [row]: { ...sheet[row], [place.split('.').slice(2).join('.')]: value } })
      continue
    }
    if (row === 'prefecture') {
      Object.assign(sheet, { prefecture: value })
      continue
    }
    if (row === 'noDropdowns') {
      Object.assign(sheet, { noDropdowns: value })
      continue
    }
    if (row === 'added') {
      const column: MemoryCell[] = []
      while (column.length < Number(field)) column.push(null)
      Object.assign(sheet, { addedColumns: [[...column, value]] })
      continue
    }
    const target = (
      /^\d+$/.test(row) ? sheet.rows?.[Number(row)] : ((sheet.months as Record<string, object>)[row] ??= {})
    ) as Record<string, MemoryCell> | undefined
    if (!target) throw new Error(`${place}: no row ${row}`)
    target[field] = value
  }
  return changed
}

const labels = [
  '4月',
  '5月',
  '6月',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
  '1月',
  '2月',
  '3月',
  '合計',
  '目標件数',
  '目標進捗度',
]

function cellOf(place: Place): string {
  if (place.includes('!')) return place
  const [key, row, field] = place.split('.') as [string, string, string]
  const form = forms.find((form) => form.key === key)!
  if (!form.fields[field]) throw new Error(`${place}: ${form.id} has no field ${field}`)
  const offset = /^\d+$/.test(row) ? Number(row) : labels.indexOf(row)
  return `${form.id}.xlsx!${a1({ row: headerDepth(form) + offset, col: placeOf(form, field) })}`
}

function submissionOf(sheets: Sheets, setting: Setting): Submission {
  const books = booksOf(sheets).map(memoryBook)
  const profile = setting.profile
    ? profileFrom({ id: 'under-test', extends: 'hatarakikata-r6-shimane', ...setting.profile })
    : undefined
  return assemble(books, forms, { ...setting, month: setting.month ?? '2024-06', profile })
}

/** Judges made-up sheets by the given rules. */
export const judgeSheets = (sheets: Sheets, rules: readonly Rule[], setting: Setting = {}) =>
  judge(submissionOf(sheets, setting), rules)

const named = (finding: Finding): string => `${finding.at.book}!${a1(finding.at)}`

/**
 * The test of one rule: it is silent on the base and on every `pass`, and names exactly the given cells on every
 * `fail`. At least one fail must differ from the base in exactly one cell, and every text must keep to the house voice.
 */
export function ruleTest(rule: Rule, cases: RuleCases): void {
  const rules = [...(cases.with ?? []), rule]
  const undeclared = new Set<string>()
  const findings = (sheets: Sheets, setting: Setting) => {
    const submission = submissionOf(sheets, { ...cases, ...setting })
    const watching = watched(submission, rules)
    const verdict = judge(submission, watching.rules)
    for (const place of watching.undeclared()) undeclared.add(place)
    return verdict.findings.filter((finding) => finding.rule === rule.id)
  }

  describe(rule.id, () => {
    it('is silent on the base', () => {
      expect(findings(cases.base, {}).map((finding) => `${named(finding)} ${finding.what}`)).toEqual([])
    })
    it('has a fail that differs from the base in exactly one cell', () => {
      expect(cases.fail.some((fail) => !fail.sheets && Object.keys(fail.set ?? {}).length === 1)).toBe(true)
    })
    if (cases.pass?.length)
      it.each(cases.pass)('passes: $why', (pass) => {
        const sheets = change(pass.sheets ?? cases.base, pass.set)
        expect(findings(sheets, pass).map((finding) => `${named(finding)} ${finding.what}`)).toEqual([])
      })
    it.each(cases.fail)('finds: $why', (fail) => {
      const found = findings(change(fail.sheets ?? cases.base, fail.set), fail)
      expect(found.map(named).sort()).toEqual(fail.at.map(cellOf).sort())
      for (const finding of found) {
        expect(finding.severity).toBe(fail.severity ?? rule.severity)
        if (fail.says !== undefined) expect(`${finding.what}${finding.next}`).toMatch(fail.says)
        if (fail.fix !== undefined)
          expect(finding.fix?.edits.map((edit) => (edit.kind === 'set' ? edit.value : edit.kind))).toEqual([fail.fix])
        expect(finding.what).not.toMatch(/無効|不正|エラー|バリデーション|レコード|フィールド|null|undefined|NaN/)
        expect([...finding.what].length).toBeLessThanOrEqual(90)
        expect(finding.what).toMatch(/[。)]$/)
        expect(finding.next).toMatch(/。$/)
      }
    })
    it('says what it looks at', () => {
      expect([...undeclared]).toEqual([])
    })
  })
}
