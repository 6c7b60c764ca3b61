import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { DeskState, Findings, ItemGroup } from '../../desk/types'
import { useLook } from '../look'
import { Fold } from '../parts/Fold'
import { useShown } from '../parts/shown'
import type { PanelProps } from '../tabs/registry'
import { words } from '../words'
import { Checked, Documents, NotChecked } from './Checked'
import { GroupCard } from './GroupCard'
import { orderOf } from './order'
import { SetAside } from './SetAside'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '10px' },
  cards: { display: 'flex', flexDirection: 'column', gap: '10px' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', marginTop: '6px' },
  folds: { display: 'flex', flexDirection: 'column' },
  folded: { paddingBottom: '10px' },
  none: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  check: { flexShrink: 0, width: '28px', height: '28px', color: tokens.colorStatusSuccessForeground1 },
})

/** Cards that stand there at once. */
const firstGroups = 12
const moreGroups = 20

const count = (groups: readonly ItemGroup[]): number => groups.reduce((sum, { items }) => sum + items.length, 0)

/** 指摘: kind by kind and cell by cell; where there is nothing, that is said as loudly. */
export default function FindingsPanel({ state }: PanelProps) {
  const look = useLook()
  const styles = useStyles()
  const { findings, current, can } = state
  if (!findings) return <p className={look.quiet}>{words.findings.notYet}</p>
  const clean = state.phase === 'clean'
  return (
    <div className={styles.panel}>
      {clean && <NoFindings findings={findings} draft={state.draft} />}
      <Groups findings={findings} current={current} canWrite={can.write} />
      {findings.remaining.length > 0 && (
        <section className={styles.cards} aria-label={words.findings.remaining}>
          <div className={styles.heading}>
            <h2 className={look.h2}>{words.findings.remaining}</h2>
            <span className={look.quiet}>{words.findings.remainingNote}</span>
          </div>
          <Cards groups={findings.remaining} current={current} canWrite={can.write} remaining />
        </section>
      )}
      <Folds findings={findings} state={state} clean={clean} />
    </div>
  )
}

function Groups({ findings, current, canWrite }: { findings: Findings; current: string | null; canWrite: boolean }) {
  const look = useLook()
  const styles = useStyles()
  if (findings.groups.length === 0) return null
  return (
    <section className={styles.cards} aria-label={words.findings.region}>
      <h2 className={look.unseen}>{words.findings.region}</h2>
      <Cards groups={findings.groups} current={current} canWrite={canWrite} />
    </section>
  )
}

interface CardsProps {
  readonly groups: readonly ItemGroup[]
  readonly current: string | null
  readonly canWrite: boolean
  readonly remaining?: boolean
}

function Cards({ groups, current, canWrite, remaining = false }: CardsProps) {
  const { place } = useMemo(() => orderOf({ groups }), [groups])
  const holder = current === null ? undefined : place.get(current)?.group
  const { shown, rest, showMore } = useShown(groups.length, firstGroups, moreGroups)
  const drawn =
    holder !== undefined && holder >= shown ? [...groups.slice(0, shown), groups[holder]!] : groups.slice(0, shown)
  return (
    <>
      {drawn.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          canWrite={canWrite}
          current={group === groups[holder ?? -1] ? current : null}
          remaining={remaining}
        />
      ))}
      {rest > 0 && (
        <div>
          <Button size="small" onClick={showMore}>
            {words.findings.moreGroups(rest)}
          </Button>
        </div>
      )}
    </>
  )
}

const checkedLines = ({ checked }: Findings): readonly string[] =>
  checked.length > 0 ? checked : [words.findings.noneDetail]

/** 「指摘なし」 with what stands behind it. */
function NoFindings({ findings, draft }: { readonly findings: Findings; readonly draft: boolean }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <div className={styles.none}>
      <CheckmarkCircleFilled className={styles.check} />
      <div>
        <h2 className={look.h2}>{draft || findings.counts.info > 0 ? words.findings.noneBut : words.findings.none}</h2>
        {checkedLines(findings).map((line) => (
          <p key={line} className={look.text}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}

function Folds({ findings, state, clean }: { findings: Findings; state: DeskState; clean: boolean }) {
  const styles = useStyles()
  const { otherMonths, setAside, documents, checked, notChecked } = findings
  const items = words.findings.items
  return (
    <div className={styles.folds} key={String(clean)}>
      {otherMonths.length > 0 && (
        <Fold
          title={words.findings.otherMonths}
          note={words.findings.otherMonthsNote}
          count={items(count(otherMonths))}
        >
          <div className={mergeClasses(styles.cards, styles.folded)}>
            <Cards groups={otherMonths} current={state.current} canWrite={state.can.write} />
          </div>
        </Fold>
      )}
      {setAside.length > 0 && (
        <Fold title={words.findings.setAside} count={items(count(setAside))}>
          <SetAside groups={setAside} />
        </Fold>
      )}
      {documents.length > 0 && (
        <Fold title={words.findings.documents} count={items(documents.length)} startOpen={clean}>
          <Documents documents={documents} />
        </Fold>
      )}
      {checked.length > 0 && !clean && (
        <Fold title={words.findings.checked}>
          <Checked lines={checked} />
        </Fold>
      )}
      {notChecked.length > 0 && (
        <Fold
          title={words.findings.notChecked}
          count={items(notChecked.reduce((sum, { count }) => sum + count, 0))}
          startOpen={clean}
        >
          <NotChecked notChecked={notChecked} />
        </Fold>
      )}
    </div>
  )
}
