/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, text } from './manifest'

const microsoft = 'https://appsforoffice.microsoft.com'
const builds = [
  { folder: 'dist/addin', library: microsoft, officeJs: `${microsoft}/lib/1/hosted/office.js` },
  { folder: 'dist/addin-closed', library: "'self'", officeJs: 'officejs/office.js' },
]
const page = (folder: string, name: string): Document =>
  new DOMParser().parseFromString(text(folder, name), 'text/html')

describe.each(builds)('$folder', ({ folder, library, officeJs }) => {
  const pane = page(folder, 'taskpane.html')
  const policyOf = (document: Document): Record<string, string> => {
    const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!
    const directives = meta.getAttribute('content')!.split(';')
    return Object.fromEntries(
      directives.map((directive) => directive.trim().split(/ (.*)/).slice(0, 2) as [string, string]),
    )
  }

  test('the page may run its own scripts and the library, and send nothing anywhere', () => {
    const policy = policyOf(pane)
    expect(policy['default-src']).toBe("'none'")
    expect(policy['connect-src']).toBe("'none'")
    expect(policy['form-action']).toBe("'none'")
    expect(policy['frame-src']).toBe(library)
    expect(policy['script-src']!.split(' ')).toEqual([...new Set(["'self'", library])])
    expect(policy['style-src']).not.toContain('unsafe')
    expect(policyOf(page(folder, 'about.html'))).toEqual(policy)
  })

  test('the policy stands before anything it is meant for', () => {
    const first = pane.querySelector('meta[http-equiv], script, link, style')!
    expect(first.getAttribute('http-equiv')).toBe('Content-Security-Policy')
  })

  test('nothing stands in the page that the policy would refuse', () => {
    for (const document of [pane, page(folder, 'about.html')]) {
      expect(document.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0)
      const handlers = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
      expect(handlers.filter((name) => name.startsWith('on'))).toEqual([])
    }
  })

  test('the library comes first, from where it must, and every other file is there', () => {
    const [office, ...own] = [...pane.querySelectorAll('script')]
    expect(office!.getAttribute('src')).toBe(officeJs)
    expect(office!.hasAttribute('defer')).toBe(false)
    expect(own.length).toBeGreaterThan(0)
    for (const script of own) expect(script.hasAttribute('defer')).toBe(true)
    const files = [
      ...own.map((script) => script.getAttribute('src')!),
      pane.querySelector('link')!.getAttribute('href')!,
    ]
    expect(files.filter((file) => !existsSync(inRoot(folder, file.replace(/\?.*$/, ''))))).toEqual([])
  })

  test('something is said until the pane is there, and without scripts', () => {
    expect(pane.querySelector('#root [role=status]')!.textContent).toContain('開いています')
    expect(pane.querySelector('noscript')!.textContent).toContain('JavaScript')
  })

  test('no code of ours evaluates text or talks to a network', () => {
    const scripts = readdirSync(inRoot(folder)).filter((file) => file.endsWith('.js'))
    expect(scripts).toContain('taskpane.js')
    for (const script of scripts) {
      const forbidden =
        /\beval\(|new Function\(|XMLHttpRequest|(?:[=,(!&|?:]|\b(?:await|return|void) )fetch\(|WebSocket|sendBeacon|EventSource|importScripts/
      expect({ script, found: forbidden.exec(text(folder, script))?.[0] }).toEqual({ script, found: undefined })
    }
  })

  test('the licences of what is inside are there', () => {
    const licences = text(folder, 'LICENSES.txt')
    for (const name of ['yoshiki', 'react', 'react-dom', '@fluentui/react-provider', '@griffel/core']) {
      expect(licences).toMatch(new RegExp(`^${name}( \\d|$)`, 'm'))
    }
    expect(page(folder, 'about.html').querySelector('a[href="LICENSES.txt"]')).not.toBeNull()
  })

  test('it is said that Microsoft answers for nothing of it', () => {
    expect(page(folder, 'about.html').body.textContent).toContain(
      'Microsoft は、様式アシストの保守・更新・サポートについて',
    )
  })
})

test('the deployment guide shows the policy as it is built', () => {
  const built = page('dist/addin', 'taskpane.html').querySelector('meta[http-equiv]')!.getAttribute('content')!
  expect(text('docs/deployment.md')).toContain(`Content-Security-Policy: ${built}\n`)
})

describe('the closed network', () => {
  const published = inRoot('node_modules/@microsoft/office-js')
  const carried = inRoot('dist/addin-closed/officejs')
  const files = readdirSync(carried, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(carried, path.join(entry.parentPath, entry.name)))

  test('carries the library as Microsoft published it', () => {
    const original = (file: string): string =>
      file === 'LICENSE.md'
        ? path.join(published, file)
        : path.join(published, 'dist', file.replace(/^AgaveErrorUX/, 'agaveerrorux'))
    const changed = files.filter((file) => !readFileSync(path.join(carried, file)).equals(readFileSync(original(file))))
    expect(changed).toEqual([])
  })

  test('carries what every platform asks for, and no debugging copies', () => {
    const needed = ['web-16.00', 'win32-16.01', 'mac-16.00'].map((platform) => `excel-${platform}.js`)
    const languages = ['ja-jp', 'en-us'].map((language) => `${language}/office_strings.js`)
    const rest = [
      'office.js',
      'o15apptofilemappingtable.js',
      'telemetry/oteljs_agave.js',
      'AgaveErrorUX/index.html',
      'LICENSE.md',
    ]
    expect(files).toEqual(expect.arrayContaining([...needed, ...languages, ...rest]))
    expect(files.filter((file) => /debug|outlook|word|powerpoint/i.test(file))).toEqual([])
  })

  test('the open build carries nothing of it', () => {
    expect(existsSync(inRoot('dist/addin/officejs'))).toBe(false)
    expect(text('dist/addin', 'about.html')).not.toContain('officejs')
    const closed = page('dist/addin-closed', 'about.html')
    expect(closed.querySelector('a[href="officejs/LICENSE.md"]')).not.toBeNull()
  })
})
