import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isRealDay } from '../../../src/calendar/days'
import { machine, storeOf } from '../../../src/taskpane/desk/machine'

const storage = (over: Partial<Storage> = {}) => {
  const texts = new Map<string, string>()
  const made = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
    ...over,
  } as Storage
  return { texts, made }
}

describe('the store of this machine', () => {
  it('keeps the texts of one partition from those of others', () => {
    const { texts, made } = storage()
    const here = storeOf(() => made, 'p1')
    const there = storeOf(() => made, 'p2')
    here.set('journal:a', 'x')
    expect([here.get('journal:a'), there.get('journal:a')]).toEqual(['x', null])
    expect([...texts.keys()]).toEqual(['p1yoshiki:journal:a'])
    here.set('journal:a', null)
    expect([here.get('journal:a'), texts.size]).toEqual([null, 0])
  })
  it('that a browser forbids, or that is full, stops nothing', () => {
    const forbidden = storeOf(() => {
      throw new Error('SecurityError')
    }, '')
    forbidden.set('a', 'x')
    expect(forbidden.get('a')).toBeNull()
    const full = storage({
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    })
    const store = storeOf(() => full.made, '')
    store.set('a', 'x')
    expect(store.get('a')).toBeNull()
  })
})

describe('the machine', () => {
  it('knows the day and the time', () => {
    const { clock } = machine()
    expect(isRealDay(clock.today())).toBe(true)
    expect(clock.time()).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
  })
  it('calls off what was to come later', async () => {
    const { later } = machine()
    const done: string[] = []
    later(1, () => done.push('a'))
    later(1, () => done.push('b'))()
    await new Promise((resolve) => later(20, () => resolve(null)))
    expect(done).toEqual(['a'])
  })
  it('lets others have their turn when it has worked long enough', async () => {
    const { pause } = machine()
    let turn = false
    setImmediate(() => (turn = true))
    const until = performance.now() + 15
    while (performance.now() < until);
    await pause()
    await new Promise((resolve) => setTimeout(resolve))
    expect(turn).toBe(true)
  })
  it('reads a file that was added, and says why it cannot', async () => {
    const { readBook } = machine()
    const bytes = readFileSync(path.join(__dirname, '../../fixtures/books/errors14/様式14.xlsx'))
    expect((await readBook(bytes, '様式14.xlsx')).sheets.length).toBeGreaterThan(0)
    await expect(readBook(new TextEncoder().encode('no book'), 'x.xlsx')).rejects.toMatchObject({
      name: 'ReadRefusal',
      message: expect.stringContaining('読めません'),
    })
  })
})
