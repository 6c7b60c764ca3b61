import { reasonsNote } from '../../src/answers/reasons'
import { MemoryHost } from '../../src/hosts/memory/host'
import { reasonIsGiven, setAside, takeBackReasons } from '../../src/session/reasons'
import { keepSettings, nothingSet, profileIn, settingsNote, settingsOf } from '../../src/session/settings'

const open = async (notes: Record<string, string> = {}) => {
  const host = new MemoryHost([{ id: 'a.xlsx', sheets: [], notes }])
  const [book] = await host.read()
  return { host, book: book!, notes: async () => (await host.read())[0]!.notes }
}

describe('reasons', () => {
  it('stand in the book under one name of ours, and go with the last of them', async () => {
    const { host, book, notes } = await open({ other: 'x' })
    const one = await setAside(host, book, ['k1', 'k2'], ' 先方の希望による。\n')
    expect(await notes()).toEqual(one.notes)
    expect(JSON.parse(one.notes[reasonsNote]!)).toEqual({
      version: 1,
      reasons: { k1: '先方の希望による。', k2: '先方の希望による。' },
    })
    const two = await takeBackReasons(host, one, ['k1'])
    expect(JSON.parse(two.notes[reasonsNote]!)).toMatchObject({ reasons: { k2: '先方の希望による。' } })
    await takeBackReasons(host, two, ['k2'])
    expect(await notes()).toEqual({ other: 'x' })
  })
  it('a note that is not ours is replaced, not trusted', async () => {
    const { host, book } = await open({ [reasonsNote]: '{"version":9}' })
    const { notes } = await setAside(host, book, ['k1'], '理由')
    expect(JSON.parse(notes[reasonsNote]!)).toEqual({ version: 1, reasons: { k1: '理由' } })
  })
  it('blank is no reason', () => {
    expect(['', ' \n\u200e', '理由'].map(reasonIsGiven)).toEqual([false, false, true])
  })
})

describe('settings', () => {
  it('come back from the book, and leave no note where nothing is set', async () => {
    const { host, book, notes } = await open()
    const kept = await keepSettings(host, book, { profile: 'hatarakikata-r6-okinawa' })
    expect(settingsOf((await host.read())[0]!)).toEqual({ ...nothingSet, profile: 'hatarakikata-r6-okinawa' })
    expect(profileIn([book, kept])?.prefecture).toBe('沖縄')
    await keepSettings(host, kept, { profile: null })
    expect(await notes()).toEqual({})
  })
  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a profile that is not known here', '{"version":1,"profile":"hatarakikata-r99"}'],
    ['a name of the prototype', '{"version":1,"profile":"constructor"}'],
    ['another kind', '{"version":1,"profile":{"id":"x"}}'],
    ['far too much', `{"version":1,"profile":"${'x'.repeat(20_000)}"}`],
  ])('%s is nothing', (_why, text) => {
    expect(settingsOf({ notes: { [settingsNote]: text } })).toEqual(nothingSet)
    expect(profileIn([])).toBeUndefined()
  })
})
