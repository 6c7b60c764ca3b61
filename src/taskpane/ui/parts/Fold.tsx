import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { calm, focusRing, useLook } from '../look'

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    paddingTop: '7px',
    paddingBottom: '7px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ...focusRing,
  },
  chevron: {
    flexShrink: 0,
    alignSelf: 'flex-start',
    width: '16px',
    height: '16px',
    marginTop: '3px',
    color: tokens.colorNeutralForeground3,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFast,
    [calm]: { transitionDuration: '0s' },
  },
  open: { transform: 'rotate(90deg)' },
  count: { marginLeft: 'auto', flexShrink: 0 },
})

interface Props {
  readonly title: string
  readonly note?: string
  /** 12件; stands at the right. */
  readonly count?: string
  readonly startOpen?: boolean
  /** Of the heading. */
  readonly level?: 2 | 3 | 4
  readonly children: ReactNode
}

/** A part with a heading that opens on demand; what it holds is made only then. */
export function Fold({ title, note, count, startOpen = false, level = 2, children }: Props) {
  const look = useLook()
  const styles = useStyles()
  const [open, setOpen] = useState(startOpen)
  const Heading = `h${level}` as const
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* On the web Office takes the Tab key and knows no summary but one with a tab index. */}
      <summary className={styles.summary} tabIndex={0}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} />
        <Heading className={look.h2}>{title}</Heading>
        {note && <span className={look.quiet}>{note}</span>}
        {count && <span className={mergeClasses(look.quiet, styles.count)}>{count}</span>}
      </summary>
      {open && children}
    </details>
  )
}
