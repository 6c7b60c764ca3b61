// The manifest of a build: manifest.xml with the host, the version and, for development, a name and id of its own.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { version } = require('../package.json')

const development = 'https://localhost:3000'
/** Next to the real add-in, the one under development is another add-in. */
const developmentId = 'a5795e8d-c05c-456e-aa42-7f1cd995b587'

/** @returns the host as it is written before a slash. */
function hostOf(given) {
  const url = new URL(given)
  if (url.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(
      `host: an https address such as https://yoshiki.example.jp or https://example.jp/yoshiki, not ${given}`,
    )
  }
  return url.href.replace(/\/$/, '')
}

function manifestFor({ host = development, dev = false } = {}) {
  const base = hostOf(host)
  const source = readFileSync(path.join(__dirname, '../manifest.xml'), 'utf8')
  const placed = source
    .replace(/^<!--.*-->\n/m, '')
    .replace(/(<Version>)[^<]*/, `$1${version}.0`)
    .replace(/(<AppDomain>)[^<]*/, `$1${new URL(base).origin}`)
    .replaceAll(`"${development}/`, `"${base}/`)
  if (!dev) return placed
  return placed
    .replace(/(<Id>)[^<]*/, `$1${developmentId}`)
    .replace('DisplayName DefaultValue="様式アシスト"', 'DisplayName DefaultValue="様式アシスト(開発)"')
    .replace('Value="Yoshiki Assist"', 'Value="Yoshiki Assist (development)"')
    .replace('id="Tab.Label" DefaultValue="様式"', 'id="Tab.Label" DefaultValue="様式(開発)"')
}

module.exports = { manifestFor, hostOf, development }
