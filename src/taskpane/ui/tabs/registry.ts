import { lazy, type ComponentType } from 'react'
import type { DeskState, Findings } from '../../desk/types'
import FindingsPanel from '../findings/FindingsPanel'
import type { View } from '../../views'
import { words } from '../words'

export interface PanelProps {
  readonly state: DeskState
}

export interface Tab {
  readonly id: View
  readonly label: string
  /** The number beside the label; null where there is none to say. */
  readonly count: (state: DeskState) => number | null
  readonly Panel: ComponentType<PanelProps>
}

/** Beside 「指摘なし(参考 1件)」 a number would say something else. */
const numberOf = ({ error, warning, info }: Findings['counts']): number | null =>
  error + warning === 0 && info > 0 ? null : error + warning + info

/**
 * What can be turned to: first the way of a month, then what is wanted now and then. 指摘 is what the pane opens with; all
 * others are loaded when they are wanted.
 */
export const tabs: readonly Tab[] = [
  {
    id: 'findings',
    label: words.tabs.findings,
    count: ({ phase, findings }) => (phase === 'unchecked' || !findings ? null : numberOf(findings.counts)),
    Panel: FindingsPanel,
  },
  {
    id: 'totals',
    label: words.tabs.totals,
    count: () => null,
    Panel: lazy(() => import('../totals/TotalsPanel')),
  },
  {
    id: 'submit',
    label: words.tabs.submit,
    count: () => null,
    Panel: lazy(() => import('../submit/SubmitPanel')),
  },
  {
    id: 'lists',
    label: words.tabs.lists,
    count: () => null,
    Panel: lazy(() => import('../lists/ListsPanel')),
  },
  {
    id: 'help',
    label: words.tabs.help,
    count: () => null,
    Panel: lazy(() => import('../help/HelpPanel')),
  },
  {
    id: 'books',
    label: words.tabs.books,
    count: ({ others }) => (others.length > 0 ? others.length : null),
    Panel: lazy(() => import('../books/BooksPanel')),
  },
  {
    id: 'settings',
    label: words.tabs.settings,
    count: () => null,
    Panel: lazy(() => import('../settings/SettingsPanel')),
  },
]
