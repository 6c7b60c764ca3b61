import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { DeskState } from '../../desk/types'
import { useDesk } from '../desk'
import { calm, contrast, useLook } from '../look'
import { words } from '../words'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '10px' },
  grow: { flexGrow: 1, minWidth: 0 },
  bar: {
    height: '6px',
    marginTop: '4px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusCircular,
    [contrast]: { height: '8px', border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: tokens.borderRadiusCircular,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    [calm]: { transitionDuration: '0s' },
    [contrast]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
})

/** Something longer runs: what it is, how far it has come, and how to stop it. */
export function Progress({ progress }: { readonly progress: NonNullable<DeskState['progress']> }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const percent = Math.round(Math.min(1, Math.max(0, progress.done)) * 100)
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <p className={look.quiet}>{progress.what}</p>
        <div
          className={styles.bar}
          role="progressbar"
          aria-label={words.status.progress}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={`${progress.what} ${percent}%`}
        >
          <div className={styles.fill} style={{ width: `${percent}%` }} />
        </div>
      </div>
      <Button size="small" onClick={() => desk.cancel()}>
        {words.status.cancel}
      </Button>
    </div>
  )
}
