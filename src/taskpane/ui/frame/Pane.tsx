import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Desk, DeskState, Head as HeadState } from '../../desk/types'
import type { View, Views } from '../../views'
import { ElsewhereProvider, otherBooks, useDeskState } from '../desk'
import { orderOf } from '../findings/order'
import { StepBar } from '../findings/StepBar'
import { Head } from '../head/Head'
import { useLook } from '../look'
import { ViewsProvider } from '../pages'
import { Status } from '../status/Status'
import { tabs } from '../tabs/registry'
import { TabList } from '../tabs/TabList'
import { TabPanels } from '../tabs/TabPanels'
import { DropFiles } from './DropFiles'
import { FirstRun } from './FirstRun'
import { FocusKeeper, useFocusKept } from './focus'
import { Footer } from './Footer'
import { Announcer, Notices } from './Notices'
import { PreviewSheet } from './PreviewSheet'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingBottom: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, backgroundColor: tokens.colorNeutralBackground2 },
  dock: { position: 'sticky', bottom: 0, zIndex: 2 },
})

const noProfiles: HeadState['profiles'] = []

/** The pane from top to bottom; it scrolls as a whole, with the tabs and the steps always in reach. */
export function Pane({ desk, views }: { readonly desk: Desk; readonly views: Views }) {
  const look = useLook()
  const styles = useStyles()
  const state = useDeskState(desk)
  const { head, others, findings, current, footer, notice, preview, firstRun } = state
  const unread = useUnread(state)
  const root = useRef<HTMLDivElement>(null)
  const keepFocus = useFocusKept(root)
  const elsewhere = useMemo(() => otherBooks(head, others), [head, others])
  const order = useMemo(() => orderOf(findings), [findings])
  const view = useView(views, current)
  const index = current === null ? -1 : (order.place.get(current)?.index ?? -1)
  return (
    <ElsewhereProvider value={elsewhere}>
      <div ref={root}>
        <DropFiles className={styles.pane}>
          <Head head={head} unread={unread} documents={findings?.documents} />
          <main className={styles.main}>
            <div className={mergeClasses(look.gutter, styles.top)}>
              <Status state={state} />
              {firstRun && <FirstRun />}
            </div>
            <TabList tabs={tabs} chosen={view} state={state} onChoose={views.open} />
            <ViewsProvider value={views}>
              <FocusKeeper value={keepFocus}>
                <TabPanels tabs={tabs} chosen={view} state={state} />
              </FocusKeeper>
            </ViewsProvider>
          </main>
          <Footer footer={footer} profiles={head?.profiles ?? noProfiles} />
          <div className={styles.dock}>
            {view === 'findings' && order.all > 0 && <StepBar index={index} all={order.all} />}
            <Notices notice={notice} />
          </div>
        </DropFiles>
        <Announcer state={state} />
        <PreviewSheet preview={preview} notice={notice} />
      </div>
    </ElsewhereProvider>
  )
}

/** Whether a reading has begun and come to its end without a book. */
function useUnread({ head, progress }: DeskState): boolean {
  const [began, setBegan] = useState(false)
  if (progress !== null && !began) setBegan(true)
  return began && head === null && progress === null
}

/** A finding that is stepped to from the ribbon is shown, whichever view was open. */
function useView(views: Views, current: string | null): View {
  const view = useSyncExternalStore(views.subscribe, views.current)
  const seen = useRef(current)
  useEffect(() => {
    if (seen.current === current) return
    seen.current = current
    if (current !== null) views.open('findings')
  }, [views, current])
  return tabs.some(({ id }) => id === view) ? view : 'findings'
}
