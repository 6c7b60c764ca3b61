import { Recent } from '../../src/functions/engine/recent'

const range = (...values: (string | number | null)[]) => [values]

it('what was made of the same values is taken again, though they are others', () => {
  const recent = new Recent<object>()
  const made: string[] = []
  const ask = (what: string, values: ReturnType<typeof range>) =>
    recent.get(what, [values], () => {
      made.push(what)
      return {}
    })
  const first = ask('a', range('電話', 1, null))
  expect(ask('a', range('電話', 1, null))).toBe(first)
  expect(made).toEqual(['a'])
  expect(ask('b', range('電話', 1, null))).not.toBe(first)
  expect(ask('a', range('電話', 1, 0))).not.toBe(first)
  expect(ask('a', range('電話', 1))).not.toBe(first)
  expect(made).toEqual(['a', 'b', 'a', 'a'])
})

it('error values are compared by what they say', () => {
  const recent = new Recent<object>()
  const ask = (code: string) => recent.get('a', [[[{ code }]]], () => ({}))
  expect(ask('#REF!')).toBe(ask('#REF!'))
  expect(ask('#REF!')).not.toBe(ask('#N/A'))
})

it('only the last few are kept', () => {
  const recent = new Recent<object>()
  let made = 0
  const ask = (n: number) => recent.get('a', [range(n)], () => ({ n: made++ }))
  for (let n = 0; n < 20; n++) ask(n)
  ask(19)
  expect(made).toBe(20)
  ask(0)
  expect(made).toBe(21)
})
