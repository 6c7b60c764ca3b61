import { makeStyles } from '@fluentui/react-components'
import { use, useCallback } from 'react'
import type { HelpState } from '../../desk/pages/types'
import { useDesk } from '../desk'
import { useLook } from '../look'
import { usePageState, useWhileShown } from '../pages'
import { AskCheck } from '../parts/AskCheck'
import type { PanelProps } from '../tabs/registry'
import { CellHelp } from './CellHelp'
import { helpWords as words } from './words'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
})

/** 入力ヘルプ: follows the cell that a person is in; the focus stays in the sheet. */
export default function HelpPanel({ state }: PanelProps) {
  const look = useLook()
  const styles = useStyles()
  const page = use(useDesk().pages.help())
  const help = usePageState(page)
  useWhileShown(useCallback(() => page.follow(), [page]))
  const busy = state.progress !== null || state.phase === 'checking'
  const { assist, ready } = help
  return (
    <div className={styles.panel} aria-live="off">
      <div>
        {/* Only which cell it is is read out: all that is known of it would be too much at every step. */}
        <div role="status">
          <h2 className={look.h2} tabIndex={-1} data-stop="help">
            {headingOf(help)}
          </h2>
        </div>
        <p className={look.quiet}>{assist ? assist.place : words.lead}</p>
      </div>
      {!ready && <AskCheck text={words.notYet} busy={busy} />}
      {ready && !assist && <p className={look.text}>{help.at ? words.unknown : words.noCell}</p>}
      {ready && assist && <CellHelp page={page} assist={assist} desk={state} busy={busy} />}
    </div>
  )
}

const headingOf = ({ ready, assist }: HelpState): string =>
  ready && assist ? [assist.cell, assist.label].filter(Boolean).join(' ') : words.title
