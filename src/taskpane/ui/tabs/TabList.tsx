import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { DeskState } from '../../desk/types'
import type { View } from '../../views'
import { useLook } from '../look'
import { words } from '../words'
import { MoreViews } from './MoreViews'
import type { Tab } from './registry'
import { gap, useRoom } from './room'
import { destination, Label, useTabLook } from './tab'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** One line; what has no room on it stands below, unseen. */
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    columnGap: `${gap}px`,
    minWidth: 0,
    height: '38px',
    marginLeft: '-8px',
    // Not hidden: that would be scrolled to a tab below that takes the focus.
    overflow: 'clip',
  },
  out: { order: 1, visibility: 'hidden' },
})

export const tabId = (id: View): string => `tab-${id}`
export const panelId = (id: View): string => `panel-${id}`

interface Props {
  readonly tabs: readonly Tab[]
  readonly chosen: View
  readonly state: DeskState
  readonly onChoose: (view: View) => void
}

/** One line of tabs and one stop for the Tab key, from which the arrows go on; what has no room stands behind ほか. */
export function TabList({ tabs, chosen, state, onChoose }: Props) {
  const look = useLook()
  const tabLook = useTabLook()
  const styles = useStyles()
  const shown = tabs.map(({ id, label, count }) => ({ id, label, count: count(state) }))
  const said = shown.map(({ count }) => count).join()
  const views = useMemo(() => tabs.map(({ id }) => id), [tabs])
  const { bar, more, out } = useRoom(views, chosen, said)
  // Until it is measured anew, the one that was just chosen is among those that had no room.
  const away = out.filter((id) => id !== chosen)

  // Out of the list the focus comes with the view that was chosen there.
  const wanted = useRef<View>(null)
  useEffect(() => {
    if (wanted.current !== chosen) return
    wanted.current = null
    document.getElementById(tabId(chosen))?.focus()
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    const ids = views.filter((id) => !away.includes(id))
    const to = destination(event.key, ids.indexOf(chosen), ids.length, 'x')
    if (to === null) return
    event.preventDefault()
    onChoose(ids[to]!)
    document.getElementById(tabId(ids[to]!))?.focus()
  }
  return (
    <div ref={bar} className={mergeClasses(look.gutter, styles.bar)}>
      <div role="tablist" aria-label={words.tabs.list} className={styles.list} onKeyDown={onKeyDown}>
        {shown.map(({ id, label, count }) => {
          const selected = id === chosen
          return (
            <button
              key={id}
              type="button"
              role="tab"
              id={tabId(id)}
              aria-selected={selected}
              aria-controls={panelId(id)}
              tabIndex={selected ? 0 : -1}
              className={mergeClasses(tabLook.tab, selected && tabLook.chosen, away.includes(id) && styles.out)}
              onClick={() => onChoose(id)}
            >
              <Label label={label} count={count} />
            </button>
          )
        })}
      </div>
      <MoreViews
        box={more}
        views={shown.filter(({ id }) => away.includes(id))}
        onChoose={(view) => {
          wanted.current = view
          onChoose(view)
        }}
      />
    </div>
  )
}
