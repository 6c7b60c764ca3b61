import { useEffect, useRef, type RefObject } from 'react'

const stops = (root: HTMLElement): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>('[data-stop]'))
const key = (stop: Element): string => stop.getAttribute('data-stop')!

/**
 * What had the focus may go away with what was asked for: a card is put right, a reason is given. The focus then goes to
 * the card that follows, or else the one before; a keyboard user is not thrown back to the top of the pane. Where the
 * focus is somewhere else — in a cell, in another window — nothing is moved.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly element: Element; readonly order: readonly string[]; readonly at: number } | null>(
    null,
  )

  useEffect(() => {
    const pane = root.current
    if (!pane) return
    const remember = (event: FocusEvent) => {
      const element = event.target as Element
      if (element.closest('dialog')) return
      const stop = element.closest('[data-stop]')
      const order = stops(pane).map(key)
      last.current = { element, order, at: stop ? order.indexOf(key(stop)) : -1 }
    }
    pane.addEventListener('focusin', remember)
    return () => pane.removeEventListener('focusin', remember)
  }, [root])

  useEffect(() => {
    const kept = last.current
    const pane = root.current
    if (!kept || !pane || kept.element.isConnected || !document.hasFocus()) return
    if (document.activeElement !== document.body && document.activeElement !== null) return
    last.current = null
    const there = new Map(stops(pane).map((stop) => [key(stop), stop]))
    const following = [
      ...kept.order.slice(Math.max(0, kept.at)),
      ...kept.order.slice(0, Math.max(0, kept.at)).reverse(),
    ]
    const to = following.find((stop) => there.has(stop))
    if (to !== undefined) there.get(to)!.focus()
  })
}
