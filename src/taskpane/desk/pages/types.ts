import type { Comparison } from '../../../answers/comparison'
import type { Assist } from '../../../session/assist/types'
import type { CopySaved } from '../../../session/host'
import type { ListsView } from '../../../session/lists/types'
import type { NextMonth } from '../../../session/nextMonth/types'
import type { Kept, SettingsView } from '../../../session/settingsBook'
import type { Signing } from '../../../session/signing'
import type { SubmissionPlan } from '../../../session/submit'
import type { Level } from '../../../profiles/own'
import type { CellRef, Scalar } from '../../../workbook/types'

/**
 * The further pages of the pane: 入力規則, 入力ヘルプ, 提出, 設定. What they need is loaded when one is first opened, so
 * that a check does not wait for it. Each shows its own state; what they write goes through the desk's preview, undo and
 * notices like everything else.
 */
export interface Page<State> {
  /** The same object until something changes. */
  state(): State
  /** @returns how to stop. */
  subscribe(changed: () => void): () => void
}

export interface ListsState {
  /** null before the first check. */
  readonly lists: ListsView | null
  /** Rows have moved, or the book has changed: what is shown may not be so any more. */
  readonly stale: boolean
}

export interface ListsPage extends Page<ListsState> {
  /** Shows what プルダウンを戻す would do: of all that differ, or of the columns, blocks and sheets named. */
  previewRestore(ids?: readonly string[]): void
  /** Shows what would be put in the place of a value that is none of the entries; without a value the certain one. */
  previewReplace(id: string, value?: Scalar): void
}

export interface HelpState {
  /** false before the first check: nothing is known of the book then. */
  readonly ready: boolean
  readonly assist: Assist | null
  /** Where the person is; null where that is no single cell. */
  readonly at: CellRef | null
}

export interface HelpPage extends Page<HelpState> {
  /** Follows the selection while the page is open. @returns how to stop. */
  follow(): () => void
  /** Writes what is offered: its lines have been shown. It can be taken back. */
  take(offerId: string): Promise<void>
}

export interface CopyLine {
  readonly book: string
  readonly forms: readonly string[]
  readonly name: string
  readonly lines: readonly string[]
  readonly notices: readonly string[]
  readonly refusals: readonly string[]
  /** In a file that was added: its copy is made from that file. */
  readonly elsewhere: boolean
  /** How it was handed over; null while it is not. */
  readonly saved: CopySaved | null
}

export interface SubmitState {
  /** null before the first check. */
  readonly plan: SubmissionPlan | null
  /** The book has changed since the check: check again first. */
  readonly stale: boolean
  readonly copies: readonly CopyLine[]
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[]
  /** Why no copy can be made. */
  readonly refusals: readonly string[]
  /** Findings that the copies mend themselves. */
  readonly mended: number
  readonly comparison: { readonly name: string; readonly headline: string; readonly comparison: Comparison } | null
  readonly next: NextMonth | null
}

export interface SubmitPage extends Page<SubmitState> {
  /** What a signing still lacks, in words. */
  problems(signing: Signing): readonly string[]
  /** Makes the copies to be handed in: all that are named, or all. */
  makeCopies(books?: readonly string[]): Promise<void>
  /** 点検結果 as a book or a page of its own. The names go into it and nowhere else. */
  makeReport(kind: 'book' | 'page', signing: Signing): Promise<void>
  /** What changed since this copy was handed in. */
  compareWith(file: { readonly name: string; readonly size?: number; bytes(): Promise<Uint8Array> }): Promise<void>
  closeComparison(): void
  /** 月の切替: makes ready for the next month what is named, or all. */
  prepareNextMonth(books?: readonly string[]): Promise<void>
}

export interface SettingsState {
  /** null where no book was looked at. */
  readonly settings: SettingsView | null
  /** What yoshiki keeps in this book and on this machine. */
  readonly kept: readonly Kept[]
}

export interface SettingsPage extends Page<SettingsState> {
  setProfile(id: string | null): Promise<void>
  setCentre(centre: string): Promise<void>
  setTarget(field: string, value: number | null): Promise<void>
  setLevel(rule: string, level: Level | null): Promise<void>
  /** Removes what is kept: the things named, or all. */
  forget(ids?: readonly string[]): Promise<void>
}

export interface Pages {
  lists(): Promise<ListsPage>
  help(): Promise<HelpPage>
  submit(): Promise<SubmitPage>
  settings(): Promise<SettingsPage>
}
