/* global document, innerWidth -- what is evaluated in the page */
// Pictures of every state of the pane: node tests/taskpane/ui/gallery/shots.mjs [--only NAME,...] [--widths 320,350,450]
//   [--dark] [--contrast] [--axe: what a machine can see of accessibility, said on the terminal]
// Build first: npx webpack --config tests/taskpane/ui/gallery/webpack.config.cjs. Pictures land in out/gallery.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../..')
const dist = path.join(root, 'dist/gallery')
const out = path.join(root, 'out/gallery')
const fonts = path.join(root, 'node_modules/@expo-google-fonts/biz-udpgothic')
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    widths: { type: 'string' },
    dark: { type: 'boolean' },
    contrast: { type: 'boolean' },
    axe: { type: 'boolean' },
  },
})

/** State, view, and what is done before the picture is taken. */
const shots = [
  ['opening'],
  ['firstRun'],
  ['unchecked'],
  ['noForms'],
  ['checking'],
  ['findings'],
  ['current'],
  ['warnings'],
  ['clean'],
  ['changed'],
  ['draft'],
  ['late'],
  ['soon'],
  ['done'],
  ['refused'],
  ['preview'],
  ['others', 'books'],
  ['unchecked', 'totals'],
  ['findings', 'totals'],
  ['clean', 'totals'],
  ['readOnly'],
  ['long'],
  ['crowd'],
  ['opened', 'findings', open, 'findings'],
  ['reason', 'findings', giveReason, 'warnings'],
  ['openedTotals', 'totals', openTotals, 'findings'],
  ...['lists.notYet', 'lists.wrong', 'lists.stale', 'lists.right', 'lists.unread', 'lists.none'].map(pageShot),
  ...['help.notYet', 'help.noCell', 'help.method', 'help.company', 'help.total'].map(pageShot),
  ...['submit.notYet', 'submit.ready', 'submit.compared', 'submit.errors', 'submit.stale'].map(pageShot),
  ...['settings.notYet', 'settings.usual', 'settings.kept'].map(pageShot),
  ['lists.opened', 'lists', openFolds, 'findings', 'lists.wrong'],
  ['submit.opened', 'submit', openFolds, 'findings', 'submit.ready'],
  ['settings.asked', 'settings', forget, 'findings', 'settings.kept'],
]

/** A further page in one of its states, before a book that was checked. */
function pageShot(name) {
  return [name, name.split('.')[0], undefined, 'findings', name]
}

async function openFolds(page) {
  for (const summary of await page.locator('[role=tabpanel]:not([hidden]) summary').all()) await summary.click()
  for (const clause of await page.getByRole('button', { name: /^条項/ }).all()) await clause.click()
}

async function forget(page) {
  await page.getByRole('button', { name: '設定を消す' }).click()
}

async function open(page) {
  for (const summary of await page.locator('summary').all()) await summary.click()
  for (const why of await page.getByRole('button', { name: 'なぜ' }).all()) await why.click()
  await page.getByRole('button', { name: /^U56/ }).click()
}

async function giveReason(page) {
  await page.getByRole('button', { name: '理由を付けて残す' }).first().click()
  await page.getByRole('button', { name: '残す', exact: true }).click()
}

async function openTotals(page) {
  for (const name of [/^① /, /^④ /]) await page.getByRole('button', { name }).click()
  for (const chart of await page.getByRole('button', { name: '年間グラフ' }).all()) await chart.click()
  await page.getByText('表で見る').first().click()
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' }
const fontFace = (weight, file) =>
  `@font-face{font-family:'Yu Gothic UI';font-weight:${weight};src:url(${file}.ttf) format('truetype')}`
const files = {
  'fonts.css': () => `${fontFace(400, 'regular')}${fontFace(700, 'bold')}`,
  'page.css': () => readFileSync(path.join(root, 'src/taskpane/page.css')),
  'regular.ttf': () => readFileSync(path.join(fonts, '400Regular/BIZUDPGothic_400Regular.ttf')),
  'bold.ttf': () => readFileSync(path.join(fonts, '700Bold/BIZUDPGothic_700Bold.ttf')),
}

/** Nothing is served: every address is answered from the files. */
async function answer(route) {
  const name = path.basename(new URL(route.request().url()).pathname)
  const body = files[name]?.() ?? readFileSync(path.join(dist, name))
  await route.fulfill({ body, contentType: types[path.extname(name)] ?? 'application/octet-stream' })
}

async function judge(page, name) {
  // Evaluated, not inserted: the policy of the page lets no foreign script in.
  await page.evaluate(`${readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')};0`)
  const { violations, incomplete } = await page.evaluate(() => globalThis.axe.run())
  for (const { id, impact, nodes } of violations)
    console.log(name, impact, id, nodes.map(({ target, any }) => `${target} ${any[0]?.message ?? ''}`).join('\n    '))
  for (const { id, nodes } of incomplete) console.log(name, 'to be looked at', id, nodes.length)
}

mkdirSync(out, { recursive: true })
const widths = (asked.widths ?? '320,350,450').split(',').map(Number)
const only = asked.only?.split(',')
const theme = asked.dark ? 'dark' : ''
const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((arg) => arg !== '--single-process'),
  headless: true,
})
for (const width of widths) {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    forcedColors: asked.contrast ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'ja-JP',
  })
  await context.route('**/*', answer)
  for (const [name, view = 'findings', act, state = name, further = ''] of shots) {
    if (only && !only.includes(name)) continue
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && console.log(name, message.text()))
    page.on('pageerror', (error) => console.log(name, error.message))
    await page.goto(`https://gallery.example/gallery.html#${state},${view},${theme}${further && `,${further}`}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.locator('[role=tabpanel]:not([hidden]) > :not([data-loading])').first().waitFor()
    await act?.(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.log(`${name} ${width}: ${wide}px too wide`)
    const file = [name, view === 'findings' ? '' : view, theme, asked.contrast ? 'contrast' : '', width].filter(Boolean)
    // The bars that stay in place are drawn where they stand in a tall window, not across the middle of the picture.
    const tall = name === 'preview' || name === 'crowd' ? 0 : await page.evaluate(() => document.body.scrollHeight)
    if (tall > 700) await page.setViewportSize({ width, height: tall })
    await page.screenshot({ path: path.join(out, `${file.join('-')}.png`) })
    if (asked.axe) await judge(page, name)
    await page.close()
  }
  await context.close()
}
await browser.close()
