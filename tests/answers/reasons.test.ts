import fc from 'fast-check'
import { answerHtml, answerJson, answerText, headlineOf } from '../../src/answers'
import { longestReason, parseReasons, reasonFor, reasonsNote, reasonsText } from '../../src/answers/reasons'
import { mayBeHandedIn } from '../../src/session/check'
import type { Answer } from '../../src/answers'
import { call } from '../support/rows'
import { answerOf } from './made'

const kept = (reasons: Readonly<Record<string, unknown>>): string => JSON.stringify({ version: 1, reasons })
const withNote = (answer: Answer, text: string): Answer => ({
  ...answer,
  books: answer.books.map((book) => ({ ...book, notes: { [reasonsNote]: text } })),
})

describe('reasons as they are kept', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (reasons) => {
        const once = parseReasons(kept(reasons))
        expect(parseReasons(reasonsText(once) ?? undefined)).toEqual(once)
      }),
    )
  })
  it('no text of whatever kind stops anything', () => {
    fc.assert(fc.property(fc.string(), (text) => parseReasons(text).size === 0 || text.includes('version')))
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const reason of parseReasons(text).values()) expect(typeof reason).toBe('string')
      }),
    )
  })
  it.each([
    ['nothing', undefined],
    ['another version', JSON.stringify({ version: 2, reasons: { a: 'b' } })],
    ['a list', kept(['a'] as never)],
    ['no text', kept({ a: 5, b: null, c: {}, d: '', e: '  ' })],
    ['far too much', kept({ a: 'b'.repeat(700_000) })],
  ])('%s is no reason', (_why, text) => {
    expect(parseReasons(text).size).toBe(0)
  })
  it('reach into no prototype', () => {
    const reasons = parseReasons('{"version":1,"reasons":{"__proto__":"x","constructor":"y"}}')
    expect([...reasons]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(reasonsText(reasons)).toBe('{"version":1,"reasons":{"__proto__":"x","constructor":"y"}}')
  })
  it('are cut where they are too long, and stand on one line', () => {
    const [reason] = parseReasons(kept({ a: `一行目\n\u202e二行目${'あ'.repeat(500)}` })).values()
    expect(reason).toMatch(/^一行目 二行目あ+$/)
    expect([...reason!]).toHaveLength(longestReason)
  })
})

describe('in what is said', () => {
  const answer = answerOf({ y14: { rows: [call({ advice: null }), call({ date: '2024-06-04', advice: null })] } })
  const [first, second] = answer.verdict.findings
  const reason = '電話のみで助言に至らなかった。'
  const explained = withNote(answer, kept({ [first!.key]: reason }))

  it('a warning with a reason stays in the counts, and is told as such', () => {
    expect([reasonFor(explained, first!), reasonFor(explained, second!)]).toEqual([reason, null])
    expect(answerJson(explained).counts).toEqual(answerJson(answer).counts)
    expect(answerJson(explained).findings.map((finding) => finding.reason)).toEqual([reason, undefined])
    expect(headlineOf(explained).detail).toContain('確認 2件(うち理由あり 1件)')
    expect(answerText(explained)).toContain(`理由あり  ${reason}`)
    expect(answerHtml(explained)).toContain(reason)
    expect(mayBeHandedIn(explained)).toBe(mayBeHandedIn(answer))
  })
  it('without reasons nothing is said of them', () => {
    for (const text of [answerText(answer), answerHtml(answer), JSON.stringify(answerJson(answer))])
      expect(text).not.toMatch(/理由あり|"reason"/)
  })
  it('what must be corrected is not set aside', () => {
    const wrong = answerOf({ y14: { rows: [call({ method: '訪問' })] } })
    const [error] = wrong.verdict.findings
    expect(error!.severity).toBe('error')
    expect(reasonFor(withNote(wrong, kept({ [error!.key]: 'よい' })), error!)).toBeNull()
  })
  it('a hostile reason is a text like any other', () => {
    const hostile = withNote(answer, kept({ [first!.key]: '<img src=x onerror=alert(1)>' }))
    expect(answerHtml(hostile)).toContain('&lt;img src=x')
    expect(answerHtml(hostile)).not.toContain('<img')
  })
  it('lapses when a value of its row changes', () => {
    const changed = answerOf({ y14: { rows: [call({ advice: null, company: '株式会社かえで' })] } })
    const noted = withNote(changed, kept({ [first!.key]: reason }))
    expect(noted.verdict.findings.map((finding) => reasonFor(noted, finding))).toEqual([null])
  })
  it('survives rows that have moved', () => {
    const rows = [call({ date: '2024-06-02', company: '先の店' }), call({ advice: null })]
    const moved = withNote(answerOf({ y14: { rows } }), kept({ [first!.key]: reason }))
    const [finding] = moved.verdict.findings
    expect(finding!.at.row).not.toBe(first!.at.row)
    expect(reasonFor(moved, finding!)).toBe(reason)
  })
})
