import type { Facts, OtherFile } from '../core'
import type { Edges } from '../edges'
import type { DeskState, Findings, OtherBook, Phase, Totals } from '../types'
import { findingsOf } from './findings'
import { headOf } from './head'
import { kept } from './kept'
import type { totalsOf } from './totals'

type Made = 'phase' | 'draft' | 'head' | 'findings' | 'others' | 'preview' | 'undoable' | 'footer' | 'can'

export interface Shown extends Pick<DeskState, Made> {
  totals(): Totals | null
}

/** What follows from the facts; whatever did not change stays the same object, so that little has to be drawn again. */
export class View {
  private readonly head: (...from: Parameters<typeof headOf>) => ReturnType<typeof headOf>
  private readonly footer
  private readonly findings = kept(findingsOf)
  private readonly others = kept(othersOf)
  private readonly can: (count: boolean) => DeskState['can']
  private readonly write: boolean
  private readonly totals = kept(
    (answer: Facts['answer'], open: Facts['open'], write: boolean, count: typeof totalsOf | null) =>
      kept(() => (answer && count ? count(answer, open, write) : null)),
  )

  constructor(edges: Edges) {
    this.head = kept(headOf)
    const { write } = edges.host.can
    this.write = write
    this.can = kept((count: boolean) => ({ write, count }))
    this.footer = kept((edition: string, rules: number) => ({ version: edges.version, edition, rules }))
    this.today = edges.clock.today
  }

  private readonly today: Edges['clock']['today']

  /** @param count counts the year; null before it can be counted. */
  of(facts: Facts, count: typeof totalsOf | null): Shown {
    const { open, others, look, answer, gone, moved, draft, plan, journal, month } = facts
    const { write } = this
    const findings = answer ? this.findings(answer, open, gone, moved, write) : null
    const head = look ? this.head(look, open, month, this.today()) : null
    const rules = answer?.rules.filter(({ scope }) => scope !== 'registered').length ?? 0
    return {
      phase: phaseOf(facts, findings),
      draft,
      head,
      findings,
      totals: this.totals(answer, open, write, count),
      others: this.others(others, look),
      preview: plan?.preview ?? null,
      undoable: journal.at(-1)?.label ?? null,
      footer: this.footer(head?.editions ?? '', rules),
      can: this.can(count !== null),
    }
  }
}

function phaseOf({ checking, answer, changed }: Facts, findings: Findings | null): Phase {
  if (checking) return 'checking'
  // Where no form was found nothing was checked, and nothing can be said to be right.
  if (!answer || !findings || answer.submission.tables.length === 0) return 'unchecked'
  if (changed) return 'changed'
  // What is only to be known asks nothing of anybody.
  const { error, warning } = findings.counts
  return error + warning > 0 ? 'findings' : 'clean'
}

const othersOf = (others: readonly OtherFile[], look: Facts['look']): OtherBook[] =>
  others.map(({ id, problem }) => ({
    id,
    name: id,
    problem,
    forms: [...new Set((look?.tables ?? []).filter(({ book }) => book === id).map(({ form }) => form.id))],
  }))
