import { oneLine } from '../answers/plain'
import { padTo, widthOf } from '../answers/width'
import type { PlannedDocument } from '../session/submit'
import type { Submitted } from './submit'

/** Rows whose columns are as wide as their longest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, col) => Math.max(...rows.map((row) => widthOf(row[col]!)))) ?? []
  return rows.map((row) => `  ${row.map((text, col) => padTo(text, widths[col]!)).join('  ')}`.trimEnd())
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]

const documentRow = ({ name, title, about, dueName, left, when, stateWord }: PlannedDocument): string[] => [
  name,
  title,
  about,
  [dueName, left].filter(Boolean).join(' ') || when,
  stateWord,
]

/** Who gets what: documents with the same recipients stand together. */
function recipients(documents: readonly PlannedDocument[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { name, to } of documents) {
    const said = to.map(oneLine).join('、')
    groups.set(said, [...(groups.get(said) ?? []), name])
  }
  return [...groups].map(([to, names]) => `  ${names.join('・')}: ${to}`)
}

function copyLines({ copies }: Submitted): string[] {
  return copies.flatMap(({ path, copy, sha256, lines, notices }) => [
    `  ${oneLine(copy ?? path)}`,
    ...(lines.length === 0 ? ['    元のファイルと同じ内容です。'] : lines.map((line) => `    ${line}`)),
    ...notices.map((notice) => `    ※ ${notice}`),
    ...(sha256 === null ? [] : [`    SHA-256 ${sha256}`]),
  ])
}

/** The hand-over for a terminal: may it go, what and when and to whom, the copies, and what people confirm. */
export function submissionText(submitted: Submitted): string {
  const { plan, draft, mended, leftOut, refusals } = submitted
  const { headline, monthName, documents, occasional, checklist } = plan
  const written = submitted.copies.some(({ copy }) => copy !== null)
  const copiesHeading = refusals.length > 0 ? '' : written ? '作った写し' : '作る写し'
  return [
    `${headline.answer}: ${headline.detail}`,
    ...(monthName === '' ? [] : [`報告月    ${monthName}`]),
    ...(mended > 0 ? [`指摘のうち${mended}件は、写しでは直っています(記入例、様式アシストの関数)。`] : []),
    ...(draft && !plan.mayBeHandedIn ? ['途中の写しです。直すものが残っています。'] : []),
    ...section(
      '写しを作りません',
      refusals.map((text) => `  ${oneLine(text)}`),
    ),
    ...section('提出するもの', columns(documents.map(documentRow))),
    ...section('提出先', recipients(documents)),
    ...section('随時のもの', columns(occasional.map(({ name, title, when }) => [name, title, when]))),
    ...(copiesHeading === '' ? [] : section(copiesHeading, copyLines(submitted))),
    ...section(
      'ここでは写さないもの',
      leftOut.map(({ path, reason }) => `  ${oneLine(path)}: ${oneLine(reason)}`),
    ),
    ...section(
      '送る前に2人で確かめること',
      checklist.map(({ text }) => `  □ ${oneLine(text)}`),
    ),
    '',
  ].join('\n')
}
