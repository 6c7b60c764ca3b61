// Before Jest: tests of the build and of the pane in a browser run what is built from the sources as they are now.
const { spawnSync } = require('node:child_process')
const path = require('node:path')

module.exports = ({ testPathPatterns: { patterns } }) => {
  const wants = (folder) => patterns.length === 0 || patterns.some((pattern) => pattern.includes(folder))
  const names = [...(wants('build') || wants('e2e') ? ['addin'] : []), ...(wants('build') ? ['closed'] : [])]
  if (names.length === 0) return
  const configs = names.flatMap((name) => ['--config-name', name])
  const { status, stdout, stderr } = spawnSync('npx', ['webpack', ...configs], {
    cwd: path.join(__dirname, '..'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The add-in could not be built.\n${stdout}${stderr}`)
}
