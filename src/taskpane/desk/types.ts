import type { DocumentStatus } from '../../answers/answer'
import type { Extract } from '../../answers/extract'
import type { Profile, Severity } from '../../profiles/types'
import type { CellRef, IsoDate, Month, Scalar } from '../../workbook/types'
import type { Pages } from './pages/types'

/**
 * What the pane shows and what may be asked of it: plain data in words, so that screen, ribbon and tests speak of the
 * same thing. Nothing here knows React or Excel.
 */

/** 未実施 · 実施中 · 指摘なし · 指摘あり · 変更あり (the book has changed since the check). */
export type Phase = 'unchecked' | 'checking' | 'clean' | 'findings' | 'changed'

/** A form that was recognised, in the open book or in another one. */
export interface FormChip {
  readonly form: string
  readonly book: string
  readonly sheet: string
  readonly rows: number
  /** In a file that was added, not in the open book. */
  readonly other: boolean
}

export interface Head {
  readonly book: string
  readonly centre: string
  readonly forms: readonly FormChip[]
  /** Forms of the hand-in that no book holds: offered to be added. */
  readonly missingForms: readonly string[]
  readonly month: Month | null
  /** 令和6年6月分; 「報告月は分かりません」 where there is none. */
  readonly monthName: string
  /** How the month was found, in words. */
  readonly monthFrom: string
  /** Months that may be chosen, newest first. */
  readonly months: readonly { readonly month: Month; readonly name: string }[]
  readonly due: {
    readonly day: IsoDate
    /** 7月5日(金) */
    readonly dayName: string
    /** あと3営業日 / 今日が期限です / 期限を2営業日過ぎています */
    readonly left: string
    readonly late: boolean
    readonly soon: boolean
    readonly to: readonly string[]
  } | null
  readonly profile: string
  /** Profiles that may be chosen for this book; `null` for the one that the printed 都道府県名 chooses. */
  readonly profiles: readonly { readonly id: string | null; readonly name: string; readonly chosen: boolean }[]
  /** 令和6年度版; several joined with 「・」, and behind them whether a form differs from what was published. */
  readonly editions: string
}

/** One finding as a card shows it. */
export interface Item {
  /** Unique within one answer. */
  readonly id: string
  /** Survives moved rows: what a reason hangs on. */
  readonly key: string
  readonly at: CellRef
  /** C12; null where it is about something that is not there, or where rows have moved since it was found. */
  readonly cell: string | null
  readonly label: string | null
  /** 様式14.xlsx『6月』 */
  readonly place: string
  readonly what: string
  readonly next: string
  readonly extract: Extract | null
  readonly related: readonly { readonly at: CellRef; readonly name: string }[]
  /** A certain correction: what it would do, line by line. */
  readonly fix: { readonly label: string; readonly lines: readonly string[] } | null
  readonly choices: readonly { readonly value: Scalar; readonly label: string }[]
  /** In a file that was added: it cannot be written from here, only shown. */
  readonly elsewhere: boolean
  /** A reason given for it. */
  readonly reason: string | null
  /** Its cell was changed since the check, and it is no longer found: shown as done until the next check, not counted. */
  readonly gone: boolean
}

export interface ItemGroup {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** 要修正 · 確認 · 参考 */
  readonly level: string
  readonly title: string
  readonly form: string
  readonly clause: string
  /** What to do, where it is the same for all. */
  readonly next: string | null
  readonly items: readonly Item[]
  /** How many of them have a certain correction in the open book. */
  readonly fixable: number
}

export interface Findings {
  /** ok: may be handed in · no: something must be corrected · unsure: it cannot be told, or not all is there. */
  readonly state: 'ok' | 'no' | 'unsure'
  /** One sentence that answers: may this be handed in? */
  readonly answer: string
  readonly detail: string
  /** Why it cannot be told, as a sentence, where neither the numbers nor the forms that are missing say so; or ''. */
  readonly why: string
  /** Of `groups`: open, neither set aside nor gone. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number }
  readonly groups: readonly ItemGroup[]
  /** 途中チェック: 残り. */
  readonly remaining: readonly ItemGroup[]
  readonly otherMonths: readonly ItemGroup[]
  /** 理由を付けて残したもの. */
  readonly setAside: readonly ItemGroup[]
  /** What was checked, in sentences. */
  readonly checked: readonly string[]
  readonly notChecked: readonly {
    readonly needs: string
    readonly count: number
    readonly titles: readonly string[]
  }[]
  readonly documents: readonly {
    readonly form: string
    readonly status: DocumentStatus
    readonly due: string
    readonly to: readonly string[]
  }[]
}

/** One number of 集計. */
export interface TotalLine {
  readonly id: string
  readonly form: string
  /** ①, A, 実施件数 */
  readonly measure: string
  readonly label: string
  readonly at: CellRef
  readonly cell: string
  readonly before: Scalar
  /** null where it is not certain. */
  readonly after: number | null
  /** 3~5 where it is not certain; '' otherwise. */
  readonly range: string
  /** write: will be written · same: stands there already · open: not certain · formula, unbound: cannot be written. */
  readonly state: 'write' | 'same' | 'open' | 'formula' | 'unbound'
  readonly proposed: boolean
  /** Its cell lies in a file that was added: shown, not written from here. */
  readonly elsewhere: boolean
  /** Rows behind the number. */
  readonly from: readonly { readonly at: CellRef; readonly name: string }[]
  /** Cells left open. */
  readonly open: readonly { readonly at: CellRef; readonly name: string }[]
}

/** One annual target: actual against target, pace and expectation. */
export interface TargetLine {
  readonly id: string
  readonly label: string
  readonly target: number
  readonly actual: number
  /** actual / target, 0.42. */
  readonly ratio: number
  /** Where the year should stand by now, of the target. */
  readonly expected: number
  /** Needed per remaining month. */
  readonly pace: number | null
  /** Expected at the end of the year at the pace so far. */
  readonly forecast: number | null
  /** 達成 · 順調 · 遅れ */
  readonly word: string
  readonly state: 'reached' | 'onTrack' | 'behind'
  /** Month by month, cumulative; null for months to come. */
  readonly months: readonly { readonly name: string; readonly count: number | null; readonly sum: number | null }[]
  /** 4月 …: months that are over and of which no number is known; they are not taken for 0. */
  readonly unknown: readonly string[]
}

export interface Totals {
  readonly month: string
  readonly lines: readonly TotalLine[]
  readonly missing: readonly string[]
  readonly targets: readonly TargetLine[]
  /** Number of cells that 書き込む would change. */
  readonly toWrite: number
}

export interface OtherBook {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  /** Why it was not taken, in words; null where it was. */
  readonly problem: string | null
}

/** What was just done or could not be done. Announced to screen readers; the focus stays where it is. */
export interface Notice {
  readonly kind: 'done' | 'refused' | 'info'
  readonly text: string
  /** The newest write can be taken back. */
  readonly undo: boolean
}

/** Before → after of a write, shown before it is done. */
export interface Preview {
  readonly title: string
  readonly lines: readonly string[]
  readonly count: number
  /** Text of the button that does it. */
  readonly act: string
}

export interface DeskState {
  readonly phase: Phase
  /** 0…1 and what is being done, while something longer runs. */
  readonly progress: { readonly done: number; readonly what: string } | null
  readonly draft: boolean
  /** HH:MM of the last check. */
  readonly checkedAt: string | null
  readonly head: Head | null
  readonly findings: Findings | null
  /** Where 次/前 stands: the id of an item. */
  readonly current: string | null
  readonly totals: Totals | null
  readonly others: readonly OtherBook[]
  readonly notice: Notice | null
  readonly preview: Preview | null
  /** Label of the newest write that can be taken back; null where there is none. */
  readonly undoable: string | null
  readonly firstRun: boolean
  readonly footer: { readonly version: string; readonly edition: string; readonly rules: number }
  /** What this host can do; `count`: what 集計 needs has been fetched. */
  readonly can: { readonly write: boolean; readonly count: boolean }
}

export interface Agreed {
  readonly profile: Profile
  /** The book counts days from 1904. */
  readonly date1904: boolean
}

/** What may be asked. Every act ends in a new state; none throws: what could not be done is a notice. */
export interface Desk {
  state(): DeskState
  /** @returns how to stop. */
  subscribe(changed: () => void): () => void
  /** What the open book is judged by, for those who count without the pane; null before it was looked at. */
  agreed(): Agreed | null

  /** Looks at the book once, without judging: head and what can be taken back. To be called when the pane opens. */
  open(): Promise<void>
  check(): Promise<void>
  /** Stops what is running. */
  cancel(): void
  setDraft(draft: boolean): Promise<void>
  setMonth(month: Month | null): Promise<void>
  /** Kept in the book; null: by the 都道府県名 that is printed. */
  setProfile(id: string | null): Promise<void>

  goTo(at: CellRef): Promise<void>
  /** 次/前: jumps to the next (or previous) finding and marks it as current. */
  step(by: 1 | -1): Promise<void>
  setCurrent(id: string | null): void

  /** Shows what 直す would do for one item or all of a group; `confirm` does it. */
  previewFix(ids: readonly string[]): void
  previewChoice(id: string, value: Scalar): void
  previewTotals(): void
  confirm(): Promise<void>
  dismiss(): void
  undo(): Promise<void>

  setAside(ids: readonly string[], reason: string): Promise<void>
  takeBackReason(ids: readonly string[]): Promise<void>

  /** この指摘はおかしい: rule, clause and row as text in which nobody can be told; null where it is no longer there. */
  dispute(id: string): Promise<string | null>

  addBooks(
    files: readonly { readonly name: string; readonly size?: number; bytes(): Promise<Uint8Array> }[],
  ): Promise<void>
  removeBook(id: string): Promise<void>

  /** What the further pages show and may be asked. */
  readonly pages: Pages

  endFirstRun(): void
  clearNotice(): void
  dispose(): void
}
