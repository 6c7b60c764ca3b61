import { createRoot } from 'react-dom/client'
import { App } from '../../../../src/taskpane/App'
import { createViews, type View } from '../../../../src/taskpane/views'
import { fakeDesk } from './fakeDesk'
import { fakePages } from './fakePages'
import { pageStates, problems } from './pages/states'
import { states, type StateName } from './states'

/** One state of the pane and of its further page: gallery.html#findings,lists,dark,lists.wrong */
const [name = 'findings', view = 'findings', theme = '', page = 'notYet'] = location.hash.slice(1).split(',')
const desk = fakeDesk(states[name as StateName], fakePages(pageStates[page]!, problems).pages)
// To be turned from outside: desk.set({ … }).
Object.assign(window, { desk, states })

createRoot(document.getElementById('root')!).render(
  <App desk={desk} views={createViews(view as View)} dark={theme === 'dark'} />,
)
