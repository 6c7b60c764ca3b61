import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef, type KeyboardEvent } from 'react'
import { counted } from '../../../answers/plain'
import type { DeskState } from '../../desk/types'
import type { View } from '../../views'
import { contrast, focusRing, useLook } from '../look'
import { words } from '../words'
import type { Tab } from './registry'

const useStyles = makeStyles({
  list: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    minHeight: '38px',
    marginLeft: '-8px',
    marginRight: '8px',
    padding: '7px 8px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1 },
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      left: '8px',
      right: '8px',
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: 'transparent',
    },
    ...focusRing,
    ':focus-visible': { ...focusRing[':focus-visible'], outlineOffset: '-3px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      [contrast]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  count: { marginLeft: '5px', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
})

export const tabId = (id: View): string => `tab-${id}`
export const panelId = (id: View): string => `panel-${id}`

interface Props {
  readonly tabs: readonly Tab[]
  readonly chosen: View
  readonly state: DeskState
  readonly onChoose: (view: View) => void
}

/** One stop for the Tab key; the arrows go on from there. */
export function TabList({ tabs, chosen, state, onChoose }: Props) {
  const look = useLook()
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const to = destination(event.key, at, tabs.length)
    if (to === null) return
    event.preventDefault()
    onChoose(tabs[to]!.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={words.tabs.list}
      className={mergeClasses(look.gutter, styles.list)}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => {
        const count = tab.count(state)
        const selected = tab.id === chosen
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabId(tab.id)}
            aria-selected={selected}
            aria-controls={panelId(tab.id)}
            tabIndex={selected ? 0 : -1}
            className={mergeClasses(styles.tab, selected && styles.chosen)}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {count !== null && <span className={styles.count}> {counted(count)}</span>}
          </button>
        )
      })}
    </div>
  )
}

function destination(key: string, at: number, all: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % all
    case 'ArrowLeft':
      return (at + all - 1) % all
    case 'Home':
      return 0
    case 'End':
      return all - 1
    default:
      return null
  }
}
