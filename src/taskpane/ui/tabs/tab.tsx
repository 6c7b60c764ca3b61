import { makeStyles, tokens } from '@fluentui/react-components'
import { counted } from '../../../answers/plain'
import { bare, contrast, focusRing } from '../look'

export const useTabLook = makeStyles({
  tab: {
    ...bare,
    position: 'relative',
    flexShrink: 0,
    minHeight: '38px',
    padding: '7px 8px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
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
    },
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

/** 指摘 34. */
export function Label({ label, count }: { readonly label: string; readonly count: number | null }) {
  const styles = useTabLook()
  return (
    <>
      {label}
      {count !== null && <span className={styles.count}> {counted(count)}</span>}
    </>
  )
}

const keys = { x: ['ArrowLeft', 'ArrowRight'], y: ['ArrowUp', 'ArrowDown'] } as const

/** Where a key leads among so many in a row (x) or a column (y); null where it leads nowhere. */
export function destination(key: string, at: number, all: number, along: 'x' | 'y'): number | null {
  const [back, on] = keys[along]
  switch (key) {
    case on:
      return (at + 1) % all
    case back:
      return (at + all - 1) % all
    case 'Home':
      return 0
    case 'End':
      return all - 1
    default:
      return null
  }
}
