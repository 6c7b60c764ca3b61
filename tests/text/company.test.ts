import fc from 'fast-check'
import { companyKey, namesIn, personKey } from '../../src/text/company'
import { saysNone } from '../../src/text/none'

describe('companyKey', () => {
  test.each([
    [
      '株式会社山田商店',
      '(株)山田商店',
      '（株）山田商店',
      '㈱山田商店',
      '山田商店株式会社',
      '山田商店㈱',
      '㈱ 山田　商店\n',
      '山田商店',
    ],
    ['有限会社ヤマダ', '㈲ﾔﾏﾀﾞ', 'ヤマダ（有）'],
    ['合同会社ABC', 'ＡＢＣ(同)', 'abc合同会社'],
    ['一般社団法人桜', '(一社)桜', '（一社） 桜'],
    ['NPO法人 森', 'ＮＰＯ法人森', '特定非営利活動法人森'],
    ['医療法人社団翠', '(医社)翠'],
    ['社会福祉法人光', '（福）光', '(社福)光'],
    ['鬼ヶ島建設', '鬼ケ島建設', '鬼ｹ島建設'],
    ['エー・ワン', 'エ-・ワン', 'エ－・ワン', 'エ―・ワン', 'エｰ･ワン'],
    ['〇〇会社', '○○会社', '◯◯会社'],
    ['山田商店(株)松江支店', '山田商店株式会社松江支店'],
  ])('%j is the same company in all its spellings', (...names) => {
    const keys = names.map(companyKey)
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).not.toBeNull()
  })

  test.each([
    ['山田商店', '山本商店'],
    ['山田商店', '山田商店松江支店'],
    ['島根建設業協同組合', '島根建設業'],
    ['一ノ瀬', 'ーノ瀬'],
    ['○○会社', '○○'],
  ])('%j and %j stay apart', (a, b) => {
    expect(companyKey(a)).not.toBe(companyKey(b))
  })

  test('the key is the bare name', () => {
    expect(companyKey('株式会社山田商店')).toBe('山田商店')
    expect(companyKey('○○会社')).toBe('○○会社')
    expect(companyKey('株式会社')).toBe('株式会社')
    expect(companyKey('会社')).toBe('会社')
  })

  test.each([
    '',
    ' ',
    '\u3000\n',
    '-',
    '－',
    'ー',
    '―',
    'なし',
    '不明',
    '同上',
    '個人事業主',
    '○○',
    '株式会社○○',
    '●●',
  ])('%j names none', (name) => {
    expect(companyKey(name)).toBeNull()
  })

  test('blanks, width and the place of the legal form do not matter', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'山田商店ヤマダケーAz9'), minLength: 1, maxLength: 8 })
      .filter((n) => !/^ー*$/.test(n))
    fc.assert(
      fc.property(name, (n) => {
        const k = companyKey(n)
        expect(k).not.toBeNull()
        for (const spelt of [`株式会社${n}`, `${n}㈱`, `（有） ${n}`, n.toUpperCase(), `\n${[...n].join('　')}`])
          expect(companyKey(spelt)).toBe(k)
        expect(companyKey(k!)).toBe(k)
      }),
    )
  })
})

describe('names of people', () => {
  test.each([
    ['山田太郎、佐藤花子', ['山田太郎', '佐藤花子']],
    ['山田 太郎,佐藤 花子', ['山田 太郎', '佐藤 花子']],
    ['山田，佐藤／鈴木/高橋', ['山田', '佐藤', '鈴木', '高橋']],
    ['山田・佐藤＋鈴木＆高橋&田中+伊藤', ['山田', '佐藤', '鈴木', '高橋', '田中', '伊藤']],
    ['山田太郎\r\n佐藤花子\n', ['山田太郎', '佐藤花子']],
    ['　髙橋　', ['髙橋']],
    ['神田', ['神田']],
    ['、', []],
    [' \u200b', []],
    ['', []],
  ])('%j holds %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.each([
    ['山田　太郎', '山田太郎'],
    ['山田 太郎 様', '山田太郎'],
    ['山田先生', '山田'],
    ['山田氏', '山田'],
    ['氏', '氏'],
    ['先生', '先生'],
    ['', null],
    [' ', null],
  ])('%j is known as %p', (name, expected) => {
    expect(personKey(name)).toBe(expected)
  })
})

test.each([
  ['-', true],
  ['―', true],
  ['ー', true],
  [' なし ', true],
  ['無し', true],
  ['不明', true],
  ['', true],
  ['一', false],
  ['なし崩し', false],
  ['0', false],
])('%j says that there is none: %p', (text, none) => {
  expect(saysNone(text)).toBe(none)
})
