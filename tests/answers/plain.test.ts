import { counted, escapeHtml, notFormula, oneLine } from '../../src/answers/plain'

describe('plain text', () => {
  it('takes commands of a terminal and turning marks out of what a cell holds', () => {
    expect(oneLine('\u001b[31m赤\u001b[0m')).toBe('[31m赤[0m')
    expect(oneLine('a\u202eb\u2066c\u0007')).toBe('abc')
    expect(oneLine('一行目\n二行目\r\n三行目')).toBe('一行目 二行目 三行目')
  })

  it.each(["=cmd|' /C calc'!A0", '+1+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1+1'])(
    '%s is no formula any more',
    (text) => {
      expect(notFormula(text)).toBe(`'${text}`)
    },
  )

  it.each(['-5', '+1.5', '-', '(株)=マーク', '1=1', '', '-12%'])('%s stays as it is', (text) => {
    expect(notFormula(text)).toBe(text)
  })

  it('escapes every sign that means something in HTML', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
  })

  it('groups the digits of a number', () => {
    expect([0, 999, 1000, 1234567].map(counted)).toEqual(['0', '999', '1,000', '1,234,567'])
  })
})
