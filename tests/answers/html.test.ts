import { createHash } from 'node:crypto'
import { answerHtml } from '../../src/answers'
import { colours, style, styleHash } from '../../src/answers/reportStyle'
import { call, monthRow, visit } from '../support/rows'
import type { Sheets } from '../support/sheets'
import { answerOf } from './made'

const sheets: Sheets = {
  y14: {
    rows: [
      call(),
      call({ method: '<img src=x onerror=alert(1)>', company: '<script>alert("社")</script>' }),
      call({ date: '2024-06-04', method: '訪問', company: "=cmd|' /C calc'!A0" }),
      ...Array.from({ length: 5 }, (_, i) => visit({ date: `2024-06-1${i}`, minutes: 181 + i })),
    ],
    book: '提出/<b>様式14</b>.xlsx',
  },
  y15: { months: { '6月': monthRow({ visits: 8 }) } },
}
const page = answerHtml(answerOf(sheets))

/** Tags that are open, in order; throws where one is closed that is not. */
function balance(html: string): string[] {
  const open: string[] = []
  for (const [, close, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (['meta', 'br'].includes(tag!)) continue
    if (!close) open.push(tag!)
    else if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing`)
  }
  return open
}

const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(colour.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('HTML', () => {
  it('is one page in Japanese that allows its own style and nothing else', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="ja">/)
    expect(page).toContain(
      `content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
    expect(page).toContain(`<style>${style}</style>`)
    const tags = page.match(/<[a-z][^>]*>/g)!.join('')
    expect(tags).not.toMatch(/<script|<link|<img|<a\b|\son[a-z]+=|\sstyle=|https?:/)
    expect(style).not.toMatch(/url\(|@import/)
    expect(balance(page)).toEqual([])
  })

  it('escapes whatever a book holds, and leaves no formula for a spreadsheet that opens it', () => {
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('「&lt;img src=x onerror=alert(1)&gt;」は相談方法の選択肢にありません。')
    expect(page).toContain('提出/&lt;b&gt;様式14&lt;/b&gt;.xlsx')
    expect(page).toContain('&#39;=cmd|')
    expect(page).not.toMatch(/>\s*[=+@]/)
  })

  it('says what a printed record must say', () => {
    for (const said of [
      '令和6年6月分',
      '令和6年7月5日(金)',
      'hatarakikata-r6-shimane',
      'yoshiki 1.2.3',
      '令和6年度版',
      '様式15.xlsx',
    ]) {
      expect(page).toContain(said)
    }
    expect(page).toContain('<span aria-hidden="true">✕</span> 要修正')
    expect(page).toMatch(/有期・短時間労働課/)
  })

  it('shows three of a kind with their extract and lists the others', () => {
    const card = page.split('<article').find((part) => part.includes('支援時間は1回180分まで'))!
    expect(card.match(/<table class="extract">/g)).toHaveLength(3)
    expect(card).toContain('他 2件')
    expect(card).toContain('支援時間が185分ですが')
  })

  it('bears no time of its own, and the given one as it is given', () => {
    expect(page).toBe(answerHtml(answerOf(sheets)))
    expect(page).not.toContain('点検した日時')
    expect(answerHtml(answerOf(sheets), { printedAt: '令和6年7月2日 <14:02>' })).toContain(
      '令和6年7月2日 &lt;14:02&gt;',
    )
  })

  it('says 指摘なし loudly, and 残り in the middle of the month', () => {
    expect(answerHtml(answerOf({ y14: { rows: [call()] } }))).toMatch(/<p class="clear">.*指摘なし/)
    const draft = answerHtml(answerOf({ y14: { rows: [call({ advice: null })] } }, { draft: true }))
    expect(draft).toContain('<h1>途中点検結果</h1>')
    expect(draft).toContain('<h2>残り <small>これから入力するもの</small></h2>')
  })

  it('stands for nothing at all, too', () => {
    const refused = [{ path: '壊れた.xlsx', reason: '読めません。' }]
    const empty = answerHtml(answerOf({}, { refused, skipped: refused }))
    expect(balance(empty)).toEqual([])
    expect(empty).toContain('様式は見つかりませんでした。')
    expect(empty).toContain('読めなかったファイル')
  })

  it('lists recipients once where they are the same for all', () => {
    expect(page.match(/有期・短時間労働課/g)).toHaveLength(1)
    const deadlines = { 様式14: { rule: 'monthEnd', to: ['委託者'] } }
    expect(answerHtml(answerOf(sheets, { profile: { deadlines } }))).toContain('<th scope="col">提出先</th>')
  })

  it('repeats the head of a table on every page and prints on A4', () => {
    expect(style).toContain('thead{display:table-header-group}')
    expect(style).toContain('@page{size:A4')
  })

  it.each([
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['quiet', 'shade'],
    ['quiet', 'errorTint'],
    ['error', 'paper'],
    ['paper', 'error'],
    ['warning', 'paper'],
    ['warning', 'warningTint'],
    ['info', 'infoTint'],
    ['info', 'paper'],
    ['good', 'paper'],
    ['paper', 'good'],
    ['paper', 'warning'],
    ['ink', 'errorTint'],
    ['ink', 'warningTint'],
    ['ink', 'goodTint'],
  ] as const)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
})
