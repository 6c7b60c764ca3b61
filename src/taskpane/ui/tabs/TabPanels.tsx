import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import type { DeskState } from '../../desk/types'
import type { View } from '../../views'
import { Broken } from '../frame/Broken'
import { useLook } from '../look'
import { words } from '../words'
import type { Tab } from './registry'
import { panelId, tabId } from './TabList'

const useStyles = makeStyles({
  panel: { flexGrow: 1, paddingTop: '12px', paddingBottom: '16px' },
})

interface Props {
  readonly tabs: readonly Tab[]
  readonly chosen: View
  readonly state: DeskState
  readonly onChoose: (view: View) => void
}

/** A panel is made when it is first turned to, and then keeps what was opened and typed in it. */
export function TabPanels({ tabs, chosen, state, onChoose }: Props) {
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
            <Panel state={state} show={onChoose} />
          </Suspense>
        </Broken>
      )}
    </div>
  ))
}
