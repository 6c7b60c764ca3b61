import type { Severity } from '../profiles/types'
import type { Answer, DocumentStatus, LeftOut } from './answer'
import type { Extract } from './extract'
import type { Headline } from './headline'
import { counted, escapeHtml, notFormula, oneLine } from './plain'
import { style, styleHash } from './reportStyle'
import { noFinding, nothingJudged, reportOf, type Report, type Told, type ToldGroup } from './report'
import { doneWord, ruleSetWord, seals, type Signed } from './signed'
import { levelWord, reportTitle, statusWord } from './words'

export interface HtmlOptions {
  /** Printed as given; without it the same input gives the same bytes. */
  readonly printedAt?: string
  /** Makes it a record of the hand-in: files with their SHA-256, rule set, who checked and what they confirmed. */
  readonly signed?: Signed
}

/** Findings of one kind that are listed after the examples. */
const mostListed = 200

/** Text of any origin: on one line, escaped, and no formula for a spreadsheet that opens the page. */
const text = (said: string): string => escapeHtml(notFormula(oneLine(said)))

const sign: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: 'i' }
const statusSign: Readonly<Record<DocumentStatus, string>> = { ready: '✓', errors: '✕', missing: '–' }
const headSign: Readonly<Record<Headline['state'], string>> = { ok: '✓', no: '✕', unsure: '!' }

const badge = (severity: Severity): string =>
  `<span class="badge ${severity}"><span aria-hidden="true">${sign[severity]}</span> ${levelWord[severity]}</span>`

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

function table(name: string, headers: readonly string[], rows: readonly string[]): string {
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join('')
  return `<div class="scroll"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

const fact = (kind: string, name: string, value: string): string =>
  `<p class="fact ${kind}"><b>${name}</b> <span>${value}</span></p>`

const section = (heading: string, body: string, note = ''): string =>
  `<section><h2>${heading}${note && ` <small>${note}</small>`}</h2>${body}</section>`

function seal(signed: Signed | undefined): string {
  const boxes = signed
    ? seals(signed)
    : [
        { role: '点検者', name: '' },
        { role: 'センター長', name: '' },
      ]
  const cells = (of: (box: { role: string; name: string }) => string): string => boxes.map(of).join('')
  return `<table class="seal"><tbody><tr>${cells(({ role }) => `<th scope="col">${role}</th>`)}</tr><tr>${cells(({ name }) => `<td>${text(name)}</td>`)}</tr></tbody></table>`
}

function head(report: Report, { draft, rules, tool }: Answer, { printedAt, signed }: HtmlOptions): string {
  const facts: [string, string][] = [
    [
      '報告月',
      report.month === null
        ? text(report.monthFrom)
        : `<strong>${text(report.month)}</strong> <small>${text(report.monthFrom)}</small>`,
    ],
    [
      '提出期限',
      report.due ? `<strong>${text(report.due.day)}</strong> ${text(report.due.left)}` : 'この設定では分かりません',
    ],
    ['設定', text(report.profile)],
  ]
  if (signed) facts.push(['規則', text(ruleSetWord(rules, tool.version))])
  const at = printedAt ?? signed?.at ?? undefined
  if (at !== undefined) facts.push(['点検した日時', text(at)])
  return [
    '<header>',
    `<div class="title"><h1>${reportTitle(draft)}</h1><p>${text(report.centre)}</p></div>`,
    seal(signed),
    '</header>',
    summary(report, draft),
    `<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`,
  ].join('\n')
}

function summary({ headline, sums }: Report, draft: boolean): string {
  const tiles: [string, string, number][] = [
    ['error', `<span aria-hidden="true">${sign.error}</span> ${levelWord.error}`, sums.error],
    ['warning', `<span aria-hidden="true">${sign.warning}</span> ${levelWord.warning}`, sums.warning],
    ['info', `<span aria-hidden="true">${sign.info}</span> ${levelWord.info}`, sums.info],
  ]
  if (draft) tiles.push(['rest', '残り', sums.remaining])
  if (sums.otherMonths > 0) tiles.push(['rest', '他の月', sums.otherMonths])
  return [
    `<div class="verdict ${headline.state}"><span class="sign" aria-hidden="true">${headSign[headline.state]}</span>`,
    `<div><p class="answer">${text(headline.answer)}</p><p>${text(headline.detail)}</p></div>`,
    `<ul>${tiles.map(([kind, name, n]) => `<li class="${n === 0 ? 'none' : kind}"><b>${counted(n)}</b><span>${name}</span></li>`).join('')}</ul></div>`,
  ].join('')
}

const recipients = (to: readonly string[]): string => to.map(text).join('<br>')

/** Recipients stand in a column of their own only where they differ. */
function documents({ documents }: Report): string {
  if (documents.length === 0) return ''
  const same = new Set(documents.map(({ to }) => to.join('\n'))).size === 1
  const rows = documents.map(({ form, status, due, to }) =>
    row([
      `<b>${text(form)}</b>`,
      `<span class="status ${status}"><span aria-hidden="true">${statusSign[status]}</span> ${statusWord[status]}</span>`,
      text(due),
      ...(same ? [] : [recipients(to)]),
    ]),
  )
  const headers = ['様式', '状態', '提出期限', ...(same ? [] : ['提出先'])]
  const to = same && documents[0]!.to.length > 0 ? fact('to', '提出先', recipients(documents[0]!.to)) : ''
  return section('提出する様式', table('documents', headers, rows) + to)
}

const tables = (report: Report): string =>
  section(
    '読んだ様式',
    report.tables.length === 0
      ? '<p>様式は見つかりませんでした。</p>'
      : table(
          'read',
          ['様式', 'ファイル『シート』', '範囲', '行数', '様式の版'],
          report.tables.map(({ form, place, scope, rows, role, edition }) =>
            row([
              `<b>${text(form)}</b>`,
              text(place) + (role && `<br><small>${text(role)}</small>`),
              text(scope),
              text(rows),
              text(edition),
            ]),
          ),
        ),
  )

function conflicts({ conflicts }: Report): string {
  if (conflicts.length === 0) return ''
  const cards = conflicts.map(
    ({ place, what, next }) =>
      `<article class="first"><h3>${text(what)}</h3>${fact('next', 'どうする', text(next))}<p class="where">${text(place)}</p></article>`,
  )
  return section('まず確かめること', cards.join(''))
}

function extractTable({ columns, rows }: Extract): string {
  const letters = columns.map(({ letter, header }) => `<th scope="col">${letter} ${text(header)}</th>`).join('')
  const body = rows.map(({ number, cells, here }) => {
    const line = cells.map(({ text: said, mark, numeric }) => {
      const kind = [mark ?? '', numeric ? 'number' : ''].filter(Boolean).join(' ')
      const value = mark === 'here' ? `<mark>${text(said) || '空欄'}</mark>` : text(said)
      return `<td${kind && ` class="${kind}"`}>${value}</td>`
    })
    return `<tr${here ? ' class="row"' : ''}><th scope="row">${number}</th>${line.join('')}</tr>`
  })
  return `<div class="scroll"><table class="extract"><thead><tr><th scope="col"><span class="unseen">行</span></th>${letters}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const lines = (name: string, said: readonly string[]): string =>
  said.length === 0 ? '' : fact('more', name, said.map(text).join('<br>'))

function example(told: Told, group: ToldGroup): string {
  const where = [told.cell && `<b>${told.cell}</b>`, told.label && text(told.label)].filter(Boolean).join(' ')
  const sheet = group.place === null ? `<span class="where">${text(told.place)}</span>` : ''
  return [
    '<div class="example">',
    `<p class="what">${where && `<span class="at">${where}</span> `}${text(told.what)} ${sheet}</p>`,
    group.next === null ? fact('next', 'どうする', text(told.next)) : '',
    lines('直し方', told.fix),
    lines('候補', told.choices.length > 0 ? [told.choices.join('、')] : []),
    lines('関連', told.related),
    lines('理由あり', told.reason === null ? [] : [told.reason]),
    told.extract ? extractTable(told.extract) : '',
    '</div>',
  ].join('')
}

function others({ others, place }: ToldGroup): string {
  if (others.length === 0) return ''
  const rows = others
    .slice(0, mostListed)
    .map((told) =>
      row([
        [place === null ? text(told.place) : '', `<b>${told.cell ?? ''}</b>`, text(told.label ?? '')]
          .filter(Boolean)
          .join(' '),
        text(told.what) + (told.reason === null ? '' : `<br><small>理由あり: ${text(told.reason)}</small>`),
      ]),
    )
  const more = others.length - mostListed
  return `<p class="rest">他 ${counted(others.length)}件</p>${table('others', ['セル', '内容'], rows)}${more > 0 ? `<p>ほか${counted(more)}件</p>` : ''}`
}

function card(group: ToldGroup): string {
  return [
    `<article class="${group.severity}">`,
    `<h3>${badge(group.severity)} <span>${text(group.title)}</span> <small>${counted(group.count)}件${group.explained > 0 ? `(うち理由あり ${counted(group.explained)}件)` : ''}</small></h3>`,
    `<p class="where">${[group.form, group.place ?? ''].filter(Boolean).map(text).join(' ')}</p>`,
    fact('why', 'なぜ', text(group.clause)),
    group.next === null ? '' : fact('next', 'どうする', text(group.next)),
    ...group.examples.map((told) => example(told, group)),
    others(group),
    '</article>',
  ].join('')
}

const cards = (heading: string, groups: readonly ToldGroup[], note = ''): string =>
  groups.length === 0 ? '' : section(heading, groups.map(card).join('\n'), note)

function findings(report: Report): string {
  const none = report.conflicts.length + report.now.length + report.remaining.length + report.otherMonths.length === 0
  if (none) {
    return section(
      '指摘',
      report.tables.length > 0
        ? `<p class="clear"><span aria-hidden="true">✓</span> ${noFinding}</p>`
        : `<p>${nothingJudged}</p>`,
    )
  }
  return [
    conflicts(report),
    cards('指摘', report.now),
    cards('残り', report.remaining, 'これから入力するもの'),
    cards('他の月', report.otherMonths, '報告月のほかの月の記録'),
  ].join('\n')
}

function checked(report: Report): string {
  const missing = report.notChecked.map(({ needs, count, titles }) =>
    row([text(needs), `${counted(count)}件`, titles.map(text).join('、')]),
  )
  return [
    section('確かめたこと', report.checked.map((line) => `<p>${text(line)}</p>`).join('')),
    missing.length > 0 ? section('確かめていないこと', table('missing', ['必要なもの', '規則', '内容'], missing)) : '',
  ].join('\n')
}

const files = (heading: string, some: readonly LeftOut[]): string =>
  some.length === 0
    ? ''
    : section(
        heading,
        table(
          'files',
          ['ファイル', '理由'],
          some.map(({ path, reason }) => row([text(path), text(reason)])),
        ),
        `${some.length}件`,
      )

/** What tells later which files these were, and what people confirmed. */
function record(signed: Signed | undefined): string {
  if (!signed) return ''
  const checkedFiles = signed.files.map(({ path, sha256 }) => row([text(path), sha256 ?? '(分かりません)']))
  const confirmed = signed.confirmations.map((one) => row([text(one.text), doneWord(one.done), text(one.clause)]))
  return [
    checkedFiles.length > 0 ? section('調べたファイル', table('files', ['ファイル', 'SHA-256'], checkedFiles)) : '',
    confirmed.length > 0
      ? section('二重確認', table('missing', ['確認すること', '結果', '条項'], confirmed), '人が確かめること')
      : '',
  ].join('\n')
}

/** One page that holds everything, runs nothing and asks for nothing: to be read, printed and kept with what was handed in. */
export function answerHtml(answer: Answer, options: HtmlOptions = {}): string {
  const report = reportOf(answer)
  const title = [reportTitle(answer.draft), report.month, report.centre].filter(Boolean).join(' ')
  return [
    '<!doctype html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${text(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    head(report, answer, options),
    '<main>',
    files('読めなかったファイル', report.refused),
    documents(report),
    findings(report),
    tables(report),
    checked(report),
    record(options.signed),
    files('対象外のファイル', report.skipped),
    '</main>',
    `<footer>${text(report.tool)} · 設定 ${text(report.profile)}${report.month === null ? '' : ` · ${text(report.month)}`}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
