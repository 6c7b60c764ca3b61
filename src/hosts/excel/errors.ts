import { HostError, type HostReason } from '../../session/host'
import type { CellRef } from '../../workbook/types'
import { nothingChanged } from './refusals'

/** What was being done when Excel refused. 'halfway': the writing had begun and could not be taken back. */
export type During = 'reading' | 'writing' | 'putBack' | 'halfway' | 'jumping'

interface Meaning {
  readonly reason: HostReason
  /** What Excel says, for a person. */
  readonly what: string
  readonly next: string
}

const again = 'もう一度行ってください。'
const meaning = (reason: HostReason, what: string, next: string): Meaning => ({ reason, what, next })

const editing = meaning(
  'editing',
  'セルの入力中のため、Excelが応じられません。',
  `Enterキーで入力を確定してから、${again}`,
)
const dialog = meaning(
  'editing',
  'Excelのダイアログが開いているため、応じられません。',
  `ダイアログを閉じてから、${again}`,
)
const busy = meaning('editing', 'Excelがほかの処理をしています。', `少し待ってから、${again}`)
const refused = meaning(
  'protected',
  'Excelがこの操作を許していません(シートやブックの保護、または閲覧だけの権限)。',
  `校閲 > シート保護の解除、または編集の権限を確かめてから、${again}`,
)
const gone = meaning(
  'broken',
  'シートやセルが見つかりません(削除されたか、名前が変わっています)。',
  'もう一度チェックしてください。',
)
const tooLarge = meaning(
  'tooLarge',
  '一度にやり取りできる量を超えました。',
  '使っていない行と列、大きなシートを減らしてから、もう一度行ってください。',
)
const offline = meaning(
  'offline',
  'Excelとのつながりが切れています。',
  `通信を確かめ、ブックを開き直してから、${again}`,
)
const notHere = meaning(
  'unsupported',
  'このExcelは、この操作に対応していません。',
  'Microsoft 365 か Excel 2021 以降で行うか、Excelで直接行ってください。',
)
const inTheWay = meaning(
  'unsupported',
  '結合したセルや表(テーブル、ピボットテーブル、フィルター)が重なっているため、Excelがこの操作をできません。',
  'その部分を、Excelで直接直してください。',
)
const broken = meaning('broken', 'Excelの中で問題が起きました。', `ブックを保存し、開き直してから、${again}`)

/**
 * Every code that Office.js 1.1.110 can answer in Excel. An unknown one is `broken`, with its code for whoever looks
 * after yoshiki.
 */
export const meanings: Readonly<Record<string, Meaning>> = {
  AccessDenied: refused,
  ActivityLimitReached: busy,
  ApiNotAvailable: notHere,
  ApiNotFound: notHere,
  CannotRegisterEvent: broken,
  CannotUpdateReadOnlyProperty: broken,
  ClientError: broken,
  Conflict: busy,
  ConnectionFailure: offline,
  EmptyChartSeries: broken,
  FilteredRangeConflict: inTheWay,
  FormulaLengthExceedsLimit: tooLarge,
  GeneralException: broken,
  HostRestartNeeded: broken,
  InactiveWorkbook: meaning('editing', '別のブックが前面に出ています。', `このブックを選んでから、${again}`),
  InsertDeleteConflict: inTheWay,
  InvalidArgument: broken,
  InvalidBinding: gone,
  InvalidObjectPath: gone,
  InvalidOperation: meaning(
    'unsupported',
    '今の状態では、Excelがこの操作をできません(非表示のシートなど)。',
    `シートを再表示してから、${again}`,
  ),
  InvalidOperationInCellEditMode: editing,
  InvalidOrTimedOutSession: offline,
  InvalidReference: gone,
  InvalidRequestContext: broken,
  InvalidSelection: gone,
  ItemAlreadyExists: meaning('changed', '同じ名前のものがすでにあります。', `名前を確かめてから、${again}`),
  ItemNotFound: gone,
  MergedRangeConflict: inTheWay,
  NonBlankCellOffSheet: meaning(
    'unsupported',
    'シートの一番下まで使われているため、行を挿入できません。',
    '使っていない行をExcelで削除してください。',
  ),
  NotImplemented: notHere,
  OpenWorkbookLinksBlocked: refused,
  OperationCellsExceedLimit: tooLarge,
  PivotTableRangeConflict: inTheWay,
  PropertyNotLoaded: broken,
  RangeExceedsLimit: tooLarge,
  RefreshWorkbookLinksBlocked: refused,
  RequestAborted: busy,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RunMustReturnPromise: broken,
  Timeout: busy,
  Unauthenticated: refused,
  UnsupportedFeature: notHere,
  UnsupportedOperation: notHere,
  UnsupportedSheet: notHere,
  ValueNotLoaded: broken,
  WriteNotSupportedWhenModalDialogOpen: dialog,
}

const state: Readonly<Record<During, string>> = {
  reading: 'ブックを読み終えていません。',
  writing: nothingChanged,
  putBack: '書き込みかけたところは、すべて元に戻しました。',
  halfway: '一部だけ書き込まれているかもしれません。保存せずに閉じると、前に保存したところに戻ります。',
  jumping: nothingChanged,
}

export const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Excel's error as a person should read it; the library's own stays as the cause. */
export function hostError(error: unknown, during: During, at: CellRef | null = null): Error {
  if (error instanceof HostError) return error
  const code = codeOf(error)
  // Not Excel's: an aborted read, or a mistake of ours, which must not be dressed up.
  if (code === null) return error instanceof Error ? error : new Error(String(error))
  const { reason, what, next } = meanings[code] ?? { ...broken, what: `Excelの中で問題が起きました(${code})。` }
  const told = new HostError(reason, at, `${what}${state[during]}${next}`)
  told.cause = error
  return told
}
