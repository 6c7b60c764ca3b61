import { createRoot } from 'react-dom/client'
import { App } from '../../../../src/taskpane/App'
import { createViews, type View } from '../../../../src/taskpane/views'
import { fakeDesk } from './fakeDesk'
import { states, type StateName } from './states'

/** One state of the pane: gallery.html#findings,totals,dark */
const [name = 'findings', view = 'findings', theme = ''] = location.hash.slice(1).split(',')
const desk = fakeDesk(states[name as StateName])
// To be turned from outside: desk.set({ … }).
Object.assign(window, { desk, states })

createRoot(document.getElementById('root')!).render(
  <App desk={desk} views={createViews(view as View)} dark={theme === 'dark'} />,
)
