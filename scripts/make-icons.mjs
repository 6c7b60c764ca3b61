// npm run icons: draws assets/icons/*.svg into the PNG files that Office asks for. `<name>-16.svg` is the small drawing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const drawings = path.join(root, 'assets/icons')
const sizes = [16, 32, 64, 80]

// The browser unpacks itself into TMPDIR and would take up whatever lies there under its name.
const unpacked = mkdtempSync(path.join(tmpdir(), 'yoshiki-icons-'))
process.env.TMPDIR = unpacked
const { default: packed } = await import('@sparticuz/chromium')
const { chromium } = await import('playwright-core')
const browser = await chromium.launch({
  executablePath: await packed.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const names = readdirSync(drawings)
    .map((file) => /^([a-z]+)\.svg$/.exec(file)?.[1])
    .filter((name) => name !== undefined)
  for (const name of names) {
    for (const size of sizes) {
      const drawing = readFileSync(path.join(drawings, size === 16 ? `${name}-16.svg` : `${name}.svg`), 'utf8')
      const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 })
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      )
      const png = await page.screenshot({ omitBackground: true })
      writeFileSync(path.join(root, `assets/${name}-${size}.png`), png)
      await page.close()
    }
  }
  console.log(`assets/: ${names.length} icons in ${sizes.length} sizes`)
} finally {
  await browser.close()
  rmSync(unpacked, { recursive: true, force: true })
}
