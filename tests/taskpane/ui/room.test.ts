import { fitting } from '../../../src/taskpane/ui/tabs/room'

const places = (...from: Parameters<typeof fitting>) => [...fitting(...from)].sort()

describe('tabs on one line', () => {
  const widths = [50, 40, 40, 60, 30]
  it('are all there where they have room, to the last pixel', () => {
    expect(places(widths, 0, 220, 45)).toEqual([0, 1, 2, 3, 4])
    expect(places(widths, 0, 219, 45)).toEqual([0, 1, 2])
  })
  it('leave room for the way to the others, and are the first ones: a narrow one further on does not jump ahead', () => {
    expect(places(widths, 0, 205, 45)).toEqual([0, 1, 2])
    expect(places(widths, 0, 134, 45)).toEqual([0])
  })
  it('always hold the chosen one', () => {
    expect(places(widths, 4, 205, 45)).toEqual([0, 1, 2, 4])
    expect(places(widths, 3, 20, 45)).toEqual([3])
  })
})
