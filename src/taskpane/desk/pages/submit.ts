import type { Answer } from '../../../answers/answer'
import { documentsOf } from '../../../answers/documents'
import { comparisonHeadline } from '../../../answers/comparison'
import { oneLine } from '../../../answers/plain'
import { handOver, problemsOf, type HandOver } from '../../../session/copies'
import type { CopySaved } from '../../../session/host'
import { nextMonth, prepareNext, type NextMonth } from '../../../session/nextMonth'
import { signingProblems, type Signing } from '../../../session/signing'
import { submissionPlan, type SubmissionPlan } from '../../../session/submit'
import type { Core } from '../core'
import { withAllRules } from '../judging'
import { done, refused } from '../notices'
import { kept } from '../view/kept'
import { renew } from '../following'
import { keep } from '../writing'
import { compared } from './comparing'
import { filesOf, handOut, judgedFromFiles } from './files'
import { isStale, PageOf } from './page'
import { reported } from './reporting'
import type { CopyLine, SubmitPage, SubmitState } from './types'

const checkFirst = 'チェックのあとでブックが変わっています。もう一度チェックしてから行ってください。'
const checkOnce = '先に提出前チェックを行ってください。'
const nothingToPrepare = '次の月に用意するものがありません。'
const noCopies =
  'このExcelからは、提出用の写しを作れません。ファイル > 名前を付けて保存 > コピーの保存で写しを作ってください。'

const savedWord: Readonly<Record<CopySaved, string>> = {
  saved: '保存しました',
  downloaded: 'ダウンロードしました',
  opened: '新しいブックとして開きました。名前を付けて保存してください',
}

type Saved = ReadonlyMap<string, CopySaved>
const noneSaved: Saved = new Map()

/** 提出: what is due, the copies to be handed in, the report of the check, and the month that follows. */
export function submitPage(core: Core): SubmitPage {
  let saved: { readonly answer: Answer; readonly books: Saved } | null = null
  let comparison: SubmitState['comparison'] = null

  const plannedOf = kept((answer: Answer | null) => {
    if (!answer) return null
    const over = handOver(asHandIn(answer))
    // What the copies mend themselves stands in nobody's way.
    return { plan: submissionPlan(over.answer), over, next: nextMonth(answer) }
  })
  const stateOf = kept(
    (
      planned: ReturnType<typeof plannedOf>,
      open: Core['facts']['open'],
      stale: boolean,
      books: Saved,
      against: SubmitState['comparison'],
    ): SubmitState => ({
      ...shownOf(planned, new Set(open.map(({ id }) => id)), books),
      stale,
      comparison: against,
    }),
  )
  const page = new PageOf<SubmitState>(core, () => {
    const { answer, open } = core.facts
    const books = saved && saved.answer === answer ? saved.books : noneSaved
    return stateOf(plannedOf(answer), open, isStale(core.facts), books, comparison)
  })

  /** Everything here speaks of the books as they were checked. */
  function checkedAnswer(): Answer | null {
    const { answer } = core.facts
    if (answer && !isStale(core.facts)) return answer
    core.show({ notice: refused(answer ? checkFirst : checkOnce) })
    return null
  }

  async function working(what: string, act: () => Promise<void>): Promise<void> {
    core.show({ progress: { done: 0, what }, notice: null })
    await act()
    core.show({ progress: null })
  }

  async function makeCopies(wanted?: readonly string[]): Promise<void> {
    const answer = checkedAnswer()
    if (!answer) return
    if (!core.edges.host.can.saveCopy) return core.show({ notice: refused(noCopies) })
    await working('提出用の写しを作っています', async () => {
      const files = await filesOf(core)
      const over = handOver(await judgedFromFiles(core, files))
      const [problem] = problemsOf(over)
      if (problem !== undefined) return core.show({ notice: refused(problem) })
      const made = new Map(saved?.answer === answer ? saved.books : [])
      const words: string[] = []
      for (const { book, changes, name } of over.copies) {
        if (wanted && !wanted.includes(book)) continue
        const how = await handOut(core, files, book, changes, name)
        made.set(book, how)
        words.push(`「${oneLine(name)}」を${savedWord[how]}`)
        saved = { answer, books: new Map(made) }
        page.changed()
      }
      core.show({ notice: done(`${words.join('。')}。元のブックは変わっていません。`) })
    })
  }

  async function prepare(wanted?: readonly string[]): Promise<void> {
    const answer = checkedAnswer()
    if (!answer) return
    await working('次の月の用意をしています', async () => {
      const files = await filesOf(core)
      const open = new Set(core.facts.open.map(({ id }) => id))
      const plan = nextMonth(files.length > 0 ? await judgedFromFiles(core, files) : answer)
      const books = plan?.books.filter(({ book }) => !wanted || wanted.includes(book)) ?? []
      if (!plan || books.every(({ way }) => way === 'carry'))
        return core.show({ notice: refused(plan?.notices[0] ?? nothingToPrepare) })
      const copies: string[] = []
      for (const { book, way, changes, name } of books) {
        if (open.has(book) || way === 'carry') continue
        await handOut(core, files, book, changes, name)
        copies.push(name)
      }
      const here = books.filter(({ book }) => open.has(book)).map(({ book }) => book)
      const prepared = await prepareNext(core.edges.host, core.facts.journal, plan, { wanted: here })
      keep(core, prepared.journal)
      const words = [...copies, ...prepared.copies].map((name) => `「${oneLine(name)}」を作りました`)
      if (prepared.written.length > 0) words.push(`${plan.name}の行を用意しました`)
      core.learn({}, { notice: done(`${words.join('。')}。`, prepared.written.length > 0) })
      if (prepared.written.length > 0) await renew(core, null)
    })
  }

  return {
    state: () => page.state(),
    subscribe: (changed) => page.subscribe(changed),
    problems: (signing: Signing) => signingProblems(plannedOf(core.facts.answer)?.plan.checklist ?? [], signing),
    makeCopies: (books) => core.run(() => makeCopies(books)),
    makeReport: (kind, signing) =>
      core.run(async () => {
        const answer = checkedAnswer()
        if (!answer) return
        await working('点検結果を作っています', async () => {
          const { name, bytes } = await reported(core, await withAllRules(answer), kind, signing)
          core.edges.download(name, bytes)
          core.show({ notice: done(`「${oneLine(name)}」をダウンロードしました。`) })
        })
      }),
    compareWith: (file) =>
      core.run(async () => {
        const answer = checkedAnswer()
        if (!answer) return
        await working(`「${oneLine(file.name)}」と比べています`, async () => {
          const found = await compared(core, file)
          comparison = { name: oneLine(file.name), headline: comparisonHeadline(found), comparison: found }
          page.changed()
        })
      }),
    closeComparison: () => {
      comparison = null
      page.changed()
    },
    prepareNextMonth: (books) => core.run(() => prepare(books)),
  }
}

/** 途中チェック forgives what is not there yet; who hands in does not. */
function asHandIn(answer: Answer): Answer {
  if (!answer.draft) return answer
  const { submission, verdict, refused } = answer
  return { ...answer, draft: false, documents: documentsOf(submission, verdict.findings, { refused }) }
}

type Planned = { readonly plan: SubmissionPlan; readonly over: HandOver; readonly next: NextMonth | null } | null

function shownOf(planned: Planned, open: ReadonlySet<string>, saved: Saved): Omit<SubmitState, 'stale' | 'comparison'> {
  if (!planned) return { plan: null, copies: [], leftOut: [], refusals: [], mended: 0, next: null }
  const { plan, over, next } = planned
  const copies = over.copies.map(({ book, forms, name, lines, notices, refusals }): CopyLine => ({
    book,
    forms,
    name,
    lines,
    notices,
    refusals,
    elsewhere: !open.has(book),
    saved: saved.get(book) ?? null,
  }))
  return { plan, copies, leftOut: over.leftOut, refusals: over.refusals, mended: over.mended.length, next }
}
