import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { paneTests } from './harness/pane'
import { states } from './harness/states'

/** Pictures of every state at the width of Excel's pane, for the guide: `npm run screenshots`. */
const folder = path.join(__dirname, '../../docs/images')
mkdirSync(folder, { recursive: true })

const open = paneTests()
it.each(states)('$name', async ({ name, options, reach }) => {
  const pane = await open({ ...options(), width: 350, height: 800 })
  const end = await reach(pane)
  await pane.picture(path.join(process.env.YOSHIKI_IMAGES ?? folder, `${name}.png`))
  if (end) end()
})
