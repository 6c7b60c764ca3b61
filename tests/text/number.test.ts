import fc from 'fast-check'
import { readNumber } from '../../src/text/number'

test.each([
  ['１２０', 120],
  ['120', 120],
  [' 120\n', 120],
  ['\u3000３', 3],
  ['1,200', 1200],
  ['１，２００，０００', 1200000],
  ['1.5', 1.5],
  ['－3', -3],
  ['−3', -3],
  ['+4', 4],
  ['-0', 0],
  ['007', 7],
])('text %j means %p', (text, value) => {
  expect(readNumber(text)).toEqual({ state: 'coerced', value })
})

test.each([
  ['120分', ['分'], 120],
  ['１２０ 分', ['分'], 120],
  ['3回目', ['回', '回目'], 3],
  ['3回', ['回', '回目'], 3],
  ['1,200人', ['名', '人'], 1200],
  ['90％', ['%'], 90],
  ['5', ['', '件'], 5],
])('text %j with the units %j means %p', (text, units, value) => {
  expect(readNumber(text, units)).toEqual({ state: 'coerced', value })
})

test.each([
  '120分',
  '3回目',
  '約3',
  '1 200',
  '12,00',
  '1,2000',
  ',5',
  '1,',
  '.',
  '1.',
  '①',
  '10²',
  '½',
  '三',
  '1e3',
  '0x10',
  '--1',
  '-',
  '#REF!',
  '1-2',
  'Infinity',
  '9'.repeat(400),
])('text %j is unreadable without a unit', (text) => {
  expect(readNumber(text)).toEqual({ state: 'unreadable', value: null })
})

test.each([
  ['3回目', ['回']],
  ['分', ['分']],
  ['1時間30分', ['分']],
  ['第3回', ['回']],
  ['3分分', ['分']],
])('text %j is unreadable with the units %j', (text, units) => {
  expect(readNumber(text, units)).toEqual({ state: 'unreadable', value: null })
})

test('cells that are no text', () => {
  expect(readNumber(12.5)).toEqual({ state: 'ok', value: 12.5 })
  expect(readNumber(0)).toEqual({ state: 'ok', value: 0 })
  expect(readNumber(NaN)).toEqual({ state: 'unreadable', value: null })
  expect(readNumber(Infinity)).toEqual({ state: 'unreadable', value: null })
  expect(readNumber(true)).toEqual({ state: 'unreadable', value: null })
  expect(readNumber(false)).toEqual({ state: 'unreadable', value: null })
  for (const blank of [null, '', ' \u3000\n']) expect(readNumber(blank)).toEqual({ state: 'blank', value: null })
})

test('any amount is read back from the ways it is written', () => {
  const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
      for (const text of [String(n), n.toLocaleString('en-US'), wide(String(n)), wide(n.toLocaleString('en-US'))])
        expect(readNumber(`${text}件`, ['件'])).toEqual({ state: 'coerced', value: n })
    }),
  )
})

test('state and value always fit together', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'019０９.,，-− 分回') }), (text) => {
      const { state, value } = readNumber(text, ['分', '回'])
      if (state === 'coerced') expect(Number.isFinite(value)).toBe(true)
      else expect([state, value]).toEqual([text.trim() === '' ? 'blank' : 'unreadable', null])
    }),
  )
})
