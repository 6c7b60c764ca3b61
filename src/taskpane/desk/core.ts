import type { Answer } from '../../answers/answer'
import type { ListsRead, Still } from '../../session/host'
import type { Journal } from '../../session/undo'
import type { Submission } from '../../submission/types'
import type { Finding } from '../../validators/engine/finding'
import type { Book, Edit, Month, Snapshot } from '../../workbook/types'
import type { Edges } from './edges'
import type { More } from './more'
import { info, refusal } from './notices'
import type { DeskState, Preview } from './types'
import { View } from './view/shown'

/** A file that was added; without a book where it could not be taken. */
export interface OtherFile {
  readonly id: string
  readonly book: Book | null
  /** The file itself: a copy for the hand-in is made from it. */
  readonly bytes: Uint8Array | null
  readonly problem: string | null
}

/** A write that was shown and waits to be confirmed. */
export interface Plan {
  readonly preview: Preview
  /** Names it in 「…を元に戻す」. */
  readonly label: string
  readonly edits: readonly Edit[]
  readonly still: readonly Still[]
  /** What is said once it is done. */
  readonly done: string
  /** Findings that it puts right. */
  readonly fixed: readonly Finding[]
}

/** All the desk knows; what is shown is made of it. */
export interface Facts {
  /** The open book (in Excel one) as it was read last. */
  readonly open: Snapshot
  readonly others: readonly OtherFile[]
  /** What stands in the books; newest of a look and a check. */
  readonly look: Submission | null
  readonly answer: Answer | null
  /** No longer found since their cells were changed, until the next check. */
  readonly gone: readonly Finding[]
  /** Dropdown rules of the open book, which a reading leaves out; null where they are not known. */
  readonly lists: readonly ListsRead[] | null
  /** The book has changed since the check, as far as can be told. */
  readonly changed: boolean
  /** Rows have moved: no place is certain until the next check. */
  readonly moved: boolean
  readonly checking: boolean
  readonly month: Month | null
  readonly draft: boolean
  readonly journal: Journal
  readonly plan: Plan | null
}

const nothing: Facts = {
  open: [],
  others: [],
  look: null,
  answer: null,
  gone: [],
  lists: null,
  changed: false,
  moved: false,
  checking: false,
  month: null,
  draft: false,
  journal: [],
  plan: null,
}

/** What is shown beside what follows from the facts. */
type Own = Pick<DeskState, 'progress' | 'checkedAt' | 'current' | 'notice' | 'firstRun'>

/** Facts, the state made of them, and the one queue in which everything is done that takes time. */
export class Core {
  facts: Facts = nothing
  private running: AbortController | null = null
  private own: Own = { progress: null, checkedAt: null, current: null, notice: null, firstRun: false }
  private readonly view: View
  private made: DeskState
  private fetching: Promise<More> | null = null
  private fetched: More | null = null
  private readonly listeners = new Set<() => void>()
  private last: Promise<void> = Promise.resolve()
  private closed = false

  constructor(readonly edges: Edges) {
    this.view = new View(edges)
    this.made = this.make()
  }

  state(): DeskState {
    return this.made
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** New facts, and what is shown with them, in one change. */
  learn(facts: Partial<Facts>, own: Partial<Own> = {}): void {
    if (this.closed) return
    this.facts = { ...this.facts, ...facts }
    this.show(own)
  }

  show(own: Partial<Own>): void {
    if (this.closed) return
    this.own = { ...this.own, ...own }
    this.made = this.make()
    for (const listener of [...this.listeners]) listener()
  }

  /** One after the other; what fails becomes a notice, and the next goes on. */
  run(act: () => Promise<void>): Promise<void> {
    const turn = this.last.then(async () => {
      if (this.closed) return
      try {
        await act()
      } catch (error) {
        this.show({ progress: null, notice: refusal(error) })
      }
    })
    this.last = turn
    return turn
  }

  /** What is needed only once an answer is there. Where it cannot be fetched, the next call tries again. */
  more(): Promise<More> {
    this.fetching ??= import('./more').then(
      ({ more }) => {
        this.fetched = more(this)
        // Numbers can be counted from now on.
        this.show({})
        return this.fetched
      },
      (error: unknown) => {
        this.fetching = null
        throw error
      },
    )
    return this.fetching
  }

  /** Asks it for something: at once where it is there. */
  async ask(act: (more: More) => void | Promise<void>): Promise<void> {
    try {
      await act(this.fetched ?? (await this.more()))
    } catch (error) {
      this.show({ notice: refusal(error) })
    }
  }

  /**
   * Something long that a person may stop: what was known before is known again then, and it is said.
   * @returns whether it came to its end.
   */
  async stoppable(what: string, act: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const before = this.facts
    const controller = new AbortController()
    this.running = controller
    try {
      await act(controller.signal)
      return true
    } catch (error) {
      this.backTo(before)
      const notice = controller.signal.aborted
        ? info(`${what}を中止しました。ブックは何も変わっていません。`)
        : refusal(error)
      this.learn({}, { progress: null, notice })
      return false
    } finally {
      this.running = null
    }
  }

  /** What was known before; what has been heard of the book since then still holds. */
  backTo(before: Facts): void {
    const { changed, moved } = this.facts
    this.facts = { ...before, changed: before.changed || changed, moved: before.moved || moved }
  }

  stop(): void {
    this.running?.abort()
  }

  close(): void {
    this.stop()
    this.closed = true
    this.listeners.clear()
  }

  private make(): DeskState {
    const { totals, ...seen } = this.view.of(this.facts, this.fetched?.totalsOf ?? null)
    // Counting a year is left until somebody looks at it; what it needs is asked for again where it did not come.
    const get = (): DeskState['totals'] => {
      if (this.facts.answer && !this.fetched) void this.more().catch(() => undefined)
      return totals()
    }
    return Object.defineProperty({ ...seen, ...this.own }, 'totals', { get, enumerable: true }) as DeskState
  }
}
