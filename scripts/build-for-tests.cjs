// Before Jest: tests of the build and of the pane in a browser run what is built from the sources as they are now.
const { spawnSync } = require('node:child_process')
const path = require('node:path')

const built = /build|e2e/

module.exports = ({ testPathPatterns }) => {
  const { patterns } = testPathPatterns
  if (patterns.length > 0 && !patterns.some((pattern) => built.test(pattern))) return
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['webpack', '--config-name', 'addin', '--config-name', 'closed'],
    {
      cwd: path.join(__dirname, '..'),
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`The add-in could not be built.\n${stdout}${stderr}`)
}
