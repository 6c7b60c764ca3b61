import { HostError } from '../../session/host'
import type { Notice } from './types'

export const done = (text: string, undo = false): Notice => ({ kind: 'done', text, undo })
export const refused = (text: string): Notice => ({ kind: 'refused', text, undo: false })
export const info = (text: string): Notice => ({ kind: 'info', text, undo: false })

const unknown =
  '様式アシストの中で問題が起きたため、終わりまでできませんでした。入力したものは何も失われていません。もう一度行ってください。続くときは、ブックを保存し、開き直してください。'

const notFetched =
  '様式アシストの部品を読み込めないため、できませんでした。ブックは何も変わっていません。通信を確かめてから、もう一度行ってください。続くときは、パネルを閉じて開き直してください。'

/** Errors whose text was written for a person. */
const inWords: ReadonlySet<string> = new Set(['ReadRefusal', 'ProfileError'])

/** What could not be done, why, that nothing was lost, and what to do. */
export function refusal(error: unknown): Notice {
  if (error instanceof HostError) return refused(error.message)
  // The build's own name for a part of the pane that did not come over the line.
  if (error instanceof Error && error.name === 'ChunkLoadError') return refused(notFetched)
  return refused(error instanceof Error && inWords.has(error.name) ? error.message : unknown)
}

export const changedMeanwhile = (error: unknown): error is HostError =>
  error instanceof HostError && error.reason === 'changed'
