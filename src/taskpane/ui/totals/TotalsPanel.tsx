import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import type { DeskState, Totals, TotalLine as Line } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { Fold } from '../parts/Fold'
import type { PanelProps } from '../tabs/registry'
import { words } from '../words'
import { Targets } from './Targets'
import { TotalLine } from './TotalLine'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '14px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  lines: { overflow: 'hidden' },
  missing: {
    padding: '8px 12px',
    color: tokens.colorNeutralForeground2,
  },
})

/** 集計: what will be written and from which rows; how the year stands. */
export default function TotalsPanel({ state }: PanelProps) {
  const look = useLook()
  const styles = useStyles()
  const { totals, findings, can, undoable } = state
  if (!totals) {
    const why = findings === null ? words.totals.notYet : can.count ? words.totals.noMonth : words.tabs.loading
    return <p className={look.quiet}>{why}</p>
  }
  const of = (...states: Line['state'][]) => totals.lines.filter(({ state }) => states.includes(state))
  const open = of('open')
  const same = of('same')
  const other = of('formula', 'unbound')
  const items = words.findings.items
  return (
    <div className={styles.panel}>
      <ToWrite totals={totals} lines={of('write')} canWrite={can.write} undoable={undoable} />
      {open.length > 0 && (
        <section className={styles.section} aria-labelledby="totals-open">
          <h2 id="totals-open" className={look.h2}>
            {words.totals.group.open}
          </h2>
          <Lines lines={open} />
        </section>
      )}
      {totals.missing.length > 0 && (
        <section className={mergeClasses(look.card, styles.missing)} aria-labelledby="totals-missing">
          <h2 id="totals-missing" className={look.h2}>
            {words.totals.missing}
          </h2>
          <ul className={look.list}>
            {totals.missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      {(same.length > 0 || other.length > 0) && (
        <div>
          {same.length > 0 && (
            <Fold title={words.totals.group.same} count={items(same.length)}>
              <Lines lines={same} />
            </Fold>
          )}
          {other.length > 0 && (
            <Fold title={words.totals.group.other} count={items(other.length)}>
              <Lines lines={other} />
            </Fold>
          )}
        </div>
      )}
      {totals.targets.length > 0 && <Targets targets={totals.targets} />}
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.list, look.card, styles.lines)}>
      {lines.map((line) => (
        <TotalLine key={line.id} line={line} />
      ))}
    </ul>
  )
}

interface ToWriteProps {
  readonly totals: Totals
  readonly lines: readonly Line[]
  readonly canWrite: boolean
  readonly undoable: DeskState['undoable']
}

function ToWrite({ totals, lines, canWrite, undoable }: ToWriteProps) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  return (
    <section className={styles.section} aria-labelledby="totals-title">
      <h2 id="totals-title" className={look.h2} tabIndex={-1} data-stop="totals">
        {words.totals.title(totals.month)}
      </h2>
      {lines.length === 0 ? <p className={look.text}>{words.totals.nothing}</p> : <Lines lines={lines} />}
      {canWrite && (totals.toWrite > 0 || undoable !== null) && (
        <div className={look.actions}>
          {totals.toWrite > 0 && (
            <Button appearance="primary" onClick={() => desk.previewTotals()}>
              {words.totals.write(totals.toWrite)}
            </Button>
          )}
          {undoable !== null && (
            <>
              <Button icon={<ArrowUndoRegular />} onClick={() => ask(desk.undo())}>
                {words.totals.undo}
              </Button>
              <span className={look.quiet}>{undoable}</span>
            </>
          )}
        </div>
      )}
    </section>
  )
}
