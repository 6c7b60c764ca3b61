import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons'
import { use } from 'react'
import type { ListsView } from '../../../session/lists/types'
import type { ListsPage } from '../../desk/pages/types'
import { useDesk, useReachable } from '../desk'
import { useLook } from '../look'
import { usePageState } from '../pages'
import { AskCheck } from '../parts/AskCheck'
import type { PanelProps } from '../tabs/registry'
import { headlineOf, restorable, type ListsHeadline } from './headline'
import { SheetLists } from './SheetLists'
import { listsWords as words } from './words'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '14px' },
  headline: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  right: { border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  wrong: { border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  open: { border: `1px solid ${tokens.colorNeutralStroke1}` },
  icon: { flexShrink: 0, width: '28px', height: '28px' },
  rightIcon: { color: tokens.colorStatusSuccessForeground1 },
  wrongIcon: { color: tokens.colorStatusWarningForeground1 },
  openIcon: { color: tokens.colorNeutralForeground3 },
  said: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
})

const icons = { right: CheckmarkCircleFilled, wrong: WarningFilled, open: InfoRegular }

/** 入力規則: dropdowns against the form's own, what came past them, and what puts both right. */
export default function ListsPanel({ state }: PanelProps) {
  const look = useLook()
  const styles = useStyles()
  const page = use(useDesk().pages.lists())
  const { lists, stale } = usePageState(page)
  const busy = state.progress !== null || state.phase === 'checking'
  return (
    <div className={styles.panel}>
      <div>
        <h2 className={look.h2} tabIndex={-1} data-stop="lists">
          {words.title}
        </h2>
        <p className={look.text}>{words.lead}</p>
      </div>
      {stale && <AskCheck text={words.stale} busy={busy} stale />}
      {lists === null ? (
        <AskCheck text={words.notYet} busy={busy} />
      ) : (
        <Lists page={page} lists={lists} canWrite={state.can.write} />
      )}
    </div>
  )
}

interface Props {
  readonly page: ListsPage
  readonly lists: ListsView
  readonly canWrite: boolean
}

function Lists({ page, lists, canWrite }: Props) {
  const look = useLook()
  const reachable = useReachable()
  if (lists.sheets.length === 0) return <p className={look.text}>{words.noSheets}</p>
  const canRestore = canWrite && restorable(lists, reachable) > 0
  return (
    <>
      <Headline headline={headlineOf(lists)} onRestore={canRestore ? () => page.previewRestore() : null} />
      {lists.sheets.map((sheet) => (
        <SheetLists key={sheet.id} page={page} sheet={sheet} canWrite={canWrite} />
      ))}
    </>
  )
}

function Headline({ headline, onRestore }: { headline: ListsHeadline; onRestore: (() => void) | null }) {
  const look = useLook()
  const styles = useStyles()
  const { tone, answer, details } = headline
  const Icon = icons[tone]
  return (
    <div className={mergeClasses(styles.headline, styles[tone])}>
      <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
      <div className={styles.said}>
        <div>
          <h3 className={look.h3} tabIndex={-1} data-stop="lists headline">
            {answer}
          </h3>
          {details.map((line) => (
            <p key={line} className={look.text}>
              {line}
            </p>
          ))}
        </div>
        {onRestore && (
          <div className={look.actions}>
            <Button appearance="primary" size="small" onClick={onRestore}>
              {words.restoreAll}
            </Button>
            <span className={look.quiet}>{words.restoreAllHint}</span>
          </div>
        )}
      </div>
    </div>
  )
}
