import type { Answer } from '../answers/answer'
import { counted, oneLine } from '../answers/plain'
import { noFinding, nothingJudged, reportOf, type Report, type Told, type ToldGroup } from '../answers/report'
import { doneWord, ruleSetWord, seals, type CheckedFile, type Signed } from '../answers/signed'
import { levelWord, reportTitle, statusWord } from '../answers/words'
import { reportDesign, type ReportRow, type ReportSection, type Tone } from '../authoring/report'
import type { Severity } from '../profiles/types'
import type { WorkbookDesign } from '../workbook/design'
import type { Confirmation, Signing } from './signing'

const nobody: Signing = { checkers: [], confirmed: [] }

/**
 * What a report is signed with. Names and ticks come from the moment and go nowhere else.
 * @param files the files as they were read, each with its SHA-256.
 */
export const signedBy = (
  checklist: readonly Confirmation[],
  files: readonly CheckedFile[],
  { checkers, confirmed, at }: Signing = nobody,
): Signed => ({
  files,
  checkers: checkers.map((name) => name.trim()).filter((name) => name !== ''),
  confirmations: checklist.map(({ id, text, clause }) => ({ text, clause, done: confirmed.includes(id) })),
  at: at ?? null,
})

/** Name of the sheet. */
export const reportSheet = '点検結果'

const toneOf: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'look', info: 'note' }
const headTone: Readonly<Record<Report['headline']['state'], Tone>> = { ok: 'good', no: 'bad', unsure: 'look' }

/** 点検結果 as a book of its own, never in the books that are handed in. */
export function reportBook(answer: Answer, signed: Signed): WorkbookDesign {
  const report = reportOf(answer)
  const { rules, tool, draft } = answer
  const at = signed.at === null ? '' : oneLine(signed.at)
  return reportDesign({
    fileName: `${[reportSheet, report.month ?? ''].filter(Boolean).join(' ')}.xlsx`,
    sheetName: reportSheet,
    title: reportTitle(draft),
    subtitle: report.centre,
    verdict: { text: report.headline.answer, detail: report.headline.detail, tone: headTone[report.headline.state] },
    facts: [
      ['報告月', report.month === null ? report.monthFrom : `${report.month}(${report.monthFrom})`],
      [
        '提出期限',
        report.due ? [report.due.day, report.due.left].filter(Boolean).join(' ') : 'この設定では分かりません',
      ],
      ['設定', report.profile],
      ['規則', ruleSetWord(rules, tool.version)],
      ['件数', countsWord(report, draft)],
      ['点検した日時', at],
    ],
    seals: seals(signed),
    sections: [
      ...conflicts(report),
      findings('指摘', report.now, report.tables.length > 0 ? noFinding : nothingJudged),
      ...further('残り', 'これから入力するもの', report.remaining),
      ...further('他の月', '報告月のほかの月の記録', report.otherMonths),
      documents(report),
      tables(report),
      files(signed),
      ...unread(report),
      notChecked(report),
      ...confirmations(signed),
    ],
  })
}

function countsWord({ sums }: Report, draft: boolean): string {
  const parts = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `${levelWord[severity]} ${counted(sums[severity])}件${severity === 'warning' && sums.explained > 0 ? `(うち理由あり ${counted(sums.explained)}件)` : ''}`,
  )
  if (draft) parts.push(`残り ${counted(sums.remaining)}件`)
  if (sums.otherMonths > 0) parts.push(`他の月 ${counted(sums.otherMonths)}件`)
  return parts.join('、')
}

function conflicts({ conflicts }: Report): ReportSection[] {
  if (conflicts.length === 0) return []
  return [
    {
      heading: 'まず確かめること',
      headers: ['場所', '内容', 'どうする'],
      spans: [4, 3, 2],
      rows: conflicts.map(({ place, what, next }) => ({ cells: [place, what, next] })),
    },
  ]
}

const headers = ['区分', '様式', 'ファイル『シート』', 'セル', '欄', '内容', 'どうする', 'なぜ', '理由'] as const

/** Every finding in a row of its own, with its reason where it is left as it is. */
function findings(heading: string, groups: readonly ToldGroup[], none: string): ReportSection {
  const rows = groups.flatMap((group) => [...group.examples, ...group.others].map((told) => findingRow(group, told)))
  return { heading, headers, spans: headers.map(() => 1), rows, ...(rows.length === 0 ? { note: none } : {}) }
}

const findingRow = ({ form, clause, severity, level }: ToldGroup, told: Told): ReportRow => ({
  cells: [level, form, told.place, told.cell ?? '', told.label ?? '', told.what, told.next, clause, told.reason ?? ''],
  tone: toneOf[severity],
})

const further = (heading: string, note: string, groups: readonly ToldGroup[]): ReportSection[] =>
  groups.length === 0 ? [] : [{ ...findings(heading, groups, ''), note }]

const documents = ({ documents }: Report): ReportSection => ({
  heading: '提出する様式',
  headers: ['様式', '状態', '提出期限', '提出先'],
  spans: [2, 1, 2, 4],
  rows: documents.map(({ form, status, due, to }) => ({
    cells: [form, statusWord[status], due, to.map(oneLine).join('、')],
  })),
})

const tables = ({ tables }: Report): ReportSection => ({
  heading: '読んだ様式',
  headers: ['様式', 'ファイル『シート』', '範囲', '行数', '様式の版'],
  spans: [2, 3, 1, 1, 2],
  rows: tables.map(({ form, place, scope, rows, role, edition }) => ({
    cells: [form, [place, role].filter(Boolean).join(' '), scope, rows, edition],
  })),
  ...(tables.length === 0 ? { note: '様式は見つかりませんでした。' } : {}),
})

const files = ({ files }: Signed): ReportSection => ({
  heading: '調べたファイル',
  headers: ['ファイル', 'SHA-256'],
  spans: [5, 4],
  rows: files.map(({ path, sha256 }) => ({ cells: [oneLine(path), sha256 ?? '(分かりません)'] })),
})

function unread({ refused }: Report): ReportSection[] {
  if (refused.length === 0) return []
  const rows = refused.map(({ path, reason }) => ({ cells: [path, reason] }))
  return [{ heading: '読めなかったファイル', headers: ['ファイル', '理由'], spans: [5, 4], rows }]
}

const notChecked = ({ checked, notChecked }: Report): ReportSection => ({
  heading: '確かめたこと、確かめていないこと',
  note: checked.join(' '),
  headers: ['必要なもの', '規則', '確かめていない内容'],
  spans: [3, 1, 5],
  rows: notChecked.map(({ needs, count, titles }) => ({
    cells: [needs, `${counted(count)}件`, titles.map(oneLine).join('、')],
  })),
})

function confirmations({ confirmations }: Signed): ReportSection[] {
  if (confirmations.length === 0) return []
  return [
    {
      heading: '二重確認(人が確かめること)',
      headers: ['結果', '確認すること', '条項'],
      spans: [2, 4, 3],
      rows: confirmations.map(({ text, clause, done }) => ({
        cells: [doneWord(done), text, clause],
        tone: done ? ('good' as const) : ('look' as const),
      })),
    },
  ]
}
