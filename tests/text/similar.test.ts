import fc from 'fast-check'
import { nearest, similarity } from '../../src/text/similar'

const word = fc.string({ unit: fc.constantFrom(...'あいう山𠮷'), maxLength: 7 })

test.each([
  ['', '', 1],
  ['支援時間', '支援時間', 1],
  ['支援時間', '支援時問', 0.75],
  ['支援時間', '支援間時', 0.75], // a swap of neighbours is one edit
  ['支援時間', '支援時間数', 0.8],
  ['あい', 'うえ', 0],
  ['あい', '', 0],
  ['𠮷', '吉', 0],
  ['𠮷野', '吉野', 0.5], // characters, not code units
])('similarity(%j, %j) is %p', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 10)
})

test('is symmetric, within 0 and 1, and 1 only for equal texts', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const s = similarity(a, b)
      expect(similarity(b, a)).toBe(s)
      expect(s).toBeGreaterThanOrEqual(0)
      expect(s).toBeLessThanOrEqual(1)
      expect(s === 1).toBe(a === b)
    }),
  )
})

test('one edit anywhere costs one character of the longer text', () => {
  fc.assert(
    fc.property(word, fc.nat(7), (text, place) => {
      const letters = [...text]
      const longer = [...letters.slice(0, place), '新', ...letters.slice(place)].join('')
      expect(similarity(text, longer)).toBeCloseTo(1 - 1 / (letters.length + 1), 10)
    }),
  )
})

describe('nearest', () => {
  const headers = ['支援時間', '支援回数', '支援方法', '企業名']

  test('names the one most similar candidate, as it is written', () => {
    expect(nearest('支援時問', headers)).toBe('支援時間')
    expect(nearest('企 業 名', headers)).toBe('企業名')
    expect(nearest('企業名称', ['企業\n名', '所在地'])).toBe('企業\n名')
  })

  test('names none below the least similarity, where two are equally near, or without candidates', () => {
    expect(nearest('電話番号', headers)).toBeNull()
    expect(nearest('支援時数', headers)).toBeNull()
    expect(nearest('企業', headers, 0.7)).toBeNull()
    expect(nearest('企業', headers, 0.6)).toBe('企業名')
    expect(nearest('企業名', [])).toBeNull()
  })

  test('a candidate given twice is no rival of itself', () => {
    expect(nearest('企業名', ['企業名', '企業名'])).toBe('企業名')
    expect(nearest('企業名', ['企業名', '企業 名'])).toBeNull()
  })

  test('long texts far from each other in length are not compared, letters of two code units count once', () => {
    expect(nearest('あ'.repeat(30000), ['い', 'あ'.repeat(300)])).toBeNull()
    expect(nearest('𠮷𠮷𠮷', ['吉吉吉𠮷𠮷𠮷'], 0.5)).toBe('吉吉吉𠮷𠮷𠮷')
    expect(nearest('あああ', ['𠮷𠮷𠮷ああ'], 0)).toBe('𠮷𠮷𠮷ああ')
    expect(nearest('', ['あ', ''])).toBe('')
  })

  test('finds a candidate that is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, n) => {
        const wanted = words[n % words.length]!
        expect(nearest(wanted, words)).toBe(wanted)
      }),
    )
  })
})
