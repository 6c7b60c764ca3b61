import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Bypassed, ListColumn } from '../../../session/lists/types'
import { a1 } from '../../../workbook/address'
import type { Scalar } from '../../../workbook/types'
import type { ListsPage } from '../../desk/pages/types'
import { focusRing, useLook } from '../look'
import { CellList } from '../parts/CellList'
import { ValueChoices } from '../parts/ValueChoices'
import { listsWords as words } from './words'

const useStyles = makeStyles({
  value: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ...focusRing,
  },
  shown: { fontWeight: tokens.fontWeightSemibold },
})

interface Props {
  readonly page: ListsPage
  readonly column: ListColumn
  readonly value: Bypassed
  readonly canWrite: boolean
}

/** A value that came past its dropdown: where it stands, what is like it, and what may be put in its place. */
export function BypassedValue({ page, column, value, canWrite }: Props) {
  const look = useLook()
  const styles = useStyles()
  const { id, shown, cells, why, nearest, isCertain, certain } = value
  const only = why === 'unlisted' ? onlyChoice(value) : null
  return (
    <li className={styles.value} tabIndex={-1} data-stop={`value ${id}`}>
      <p className={look.text}>
        <span className={styles.shown}>{words.value(shown)}</span> <span className={look.quiet}>{column.label}</span>
      </p>
      <CellList
        cells={cells.map((at) => ({ at, name: a1(at) }))}
        label={words.bypassedCellsOf(shown)}
        more={words.moreCells}
      />
      <p className={look.quiet}>
        {only === null ? words.why[why] : words.why.perhaps(only)}
        {nearest !== null && nearest !== only && words.nearest(nearest)}
      </p>
      {canWrite && isCertain && (
        <div className={look.actions}>
          <Button size="small" className={look.lead} onClick={() => page.previewReplace(id)}>
            {certain === null ? words.replaceBlank : words.replace(String(certain))}
          </Button>
        </div>
      )}
      {canWrite && !isCertain && (
        <ValueChoices
          label={words.choose(shown)}
          choices={choicesOf(value, column)}
          onChoose={(chosen) => page.previewReplace(id, chosen)}
        />
      )}
    </li>
  )
}

/** The one entry that may be meant. */
const onlyChoice = ({ choices: [first, ...others] }: Bypassed): string | null =>
  typeof first === 'string' && others.length === 0 ? first : null

/** What may be meant; where nothing is like it, every entry. */
const choicesOf = ({ choices }: Bypassed, { entries }: ListColumn): { value: Scalar; label: string }[] =>
  (choices.length > 0 ? choices : entries).map((value) => ({
    value,
    label: value === null ? words.blank : String(value),
  }))
