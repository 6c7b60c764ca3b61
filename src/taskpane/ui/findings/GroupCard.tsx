import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, useCallback, useId, useState } from 'react'
import type { ItemGroup } from '../../desk/types'
import { useDesk } from '../desk'
import { focusRing, useLook } from '../look'
import { Clause } from '../parts/Clause'
import { LevelBadge, RemainingBadge } from '../parts/level'
import { useShown } from '../parts/shown'
import { words } from '../words'
import { GroupActs } from './GroupActs'
import { NextStep } from './ItemBody'
import { ItemRow } from './ItemRow'

const useStyles = makeStyles({
  card: { overflow: 'hidden', ...focusRing },
  head: { paddingTop: '10px', paddingLeft: '12px', paddingRight: '12px' },
  headOfMany: { paddingBottom: '10px' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  title: { flexGrow: 1, minWidth: 0, '& > :first-child': { marginRight: '7px' } },
  count: { flexShrink: 0, paddingTop: '2px', fontVariantNumeric: 'tabular-nums' },
  more: {
    padding: '2px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Lines of a group that stand there at once, and that come with each 「ほか n件」. */
const firstItems = 3
const moreItems = 30

interface Props {
  readonly group: ItemGroup
  readonly canWrite: boolean
  /** The current item, where it is one of this group. */
  readonly current: string | null
  readonly remaining?: boolean
}

/** Findings of one kind: what they are, by which clause, and cell after cell what to do. */
export const GroupCard = memo(function GroupCard({ group, canWrite, current, remaining = false }: Props) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const id = useId()
  const { items } = group
  const many = items.length > 1
  const { shown, rest, showMore } = useShown(items.length, firstItems, moreItems)
  const { opened, toggle } = useOpened(group, current)
  const placed = many && items.some(({ place }) => place !== items[0]!.place)

  const onToggle = useCallback(
    (item: string) => {
      toggle(item)
      desk.setCurrent(item)
    },
    [desk, toggle],
  )
  // One that lies far down is drawn alone, not with all that stand before it.
  const far = current === null ? -1 : items.findIndex((item) => item.id === current)
  const drawn = far >= shown ? [...items.slice(0, shown), items[far]!] : items.slice(0, shown)
  return (
    <article
      className={mergeClasses(look.card, styles.card)}
      aria-labelledby={id}
      tabIndex={-1}
      data-stop={`group ${group.id}`}
    >
      <div className={mergeClasses(styles.head, many && styles.headOfMany)}>
        <div className={styles.line}>
          <h3 id={id} className={mergeClasses(look.h3, styles.title)}>
            {remaining ? (
              <RemainingBadge word={words.findings.remaining} />
            ) : (
              <LevelBadge severity={group.severity} word={group.level} />
            )}
            {group.title}
          </h3>
          {many && <span className={mergeClasses(look.quiet, styles.count)}>{words.findings.items(items.length)}</span>}
        </div>
        <Clause label={words.findings.why} before={group.form} clause={group.clause} />
        {group.next !== null && <NextStep text={group.next} />}
      </div>
      <ul className={look.list}>
        {drawn.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            group={group}
            canWrite={canWrite}
            open={!many || opened.has(item.id)}
            current={item.id === current}
            placed={placed || item.elsewhere}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>
          <Button size="small" appearance="transparent" onClick={showMore}>
            {words.findings.more(rest)}
          </Button>
        </div>
      )}
      {many && <GroupActs group={group} canWrite={canWrite} />}
    </article>
  )
})

/** Lines that are open: the first, those that were opened, and the current one. */
function useOpened({ items }: ItemGroup, current: string | null) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([items[0]?.id ?? '', current ?? '']))
  const [seen, setSeen] = useState(current)
  if (seen !== current) {
    setSeen(current)
    if (current !== null) setOpened(new Set(opened).add(current))
  }
  const toggle = useCallback((id: string) => {
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  return { opened, toggle }
}
