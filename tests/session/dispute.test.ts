import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { forms, y14 } from '../../src/forms'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { profileById } from '../../src/profiles/builtIn'
import { sampleYear } from '../../src/samples'
import type { Answer } from '../../src/answers/answer'
import { check } from '../../src/session/check'
import { disputeText } from '../../src/session/dispute'
import { memoryBook, type MemoryBook } from '../../src/hosts/memory/sheet'
import { answerOf, type Setting } from '../answers/made'
import { call, visit } from '../support/rows'
import { booksOf, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: '1.2.3' }
const judged = (books: readonly MemoryBook[]): Answer => check(books.map(memoryBook), { tool, month: '2024-06' })
const textsOf = (answer: Answer): string[] => answer.verdict.findings.map((finding) => disputeText(answer, finding))

const person = {
  company: '株式会社ひみつ工房',
  address: '島根県松江市秘密町9-8-7',
  phone: '0852-98-7654',
  expert: '秘密 太郎',
  question: '内緒の賃金制度について',
  advice: '内密に説明した。',
  remarks: '担当は秘田さん',
}
const long: Sheets = {
  y14: { rows: [visit({ ...person, minutes: 200 })], book: '提出/秘密 太郎の様式14.xlsx', sheetName: '秘密分' },
}

describe('この指摘はおかしい', () => {
  const answer = judged(booksOf(long))
  const finding = answer.verdict.findings.find(({ rule }) => rule === 'y14-minutes-limit')!
  const text = disputeText(answer, finding)

  it('says the rule, its clause, the versions, and what was found', () => {
    for (const said of [
      '規則: y14-minutes-limit ',
      '区分: 要修正  R081・R106・R301',
      '条項: 第5の4(2)',
      '指摘: ',
      '200分',
      '場所: 様式14 (令和6年度版) ',
      ' 支援時間',
      '報告月: 令和6年6月',
      '設定: hatarakikata-r6-shimane',
      '版: yoshiki 1.2.3 規則 ',
    ])
      expect(text).toContain(said)
  })

  it('shows the row by shapes: amounts, marks and entries of lists as they are', () => {
    const lines = text.split('\n').filter((line) => /^ {2}[A-Z]+\d+ /.test(line))
    const of = (label: string): string | undefined =>
      lines
        .find((line) => line.includes(` ${label}: `))
        ?.split(': ')
        .slice(1)
        .join(': ')
    expect([of('相談日'), of('相談方法'), of('支援時間'), of('パート・有期')]).toEqual([
      '令和6年6月(水曜日)',
      '訪問コンサルティング',
      '200',
      '○',
    ])
    expect([of('企業名'), of('所在地'), of('電話番号'), of('専門家氏名')]).toEqual([
      '株式会社あああ漢漢',
      '島根県漢漢漢漢漢漢0-0-0',
      '0000-00-0000',
      '漢漢 漢漢',
    ])
    expect(of('企業からの質問・相談内容')).toBe('漢漢あ漢漢漢漢ああああ')
  })

  it('names nobody, no file, no sheet and no day', () => {
    for (const secret of [...Object.values(person), '秘密', 'ひみつ', '内緒', '9876', '提出/', '6月5日'])
      expect(text).not.toContain(secret)
  })

  it('is plain text for a message', () => {
    // eslint-disable-next-line no-control-regex -- exactly those must not be in it
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ue000-\uf8ff]|undefined|null/)
    expect(text.endsWith('おかしいと思うところ: \n')).toBe(true)
  })
})

describe('what was typed where it does not belong', () => {
  const one = (own: object, rule: string): string => {
    const answer = judged(
      booksOf({ y14: { rows: [call(), call({ company: '別の会社', date: '2024-06-04', ...own })] } }),
    )
    return disputeText(
      answer,
      answer.verdict.findings.find((finding) => finding.rule === rule)!,
    )
  }
  it('stays where it is a slip of an entry: the rule cannot be understood without it', () => {
    expect(one({ method: '訪問' }, 'y14-method-not-listed')).toContain('「訪問」は')
  })
  it('becomes a shape where it may be a name', () => {
    const text = one({ method: '山本花子' }, 'y14-method-not-listed')
    expect(text).toContain('「漢漢漢漢」は')
    expect(text).not.toContain('山本')
  })
  it('of a day keeps how it was written, not which it was', () => {
    const text = one({ date: 'R6.13.45' }, 'y14-date-unreadable')
    expect(text).toContain('R0.00.00')
    expect(text).not.toMatch(/13|45/)
  })
  it('of a number keeps a few digits, never a number to call', () => {
    expect(one({ workers: '約30人' }, 'y14-number-as-text')).toContain('約30人')
    const text = one({ workers: '0852-98-7654' }, 'y14-number-as-text')
    expect(text).toContain('0000-00-0000')
    expect(text).not.toContain('7654')
  })
  it('of a mark keeps one sign', () => {
    expect(one({ topicWorkRules: null, topicCare: 'レ' }, 'y14-mark-not-circle')).toContain(': レ')
    expect(one({ topicWorkRules: null, topicCare: '佐藤' }, 'y14-mark-not-circle')).not.toContain('佐藤')
  })
})

it('of a header says what is printed there: a header is nobody’s', () => {
  const answer = judged(booksOf({ y14: { rows: [call()], headers: { minutes: '支援した時間(分)' } } }))
  const finding = answer.verdict.findings.find(({ what }) => what.includes('支援した時間'))!
  const text = disputeText(answer, finding)
  expect(text).toContain('支援した時間(分)')
  expect(text).not.toContain('指摘の行')
})

it('drops private fields, and says that a profile is somebody’s own without its name', () => {
  const { phone } = y14.fields
  const secret = { ...y14, fields: { ...y14.fields, phone: { ...phone, private: true } } } as never
  const setting: Setting = {
    forms: forms.map((form) => (form.id === y14.id ? secret : form)),
    profile: { id: 'himitsu-centre' },
  }
  const answer = answerOf({ y14: { rows: [visit({ ...person, minutes: 200 })] } }, setting)
  const text = disputeText(answer, answer.verdict.findings[0]!)
  expect(text).not.toMatch(/ 電話番号: |0000-00-0000|himitsu/)
  expect(text).toContain('設定: 独自の設定(元: hatarakikata-r6-shimane)')
})

/** What a person typed into the text columns of every table of an answer: what must never be told. */
function typed({ submission }: Answer): string[] {
  const words = new Set(forms.flatMap((form) => Object.values(form.codes).flat()))
  const found = new Set<string>()
  for (const table of submission.tables)
    for (const [name, col] of table.columns) {
      if (table.form.fields[name]!.type !== 'text') continue
      for (const record of table.records) {
        const value = table.sheet.value(record.at.row, col)
        if (typeof value === 'string' && [...value].length > 3 && ![...words].some((word) => word.includes(value)))
          found.add(value)
      }
    }
  return [...found]
}

describe('of every rule', () => {
  const profile = profileById('hatarakikata-r6-shimane')!
  it.each([1, 2])('names nobody of a whole month with mistakes (%p)', (seed) => {
    const { books } = sampleYear(profile, { seed, months: ['2024-05', '2024-06'], layout: 'month', withErrors: true })
    const answer = check(
      books.map(({ path: id, design }) => readXlsx(createXlsx(design), id)),
      { tool, month: '2024-06', today: '2024-07-20' },
    )
    const secrets = typed(answer)
    expect([secrets.length > 100, answer.verdict.findings.length > 20]).toEqual([true, true])
    const texts = textsOf(answer)
    expect(secrets.filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([])
  })
  const fixtures = path.join(__dirname, '../fixtures/books')
  it.each(readdirSync(fixtures).filter((name) => name.startsWith('errors')))(
    'names nobody of the fixture %s',
    (name) => {
      const files = readdirSync(path.join(fixtures, name)).filter((file) => file.endsWith('.xlsx'))
      const books = files.map((file) => readXlsx(new Uint8Array(readFileSync(path.join(fixtures, name, file))), file))
      const answer = check(books, { tool, month: '2024-06' })
      const texts = textsOf(answer)
      expect(texts.length).toBeGreaterThan(0)
      expect(typed(answer).filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([])
    },
  )
})

it('names nobody, whatever is called how', () => {
  const name = fc.string({ unit: fc.constantFrom(...'秘密太郎花子ひみつヒミツ銀行xyz'), minLength: 4, maxLength: 9 })
  fc.assert(
    fc.property(
      fc.record({
        company: name,
        address: name,
        expert: name,
        question: name,
        advice: name,
        remarks: name,
        method: name,
      }),
      (row) => {
        const texts = textsOf(judged(booksOf({ y14: { rows: [call(row), call({ ...row, date: '2024-06-01' })] } })))
        expect(texts.length).toBeGreaterThan(0)
        expect(Object.values(row).filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})
