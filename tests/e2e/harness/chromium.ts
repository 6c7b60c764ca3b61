import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/**
 * A real Chromium that `npm ci` brought along, with fonts of its own: the same letters on every machine, Japanese where
 * none is installed. YOSHIKI_CHROMIUM names another one (the package holds one for Linux on x64 only).
 */

const root = path.join(__dirname, '../../..')
const packed = path.dirname(path.dirname(path.dirname(require.resolve('@sparticuz/chromium'))))
const japanese = path.dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'))

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
]

/** Unpacks beside the installed packages, once: the package itself would share one folder between all projects. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(root, 'node_modules/.cache/chromium', version)
  if (existsSync(folder)) return folder
  mkdirSync(path.dirname(folder), { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  // The package unpacks into the temporary folder of its process, and its own libraries only in this surrounding.
  execFileSync(process.execPath, ['-e', 'import("@sparticuz/chromium").then((it) => it.default.executablePath())'], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  writeFileSync(path.join(fresh, 'fonts.conf'), fontsConf(folder))
  try {
    renameSync(fresh, folder)
  } catch {
    // Another process was faster; what it unpacked is the same.
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>${japanese}</dir>
  <cachedir>${path.join(folder, 'fontcache')}</cachedir>
  ${['sans-serif', 'serif', 'Segoe UI', 'Arial', 'Times New Roman']
    .map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family><family>BIZ UDPGothic</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`

/** Chromium needs NSS of the machine; where it has none, the package's own does. */
function lacksLibraries(file: string): boolean {
  try {
    return execFileSync('ldd', [file], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}

export async function launch(): Promise<Browser> {
  const own = process.env.YOSHIKI_CHROMIUM
  if (own) return chromium.launch({ executablePath: own, args })
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Name a Chromium or Chrome in YOSHIKI_CHROMIUM: the one of the package runs on Linux (x64) only.')
  }
  const folder = unpacked()
  const executablePath = path.join(folder, 'chromium')
  const libraries = lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') } : {}
  const env = { ...process.env, ...libraries, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }
  return chromium.launch({ executablePath, args, env: env as Record<string, string> })
}
