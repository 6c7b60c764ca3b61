import fc from 'fast-check'
import { shapeOf } from '../../src/text/shape'

describe('the shape of a text', () => {
  it.each([
    ['株式会社やまびこ 2号店', '株式会社ああああ 0漢漢'],
    ['(株)ヤマビコー', '(株)アアアアア'],
    ['㈱ﾔﾏﾋﾞｺ', '㈱アアアアア'],
    ['見本 太郎', '漢漢 漢漢'],
    ['佐々木', '漢漢漢'],
    ['島根県松江市見本町1-1', '島根県漢漢漢漢漢漢0-0'],
    ['松江市見本町１－１', '漢漢漢漢漢漢０－０'],
    ['0852-00-0001', '0000-00-0000'],
    ['info@example.co.jp', 'aaaa@aaaaaaa.aa.aa'],
    ['〇〇会社', '〇〇漢漢'],
    ['Ａｂ①', 'Ａａ?'],
    ['', ''],
    ['北海道', '北海道'],
    ['一行目\n二行目', '漢漢漢\n漢漢漢'],
    ['𠮷野', '漢漢'],
    ['😀', '?'],
  ])('of %p is %p', (text, shape) => {
    expect(shapeOf(text)).toBe(shape)
  })
  it('keeps no word of it, and its length', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'見本太郎山田さくらサクラabXY12３４'),
      minLength: 2,
      maxLength: 12,
    })
    fc.assert(
      fc.property(name, (text) => {
        const shape = shapeOf(text)
        expect([...shape]).toHaveLength([...text].length)
        expect(shape).toMatch(/^[漢あアaA0０]*$/)
      }),
    )
  })
})
