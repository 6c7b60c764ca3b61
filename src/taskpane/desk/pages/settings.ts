import { keepSettings, settingsOf } from '../../../session/settings'
import {
  changedSettings,
  forget,
  keptIn,
  settingsView,
  type Kept,
  type SettingsChange,
  type SettingsView,
} from '../../../session/settingsBook'
import { allRules } from '../../../session/engine'
import type { Rule } from '../../../validators/engine/rule'
import type { Book } from '../../../workbook/types'
import { journalKey, judgeAgain } from '../checking'
import type { Core } from '../core'
import { done, refused } from '../notices'
import { kept } from '../view/kept'
import { PageOf } from './page'
import type { SettingsPage, SettingsState } from './types'

const noBook = 'まだブックを読んでいません。ブックを開いてから行ってください。'
/** What can be taken back is no note in the book: it lies on this machine. */
const journalId = 'journal'

/** 設定: what the book is judged by, and what yoshiki keeps. */
export async function settingsPage(core: Core): Promise<SettingsPage> {
  const rules: readonly Rule[] = await allRules()
  const viewOf = kept((look: Core['facts']['look'], book: Book | undefined): SettingsView | null =>
    look && book ? settingsView(look.profile, settingsOf(book), rules) : null,
  )
  const thingsOf = kept((book: Book | undefined, journal: Core['facts']['journal']): Kept[] => [
    ...(book ? keptIn(book) : []),
    ...(journal.length > 0
      ? [
          {
            id: journalId,
            name: '元に戻すための控え',
            about: `書き込み ${journal.length}件。このパソコンにだけあります。`,
          },
        ]
      : []),
  ])
  const stateOf = kept((settings: SettingsView | null, things: readonly Kept[]): SettingsState => ({
    settings,
    kept: things,
  }))
  const page = new PageOf(core, () => {
    const { look, open, journal } = core.facts
    return stateOf(viewOf(look, open[0]), thingsOf(open[0], journal))
  })

  const change = (wanted: SettingsChange): Promise<void> =>
    core.run(async () => {
      const { look, open } = core.facts
      const [book, ...rest] = open
      if (!look || !book) return core.show({ notice: refused(noBook) })
      const next = changedSettings(settingsOf(book), wanted, look.profile, rules)
      if ('refusal' in next) return core.show({ notice: refused(next.refusal) })
      const changed = await keepSettings(core.edges.host, book, next.settings)
      await judgeAgain(core, { open: [changed, ...rest] })
      core.show({ notice: done('設定を変えました。このブックに保存すると残ります。') })
    })

  async function forgetThings(ids?: readonly string[]): Promise<void> {
    const { open, journal } = core.facts
    const [book, ...rest] = open
    if (!book) return core.show({ notice: refused(noBook) })
    if (journal.length > 0 && (!ids || ids.includes(journalId))) {
      core.edges.store.set(journalKey(book.id), null)
      core.facts = { ...core.facts, journal: [] }
    }
    const notes = Object.keys(book.notes).filter((id) => !ids || ids.includes(id))
    const left = await forget(core.edges.host, book, notes)
    if (notes.length > 0) await judgeAgain(core, { open: [left, ...rest] })
    core.learn({}, { notice: done('消しました。入力した内容は何も変わっていません。') })
  }

  return {
    state: () => page.state(),
    subscribe: (changed) => page.subscribe(changed),
    setProfile: (id) => change({ kind: 'profile', id }),
    setCentre: (centre) => change({ kind: 'centre', centre }),
    setTarget: (field, value) => change({ kind: 'target', field, value }),
    setLevel: (rule, level) => change({ kind: 'level', rule, level }),
    forget: (ids) => core.run(() => forgetThings(ids)),
  }
}
