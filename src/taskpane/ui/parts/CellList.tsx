import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { CellRef } from '../../../workbook/types'
import { useLook } from '../look'
import { CellButton } from './CellButton'
import { useShown } from './shown'

const useStyles = makeStyles({ cells: { display: 'flex', flexWrap: 'wrap', gap: '4px' } })

interface Props {
  readonly cells: readonly { readonly at: CellRef; readonly name: string }[]
  readonly label: string
  readonly first?: number
  readonly more: (n: number) => string
}

/** Cells by name, the first few of them. */
export function CellList({ cells, label, first = 8, more }: Props) {
  const look = useLook()
  const styles = useStyles()
  const { shown, rest, showMore } = useShown(cells.length, first, 60)
  return (
    <ul className={mergeClasses(look.list, styles.cells)} aria-label={label}>
      {cells.slice(0, shown).map(({ at, name }, i) => (
        <li key={i}>
          <CellButton at={at} name={name} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button size="small" appearance="transparent" onClick={showMore}>
            {more(rest)}
          </Button>
        </li>
      )}
    </ul>
  )
}
