import type { Severity } from '../profiles/types'
import type { Answer, LeftOut } from './answer'
import type { Extract } from './extract'
import type { Headline } from './headline'
import { counted, oneLine } from './plain'
import { noFinding, nothingJudged, reportOf, type Report, type Told, type ToldGroup } from './report'
import { cutTo, padTo, widthOf, wrap, type WidthOptions } from './width'
import { statusWord } from './words'

export interface TextOptions extends WidthOptions {
  /** Colours of a terminal; without them nothing is lost. */
  readonly colour?: boolean
  /** Columns of the terminal. */
  readonly width?: number
}

type Tone = 'bad' | 'look' | 'note' | 'good' | 'faint' | 'strong'

const codes: Readonly<Record<Tone, string>> = {
  bad: '1;31',
  look: '33',
  note: '36',
  good: '1;32',
  faint: '2',
  strong: '1',
}
const toneOf: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'look', info: 'note' }
const headlineTone: Readonly<Record<Headline['state'], Tone>> = { ok: 'good', no: 'bad', unsure: 'look' }

/** Cells that are only named, and not shown. */
const mostNamed = 40
const mostTitles = 3
const mostSkipped = 10

interface Drawing {
  readonly indent?: number
  readonly between?: string
  /** Nothing is cut off, however long the line becomes. */
  readonly whole?: boolean
  readonly draw?: (row: number, col: number) => Tone | undefined
}

interface Saying {
  readonly indent?: number
  /** Stands before the first line. */
  readonly label?: string
  readonly labelTone?: Tone
  readonly tone?: Tone
}

/** Between the columns of an extract, and the least a column shrinks to. */
const bar = ' | '
const narrowest = 8

class Page {
  readonly lines: string[] = []
  private readonly width: number
  private readonly measure: WidthOptions

  constructor(private readonly options: TextOptions) {
    this.width = Math.max(40, options.width ?? 80)
    this.measure = { ambiguous: options.ambiguous ?? 2 }
  }

  tone(text: string, tone: Tone): string {
    return this.options.colour ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text
  }

  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }

  /** A paragraph; the lines after the first stand under the text, not under its label. */
  say(text: string, { indent = 0, label = '', labelTone, tone }: Saying = {}): void {
    const lead = ' '.repeat(indent)
    const hang = widthOf(label, this.measure)
    const first = labelTone ? this.tone(label, labelTone) : label
    wrap(text, this.width - indent - hang, this.measure).forEach((line, i) => {
      const body = tone ? this.tone(line, tone) : line
      this.lines.push(`${lead}${i === 0 ? first : ' '.repeat(hang)}${body}`.trimEnd())
    })
  }

  /** Columns that fit beside each other when each gives way as far as it can; `kept` and the first are always among them. */
  fitting(rows: readonly (readonly string[])[], indent: number, kept: number): number[] {
    const columns = rows[0]!.map((_, col) => col)
    const least = (col: number): number =>
      Math.min(narrowest, Math.max(...rows.map((row) => widthOf(row[col]!, this.measure)))) + bar.length
    const needs = (): number => indent + columns.reduce((sum, col) => sum + least(col), -bar.length)
    while (needs() > this.width && columns.length > 2) {
      columns.splice(columns.at(-1) === kept ? -2 : -1, 1)
    }
    return columns
  }

  /** Rows of equal columns, as wide as their longest cell; the widest give way where the line is too long. */
  table(rows: readonly (readonly string[])[], { indent = 2, between = '  ', whole = false, draw }: Drawing = {}): void {
    const columns = rows[0]!.map((_, col) => col).filter((col) => rows.some((row) => row[col] !== ''))
    const widths = columns.map((col) => Math.max(...rows.map((row) => widthOf(row[col]!, this.measure))))
    const shrinking = whole ? [] : widths
    const room = this.width - indent - between.length * (columns.length - 1)
    while (shrinking.reduce((a, b) => a + b, 0) > room && Math.max(...shrinking) > narrowest) {
      shrinking[shrinking.indexOf(Math.max(...shrinking))]!--
    }
    rows.forEach((row, r) => {
      const cells = columns.map((col, i) => {
        const width = widths[i]!
        const cell = padTo(cutTo(row[col]!, width, this.measure), width, this.measure)
        const tone = draw?.(r, col)
        return tone ? this.tone(cell, tone) : cell
      })
      this.lines.push(`${' '.repeat(indent)}${cells.join(between)}`.trimEnd())
    })
  }
}

function extractTable(page: Page, { columns, rows }: Extract, indent: number): void {
  const drawn = [
    ['', ...columns.map(({ letter }) => letter)],
    ['行', ...columns.map(({ header }) => header)],
    ...rows.map(({ number, cells }) => [
      String(number),
      ...cells.map(({ text, mark }) => (mark === 'here' ? `[${text || '空欄'}]` : text)),
    ]),
  ]
  const here = 1 + (rows.find((row) => row.here)?.cells.findIndex(({ mark }) => mark === 'here') ?? 0)
  const shown = page.fitting(drawn, indent, here)
  page.table(
    drawn.map((row) => shown.map((col) => row[col]!)),
    {
      indent,
      between: bar,
      draw: (row, col) =>
        row < 2 || col === 0 ? 'faint' : shown[col] === here && rows[row - 2]!.here ? 'strong' : undefined,
    },
  )
}

const cellWords = ({ cell, label }: Told): string => [cell, label].filter(Boolean).join(' ')

function example(page: Page, told: Told, group: ToldGroup): void {
  const where = group.place === null ? `${told.place} ${cellWords(told)}` : cellWords(told)
  if (where !== '') page.say(where, { indent: 4, tone: 'strong' })
  page.say(told.what, { indent: 6 })
  if (group.next === null) page.say(told.next, { indent: 6, label: 'どうする  ' })
  for (const line of told.fix) page.say(line, { indent: 6, label: '直し方    ' })
  if (told.choices.length > 0) page.say(told.choices.join('、'), { indent: 6, label: '候補      ' })
  told.related.forEach((line, i) => page.say(line, { indent: 6, label: i === 0 ? '関連      ' : ' '.repeat(10) }))
  if (told.reason !== null) page.say(told.reason, { indent: 6, label: '理由あり  ' })
  if (told.extract) extractTable(page, told.extract, 6)
}

/** 他 12件: D9、D12 …, by sheet where there are several. */
function others(page: Page, group: ToldGroup): void {
  if (group.others.length === 0) return
  const named = group.others.slice(0, mostNamed)
  const bySheet = new Map<string, string[]>()
  for (const { place, cell, reason } of named) {
    const name = `${cell ?? '(セルなし)'}${reason === null ? '' : '(理由あり)'}`
    bySheet.set(place, [...(bySheet.get(place) ?? []), name])
  }
  const parts = [...bySheet].map(([place, cells]) =>
    group.place === null ? `${place} ${cells.join('、')}` : cells.join('、'),
  )
  const more = group.others.length - named.length
  page.say(`${parts.join(' / ')}${more > 0 ? ` ほか${counted(more)}件` : ''}`, {
    indent: 4,
    label: `他 ${counted(group.others.length)}件: `,
  })
}

function groupText(page: Page, group: ToldGroup): void {
  page.gap()
  const explained = group.explained > 0 ? `(うち理由あり ${counted(group.explained)}件)` : ''
  const title = `${group.title}  ${counted(group.count)}件${explained}`
  page.say(title, { label: `【${group.level}】`, labelTone: toneOf[group.severity], tone: 'strong' })
  page.say([group.form, group.place].filter(Boolean).join('  '), { indent: 2, tone: 'faint' })
  page.say(group.clause, { indent: 2, label: 'なぜ      ' })
  if (group.next !== null) page.say(group.next, { indent: 2, label: 'どうする  ' })
  for (const told of group.examples) example(page, told, group)
  others(page, group)
}

function section(page: Page, heading: string, groups: readonly ToldGroup[]): void {
  if (groups.length === 0) return
  page.gap()
  page.say(`== ${heading} ==`, { tone: 'strong' })
  for (const group of groups) groupText(page, group)
}

function top(page: Page, report: Report): void {
  const { headline } = report
  page.say(`${headline.answer}: ${headline.detail}`, { tone: headlineTone[headline.state] })
  page.say(report.month === null ? report.monthFrom : `${report.month}(${report.monthFrom})`, { label: '報告月    ' })
  if (report.due) page.say([report.due.day, report.due.left].filter(Boolean).join('  '), { label: '提出期限  ' })
  if (report.centre) page.say(report.centre, { label: 'センター  ' })
  page.say(report.profile, { label: '設定      ' })
  page.gap()
  if (report.tables.length > 0) {
    page.say('読んだ様式', { tone: 'strong' })
    page.table(
      report.tables.map(({ form, place, rows, scope, role }) => [form, scope, rows, role, place]),
      { whole: true },
    )
  } else page.say('読んだ様式はありません', { tone: 'strong' })
  if (report.documents.length > 0) {
    page.gap()
    page.say('提出する様式', { tone: 'strong' })
    page.table(
      report.documents.map(({ form, status, due }) => [form, statusWord[status], due]),
      { whole: true },
    )
    for (const to of new Set(report.documents.map(({ to }) => to.map(oneLine).join('、')))) {
      if (to !== '') page.say(to, { indent: 2, label: '提出先  ' })
    }
  }
}

function conflicts(page: Page, report: Report): void {
  if (report.conflicts.length === 0) return
  page.gap()
  page.say('== まず確かめること ==', { tone: 'strong' })
  for (const { place, what, next } of report.conflicts) {
    page.say(place, { indent: 2, tone: 'strong' })
    page.say(what, { indent: 4 })
    page.say(next, { indent: 4, label: 'どうする  ' })
  }
}

function leftOut(page: Page, heading: string, files: readonly LeftOut[], most: number): void {
  if (files.length === 0) return
  page.gap()
  page.say(`${heading} ${counted(files.length)}件`, { tone: 'strong' })
  for (const { path, reason } of files.slice(0, most)) page.say(`${path}: ${reason}`, { indent: 2 })
  if (files.length > most) page.say(`ほか${counted(files.length - most)}件`, { indent: 2 })
}

function bottom(page: Page, report: Report): void {
  page.gap()
  page.say('確かめたこと', { tone: 'strong' })
  for (const line of report.checked) page.say(line, { indent: 2 })
  const found = report.now.length + report.conflicts.length + report.remaining.length + report.otherMonths.length
  if (found === 0) {
    const judged = report.tables.length > 0
    page.say(judged ? noFinding : nothingJudged, { indent: 2, ...(judged ? { tone: 'good' as const } : {}) })
  }
  if (report.notChecked.length > 0) {
    page.gap()
    page.say('確かめていないこと', { tone: 'strong' })
    for (const { needs, count, titles } of report.notChecked) {
      const more = titles.length - mostTitles
      const list = titles.slice(0, mostTitles).map(oneLine).join('、') + (more > 0 ? ` ほか${counted(more)}件` : '')
      page.say(`${needs}が必要なもの ${counted(count)}件`, { indent: 2 })
      page.say(list, { indent: 4, tone: 'faint' })
    }
  }
  leftOut(page, '読めなかったファイル', report.refused, Infinity)
  leftOut(page, '対象外のファイル', report.skipped, mostSkipped)
}

function write(page: Page, answer: Answer): void {
  const report = reportOf(answer)
  top(page, report)
  conflicts(page, report)
  section(page, '指摘', report.now)
  section(page, '残り(これから入力するもの)', report.remaining)
  section(page, '他の月', report.otherMonths)
  bottom(page, report)
}

/** The answer for a terminal: first whether it may be handed in, then what, why and what to do. */
export function answerText(answer: Answer, options: TextOptions = {}): string {
  const page = new Page(options)
  write(page, answer)
  return `${page.lines.join('\n')}\n`
}
