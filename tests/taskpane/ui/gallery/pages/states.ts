import type { PageStates } from '../fakePages'
import { helpStates } from './help'
import { listsStates } from './lists'
import { settingsStates } from './settings'
import { submitStates } from './submit'

export const problems = [
  '確認した人の名前を2人分入れてください(今は0人です)。',
  'まだ確認していないことが2件あります。確かめて、印を付けてください。',
]

const notYet: PageStates = {
  lists: listsStates.notYet,
  help: helpStates.notYet,
  submit: submitStates.notYet,
  settings: settingsStates.notYet,
}

/** What the further pages show, by the name it is looked at under. */
export const pageStates: Readonly<Record<string, PageStates>> = {
  notYet,
  ...Object.fromEntries(Object.entries(listsStates).map(([name, lists]) => [`lists.${name}`, { ...notYet, lists }])),
  ...Object.fromEntries(Object.entries(helpStates).map(([name, help]) => [`help.${name}`, { ...notYet, help }])),
  ...Object.fromEntries(
    Object.entries(submitStates).map(([name, submit]) => [`submit.${name}`, { ...notYet, submit }]),
  ),
  ...Object.fromEntries(
    Object.entries(settingsStates).map(([name, settings]) => [`settings.${name}`, { ...notYet, settings }]),
  ),
}
