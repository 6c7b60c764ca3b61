import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId } from 'react'
import type { ListColumn, ListSheet } from '../../../session/lists/types'
import type { ListsPage } from '../../desk/pages/types'
import { useReachable } from '../desk'
import { useLook } from '../look'
import { CellButton } from '../parts/CellButton'
import { Fold } from '../parts/Fold'
import { Remark } from '../parts/Remark'
import { BypassedValue } from './BypassedValue'
import { ColumnCard } from './ColumnCard'
import { isLost } from './headline'
import { ListBlock } from './ListBlock'
import { listsWords as words } from './words'

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  cards: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 12px' },
  fine: { display: 'flex', flexDirection: 'column', gap: '2px', paddingLeft: '22px', paddingBottom: '6px' },
  added: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '6px' },
})

interface Props {
  readonly page: ListsPage
  readonly sheet: ListSheet
  readonly canWrite: boolean
}

/** One sheet: the columns that differ first, then what came past a dropdown, then what is in order. */
export function SheetLists({ page, sheet, canWrite }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const reachable = useReachable()
  const { form, place, rows, read, columns, block, added } = sheet
  const here = reachable({ book: sheet.book, sheet: sheet.sheet, row: 0, col: 0 })
  const writes = canWrite && here
  const wrong = columns.filter((column) => isWrong(column))
  const bypassed = columns.filter((column) => column.bypassed.length > 0)
  const fine = columns.filter((column) => column.state !== 'notRead' && !isWrong(column))
  return (
    <section className={styles.sheet} aria-labelledby={id}>
      <div className={styles.head} tabIndex={-1} data-stop={`lists ${sheet.id}`}>
        <h2 id={id} className={look.h2}>
          {form}
        </h2>
        <span className={look.quiet}>{[place, rows].filter(Boolean).join(' · ')}</span>
      </div>
      {!here && <p className={look.quiet}>{words.elsewhere}</p>}
      {!read && <Remark tone="info">{words.notRead}</Remark>}
      {wrong.length > 0 && (
        <div className={styles.cards}>
          {wrong.map((column) => (
            <ColumnCard key={column.id} page={page} column={column} canWrite={writes} />
          ))}
        </div>
      )}
      {bypassed.length > 0 && (
        <div className={mergeClasses(look.card, styles.card)}>
          <h3 className={look.h3}>{words.bypassed}</h3>
          <ul className={mergeClasses(look.list, styles.cards)}>
            {bypassed.flatMap((column) =>
              column.bypassed.map((value) => (
                <BypassedValue key={value.id} page={page} column={column} value={value} canWrite={writes} />
              )),
            )}
          </ul>
        </div>
      )}
      {block && block.state !== 'right' && <ListBlock page={page} sheet={sheet} block={block} canWrite={writes} />}
      {added.length > 0 && (
        <div className={mergeClasses(look.card, styles.card)}>
          <h3 className={look.h3}>{words.added}</h3>
          <ul className={look.list}>
            {added.map(({ at, cell, text }) => (
              <li key={cell} className={styles.added}>
                <CellButton at={at} name={cell} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
          <p className={look.quiet}>{words.addedNote}</p>
        </div>
      )}
      {fine.length > 0 && (
        <Fold title={words.fine} count={words.columns(fine.length)} level={3}>
          <ul className={mergeClasses(look.list, styles.fine)}>
            {fine.map(({ id, label, column, entries }) => (
              <li key={id} className={look.text}>
                {label}{' '}
                <span className={look.quiet}>{`${words.column(column)} · ${words.entries(entries.length)}`}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

/** Not as the form has it, or not to be told; a dropdown that only helps may be missing. */
const isWrong = (column: ListColumn): boolean => column.state !== 'notRead' && isLost(column)
