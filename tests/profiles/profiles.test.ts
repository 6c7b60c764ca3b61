import { profileById, profileFrom, ProfileError, profileForPrefecture, profileIds } from '../../src/profiles'
import { merge } from '../../src/profiles/merge'
import { prefectures } from '../../src/text/prefecture'

describe('built-in profiles', () => {
  it.each(profileIds())('%s is whole', (id) => {
    const profile = profileById(id)!
    expect(profile).toMatchObject({
      id,
      programme: 'hatarakikata',
      fiscalYear: 2024,
      period: ['2024-04-01', '2025-03-31'],
    })
    expect(Object.keys(profile.counts)).toHaveLength(9)
    expect(profile.submitted.every((form) => profile.deadlines[form])).toBe(true)
  })
  it('the targets are those of the specification', () => {
    expect(profileById('hatarakikata-r6-shimane')!.targets).toEqual({
      consultations: 380,
      seminars: 30,
      equalPaySeminars: 12,
      visits: 380,
      equalPayVisits: 64,
    })
    expect(profileById('hatarakikata-r6-okinawa')!.targets).toEqual({ sugarVisits: 60 })
  })
  it('Okinawa hands in its own monthly report instead of the common one', () => {
    const okinawa = profileById('hatarakikata-r6-okinawa')!
    expect(okinawa.submitted).toEqual(['様式11', '様式13', '様式14', '様式15-2'])
    expect(okinawa.deadlines['様式15']).toBeUndefined()
  })
  it('a prefecture finds its own, others none', () => {
    expect(profileForPrefecture('島根')?.id).toBe('hatarakikata-r6-shimane')
    expect(profileForPrefecture('東京')).toBeNull()
  })
})

describe('a profile that a user writes', () => {
  it.each(prefectures)('%s in a few lines', (name) => {
    const short = name === '北海道' ? name : name.slice(0, -1)
    const profile = profileFrom({
      id: 'own',
      extends: 'hatarakikata-r6',
      prefecture: short,
      centre: `${short}働き方改革推進支援センター`,
      targets: { consultations: 500 },
    })
    expect(profile).toMatchObject({ prefecture: short, fiscalYear: 2024, targets: { consultations: 500 } })
    expect(profile.limits['minutesMax']).toBe(180)
  })
  it.each([
    ['an unknown key', { id: 'own', extends: 'hatarakikata-r6', limit: {} }, 'limit'],
    [
      'a misspelt level',
      { id: 'own', extends: 'hatarakikata-r6', levels: { 'y14-minutes-limit': 'errror' } },
      'levels > y14-minutes-limit',
    ],
    ['a parent that is not there', { id: 'own', extends: 'hatarakikata-r9' }, 'hatarakikata-r9'],
    ['itself as parent', { id: 'own', extends: 'own' }, 'own'],
    ['no parent and no period', { id: 'own' }, 'extends'],
    ['a list instead of an object', [], '{ … }'],
  ])('%s is refused by name', (_why, json, says) => {
    expect(() => profileFrom(json)).toThrow(ProfileError)
    expect(() => profileFrom(json)).toThrow(says)
  })
})

describe('merge', () => {
  it('the child wins per key, arrays replace, null removes', () => {
    expect(merge({ a: { x: 1, y: 2 }, list: [1, 2], gone: 1 }, { a: { y: 3 }, list: [9], gone: null })).toEqual({
      a: { x: 1, y: 3 },
      list: [9],
    })
  })
  it('does not reach into a prototype', () => {
    merge({}, JSON.parse('{"__proto__":{"polluted":true}}') as never)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
