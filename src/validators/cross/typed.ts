import type { FormDefinition } from '../../forms'
import type { CellValue } from '../../reading/types'
import { key } from '../../text/key'
import { similarity } from '../../text/similar'
import { formatWareki } from '../../text/wareki'
import type { IsoDate } from '../../workbook/types'
import { message } from '../engine/message'
import type { Report, Scene } from '../engine/rule'

/** What stands in a cell, on one line and short enough to be quoted. */
export function quoted(raw: unknown, longest = 16): string {
  const characters = [...String(raw).replace(/\s+/g, ' ').trim()]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
}

const dayAsText = message<{ found: string; day: string }>(({ found, day }) => ({
  what: `「${found}」は文字として入力されています。`,
  next: `日付「${day}」に直してください。`,
}))
const dayAsNumber = message<{ found: number; day: string }>(({ found, day }) => ({
  what: `日付が数値${found}のまま表示されています(${day})。`,
  next: `表示形式を日付にして「${day}」と見えるようにしてください。`,
}))
const noDay = message<{ found: string }>(({ found }) => ({
  what: `「${found}」を日付として読めません。`,
  next: '日付を「2024/6/3」のような西暦で入力してください。',
}))

/** A date cell that holds something else than a date. */
export function dayReport(cell: CellValue<unknown>): Report {
  if (cell.state === 'unreadable') return { at: cell, text: noDay({ found: quoted(cell.raw) }) }
  const day = cell.value as IsoDate
  const fix: Report['fix'] = {
    label: '日付に直す',
    edits: [{ kind: 'set', at: cell.at, before: cell.raw, value: day, day }],
  }
  return typeof cell.raw === 'number'
    ? { at: cell, text: dayAsNumber({ found: cell.raw, day: formatWareki(day) }), severity: 'warning', fix }
    : { at: cell, text: dayAsText({ found: quoted(cell.raw), day: formatWareki(day) }), fix }
}

const numberWithWord = message<{ found: string; value: number }>(({ found, value }) => ({
  what: `「${found}」は文字なので集計されません。`,
  next: `数字だけの「${value}」に直してください。`,
}))
const numberAsText = message<{ found: string; value: number }>(({ found, value }) => ({
  what: `「${found}」は文字として入力された数字です。`,
  next: `数値「${value}」に直してください。`,
}))
const noNumber = message<{ found: string }>(({ found }) => ({
  what: `「${found}」は整数ではありません。`,
  next: '整数を数字だけで入力してください。',
}))

const plainDigits = /^[\s+\-－−]*[0-9０-９][0-9０-９,，]*\s*$/
const oneNumber = /^[^0-9０-９]*([0-9０-９]{1,6})[^0-9０-９]*$/

/**
 * A cell for a number that holds a text or a fraction. Plain digits as text are only worth a look, unless the sheet
 * adds the cells up (`summed`): a sum passes over texts.
 */
export function numberReport(cell: CellValue<unknown>, summed = false): Report {
  const found = quoted(cell.raw)
  if (cell.state === 'unreadable') {
    const only = oneNumber.exec(String(cell.raw))?.[1]
    return typeof cell.raw === 'string' && only !== undefined
      ? { at: cell, text: noNumber({ found }), choices: [Number(only.normalize('NFKC'))] }
      : { at: cell, text: noNumber({ found }) }
  }
  const value = cell.value as number
  const fix: Report['fix'] = {
    label: `「${value}」に直す`,
    edits: [{ kind: 'set', at: cell.at, before: cell.raw, value }],
  }
  if (!summed && plainDigits.test(String(cell.raw))) {
    return { at: cell, text: numberAsText({ found, value }), severity: 'warning', fix }
  }
  return { at: cell, text: numberWithWord({ found, value }), fix }
}

const noMark = message<{ found: string }>(({ found }) => ({
  what: `「${found}」になっています。ここに入るのは「○」か空欄です。`,
  next: '該当するときは「○」を選び、該当しないときは空欄にしてください。',
}))

/** A ○ column that holds something else. */
export const markReport = (cell: CellValue<unknown>): Report => ({
  at: cell,
  text: noMark({ found: quoted(cell.raw) }),
  choices: ['○'],
})

const noEntry = message<{ found: string; entries: string }>(({ found, entries }) => ({
  what: `「${found}」は選択肢にありません。`,
  next: `${entries}から選んでください。`,
}))
const otherSpelling = message<{ found: string; entry: string }>(({ found, entry }) => ({
  what: `「${found}」は選択肢の表記「${entry}」と違います。`,
  next: `「${entry}」に直してください。`,
}))

/** Entries of a code list as this year's edition prints them. */
export const entriesOf = (scene: Scene, form: FormDefinition, list: string): readonly string[] =>
  scene.profile.forms[form.id]?.codes?.[list] ?? form.codes[list] ?? []

/** A cell that holds none of the entries it may hold; the likeliest entry first. */
export function entryReport(cell: CellValue<unknown>, entries: readonly string[]): Report {
  const found = quoted(cell.raw)
  if (cell.state === 'coerced') {
    const entry = String(cell.value)
    return {
      at: cell,
      text: otherSpelling({ found, entry }),
      severity: 'warning',
      fix: { label: `「${entry}」に直す`, edits: [{ kind: 'set', at: cell.at, before: cell.raw, value: entry }] },
    }
  }
  const typed = key(String(cell.raw))
  const choices = entries
    .map((entry) => ({ entry, alike: similarity(typed, key(entry)) }))
    .sort((a, b) => b.alike - a.alike)
    .map(({ entry }) => entry)
  return {
    at: cell,
    text: noEntry({ found, entries: entries.map((entry) => `「${entry}」`).join('') }),
    choices,
  }
}
