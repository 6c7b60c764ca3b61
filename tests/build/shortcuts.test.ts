import { commands } from '../../src/commands/registry'
import { text } from './manifest'

interface Words {
  readonly [id: string]: { readonly value: string; readonly comment: string }
}
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[]
  readonly shortcuts: readonly {
    readonly action: string
    readonly key: { readonly default: string; readonly mac: string }
  }[]
  readonly resources: { readonly default: Words }
}
const { actions, shortcuts, resources } = JSON.parse(text('src/commands/shortcuts.json')) as Shortcuts
const english = JSON.parse(text('src/commands/shortcuts-en.json')) as Words

test('every shortcut is a command, and every action has one shortcut', () => {
  const ids = commands.map(({ id }) => id)
  expect(actions.filter(({ id, type }) => !ids.includes(id) || type !== 'ExecuteFunction')).toEqual([])
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id))
  expect(ids).toEqual(expect.arrayContaining(['checkBeforeSubmission', 'goToNextFinding', 'goToPreviousFinding']))
})

test('every name stands in Japanese and in English', () => {
  for (const { name } of actions) {
    const token = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? ''
    expect(resources.default[token]?.value).toMatch(/[぀-ヿ一-鿿]/)
    expect(english[token]?.value).toMatch(/^[\x20-\x7e]+$/)
  }
  expect(Object.keys(english)).toEqual(Object.keys(resources.default))
})

/** Excel and the browsers leave this pattern to add-ins; ⌃⌥ belongs to VoiceOver. */
test('no key is Excel’s, a browser’s or a screen reader’s', () => {
  for (const { key } of shortcuts) {
    expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/)
    expect(key.mac).toMatch(/^Command\+Alt\+Shift\+[A-Z]$/)
  }
  for (const platform of ['default', 'mac'] as const) {
    expect(new Set(shortcuts.map(({ key }) => key[platform])).size).toBe(shortcuts.length)
  }
})

test('the page about the add-in lists the same keys for the same things', () => {
  const rows = [
    ...text('src/taskpane/about.html').matchAll(/<tr>\s*<td>(.*?)<\/td>\s*<td>(.*?)<\/td>\s*<td>(.*?)<\/td>/g),
  ]
  const shown = shortcuts.map(({ action, key }) => [
    resources.default[action]!.value,
    key.default,
    key.mac.replace('Command', '⌘').replace('Alt', '⌥').replace('Shift', '⇧'),
  ])
  expect(rows.map((row) => row.slice(1, 4))).toEqual(shown)
})
