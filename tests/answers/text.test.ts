import { answerHtml, answerText } from '../../src/answers'
import { widthOf } from '../../src/answers/width'
import { y14 } from '../../src/forms'
import { message } from '../../src/validators/engine/message'
import { tableRule, type Rule } from '../../src/validators/engine/rule'
import type { Edit } from '../../src/workbook/types'
import { call, monthRow, visit } from '../support/rows'
import type { Sheets } from '../support/sheets'
import { answerOf } from './made'

const many: Sheets = {
  y14: {
    rows: [
      call(),
      ...Array.from({ length: 6 }, (_, i) => visit({ date: `2024-06-1${i}`, minutes: 181 + i })),
      call({ advice: null }),
    ],
  },
  y15: { months: { '6月': monthRow({ visits: 8 }) } },
}

describe('text', () => {
  it('answers in the first line, then says month, due day, forms and profile', () => {
    const lines = answerText(answerOf(many, { today: '2024-07-02' })).split('\n')
    expect(lines[0]).toBe('提出できません: 要修正 6件、確認 1件。様式11・様式13はまだありません')
    const top = lines.slice(1, 9).join('\n')
    expect(top).toContain('令和6年6月分(指定された報告月)')
    expect(top).toContain('令和6年7月5日(金)  あと3営業日')
    expect(top).toMatch(/様式14 {2}6月分 {2}8行 {3}様式14\.xlsx『様式14』/)
    expect(top).toMatch(/様式15 {2}通年 {3}12行 {2}様式15\.xlsx『様式15』/)
    expect(top).toContain('(hatarakikata-r6-shimane)')
  })

  it('says how the month was found, and when a day was missed', () => {
    expect(answerText(answerOf({ y14: { rows: [call(), call()] } }, { month: undefined! }))).toContain(
      '令和6年6月分(記録の日付から判断した報告月)',
    )
    expect(answerText(answerOf(many, { today: '2024-07-08' }))).toContain('期限を1営業日過ぎています')
    expect(answerText(answerOf(many, { today: '2024-07-05' }))).toContain('今日が期限です')
  })

  it('shows three findings of a kind and names the others', () => {
    const said = answerText(answerOf(many))
    expect(said).toContain('【要修正】支援時間は1回180分まで  6件')
    expect(said.match(/ですが、1回は最長180分です。/g)).toHaveLength(3)
    expect(said).toContain('他 3件: AC11、AC12、AC13')
    // The clause, and an act that is the same for all, stand once.
    expect(said.match(/なぜ {6}第5の4\(2\)②イ/g)).toHaveLength(1)
    expect(said.match(/どうする {2}支援時間を確かめ/g)).toHaveLength(1)
  })

  it('aligns the extract by the width of the signs', () => {
    for (const width of [80, 60, 44]) {
      const lines = answerText(answerOf(many), { width }).split('\n')
      const bars = (line: string): number[] => {
        const places: number[] = []
        for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1))
          places.push(widthOf(line.slice(0, at)))
        return places
      }
      const start = lines.findIndex((line) => /^ *行 +\|.*\| 支援/.test(line))
      const table = lines.slice(start - 1, start + 4)
      expect(table).toHaveLength(5)
      expect(bars(table[0]!).length).toBeGreaterThanOrEqual(3)
      for (const line of table) expect(bars(line)).toEqual(bars(table[0]!))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 2)
    }
  })

  it('says 指摘なし as loudly as findings: what was checked, and what was not', () => {
    const said = answerText(answerOf({ y14: { rows: [call(), visit()] } }))
    expect(said).toContain('指摘なし: 要修正も確認もありません。')
    expect(said).toContain('規則 3件で 2行を確かめました(様式14 2行)。')
    expect(said).toContain('セルからは分からないこと 1件は、人が確かめてください。')
    expect(said).toContain('管理台帳が必要なもの 1件\n    専門家が名簿にある')
    expect(said).toContain('様式15が必要なもの 1件\n    様式15の件数は様式14と一致する')
  })

  it('tells a conflict first and alone', () => {
    const said = answerText(answerOf({ y14: { rows: [visit({ minutes: 200 })], prefecture: '広島' } }, { profile: {} }))
    expect(said.indexOf('まず確かめること')).toBeGreaterThan(0)
    expect(said.indexOf('まず確かめること')).toBeLessThan(said.indexOf('== 指摘 =='))
    expect(said).toContain('様式の都道府県名は「広島」ですが、設定は「島根」です。')
    const year = answerText(
      answerOf({ y14: { rows: [call({ date: '2025-06-03' })] } }, { month: '2025-06', profile: {} }),
    )
    expect(year).toContain('記録は令和7年度のものですが、設定は令和6年度です。')
  })

  it('puts 残り and 他の月 under headings of their own', () => {
    expect(answerText(answerOf(many, { draft: true }))).toMatch(/== 残り\(これから入力するもの\) ==\n\n【確認】助言/)
    const rows = [
      visit({ minutes: 200 }),
      visit(),
      visit({ date: '2024-05-01', minutes: 200 }),
      visit({ date: '2024-05-02' }),
    ]
    expect(answerText(answerOf({ y14: { rows } }))).toMatch(/== 他の月 ==\n\n【確認】支援時間/)
  })

  it('lists files that were not read, with their reason', () => {
    const refused = [{ path: '壊れた.xlsx', reason: 'ファイルが途中で切れています。' }]
    const skipped = Array.from({ length: 12 }, (_, i) => ({
      path: `控え${i}.pdf`,
      reason: '.xlsx と .xlsm 以外のファイルです。',
    }))
    const said = answerText(answerOf({}, { refused, skipped }))
    expect(said).toContain('読めなかったファイル 1件\n  壊れた.xlsx: ファイルが途中で切れています。')
    expect(said).toContain('対象外のファイル 12件')
    expect(said).toContain('ほか2件')
    expect(said).toContain('読んだ様式はありません')
  })

  it('shows certain corrections and choices', () => {
    const said = answerText(answerOf({ y14: { rows: [call({ method: 'でんわ' })] } }))
    expect(said).toContain('直し方    C7 「でんわ」 → 「電話」')
    expect(said).toContain('候補      「訪問コンサルティング」、「窓口相談派遣」')
  })

  it('tells a long correction by its name, and days as days', () => {
    const say = message<{ n: number }>(({ n }) => ({ what: `${n}か所です。`, next: '直してください。' }))
    const clearing = (count: number): Rule =>
      tableRule({
        id: 'y14-clearing',
        catalogue: [],
        severity: 'error',
        form: y14,
        title: '消す',
        clause: '様式14',
        check: ({ records }) => {
          const { at, raw } = records[0]!.cell('date')
          const edits = Array.from({ length: count }, (_, i): Edit => {
            return { kind: 'set', at: { ...at, col: at.col + i }, before: raw, value: null }
          })
          return { at, text: say({ n: count }), fix: { label: '行を消す', edits } }
        },
      })
    const said = (count: number): string =>
      answerText(answerOf({ y14: { rows: [call()] } }, { rules: [clearing(count)] }))
    expect(said(1)).toContain('直し方    B7 令和6年6月3日(月) → 空欄')
    expect(said(5)).toContain('直し方    行を消す(5か所: B7、C7、D7 ほか)')
  })

  it('colours only when asked, and says the same without', () => {
    const plain = answerText(answerOf(many))
    expect(plain).not.toContain('\u001b')
    const coloured = answerText(answerOf(many), { colour: true })
    expect(coloured).toContain('\u001b[1;31m')
    const bare = coloured.replace(/\p{Cc}\[[\d;]*m/gu, '')
    expect(bare.replace(/ +$/gm, '')).toBe(plain)
  })

  it('hands no command of a cell on to the terminal', () => {
    const rows = [call({ method: '訪問', company: '\u001b]0;x\u0007社' })]
    const said = answerText(answerOf({ y14: { rows, book: '様式\u001b[2J14.xlsx' } }))
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

it('where nothing could be read, nothing is said to be right', () => {
  const refused = [{ path: '様式14.xlsx', reason: 'パスワードで保護されています。' }]
  const answer = answerOf({}, { refused })
  for (const said of [answerText(answer), answerHtml(answer)]) {
    expect(said).toContain('確かめた様式はありません。')
    expect(said).not.toContain('指摘なし: ')
  }
})
