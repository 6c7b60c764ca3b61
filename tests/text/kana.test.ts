import { foldKana } from '../../src/text/kana'

it.each([
  ['ヤマビコ', 'やまびこ'],
  ['ﾔﾏﾋﾞｺ 商店', 'やまびこ商店'],
  ['キャッスル', 'きやつする'],
  ['ＡＢＣ', 'abc'],
  ['みずほ木工', 'みずほ木工'],
  ['ヶ', 'け'],
])('%s is looked up as %s', (text, folded) => {
  expect(foldKana(text)).toBe(folded)
})
