// Makes `npx yoshiki` find the command line of this very checkout at once, without npm's cache of packages.
const { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '..')
const built = path.join(root, 'dist/cli/yoshiki.js')
const bin = path.join(root, 'node_modules/.bin')

if (existsSync(path.join(root, 'node_modules'))) {
  mkdirSync(bin, { recursive: true })
  chmodSync(built, 0o755)
  if (process.platform === 'win32') {
    writeFileSync(path.join(bin, 'yoshiki.cmd'), '@node "%~dp0\\..\\..\\dist\\cli\\yoshiki.js" %*\r\n')
  } else {
    const link = path.join(bin, 'yoshiki')
    rmSync(link, { force: true })
    symlinkSync(path.relative(bin, built), link)
  }
}
