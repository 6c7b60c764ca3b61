import { shortened } from '../../src/answers/shortened'
import { widthOf } from '../../src/answers/width'

it('leaves what fits as it is', () => {
  expect(shortened('訪問コンサルティング', 20)).toBe('訪問コンサルティング')
  expect(shortened('', 4)).toBe('')
})

it.each([
  ['訪問コンサルティング', 11, '訪問コン…'],
  ['ｺﾝｻﾙﾃｨﾝｸﾞ', 6, 'ｺﾝｻﾙ…'],
  ['No. 12 と 13', 7, 'No. 1…'],
  ['あい うえお', 7, 'あい…'],
])('cuts %s to %i', (text, most, cut) => {
  expect(shortened(text, most)).toBe(cut)
  expect(widthOf(cut)).toBeLessThanOrEqual(most)
})

it('never takes a sign apart', () => {
  expect(shortened('𠮷野家𠮷野家', 8)).toBe('𠮷野家…')
})
