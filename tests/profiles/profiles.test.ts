import { profileById, profileFrom, ProfileError, profileForPrefecture, profileIds } from '../../src/profiles'
import { rawProfile } from '../../src/profiles/builtIn'
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
  it.each(profileIds())('%s is written as a person has to write one', (id) => {
    expect(profileFrom(rawProfile(id))).toEqual(profileById(id))
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

/** A profile of a user, as its file is read. */
const own = (keys: string): object => ({ ...(JSON.parse(keys) as object), id: 'own', extends: 'hatarakikata-r6' })

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
  it('may have a whole map or list removed', () => {
    const emptied = ['documents', 'withheld', 'confirmations', 'targets', 'deadlines', 'levels'] as const
    const profile = profileFrom({
      id: 'own',
      extends: 'hatarakikata-r6',
      ...Object.fromEntries(emptied.map((name) => [name, null])),
    })
    expect(emptied.map((name) => profile[name])).toEqual(emptied.map(() => ({})))
  })
  it.each([
    ['an unknown key', { id: 'own', extends: 'hatarakikata-r6', limit: {} }, '「limit」という設定はありません。'],
    ['a key of an object', own('{"__proto__": {"x": 1}}'), '「__proto__」という設定はありません。'],
    ['a text for a number', own('{"targets": {"visits": "380"}}'), '「targets > visits」は数かnullで書いてください。'],
    ['a year long ago', own('{"fiscalYear": 1999}'), '「fiscalYear」は2019以上の数'],
    ['a year far away', own('{"fiscalYear": 2999}'), '「fiscalYear」は2099以下の数'],
    ['half a period', own('{"period": ["2024-04-01"]}'), '「period」には始まりと終わり'],
    ['a day in another notation', own('{"closedDays": ["2024/4/1"]}'), '「closedDays > 0」は "2024-04-01" のような日'],
    ['a place that is none', own('{"counts": {"電話": "⑤"}}'), '「counts > 電話」は①②③④のどれか'],
    [
      'half a deadline',
      own('{"deadlines": {"様式14": {"rule": "fixed"}}}'),
      '「deadlines > 様式14」に「to」がありません。',
    ],
    [
      'a further document without a name',
      own('{"documents": {"様式18": {"to": [], "clause": ""}}}'),
      '「documents > 様式18」に「title」がありません。',
    ],
    [
      'half a stretch of months',
      own('{"documents": {"様式18": {"title": "", "to": [], "clause": "", "months": ["2024-04"]}}}'),
      '「documents > 様式18 > months」には始まりと終わりの2つの月',
    ],
    [
      'a month in another notation',
      own('{"documents": {"様式18": {"title": "", "to": [], "clause": "", "months": ["2024-04", "6月"]}}}'),
      'months > 1」は "2024-04" のような月',
    ],
    ['a name in capitals', { id: 'OWN' }, '「id」は半角の英小文字'],
    ['no name', {}, '設定に「id」がありません。'],
    ['a form that is not there', own('{"forms": {"様式41": {}}}'), '「forms > 様式41」'],
    ['a column that is not there', own('{"forms": {"様式14": {"headers": {"minuts": ["分"]}}}}'), 'headers > minuts'],
    ['a column of every object', own('{"forms": {"様式14": {"example": {"toString": "1"}}}}'), 'example > toString'],
    ['a list that is not there', own('{"forms": {"様式14": {"codes": {"methods": []}}}}'), 'codes > methods'],
    ['another name for nothing', own('{"aliases": {"様式14.minuts": ["分"]}}'), 'aliases > 様式14.minuts'],
    ['values of nothing', own('{"values": {"様式14": {"訪問": "電話"}}}'), 'values > 様式14'],
    ['a target that is no number of the report', own('{"targets": {"visit": 300}}'), '「targets > visit」'],
    ['a target of records', own('{"targets": {"minutes": 300}}'), '「targets > minutes」'],
    ['a target of a label', own('{"targets": {"label": 300}}'), '「targets > label」'],
    ['a limit that nothing looks at', own('{"limits": {"minuteMax": 150}}'), '「limits > minuteMax」'],
    ['a target below 0', own('{"targets": {"visits": -1}}'), '「targets > visits」は0以上の数'],
    ['a method that is in no list', own('{"counts": {"電話相談": "①"}}'), '「counts > 電話相談」'],
    ['an online method that is not counted', own('{"online": ["オンライン"]}'), '「online > オンライン」'],
    ['a mark that is not there', own('{"topics": {"B": ["themeEqualPay", "theme"]}}'), '「topics > B > theme」'],
    ['a form to be handed in that is not there', own('{"submitted": ["様式14", "様式41"]}'), '「submitted > 様式41」'],
    ['a period that ends before it begins', own('{"period": ["2025-03-31", "2024-04-01"]}'), '「period」は始まりの日'],
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
    expect(() => profileFrom(json)).not.toThrow(/[Pp]roperty|[Ii]nstance|schema|%[0-9A-F]{2}/)
  })
})

it('an edition may shorten a list whose entries are counted still', () => {
  const codes = { method: ['来所', '電話', 'チャット'] }
  expect(profileFrom({ ...own('{"counts": {"チャット": "①"}}'), forms: { 様式14: { codes } } }).counts).toMatchObject({
    チャット: '①',
    メール: '①',
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
