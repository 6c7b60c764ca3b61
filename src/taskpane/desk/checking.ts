import type { Answer } from '../../answers/answer'
import { journalText, parseJournal, underName } from '../../session/journal'
import { keepSettings, settingsOf } from '../../session/settings'
import type { Snapshot } from '../../workbook/types'
import type { Core, Facts } from './core'
import { fetchRules, judge, look, withAllRules } from './judging'
import type { More } from './more'
import { info } from './notices'
import type { Desk } from './types'

/** Reading is the larger part of a check. */
const partOfReading = 0.6

const reading = 'ブックを読んでいます'
const judging = '調べています'

export const journalKey = (book: string): string => `journal:${book}`

/** New facts of the open book; what can be taken back comes with it, also when it was saved under another name. */
function opened({ facts, edges }: Core, open: Snapshot): Partial<Facts> {
  const [book] = open
  const known = facts.open[0]?.id
  if (!book || book.id === known) return { open }
  const others = facts.others.filter(({ id }) => id !== book.id)
  if (known === undefined) return { open, others, journal: parseJournal(edges.store.get(journalKey(book.id))) }
  const journal = underName(facts.journal, known, book.id)
  edges.store.set(journalKey(book.id), journalText(journal))
  return { open, others, journal }
}

/** What follows from an answer about everything that was read. */
const settled = (answer: Answer): Partial<Facts> => ({
  answer,
  look: answer.submission,
  gone: [],
  checking: false,
})

/** Reads everything again and judges it. Quietly: nothing moves on the screen until the answer is there. */
export async function readAndJudge(core: Core, signal: AbortSignal, quiet = false): Promise<void> {
  const { host, clock } = core.edges
  const told = (done: number, what: string): void => {
    if (!quiet) core.show({ progress: { done, what } })
  }
  told(0, reading)
  const open = await host.read({
    signal,
    progress: (done) => {
      told(done * partOfReading, reading)
    },
  })
  // What is heard from now on has happened since.
  core.facts = { ...core.facts, ...opened(core, open), lists: null, changed: false, moved: false }
  const answer = await judge(core, {
    signal,
    progress: (done) => {
      told(partOfReading + done * (1 - partOfReading), judging)
    },
  })
  signal.throwIfAborted()
  core.learn(settled(answer), { progress: null, checkedAt: clock.time() })
  await complete(core, signal)
}

/** The findings are on the screen: now what needs a trip or rules of its own, and what was not checked. */
async function complete(core: Core, signal: AbortSignal): Promise<void> {
  let more: More
  try {
    more = await core.more()
    await step(core, withAllRules)
  } catch {
    const text =
      '確かめていないことの一覧を用意できませんでした。指摘はすべて出ています。もう一度チェックしてください。'
    return core.show({ notice: info(text) })
  }
  if (!signal.aborted) await more.addDropdowns(signal)
}

/** The next answer in place of this one, unless another came meanwhile. */
export async function step(core: Core, act: (answer: Answer) => Promise<Answer>): Promise<void> {
  const { answer } = core.facts
  if (!answer) return
  const next = await act(answer)
  if (core.facts.answer === answer && next !== answer) core.learn({ answer: next })
}

/** Judges again what was read before: another month, another book beside it. @returns whether it came to its end. */
export function judgeAgain(core: Core, change: Partial<Facts>): Promise<boolean> {
  return core.stoppable('チェック', async (signal) => {
    core.facts = { ...core.facts, ...change, plan: null }
    if (core.facts.open.length === 0) return core.learn({})
    if (!core.facts.answer) return core.learn({ look: look(core) })
    core.show({ progress: { done: 0, what: judging } })
    const answer = await judge(core, { signal })
    signal.throwIfAborted()
    core.learn(settled(answer), { progress: null })
    await complete(core, signal)
  })
}

export function checking(core: Core): Pick<Desk, 'open' | 'check' | 'cancel' | 'setDraft' | 'setMonth' | 'setProfile'> {
  let running: Promise<void> | null = null

  const checkNow = async (): Promise<void> => {
    await core.stoppable('チェック', async (signal) => {
      core.learn({ plan: null }, { notice: null })
      core.learn({ checking: true })
      await readAndJudge(core, signal)
      if (core.facts.answer?.submission.tables.length === 0) {
        const text = 'このブックには、確かめる様式が見つかりません。様式のブックを開くか、追加してください。'
        core.show({ notice: info(text) })
      }
    })
  }

  return {
    open: () =>
      core.run(async () => {
        core.show({ progress: { done: 0, what: reading } })
        core.facts = { ...core.facts, ...opened(core, await core.edges.host.read({})) }
        const seen = look(core)
        core.learn({ look: seen }, { progress: null })
        fetchRules(seen)
      }),
    check: () => {
      running ??= core.run(checkNow).finally(() => {
        running = null
      })
      return running
    },
    cancel: () => {
      core.stop()
    },
    setDraft: (draft) => core.run(async () => void (await judgeAgain(core, { draft }))),
    setMonth: (month) => core.run(async () => void (await judgeAgain(core, { month }))),
    setProfile: (profile) =>
      core.run(async () => {
        const [book, ...rest] = core.facts.open
        if (!book || settingsOf(book).profile === profile) return
        const kept = await keepSettings(core.edges.host, book, { ...settingsOf(book), profile })
        core.facts = { ...core.facts, open: [kept, ...rest] }
        await judgeAgain(core, {})
      }),
  }
}
