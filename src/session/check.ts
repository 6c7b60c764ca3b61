import type { Answer } from '../answers/answer'
import { rules } from '../validators'
import { atOnce } from '../workbook/steps'
import type { Snapshot } from '../workbook/types'
import type { CheckOptions } from './options'
import { answering, reading } from './steps'

export { exitStatus, mayBeHandedIn } from './outcome'
export type { CheckOptions } from './options'

/** 提出前チェック: may these books be handed in, and if not, which cell must change, and by which clause? */
export const check = (books: Snapshot, options: CheckOptions): Answer =>
  atOnce(answering(books, atOnce(reading(books, options)), rules, options))
