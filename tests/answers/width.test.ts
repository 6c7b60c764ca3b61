import { cutTo, padTo, widthOf, wrap } from '../../src/answers/width'

describe('width', () => {
  it.each([
    ['abc 123', 7],
    ['様式14', 6],
    ['ｱｲｳ', 3],
    ['ＡＢ', 4],
    ['ガ', 2],
    ['か\u3099', 2],
    ['①○※', 6],
    ['𠮷野家', 6],
    ['👍', 2],
    ['', 0],
    ['a\u200bb', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('counts signs of ambiguous width as one where the terminal draws them so', () => {
    expect(widthOf('①○※', { ambiguous: 1 })).toBe(3)
  })

  it('fills up and cuts off to the column', () => {
    expect(padTo('電話', 6)).toBe('電話  ')
    expect(cutTo('訪問コンサルティング', 20)).toBe('訪問コンサルティング')
    expect(widthOf(cutTo('訪問コンサルティング', 11))).toBeLessThanOrEqual(11)
    expect(cutTo('訪問コンサルティング', 11)).toBe('訪問コン…')
  })

  it('wraps within the width, keeps numbers whole, and begins no line with 。', () => {
    const text = '支援時間が200分ですが、1回は最長180分です。支援時間を確かめ、180分以内で入力してください。'
    for (const width of [10, 13, 20, 31]) {
      const lines = wrap(text, width)
      expect(lines.join('')).toBe(text)
      for (const line of lines) {
        expect(widthOf(line)).toBeLessThanOrEqual(width + 2)
        expect(line).not.toMatch(/^[、。]/)
      }
      for (const number of ['200', '180']) expect(lines.some((line) => line.includes(number))).toBe(true)
    }
  })

  it('breaks a word that is longer than the line', () => {
    expect(wrap('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
  })

  it('gives one empty line for nothing', () => {
    expect(wrap('', 10)).toEqual([''])
  })
})
