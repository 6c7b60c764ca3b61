import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo, Suspense, useState, type ComponentType } from 'react'
import type { DeskState } from '../../desk/types'
import type { View } from '../../views'
import { Broken } from '../frame/Broken'
import { useLook } from '../look'
import { ShownProvider } from '../pages'
import { words } from '../words'
import type { PanelProps, Tab } from './registry'
import { panelId, tabId } from './TabList'

const useStyles = makeStyles({
  panel: { flexGrow: 1, paddingTop: '12px', paddingBottom: '16px' },
})

interface Props {
  readonly tabs: readonly Tab[]
  readonly chosen: View
  readonly state: DeskState
}

interface RestingProps extends PanelProps {
  readonly Panel: ComponentType<PanelProps>
  readonly shown: boolean
}

/** A closed panel stays as it was: counting a year for a view that nobody sees would hold up the one that is seen. */
const Resting = memo(
  ({ Panel, state }: RestingProps) => <Panel state={state} />,
  (before, after) => !after.shown || (before.shown && before.state === after.state),
)
Resting.displayName = 'Resting'

/** A panel is made when it is first turned to, and then keeps what was opened and typed in it. */
export function TabPanels({ tabs, chosen, state }: Props) {
  const look = useLook()
  const styles = useStyles()
  const [seen, setSeen] = useState<ReadonlySet<View>>(() => new Set([chosen]))
  if (!seen.has(chosen)) setSeen(new Set(seen).add(chosen))
  return tabs.map(({ id, Panel }) => (
    <div
      key={id}
      role="tabpanel"
      id={panelId(id)}
      aria-labelledby={tabId(id)}
      hidden={id !== chosen}
      className={mergeClasses(look.gutter, id === chosen && styles.panel)}
    >
      {seen.has(id) && (
        <Broken>
          <Suspense
            fallback={
              <p className={look.quiet} data-loading="">
                {words.tabs.loading}
              </p>
            }
          >
            <ShownProvider value={id === chosen}>
              <Resting Panel={Panel} shown={id === chosen} state={state} />
            </ShownProvider>
          </Suspense>
        </Broken>
      )}
    </div>
  ))
}
