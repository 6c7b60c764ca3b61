/** The languages Excel shows us in. */
export type Language = 'ja' | 'en'
export type Told = Readonly<Record<Language, string>>

/** Error values a function of ours may answer with; #REF! and #NAME? are Excel's own. Only the first two show a text. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!'

/** A call that has no result. */
export class FunctionFault extends Error {
  override name = 'FunctionFault'
  constructor(
    readonly code: ErrorCode,
    readonly told: Told,
  ) {
    super(told.ja)
  }
}

/** The call is wrong: what was passed, and what is wanted. */
export const wrong = (ja: string, en: string): FunctionFault => new FunctionFault('#VALUE!', { ja, en })

/** The call is right, but what it needs is not there (yet), or cannot be told. */
export const absent = (ja: string, en: string): FunctionFault => new FunctionFault('#N/A', { ja, en })

export const loading = (): FunctionFault =>
  absent(
    '設定を読み込んでいます。少し待つと計算されます。',
    'The settings are being loaded. The result follows shortly.',
  )

/** An error value in a cell that was passed: it goes on, as in Excel's own functions. */
export function passedOn(code: string): FunctionFault {
  const known: readonly string[] = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'] satisfies ErrorCode[]
  return new FunctionFault(known.includes(code) ? (code as ErrorCode) : '#VALUE!', {
    ja: `渡されたセルが${code}です。元のセルを確かめてください。`,
    en: `A cell that was passed holds ${code}. Please look at that cell.`,
  })
}
