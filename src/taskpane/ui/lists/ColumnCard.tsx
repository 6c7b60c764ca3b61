import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { InfoRegular, WarningFilled } from '@fluentui/react-icons'
import { useId } from 'react'
import type { ListColumn, WrongCells } from '../../../session/lists/types'
import type { ListsPage } from '../../desk/pages/types'
import { focusRing, useLook } from '../look'
import { Badge } from '../parts/Badge'
import { CellButton } from '../parts/CellButton'
import { Fold } from '../parts/Fold'
import { useShown } from '../parts/shown'
import { listsWords as words } from './words'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 12px', ...focusRing },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', rowGap: '2px' },
  cells: { display: 'flex', flexDirection: 'column', gap: '3px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  entries: { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', paddingLeft: '22px', paddingBottom: '4px' },
})

interface Props {
  readonly page: ListsPage
  readonly column: ListColumn
  readonly canWrite: boolean
}

/** A column whose dropdown is not the form's: where, and the way back. */
export function ColumnCard({ page, column, canWrite }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { label, state, word, wrong, restore, refused, expected, entries } = column
  const unclear = state === 'unclear'
  return (
    <article
      className={mergeClasses(look.card, styles.card)}
      aria-labelledby={id}
      tabIndex={-1}
      data-stop={`column ${column.id}`}
    >
      <div className={styles.head}>
        <h3 id={id} className={look.h3}>
          {label}
        </h3>
        <span className={look.quiet}>{words.column(column.column)}</span>
        <Badge tone={unclear ? 'neutral' : 'warning'} icon={unclear ? <InfoRegular /> : <WarningFilled />}>
          {word}
        </Badge>
      </div>
      {!expected && <p className={look.quiet}>{words.helpOnly}</p>}
      <Wrong column={column} wrong={wrong} />
      {refused !== null && <p className={look.text}>{refused}</p>}
      {restore && canWrite && (
        <div className={look.actions}>
          <Button
            size="small"
            className={look.lead}
            aria-label={words.restoreOf(label)}
            onClick={() => page.previewRestore([column.id])}
          >
            {words.restore}
          </Button>
        </div>
      )}
      {entries.length > 0 && (
        <Fold title={words.entries(entries.length)} level={4}>
          <ul className={mergeClasses(look.list, styles.entries)}>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </Fold>
      )}
    </article>
  )
}

function Wrong({ column, wrong }: { readonly column: ListColumn; readonly wrong: readonly WrongCells[] }) {
  const look = useLook()
  const styles = useStyles()
  const { shown, rest, showMore } = useShown(wrong.length, 4, 40)
  return (
    <ul className={mergeClasses(look.list, styles.cells)} aria-label={words.cells}>
      {wrong.slice(0, shown).map(({ box, cells, words }) => (
        <li key={cells} className={styles.line}>
          <CellButton at={{ ...column.at, row: box.row, col: box.col }} name={cells} />
          {words !== column.word && <span className={look.quiet}>{words}</span>}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button size="small" appearance="transparent" onClick={showMore}>
            {words.moreCells(rest)}
          </Button>
        </li>
      )}
    </ul>
  )
}
