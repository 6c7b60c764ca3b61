import { randomFor } from '../../src/samples/random'

it('gives the same numbers for the same seed and matter', () => {
  const numbers = (seed: number, about: string) => {
    const random = randomFor(seed, about)
    return Array.from({ length: 20 }, () => random.next())
  }
  expect(numbers(1, 'visits')).toEqual(numbers(1, 'visits'))
  expect(numbers(1, 'visits')).not.toEqual(numbers(2, 'visits'))
  expect(numbers(1, 'visits')).not.toEqual(numbers(1, 'talks'))
})

it('spreads evenly over what it may give', () => {
  const random = randomFor(3, 'test')
  const counts = new Map<number, number>()
  for (let i = 0; i < 6000; i++) {
    const number = random.int(1, 6)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

it('weighs, and shuffles without losing anything', () => {
  const random = randomFor(4, 'test')
  const drawn = Array.from({ length: 4000 }, () =>
    random.weighted([['a', 3] as const, ['b', 1] as const, ['c', 0] as const]),
  )
  expect(drawn).not.toContain('c')
  expect(drawn.filter((one) => one === 'a').length / 4000).toBeCloseTo(0.75, 1)
  const list = Array.from({ length: 50 }, (_, n) => n)
  const shuffled = random.shuffled(list)
  expect(shuffled).not.toEqual(list)
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list)
})
