import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Answer } from '../answers/answer'
import { oneLine } from '../answers/plain'
import { addMonths } from '../calendar/days'
import { patchXlsx, WriteRefusal } from '../hosts/xlsx/patch'
import type { Profile } from '../profiles'
import { nextMonth, type NextBook, type NextMonth } from '../session/nextMonth'
import { renamedFor } from '../session/nextMonth/naming'
import type { Month } from '../workbook/types'
import { checkPaths } from './check'
import { folderOf, placesBelow, refuseOriginals } from './copies'
import { CallError, shown } from './files'
import { complain, deliver, writeAll } from './output'

export interface NextCall {
  /** The month to prepare. */
  readonly month?: Month
  readonly profile?: Profile
  readonly rows?: number
  readonly out?: string
  readonly dryRun?: boolean
  readonly format: 'text' | 'json'
  readonly verbose?: boolean
}

/** `yoshiki next PATH...`: 0 the next month is prepared, in copies; 2 something could not be read or prepared. */
export function runNext(paths: readonly string[], call: NextCall): number {
  if ((call.out === undefined) === !call.dryRun) {
    throw new CallError(
      '--dry-run(書き出さずに見る)か --out フォルダー(次の月のブックを書き出す)の、どちらか1つを指定してください。',
    )
  }
  const { month, ...rest } = call
  const answer = checkPaths(paths, { ...rest, ...(month ? { month: addMonths(month, -1) } : {}), format: 'text' })
  const plan = nextMonth(answer, { rows: call.rows })
  if (!plan)
    throw new CallError('報告月が分からないため、次の月を準備できません。--month で準備する月を指定してください。')
  const copies = call.out === undefined ? null : written(answer, plan, paths, call.out)
  deliver(
    call.format === 'json' ? `${JSON.stringify(jsonOf(plan, copies), null, 2)}\n` : textOf(plan, copies),
    undefined,
  )
  for (const { path, reason } of answer.refused) complain(`${path}: ${reason}`)
  return answer.refused.length > 0 || plan.books.length === 0 ? 2 : 0
}

/** Every copy is made before the first is written. A month in the name of a file or folder becomes the next one. */
function written(answer: Answer, plan: NextMonth, paths: readonly string[], out: string): string[] {
  const files = plan.books.map(({ book }) => path.resolve(book))
  const { from, month } = plan
  const targets = placesBelow(out, paths.map(folderOf), files).map((target) => {
    const below = path.relative(out, target).split(path.sep)
    return path.join(out, ...below.map((name) => renamedFor(name, from, month) ?? name))
  })
  refuseOriginals(
    answer.books.map(({ id }) => path.resolve(id)),
    targets,
  )
  const twice = targets.find((target, i) => targets.indexOf(target) !== i)
  if (twice !== undefined)
    throw new CallError(
      `「${shown(twice)}」という名前のブックが2つになります。片方ずつ、別の --out に書き出してください。`,
    )
  writeAll(plan.books.map((book, i) => ({ file: targets[i]!, bytes: copyOf(book, files[i]!) })))
  return targets.map(shown)
}

function copyOf({ book, changes }: NextBook, file: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(file))
  try {
    return patchXlsx(bytes, book, changes.edits, { withoutNotes: changes.withoutNotes }).bytes
  } catch (error) {
    if (error instanceof WriteRefusal) throw new CallError(`${book}: ${error.message}`)
    throw error
  }
}

const wayWord = { clear: '記録を消した写し', extend: '行を足した写し', carry: '続けて使う写し' } as const

function textOf({ name, books, leftOut, notices }: NextMonth, copies: readonly string[] | null): string {
  const lines = [
    copies
      ? `${name}のブックを書き出しました。元のファイルは変えていません。`
      : `${name}の準備(まだ書き出していません)`,
  ]
  books.forEach((book, i) => {
    lines.push('', `${oneLine(copies?.[i] ?? book.book)}  ${wayWord[book.way]}`)
    lines.push(...book.lines.map((line) => `  ${line}`), ...book.notices.map((notice) => `  ※ ${notice}`))
  })
  if (books.length === 0) lines.push('', '次の月へ続ける様式が見つかりません。')
  if (leftOut.length > 0)
    lines.push('', '写さないもの', ...leftOut.map(({ book, reason }) => `  ${oneLine(book)}: ${reason}`))
  if (notices.length > 0) lines.push('', ...notices.map((notice) => `※ ${notice}`))
  return `${lines.join('\n')}\n`
}

const jsonOf = ({ from, month, books, leftOut, notices }: NextMonth, copies: readonly string[] | null) => ({
  from,
  month,
  books: books.map(({ book, forms, way, lines, notices, changes }, i) => ({
    path: book,
    copy: copies?.[i] ?? null,
    forms,
    way,
    changes: changes.edits.length,
    lines,
    notices,
  })),
  leftOut: leftOut.map(({ book, reason }) => ({ path: book, reason })),
  notices,
})
