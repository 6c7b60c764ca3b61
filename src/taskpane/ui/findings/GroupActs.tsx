import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { ItemGroup } from '../../desk/types'
import { useDesk } from '../desk'
import { useLook } from '../look'
import { words } from '../words'
import { isKeepable } from './ItemBody'
import { ReasonForm } from './ReasonForm'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** What may be done with all of a kind at once. */
export function GroupActs({ group, canWrite }: { readonly group: ItemGroup; readonly canWrite: boolean }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const [giving, setGiving] = useState(false)
  const keep = useId()
  const { items, fixable } = group
  const open = items.filter(({ gone }) => !gone)
  const canFix = canWrite && fixable > 0
  const canKeep =
    isKeepable(group) && open.length > 1 && open.every(({ reason, elsewhere }) => reason === null && !elsewhere)
  if (!canFix && !canKeep) return null

  // Whether an item has a correction is worked out on demand, so it is asked of them only here.
  const fixAll = () =>
    desk.previewFix(open.filter(({ elsewhere, fix }) => !elsewhere && fix !== null).map(({ id }) => id))
  return (
    <div className={styles.foot}>
      <div className={look.actions}>
        {canFix && (
          <Button size="small" className={look.lead} onClick={fixAll}>
            {fixable === open.length ? words.findings.fixAll(fixable) : words.findings.fixSome(fixable)}
          </Button>
        )}
        {canKeep && (
          <Button id={keep} size="small" aria-expanded={giving} onClick={() => setGiving(!giving)}>
            {words.findings.keepAll(open.length)}
          </Button>
        )}
      </div>
      {giving && (
        <ReasonForm
          ids={open.map(({ id }) => id)}
          onClose={() => {
            setGiving(false)
            document.getElementById(keep)?.focus()
          }}
        />
      )}
    </div>
  )
}
