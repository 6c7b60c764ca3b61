// npm run screenshots: every state of the pane as a picture for the guide, in docs/images. The built pane runs in a real
// Chromium with Microsoft's library over the virtual Excel of the tests; the states are those that the tests reach too.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '-w', '1', '--testMatch', '**/*.shots.ts', '--', 'tests/e2e'],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 2)
