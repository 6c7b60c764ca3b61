import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { View } from '../../views'
import { bare, useLook } from '../look'
import { Unseen } from '../parts/Unseen'
import { words } from '../words'
import { destination, Label, useTabLook } from './tab'

const useStyles = makeStyles({
  box: { flexShrink: 0 },
  /** Keeps its width to be measured, and nothing else. */
  away: { position: 'absolute', visibility: 'hidden' },
  button: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  menu: {
    position: 'absolute',
    top: '100%',
    right: '10px',
    zIndex: 1,
    minWidth: '132px',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
  item: {
    ...bare,
    width: '100%',
    minHeight: '34px',
    padding: '4px 10px',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
})

interface Props {
  readonly box: RefObject<HTMLDivElement | null>
  readonly views: readonly { readonly id: View; readonly label: string; readonly count: number | null }[]
  readonly onChoose: (view: View) => void
}

/** ほか: the views for which the line of tabs has no room, in a list that opens below it. */
export function MoreViews({ box, views, onChoose }: Props) {
  const look = useLook()
  const tabLook = useTabLook()
  const styles = useStyles()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState(false)
  const itemsIn = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  useEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
  }, [open])
  // All may have found room meanwhile.
  if (open && views.length === 0) setOpen(false)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      return setOpen(true)
    }
    if (event.key === 'Escape') {
      // Excel on the web would take the focus back to the sheet.
      event.stopPropagation()
      setOpen(false)
      return button.current?.focus()
    }
    const items = itemsIn()
    const to = destination(event.key, items.indexOf(document.activeElement as HTMLElement), items.length, 'y')
    if (to === null) return
    event.preventDefault()
    items[to]!.focus()
  }
  return (
    <div
      ref={box}
      className={mergeClasses(styles.box, views.length === 0 && styles.away)}
      onKeyDown={onKeyDown}
      // Where a click takes no focus of its own (Excel on Mac), the list would be gone before it is heard.
      onMouseDown={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className={mergeClasses(tabLook.tab, styles.button)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>
          {words.tabs.more}
          <Unseen>{words.tabs.moreViews}</Unseen>
        </span>
        <ChevronDownRegular />
      </button>
      {open && (
        <ul
          ref={menu}
          id={id}
          role="menu"
          aria-label={words.tabs.more + words.tabs.moreViews}
          className={mergeClasses(look.list, styles.menu)}
        >
          {views.map(({ id, label, count }) => (
            <li key={id} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles.item}
                onClick={() => {
                  setOpen(false)
                  onChoose(id)
                }}
              >
                <Label label={label} count={count} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
