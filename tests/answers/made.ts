import { documentsOf } from '../../src/answers'
import type { Answer, LeftOut } from '../../src/answers'
import { forms, y14, y15, type FormDefinition } from '../../src/forms'
import { memoryBook, type MemoryBook } from '../../src/hosts/memory/sheet'
import { profileFrom } from '../../src/profiles'
import { assemble } from '../../src/submission'
import { judge } from '../../src/validators/engine/judge'
import { message } from '../../src/validators/engine/message'
import { recordRule, registered, submissionRule, valueRule, type Rule } from '../../src/validators/engine/rule'
import minutesLimit from '../../src/validators/y14/minutes-limit'
import type { IsoDate, Month } from '../../src/workbook/types'
import { booksOf, type Sheets } from '../support/sheets'

const notListed = message<{ value: string }>(({ value }) => ({
  what: `「${value}」は相談方法の選択肢にありません。`,
  next: 'プルダウンメニューから選んでください。',
}))

const method = valueRule({
  id: 'y14-method-unlisted',
  catalogue: ['R287'],
  severity: 'error',
  form: y14,
  fields: ['method'],
  title: '相談方法は選択肢から選ぶ',
  clause: '様式14 留意事項: プルダウンメニューから該当するものを選択すること。',
  check: (cell) =>
    cell.state === 'unreadable'
      ? {
          at: cell,
          text: notListed({ value: String(cell.raw) }),
          choices: ['訪問コンサルティング', '窓口相談派遣'],
          ...(cell.raw === 'でんわ' && {
            fix: {
              label: '「電話」に直す',
              edits: [{ kind: 'set', at: cell.at, before: cell.raw, value: '電話' } as const],
            },
          }),
        }
      : null,
})

const noAdvice = message<{ company: string }>(({ company }) => ({
  what: `${company}への助言・提案内容が空欄です。`,
  next: '助言・提案内容を入力してください。',
}))

const advice = recordRule({
  id: 'y14-advice-blank',
  catalogue: ['R296'],
  severity: 'warning',
  form: y14,
  reads: ['advice'],
  uses: ['company'],
  title: '助言・提案内容が書かれている',
  clause: '様式14 センター事業専門家からの助言・提案内容',
  check: (row) =>
    row.advice.state === 'blank'
      ? {
          at: row.advice,
          text: noAdvice({ company: String(row.company.value) }),
          related: [row.company.at],
          unfinished: true,
        }
      : null,
})

const differs = message<{ said: number; counted: number }>(({ said, counted }) => ({
  what: `様式15の④は${said}件ですが、様式14は${counted}件です。`,
  next: '支援件数④を集計し直してください。',
}))

const visits = submissionRule({
  id: 'x-visits',
  catalogue: ['R328'],
  severity: 'error',
  needs: ['様式14', '様式15'],
  title: '様式15の件数は様式14と一致する',
  clause: '様式15 ・①+②+③+④の件数と様式14の件数は一致させること。',
  check(scene) {
    const row = scene.of(y15)[0]?.records.find((record) => record.month === scene.month)
    const rows = scene.of(y14).flatMap((table) => table.records.filter((record) => record.month === scene.month))
    if (!row || row.visits.value === null || row.visits.value === rows.length) return
    const at = row.visits.at
    return {
      at: row.visits,
      text: differs({ said: row.visits.value, counted: rows.length }),
      related: rows.map((record) => record.date.at),
      fix: {
        label: '集計した件数を書き込む',
        edits: [{ kind: 'set', at, before: row.visits.value, value: rows.length }],
      },
    }
  },
})

const roster = registered({
  id: 'x-roster',
  catalogue: ['R001'],
  severity: 'warning',
  kind: 'check',
  needs: ['管理台帳'],
  title: '専門家が名簿にある',
  clause: '第5の1(1)②ウ',
})
const plan = registered({
  id: 'x-plan',
  catalogue: ['R002'],
  severity: 'warning',
  kind: 'attest',
  title: '開所日に体制が確保されている',
  clause: '第5の1(1)②ア 都道府県センターの開所日と同日分を確保すること',
})

export const rules: readonly Rule[] = [method, advice, minutesLimit, visits, roster, plan]

export interface Setting {
  readonly month?: Month
  readonly today?: IsoDate
  readonly draft?: boolean
  readonly wholeYear?: boolean
  readonly rules?: readonly Rule[]
  readonly forms?: readonly FormDefinition[]
  readonly only?: readonly string[]
  readonly refused?: readonly LeftOut[]
  readonly skipped?: readonly LeftOut[]
  /** Keys laid over hatarakikata-r6-shimane. */
  readonly profile?: Readonly<Record<string, unknown>>
}

/** What comes out of checking made-up books. */
export function answerOfBooks(made: readonly MemoryBook[], setting: Setting = {}): Answer {
  const { refused = [], skipped = [], draft = false, only, rules: own = rules } = setting
  const books = made.map(memoryBook)
  const profile = setting.profile
    ? profileFrom({ id: 'under-test', extends: 'hatarakikata-r6-shimane', ...setting.profile })
    : undefined
  const submission = assemble(books, setting.forms ?? forms, { ...setting, profile })
  const verdict = judge(submission, own, only)
  const documents = documentsOf(submission, verdict.findings, { refused, draft })
  const tool = { name: 'yoshiki', version: '1.2.3' }
  return { submission, books, refused, skipped, verdict, rules: own, only, documents, tool, draft }
}

export const answerOf = (sheets: Sheets, setting: Setting = {}): Answer =>
  answerOfBooks(booksOf(sheets), { month: '2024-06', ...setting })
