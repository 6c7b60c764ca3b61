import fc from 'fast-check'
import { isBlank, withoutBlanks } from '../../src/text/blank'
import { headerKey, key } from '../../src/text/key'
import { canonicalMark, isMark, readMark } from '../../src/text/mark'

/** Letters the cells really hold, and the ones that make trouble. */
const cellText = fc.string({
  unit: fc.constantFrom(
    ...'あがか゛゙ﾞﾊアバー-―－−‐一山神神①㈱○〇◯◎~〜～∼aＡo0０※.…、　 \n\t\u200b\ufeff\u00ad\u{e0100}𠮷', // prettier-ignore
  ),
  maxLength: 12,
})

describe('key', () => {
  test.each([
    ['支援 時間', '支援時間'],
    ['相談\r\n方法', '相談方法'],
    ['　企業名　', '企業名'],
    ['企\u200b業\ufeff名', '企業名'],
    ['葛\u{e0100}城', '葛城'],
    ['１２０分', '120分'],
    ['ﾃﾚﾜｰｸ', 'テレワーク'],
    ['㈱山田', '(株)山田'],
    ['◯', '○'],
    ['〇〇会社', '○○会社'],
    ['9:00〜12:00', '9:00~12:00'],
    ['9:00～12:00', '9:00~12:00'],
    ['か ゛', 'が'],
    ['', ''],
    [' \n', ''],
  ])('%j has the key %j', (text, expected) => {
    expect(key(text)).toBe(expected)
  })

  test.each([
    ['テレワーク', 'テレワ-ク'],
    ['1-2', '1ー2'],
    ['◎', '○'],
    ['A', 'a'],
    ['株式会社', '(株)'],
    ['髙', '高'],
  ])('%j and %j stay apart', (a, b) => {
    expect(key(a)).not.toBe(key(b))
  })

  test('is a key of itself, holds no blank, and sees no difference in width, composition or blanks', () => {
    fc.assert(
      fc.property(fc.oneof(cellText, fc.string({ unit: 'binary' })), (text) => {
        const k = key(text)
        expect(key(k)).toBe(k)
        expect(withoutBlanks(k)).toBe(k)
        expect(k).not.toMatch(/[〇◯〜～]/)
        expect(key(text.normalize('NFKC'))).toBe(k)
        expect(key(`\u3000${text}\n`)).toBe(k)
      }),
      { numRuns: 2000 },
    )
  })

  test('the short way for plain text gives what the long way gives', () => {
    for (let code = 0; code < 0xd800; code++) {
      const letter = String.fromCharCode(code)
      // a blank in front keeps the text off the short way
      if (key(letter) !== key(` ${letter}`)) throw new Error(`U+${code.toString(16)}`)
    }
    expect(key('○')).toBe(key(' ○'))
  })
})

describe('headerKey', () => {
  test.each([
    ['ワークショップ形式※ワークショップ形式の場合は○を記入', 'ワークショップ形式'],
    ['共催や講師派遣の\n有無 ※ある場合', '共催や講師派遣の有無'],
    ['※複数の専門家により', '※複数の専門家により'],
    ['その他…', 'その他'],
    ['その他...', 'その他'],
    ['その他⋯', 'その他'],
    ['その他…※記入', 'その他'],
    ['その他.⋯', 'その他'],
    ['No.', 'No.'],
    ['…', '...'],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(headerKey(text)).toBe(expected)
  })

  test('is a key, and its own header key', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const head = headerKey(text)
        expect(key(text).startsWith(head)).toBe(true)
        expect(headerKey(head)).toBe(head)
        expect(head === '').toBe(isBlank(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('marks', () => {
  test.each(['○', '〇', '◯', 'o', 'O', 'ｏ', 'Ｏ', ' ○', '○\n', '\u3000◯\u200b'])('%j is one', (text) => {
    expect(isMark(text)).toBe(true)
    expect(readMark(text)).toBe('mark')
  })

  test.each(['◎', '●', '×', '0', '零', '○○', '該当', 'Ø', 'ο', 'о', '⓪', '゜'])('%j is none', (text) => {
    expect(isMark(text)).toBe(false)
    expect(readMark(text)).toBe('other')
  })

  test.each([null, '', ' ', '\u3000\n', '\u200b'])('%j is blank', (value) => {
    expect(readMark(value)).toBe('blank')
    expect(isBlank(value)).toBe(true)
  })

  test.each([0, 1, true, false])('the value %j is no mark and not blank', (value) => {
    expect(readMark(value)).toBe('other')
    expect(isBlank(value)).toBe(false)
  })

  test('the mark that is written is one', () => {
    expect(canonicalMark).toBe('\u25cb')
    expect(isMark(canonicalMark)).toBe(true)
    expect(isMark('')).toBe(false)
  })
})

test.each([
  [' ', 'あ'],
  ['.', `${'.'.repeat(32000)}あ`],
  ['⋯', `${'⋯'.repeat(32000)}あ`],
  ['か゛', `${'が'.repeat(32000)}あ`],
])('a cell filled with %j is answered', (unit, expected) => {
  expect(headerKey(`${unit.repeat(32000)}あ`)).toBe(expected)
})
