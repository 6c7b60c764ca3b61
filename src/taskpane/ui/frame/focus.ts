import { createContext, use, useCallback, useEffect, useRef, type RefObject } from 'react'

/** Places that can take the focus over: the answer, cards, lines, headings of a view. Those of closed views cannot. */
const stopsIn = (root: HTMLElement): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-stop]')).filter((stop) => stop.closest('[hidden]') === null)

const key = (stop: Element): string => stop.getAttribute('data-stop')!

/** Where the focus was: the element, and the stops as they stood around it. */
interface Place {
  readonly element: HTMLElement
  readonly order: readonly string[]
  /** The stop that holds it, or else the one before it. */
  readonly at: number
}

function placeOf(element: HTMLElement, root: HTMLElement): Place {
  const stops = stopsIn(root)
  const holder = element.closest<HTMLElement>('[data-stop]')
  const before = (stop: Element): boolean =>
    (stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const at = holder ? stops.indexOf(holder) : stops.reduce((last, stop, i) => (before(stop) ? i : last), 0)
  return { element, order: stops.map(key), at: Math.max(0, at) }
}

/** The element itself if it is still there; else the stop that follows it, or else the one before. */
function heir({ element, order, at }: Place, root: HTMLElement): HTMLElement | undefined {
  if (element.isConnected) return element
  const there = new Map(stopsIn(root).map((stop) => [key(stop), stop]))
  const next = [...order.slice(at), ...order.slice(0, at).reverse()].find((stop) => there.has(stop))
  return next === undefined ? undefined : there.get(next)
}

/**
 * In Excel on the web Office moves the focus itself and leaves the pane from a place it does not count among those the
 * Tab key reaches. From there the browser goes on, to whatever follows.
 */
function goOn(event: KeyboardEvent): void {
  const { key, target } = event
  if (key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0) event.stopPropagation()
}

/**
 * What had the focus may go away with what was asked for: a card is put right, a reason is given, a notice is closed. The
 * focus then goes on from there, and a keyboard user is not thrown back to the top of the pane. Where the focus is
 * somewhere else — in a cell, in another window — nothing is moved.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): () => void {
  const focused = useRef<Element>(null)
  // Notices and the look before a write come and go: what counts is where the focus was before it went there.
  const place = useRef<Place>(null)

  useEffect(() => {
    const pane = root.current
    if (!pane) return
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      focused.current = target
      if (!target.closest('[data-passing]')) place.current = placeOf(target, pane)
    }
    pane.addEventListener('focusin', remember)
    pane.addEventListener('keydown', goOn)
    return () => {
      pane.removeEventListener('focusin', remember)
      pane.removeEventListener('keydown', goOn)
    }
  }, [root])

  const keep = useCallback(() => {
    const pane = root.current
    if (!pane || !focused.current || focused.current.isConnected || !document.hasFocus()) return
    if (document.activeElement !== document.body && document.activeElement !== null) return
    focused.current = null
    const to = place.current ? heir(place.current, pane) : stopsIn(pane)[0]
    to?.focus()
  }, [root])
  useEffect(keep)
  return keep
}

const KeepContext = createContext<() => void>(() => undefined)
export const FocusKeeper = KeepContext.Provider

/** For a panel that is drawn anew without the pane around it: looks after the focus each time. */
export function useFocusKeptHere(): void {
  useEffect(use(KeepContext))
}
