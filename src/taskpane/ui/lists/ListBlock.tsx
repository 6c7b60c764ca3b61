import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { ListBlockView, ListSheet } from '../../../session/lists/types'
import type { ListsPage } from '../../desk/pages/types'
import { focusRing, useLook } from '../look'
import { CellButton } from '../parts/CellButton'
import { Remark } from '../parts/Remark'
import { useShown } from '../parts/shown'
import { Unseen } from '../parts/Unseen'
import { listsWords as words } from './words'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 12px', ...focusRing },
  cells: { display: 'flex', flexDirection: 'column', gap: '4px' },
  cell: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  wanted: { fontWeight: tokens.fontWeightSemibold },
})

interface Props {
  readonly page: ListsPage
  readonly sheet: ListSheet
  readonly block: ListBlockView
  readonly canWrite: boolean
}

const said = (text: string): string => (text === '' ? words.blank : words.value(text))

/** The entries under the rows, where they are not the form's: what stands there, what should, and the way back. */
export function ListBlock({ page, sheet, block, canWrite }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { cells, restore, refused } = block
  const { shown, rest, showMore } = useShown(cells.length, 6, 60)
  return (
    <article
      className={mergeClasses(look.card, styles.card)}
      aria-labelledby={id}
      tabIndex={-1}
      data-stop={`block ${sheet.id}`}
    >
      <h3 id={id} className={look.h3}>
        {words.block}
      </h3>
      <Remark tone="warning">{block.words}</Remark>
      {cells.length > 0 && (
        <ul className={mergeClasses(look.list, styles.cells)}>
          {cells.slice(0, shown).map(({ at, cell, label, found, wanted }) => (
            <li key={cell} className={styles.cell}>
              <CellButton at={at} name={cell} />
              <span className={look.quiet}>{label}</span>
              <Unseen>{words.changed(said(found), said(wanted))}</Unseen>
              <span aria-hidden="true">{said(found)} →</span>
              <span aria-hidden="true" className={styles.wanted}>
                {said(wanted)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <div>
          <Button size="small" appearance="transparent" onClick={showMore}>
            {words.more(rest)}
          </Button>
        </div>
      )}
      {refused !== null && <p className={look.text}>{refused}</p>}
      {restore && canWrite && (
        <div className={look.actions}>
          <Button size="small" className={look.lead} onClick={() => page.previewRestore([`${sheet.id}/block`])}>
            {words.restoreBlock}
          </Button>
        </div>
      )}
    </article>
  )
}
