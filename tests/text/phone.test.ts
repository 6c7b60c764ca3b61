import fc from 'fast-check'
import { phoneShape } from '../../src/text/phone'

test.each([
  '03-1234-5678',
  '０３－１２３４－５６７８',
  '03(1234)5678',
  '（０３）１２３４‐５６７８',
  '03 1234 5678',
  '0311234567',
  '0460-85-1234',
  '011-000-0000',
  '090-1234-5678',
  '080ー1234ー5678',
  '050-1234-5678',
  '0120-123-456',
  '0570-064-110',
  '0800-123-4567',
  '+81-3-1234-5678',
  '+81 90 1234 5678',
  '03-1234-5678(内線12)',
  '03-1234-5678 （内線：１２３）',
  '03-1234-5678 内線12',
  '03-1234-5678 ext.12',
  '03-1234-5678(代表)',
  'TEL:03-1234-5678',
  '℡ 03-1234-5678',
  '03-1234-5678/090-1234-5678',
  '03-1234-5678、 090-1234-5678',
  '03-1234-5678\n0120-123-456',
  '',
  ' ',
  '-',
  '―',
  'なし',
  '不明',
])('%j looks right', (text) => {
  expect(phoneShape(text)).toBe('ok')
})

test.each([
  '03-123-4567',
  '03-1234-56789',
  '090-1234-567',
  '090-1234-56789',
  '0120-1234-567',
  '3-1234-5678',
  '1234-5678',
  '110',
  '00-1234-5678',
  '03-1234-567X',
  '03-1234-5678/090-1234',
  '内線12',
  'a@example.jp',
  '松江市',
  '+1-202-555-0100',
  '03-1234-5678 090-1234-5678',
])('%j looks odd', (text) => {
  expect(phoneShape(text)).toBe('odd')
})

test('length decides, however a number is written', () => {
  const tail = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 10 })
  fc.assert(
    fc.property(fc.constantFrom('090', '070', '0800', '03', '0852', '0120'), tail, (head, digits) => {
      const length = head.length + digits.length
      const right = length === (['090', '070', '0800'].includes(head) ? 11 : 10)
      // 030… and 08520… are read by their first digits alone
      fc.pre(head !== '03' || digits[0] !== '0')
      for (const text of [head + digits, `${head}-${digits}`, `(${head})${digits}`, `${head}－${digits}（内線9）`])
        expect(phoneShape(text)).toBe(right ? 'ok' : 'odd')
    }),
  )
})
