import fc from 'fast-check'
import { MemoryHost } from '../../src/hosts/memory/host'
import { profileFrom } from '../../src/profiles'
import { profileById, profileIds } from '../../src/profiles/builtIn'
import { withOwn } from '../../src/profiles/own'
import { check } from '../../src/session/check'
import {
  keepSettings,
  nothingSet,
  ownIn,
  profileIn,
  settingsNote,
  settingsOf,
  settingsSaid,
  type Settings,
} from '../../src/session/settings'
import {
  changedSettings,
  childProfile,
  forget,
  keptIn,
  settingsView,
  type SettingsChange,
} from '../../src/session/settingsBook'
import { rules } from '../../src/validators'
import { call, monthRow, visit } from '../support/rows'
import { booksOf } from '../support/sheets'

const shimane = profileById('hatarakikata-r6-shimane')!
const okinawa = profileById('hatarakikata-r6-okinawa')!
const tool = { name: 'yoshiki', version: '1' }
const changed = (settings: Settings, ...changes: SettingsChange[]): Settings =>
  changes.reduce((before, change) => {
    const after = changedSettings(before, change, withOwn(shimane, before), rules)
    if ('refusal' in after) throw new Error(after.refusal)
    return after.settings
  }, settings)
const refusal = (change: SettingsChange): string => {
  const after = changedSettings(nothingSet, change, shimane, rules)
  return 'refusal' in after ? after.refusal : ''
}
const limit = 'y14-minutes-limit'

describe('what is set for a book', () => {
  it('is nothing at first: everything is as the profile says', () => {
    const view = settingsView(shimane, nothingSet, rules)
    expect(view.profile).toEqual({
      id: shimane.id,
      title: shimane.title,
      prefecture: '島根',
      centre: '島根働き方改革推進支援センター',
      fiscalYear: '令和6年度',
      from: '様式の都道府県名による',
    })
    expect(view.profiles.map(({ id, chosen }) => [id, chosen])).toEqual([
      [null, true],
      ...profileIds().map((id) => [id, false]),
    ])
    expect(view.centre).toBe('')
    expect(view.targets.map(({ field, usual, own }) => [field, usual, own])).toEqual([
      ['consultations', 380, null],
      ['seminars', 30, null],
      ['equalPaySeminars', 12, null],
      ['visits', 380, null],
      ['equalPayVisits', 64, null],
    ])
    expect(settingsView(okinawa, nothingSet, rules).targets.map(({ field }) => field)).toContain('sugarVisits')
    expect(view.levels.every(({ own }) => own === null)).toBe(true)
    expect(view.levels.map(({ rule }) => rule)).toEqual(
      rules.filter(({ scope }) => scope !== 'registered').map(({ id }) => id),
    )
  })

  it('shows what was set beside what is usual', () => {
    const settings = changed(
      nothingSet,
      { kind: 'profile', id: shimane.id },
      { kind: 'centre', centre: ' 見本センター ' },
      { kind: 'target', field: 'visits', value: 400 },
      { kind: 'level', rule: limit, level: 'off' },
    )
    expect(settings).toEqual({
      profile: shimane.id,
      centre: '見本センター',
      targets: { visits: 400 },
      levels: { [limit]: 'off' },
    })
    const view = settingsView(withOwn(shimane, settings), settings, rules)
    expect(view.profile).toMatchObject({ title: shimane.title, centre: '見本センター', from: 'このブックで選んだもの' })
    expect(view.targets).toContainEqual({ field: 'visits', label: '支援件数④', usual: 380, own: 400 })
    expect(view.levels).toContainEqual(expect.objectContaining({ rule: limit, usual: 'error', own: 'off' }))
  })

  it('needs no entry for what is as usual, or was taken back', () => {
    const settings = changed(
      nothingSet,
      { kind: 'target', field: 'visits', value: 400 },
      { kind: 'target', field: 'seminars', value: 31 },
      { kind: 'target', field: 'visits', value: 380 },
      { kind: 'target', field: 'seminars', value: null },
      { kind: 'level', rule: limit, level: 'warning' },
      { kind: 'level', rule: limit, level: 'error' },
      { kind: 'centre', centre: shimane.centre },
    )
    expect(settings).toEqual(nothingSet)
  })

  it.each<[string, SettingsChange, string]>([
    ['a profile that is not there', { kind: 'profile', id: 'x' }, '一覧から選んで'],
    ['a name that is a letter', { kind: 'centre', centre: 'あ'.repeat(61) }, '60字まで'],
    ['a target of no field', { kind: 'target', field: 'toString', value: 1 }, 'この様式にありません'],
    ['half a visit', { kind: 'target', field: 'visits', value: 0.5 }, '整数'],
    ['less than nothing', { kind: 'target', field: 'visits', value: -1 }, '整数'],
    ['a rule that is not there', { kind: 'level', rule: 'y14-nothing', level: 'off' }, 'その規則はありません'],
    ['a rule that a person attests', { kind: 'level', rule: 'book-recipients', level: 'off' }, 'その規則はありません'],
  ])('%s is refused, and nothing was changed', (_why, change, says) => {
    expect(refusal(change)).toContain(says)
    expect(refusal(change)).toContain('設定は変えていません。')
  })

  it('lowers a rule or puts it out, never raises it', () => {
    const view = settingsView(shimane, nothingSet, rules)
    const names = (level: string) => view.levels.find(({ usual }) => usual === level)?.choices.map(({ name }) => name)
    expect([names('error'), names('warning'), names('info')]).toEqual([
      ['要修正', '確認', '参考', '調べない'],
      ['確認', '参考', '調べない'],
      ['参考', '調べない'],
    ])
    const warning = view.levels.find(({ usual }) => usual === 'warning')!
    expect(refusal({ kind: 'level', rule: warning.rule, level: 'error' })).toContain('区分は確認です')
  })

  it('is a child of its profile that the schema takes', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('centre'), centre: fc.string({ unit: 'binary' }) }),
      fc.record({
        kind: fc.constant('target'),
        field: fc.constantFrom('visits', 'seminars', '__proto__', 'x'),
        value: fc.option(fc.oneof(fc.integer(), fc.double())),
      }),
      fc.record({
        kind: fc.constant('level'),
        rule: fc.constantFrom(...rules.slice(0, 20).map(({ id }) => id), 'constructor'),
        level: fc.option(fc.constantFrom('error', 'warning', 'info', 'off')),
      }),
    ) as fc.Arbitrary<SettingsChange>
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let settings: Settings = nothingSet
        for (const one of changes) {
          const after = changedSettings(settings, one, withOwn(shimane, settings), rules)
          if ('settings' in after) settings = after.settings
        }
        const child = profileFrom(childProfile(settings, shimane))
        const { id: _id, title: _title, extends: _extends, ...rest } = child
        const { id: _own, title: _owned, extends: _parent, ...wanted } = withOwn(shimane, settings)
        expect(rest).toEqual(wanted)
      }),
    )
  })
})

describe('in the book', () => {
  const open = async () => {
    const host = new MemoryHost(booksOf({ y14: { rows: [call()] } }))
    return { host, book: (await host.read())[0]! }
  }
  it('they come back as they were kept', async () => {
    const { host, book } = await open()
    const settings: Settings = {
      profile: null,
      centre: '見本センター',
      targets: { visits: 0 },
      levels: { [limit]: 'off' },
    }
    await keepSettings(host, book, settings)
    const [read] = await host.read()
    expect([settingsOf(read!), ownIn([book, read!])]).toEqual([
      settings,
      { centre: '見本センター', targets: { visits: 0 }, levels: { [limit]: 'off' } },
    ])
    expect([profileIn([read!]), ownIn([]), settingsOf({ notes: {} })]).toEqual([undefined, undefined, nothingSet])
  })
  it('what somebody else wrote there does no harm', () => {
    fc.assert(
      fc.property(
        fc.record({
          version: fc.constantFrom(1, 1, 1, 2, '1'),
          profile: fc.oneof(fc.constantFrom(shimane.id, 'x', '__proto__'), fc.jsonValue()),
          centre: fc.oneof(fc.string(), fc.jsonValue()),
          targets: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
          levels: fc.oneof(fc.dictionary(fc.string(), fc.constantFrom('off', 'error', 'x', 1)), fc.jsonValue()),
        }),
        (kept) => {
          const text = JSON.stringify(kept).replace('"visits"', '"__proto__"')
          const settings = settingsOf({ notes: { [settingsNote]: text } })
          const { id: _id, ...used } = withOwn(shimane, settings)
          expect(() => profileFrom({ ...childProfile(settings, shimane) })).not.toThrow()
          expect(Object.getPrototypeOf(used.targets)).toBe(Object.prototype)
          expect(({} as Record<string, unknown>)['off']).toBeUndefined()
        },
      ),
    )
  })
})

describe('a check', () => {
  const books = (settings: Partial<Settings> | null) =>
    booksOf({ y14: { rows: [visit({ minutes: 200 })] }, y15: { months: { '6月': monthRow({ visits: 1 }) } } }).map(
      (book) => ({
        ...book,
        notes: settings === null ? {} : { [settingsNote]: JSON.stringify({ version: 1, ...settings }) },
      }),
    )
  const judged = async (settings: Partial<Settings> | null, asked = false) => {
    const snapshot = await new MemoryHost(books(settings)).read()
    return check(snapshot, {
      tool,
      month: '2024-06',
      profile: asked ? shimane : profileIn(snapshot),
      own: asked ? undefined : ownIn(snapshot),
      said: settingsSaid(snapshot, asked),
    })
  }
  const found = ({ verdict }: { verdict: { findings: readonly { rule: string; severity: string }[] } }) =>
    verdict.findings.filter(({ rule }) => rule === limit).map(({ severity }) => severity)

  it('is by what the book sets, and says so', async () => {
    const plain = await judged(null)
    expect([found(plain), plain.said]).toEqual([['error'], []])
    const own = await judged({ levels: { [limit]: 'warning' }, targets: { visits: 5 } })
    expect(found(own)).toEqual(['warning'])
    expect(own.submission.profile).toMatchObject({
      id: shimane.id,
      title: `${shimane.title}・ブックの設定(目標1件、規則の区分1件)`,
      targets: { visits: 5, seminars: 30 },
    })
    expect(own.said).toEqual(['ブックに保存された設定を使いました(目標1件、規則の区分1件)。'])
    const chosen = await judged({ profile: okinawa.id })
    expect([chosen.submission.profile.id, chosen.said]).toEqual([
      okinawa.id,
      [`ブックに保存された設定を使いました(${okinawa.title})。`],
    ])
  })
  it('is by the profile that was asked for, whatever the book sets; that is said too', async () => {
    const answer = await judged({ profile: okinawa.id, levels: { [limit]: 'off' } }, true)
    expect([answer.submission.profile, found(answer)]).toEqual([shimane, ['error']])
    expect(answer.said).toEqual(['ブックに保存された設定がありますが、使っていません(設定が指定されたため)。'])
  })
  it('says when books do not agree', async () => {
    const [first, second] = books({ profile: okinawa.id })
    const snapshot = await new MemoryHost([
      first!,
      { ...second!, notes: { [settingsNote]: '{"version":1,"centre":"x"}' } },
    ]).read()
    expect(settingsSaid(snapshot, false)).toEqual([
      expect.stringContaining('保存された設定を使いました'),
      expect.stringContaining('ブックによって設定が違う'),
    ])
  })
})

describe('what is kept in a book', () => {
  const notes = {
    reasons: JSON.stringify({ version: 1, reasons: { a: '見た', b: '見た' } }),
    settings: JSON.stringify({ version: 1, profile: okinawa.id, targets: { visits: 1 } }),
    later: 'x',
  }
  it('is told in words, all of it', () => {
    expect(keptIn({ notes }).map(({ id, name, about }) => [id, name, about.split('。')[0]])).toEqual([
      ['reasons', '理由', '理由を付けて残した指摘 2件'],
      ['settings', '設定', `${okinawa.title}、目標1件`],
      ['later', 'ほかの覚え書き', '様式アシストが書いたもの(1字)'],
    ])
    expect(keptIn({ notes: {} })).toEqual([])
    expect(keptIn({ notes: { settings: '{' } })[0]!.about).toContain('読めない設定')
  })
  it('goes, one or all; nothing is left behind', async () => {
    const [made] = booksOf({ y14: { rows: [call()] } })
    const host = new MemoryHost([{ ...made!, notes }])
    const [book] = await host.read()
    const rest = await forget(host, book!, ['later', 'gone'])
    expect([Object.keys(rest.notes), Object.keys((await host.read())[0]!.notes)]).toEqual([
      ['reasons', 'settings'],
      ['reasons', 'settings'],
    ])
    await forget(host, rest)
    expect((await host.read())[0]!.notes).toEqual({})
  })
})
