import { profileText, profilesText, rulesJson, rulesMarkdown } from '../../src/answers'
import { widthOf } from '../../src/answers/width'
import { profileById } from '../../src/profiles'
import { tableRule } from '../../src/validators/engine/rule'
import { rules } from './made'

describe('rules', () => {
  it('are listed with what each enforces and needs', () => {
    expect(rulesJson(rules).map(({ rule, forms, needs, kind }) => [rule, forms, needs, kind])).toEqual([
      ['y14-method-unlisted', ['様式14'], [], 'check'],
      ['y14-advice-blank', ['様式14'], [], 'check'],
      ['y14-minutes-limit', ['様式14'], [], 'check'],
      ['x-visits', ['様式14', '様式15'], ['様式14', '様式15'], 'check'],
      ['x-roster', [], ['管理台帳'], 'check'],
      ['x-plan', [], [], 'attest'],
    ])
    expect(Object.keys(rulesJson(rules)[0]!)).toEqual([
      'rule',
      'catalogue',
      'severity',
      'forms',
      'title',
      'clause',
      'needs',
      'kind',
    ])
  })

  it('say that they need the day', () => {
    const late = tableRule({
      id: 'x-late',
      catalogue: [],
      severity: 'info',
      form: null,
      needsToday: true,
      title: 'a|b',
      clause: '<改行>\nあり',
      check: () => null,
    })
    expect(rulesJson([late])[0]!.needs).toEqual(['今日の日付(--today)'])
    expect(rulesMarkdown([late])).toContain('| `x-late` | 参考 | a\\|b | &lt;改行> あり | 今日の日付(--today) |  |')
  })

  it('are tables by form in Markdown', () => {
    const said = rulesMarkdown(rules)
    expect(said).toMatch(/^# 規則の一覧\(6件\)\n\n## 様式14\n/)
    expect(said).toContain('## 様式14・様式15')
    expect(said).toContain('| `x-plan` | 人が確かめる事項 |')
    for (const line of said.split('\n').filter((line) => line.startsWith('|'))) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(7)
    }
  })
})

describe('profiles', () => {
  it('are listed one per line, in columns', () => {
    const lines = profilesText().trimEnd().split('\n')
    expect(lines[0]).toMatch(/^設定 +都道府県 +名称$/)
    const column = (line: string, text: string): number => widthOf(line.slice(0, line.indexOf(text)))
    for (const line of lines.slice(1)) expect(column(line, '令和6年度')).toBe(column(lines[0]!, '名称'))
    expect(profilesText([])).toBe('設定はありません。\n')
  })

  it('are told one by one', () => {
    const said = profileText(profileById('hatarakikata-r6-shimane')!)
    expect(said).toContain('令和6年4月1日(月)から令和7年3月31日(月)')
    expect(said).toMatch(/様式14 +翌月5営業日\(令和7年3月分は令和7年3月31日\(月\)\)/)
  })
})
