import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { memo, useEffect, useId, useRef } from 'react'
import type { Item, ItemGroup } from '../../desk/types'
import { bare, focusRing, useLook } from '../look'
import { words } from '../words'
import { ItemBody } from './ItemBody'

const useStyles = makeStyles({
  item: {
    padding: '8px 12px 10px',
    ...focusRing,
  },
  many: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  closed: { paddingTop: '2px', paddingBottom: '2px' },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  toggle: {
    ...bare,
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    width: 'calc(100% + 8px)',
    marginLeft: '-4px',
    marginRight: '-4px',
    padding: '5px 4px',
    color: 'inherit',
    textAlign: 'left',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  said: { flexGrow: 1, minWidth: 0 },
  what: { margin: '0 0 6px' },
  cell: {
    marginRight: '6px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { marginRight: '8px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  chevron: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    marginTop: '3px',
    color: tokens.colorNeutralForeground3,
  },
  gone: { display: 'flex', alignItems: 'flex-start', gap: '6px', color: tokens.colorNeutralForeground3 },
  done: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    color: tokens.colorStatusSuccessForeground1,
  },
})

interface Props {
  readonly item: Item
  readonly group: ItemGroup
  readonly canWrite: boolean
  readonly open: boolean
  readonly current: boolean
  /** Its place is said, because the others of its kind stand elsewhere. */
  readonly placed: boolean
  readonly onToggle: (id: string) => void
}

/** One cell of a group: a line that opens, or — where it is the only one — all of it. */
export const ItemRow = memo(function ItemRow({ item, group, canWrite, open, current, placed, onToggle }: Props) {
  const styles = useStyles()
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  const many = group.items.length > 1
  useEffect(() => {
    if (!current) return
    // Of a card with one line the whole card is brought into sight.
    const shown = many ? row.current : row.current?.closest('article')
    shown?.scrollIntoView({ block: 'nearest' })
  }, [current, many])

  return (
    <li
      ref={row}
      tabIndex={-1}
      data-stop={item.id}
      aria-current={current ? 'true' : undefined}
      className={mergeClasses(
        styles.item,
        many && styles.many,
        many && !open && !item.gone && styles.closed,
        current && many && styles.current,
      )}
    >
      {item.gone ? (
        <Gone item={item} />
      ) : many ? (
        <>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => onToggle(item.id)}
          >
            <span className={styles.said}>
              <Said item={item} placed={placed} />
            </span>
            {open ? <ChevronUpRegular className={styles.chevron} /> : <ChevronDownRegular className={styles.chevron} />}
          </button>
          {open && (
            <div id={id}>
              <ItemBody item={item} group={group} canWrite={canWrite} />
            </div>
          )}
        </>
      ) : (
        <>
          <p className={styles.what}>
            <Said item={item} placed={placed} />
          </p>
          <ItemBody item={item} group={group} canWrite={canWrite} />
        </>
      )}
    </li>
  )
})

/** Where, and what. */
function Said({ item, placed }: { readonly item: Item; readonly placed: boolean }) {
  const styles = useStyles()
  const where = [item.label, placed ? item.place : null].filter(Boolean).join(' · ')
  return (
    <>
      {item.cell && <span className={styles.cell}>{item.cell}</span>}
      {where && <span className={styles.label}>{where}</span>}
      {item.what}
    </>
  )
}

/** Put right by hand since the check: done, but kept in sight until the next one. */
function Gone({ item }: { readonly item: Item }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <p className={mergeClasses(look.text, styles.gone)}>
      <span className={styles.done}>
        <CheckmarkCircleRegular />
        {words.findings.gone}
      </span>
      <s>
        {item.cell} {item.what}
      </s>
    </p>
  )
}
