import { useState } from 'react'

/** The first few of many; more of them on demand, so that thousands never have to be drawn at once. */
export function useShown(total: number, first: number, step: number) {
  const [wanted, setWanted] = useState(first)
  const shown = Math.min(total, wanted)
  return { shown, rest: total - shown, showMore: () => setWanted((before) => before + step) }
}
