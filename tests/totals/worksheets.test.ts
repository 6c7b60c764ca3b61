import { hourlyRate, isScale, jobPoints } from '../../src/totals/jobPoints'
import { satisfaction } from '../../src/totals/satisfaction'

const ones = [1, 1, 1, 1, 1, 1, 1, 1]

it('職務(役割)ポイント合計: the two samples of 様式10-2', () => {
  expect(jobPoints(ones, [3, 2, 3, 5, 3, 3, 3, 3])).toBe(25)
  expect(jobPoints(ones, [3, 2, 3, 4, 3, 3, 2, 3])).toBe(23)
})
it('weights with fractions leave nothing behind the 15th digit', () => {
  expect(jobPoints([0.1, 0.2], [3, 3])).toBe(0.9)
})
it('a scale is one of the printed numbers', () => {
  expect([0, 1, 5, 6, 2.5].map(isScale)).toEqual([false, true, true, false, false])
})
it('時間賃率 = 時間あたり基本給 × 活用係数', () => {
  expect(hourlyRate(240_000, 160, 0.8)).toBe(1200)
  expect(hourlyRate(1050, 1, 1)).toBe(1050)
})
it('満足度: ア and イ of the answers given to a question', () => {
  expect(satisfaction(30, 15, 4, 1)).toBe(0.9)
  expect(satisfaction(0, 0, 0, 3)).toBe(0)
  expect(satisfaction(0, 0, 0, 0)).toBeNull()
})
