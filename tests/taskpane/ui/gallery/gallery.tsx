import { createRoot } from 'react-dom/client'
import { App } from '../../../../src/taskpane/App'
import { createViews, type View } from '../../../../src/taskpane/views'
import { fakeDesk } from './fakeDesk'
import { states, type StateName } from './states'

/** One state of the pane: gallery.html#findings,totals,dark */
const [name = 'findings', view = 'findings', theme = ''] = location.hash.slice(1).split(',')
const state = states[name as StateName]

createRoot(document.getElementById('root')!).render(
  <App desk={fakeDesk(state)} views={createViews(view as View)} dark={theme === 'dark'} />,
)
