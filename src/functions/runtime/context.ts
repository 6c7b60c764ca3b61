import type { Profile } from '../../profiles/types'
import type { Language } from './fault'

/** What functions know besides their arguments; one object, never changed, replaced as a whole. */
export interface FunctionContext {
  readonly profile: Profile
  readonly language: Language
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean
}

/** Asks Excel to calculate the cells with our functions anew. */
export type Recalculate = () => Promise<void>

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Holds the context of one runtime, and knows when cells show what no longer holds. */
export class ContextHolder {
  private now: FunctionContext | null = null
  private said = ''
  /** Cells show 「設定を読み込んでいます」, or an earlier context's results. */
  private stale = false

  get current(): FunctionContext | null {
    return this.now
  }

  /** A function had to answer without a context. */
  refused(): void {
    this.stale = true
  }

  /**
   * Takes a context; the same one again changes nothing. Resolves when the cells that depend on it were calculated anew;
   * rejects where Excel refused that, and then tries again with the next call.
   */
  async provide(context: FunctionContext, recalculate?: Recalculate): Promise<void> {
    const said = JSON.stringify(context)
    if (said !== this.said) {
      if (this.now !== null) this.stale = true
      this.said = said
      this.now = frozen(structuredClone(context))
    }
    if (!this.stale || !recalculate) return
    this.stale = false
    try {
      await recalculate()
    } catch (error) {
      this.stale = true
      throw error
    }
  }
}
