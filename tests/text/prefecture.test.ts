import { prefectureOf, prefectures, startsWithPrefecture } from '../../src/text/prefecture'

test('there are 47, each once, each with its 都道府県', () => {
  expect(new Set(prefectures).size).toBe(47)
  expect(prefectures.filter((name) => !/[都道府県]$/.test(name))).toEqual([])
  expect(prefectures.filter((name) => name.endsWith('府'))).toEqual(['京都府', '大阪府'])
  expect(prefectures.filter((name) => name.endsWith('都'))).toEqual(['東京都'])
})

test('all are read with and without their suffix, and at the head of an address', () => {
  const shorts = prefectures.map((name) => prefectureOf(name))
  expect(new Set(shorts).size).toBe(47)
  expect(shorts).not.toContain(null)
  expect(shorts.map((name) => prefectureOf(name!))).toEqual(shorts)
  expect(prefectures.map((name) => startsWithPrefecture(`${name}中央市1-2`))).toEqual(shorts)
})

test.each([
  ['島根', '島根'],
  ['島根県', '島根'],
  [' 島 根　県\n', '島根'],
  ['東京', '東京'],
  ['東京都', '東京'],
  ['京都', '京都'],
  ['京都府', '京都'],
  ['北海道', '北海道'],
  ['大阪府', '大阪'],
  ['神奈川', '神奈川'],
  ['北海', null],
  ['京都都', null],
  ['東京府', null],
  ['京', null],
  ['都道府県名', null],
  ['島根県松江市', null],
  ['', null],
])('prefectureOf(%j) is %p', (text, expected) => {
  expect(prefectureOf(text)).toBe(expected)
})

test.each([
  ['島根県松江市殿町1', '島根'],
  ['島 根 県 松江市', '島根'],
  ['東京都港区', '東京'],
  ['京都府京都市', '京都'],
  ['北海道札幌市', '北海道'],
  ['島根県', '島根'],
  ['〒690-0000 島根県松江市', '島根'],
  ['６９０－００００島根県松江市', '島根'],
  ['京都市中京区', null],
  ['札幌市○○区', null],
  ['松江市殿町1', null],
  ['島根町1', null],
  ['県島根県', null],
  ['', null],
])('startsWithPrefecture(%j) is %p', (address, expected) => {
  expect(startsWithPrefecture(address)).toBe(expected)
})
