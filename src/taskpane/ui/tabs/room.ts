import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { View } from '../../views'

/** Between two tabs, in pixels. */
export const gap = 4

interface Room {
  readonly bar: RefObject<HTMLDivElement | null>
  readonly more: RefObject<HTMLDivElement | null>
  /** Those without room on the line, in their order. */
  readonly out: readonly View[]
}

/**
 * Which tabs have room on one line: the first ones, and always the chosen one. All of them, where nothing is drawn.
 * @param said What stands on them: with it their widths change.
 */
export function useRoom(views: readonly View[], chosen: View, said: string): Room {
  const bar = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLDivElement>(null)
  const [out, setOut] = useState<readonly View[]>([])
  useLayoutEffect(() => {
    const { current } = bar
    if (!current) return
    const measure = () => {
      if (current.clientWidth === 0) return
      const { paddingLeft, paddingRight } = getComputedStyle(current)
      const room = current.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      const widths = [...current.querySelectorAll('[role="tab"]')].map((tab) => tab.getBoundingClientRect().width + gap)
      const fits = fitting(widths, views.indexOf(chosen), room + gap, more.current?.offsetWidth ?? 0)
      const next = views.filter((_, i) => !fits.has(i))
      setOut((before) => (before.join() === next.join() ? before : next))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const watch = new ResizeObserver(measure)
    watch.observe(current)
    return () => watch.disconnect()
  }, [views, chosen, said])
  return { bar, more, out }
}

/** The places of those that fit: all of them, or beside the way to the others the chosen one and the first ones. */
export function fitting(widths: readonly number[], chosen: number, room: number, more: number): ReadonlySet<number> {
  const all = widths.map((_, i) => i)
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return new Set(all)
  const fits = new Set([chosen])
  let left = room - more - widths[chosen]!
  for (const i of all) {
    if (i === chosen) continue
    left -= widths[i]!
    if (left < 0) break
    fits.add(i)
  }
  return fits
}
