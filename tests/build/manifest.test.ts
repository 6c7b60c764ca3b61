import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commands } from '../../src/commands/registry'
import { ids } from '../../src/functions/ids'
import {
  all,
  child,
  inLanguages,
  inRoot,
  one,
  parseXml,
  pngSize,
  resources,
  root,
  text,
  type Element,
} from './manifest'
import { manifestFor } from '../../scripts/build-manifest.cjs'

const source = text('manifest.xml')
const manifest = parseXml(source)
const overrides = one(manifest, 'VersionOverrides')
const known = resources(manifest)
const ribbon = one(overrides, 'CustomTab')
const controls = all(ribbon, 'Control')
const host = 'https://localhost:3000'

/** Where the build puts what stands at an address. */
const fileOf = (address: string): string => inRoot('dist/addin', address.slice(host.length + 1))

const resids = (within: Element): string[] =>
  within.children.flatMap((element) => [
    ...(element.attributes.resid === undefined ? [] : [element.attributes.resid]),
    ...resids(element),
  ])
const said = (element: Element) => known.get(element.attributes.resid!)!

describe('what the manifest asks for', () => {
  test('one workbook, read and written, and nothing more', () => {
    expect(child(manifest, 'Permissions').text).toBe('ReadWriteDocument')
    expect(child(manifest, 'Hosts').children.map((each) => each.attributes.Name)).toEqual(['Workbook'])
    expect(all(manifest, 'AppDomain').map((domain) => domain.text)).toEqual([host])
    expect(all(manifest, 'WebApplicationInfo')).toEqual([])
  })

  test('the Excel that can run it, and no newer one', () => {
    const sets = all(child(manifest, 'Requirements'), 'Set').map(({ attributes }) => [
      attributes.Name,
      attributes.MinVersion,
    ])
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.9'],
    ])
  })

  test('pane, ribbon and functions live in one page that stays', () => {
    const runtime = one(overrides, 'Runtime')
    expect(runtime.attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' })
    const pages = [one(overrides, 'FunctionFile'), child(one(overrides, 'Page'), 'SourceLocation')]
    for (const page of [...pages, one(ribbon, 'SourceLocation')]) expect(page.attributes.resid).toBe('Taskpane.Url')
    expect(said(runtime).ja).toBe(one(child(manifest, 'DefaultSettings'), 'SourceLocation').attributes.DefaultValue)
  })
})

describe('texts', () => {
  test('every resource that is named exists, and every one that exists is named', () => {
    expect([...new Set(resids(overrides))].sort()).toEqual([...known.keys()].sort())
    for (const id of known.keys()) expect(id.length).toBeLessThanOrEqual(32)
  })

  test('are Japanese, and English beside it', () => {
    expect(child(manifest, 'DefaultLocale').text).toBe('ja-JP')
    for (const { id, kind, ja, en } of known.values()) {
      if (!kind.endsWith('Strings') || id === 'Functions.Namespace') continue
      expect(ja).toMatch(/[぀-ヿ一-鿿]/)
      expect(en).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  test('are no longer than Office takes', () => {
    const limits: Record<string, number> = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 }
    const lengths = [...known.values()].map(({ id, kind, ja, en }) => ({
      id,
      over: Math.max(ja.length, en?.length ?? 0) - limits[kind]!,
    }))
    const name = inLanguages(child(manifest, 'DisplayName'))
    const description = inLanguages(child(manifest, 'Description'))
    lengths.push({ id: 'DisplayName', over: Math.max(name.ja.length, name.en!.length) - 125 })
    lengths.push({ id: 'Description', over: Math.max(description.ja.length, description.en!.length) - 250 })
    expect(lengths.filter(({ over }) => over > 0)).toEqual([])
  })

  test('the name is no 「アドイン」', () => {
    const { ja, en } = inLanguages(child(manifest, 'DisplayName'))
    expect(ja).toBe('様式アシスト')
    expect(`${ja} ${en}`).not.toMatch(/add-?in|アドイン/i)
  })
})

describe('the ribbon', () => {
  test('has the tab 様式 with its commands, few in a group', () => {
    expect(said(child(ribbon, 'Label')).ja).toBe('様式')
    expect(controls.map((control) => said(child(control, 'Label')).ja)).toEqual([
      'チェック',
      '次の指摘',
      '集計',
      '入力規則',
      '提出',
      'パネル',
    ])
    for (const group of all(ribbon, 'Group')) expect(all(group, 'Control').length).toBeLessThanOrEqual(7)
    const ids = [ribbon, ...all(ribbon, 'Group'), ...controls].map(({ attributes }) => attributes.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every button that acts calls a command of that name, labelled as the command', () => {
    const acting = controls.filter((control) => one(control, 'Action').attributes.type === 'ExecuteFunction')
    expect(acting.length).toBe(5)
    for (const control of acting) {
      const command = commands.find(({ id }) => id === one(control, 'FunctionName').text)
      const { ja, en } = said(child(control, 'Label'))
      expect({ ja, en }).toEqual(command?.label)
    }
  })

  test('every tip says what it does to the book', () => {
    for (const control of controls) {
      const tip = said(child(child(control, 'Supertip'), 'Description'))
      if (one(control, 'Action').attributes.type === 'ShowTaskpane') continue
      expect(tip.ja).toMatch(/ブックは変わりません。$/)
      expect(tip.en).toMatch(/workbook is not changed/)
    }
  })

  test('every icon is there in its size, with a transparent ground', () => {
    const images = all(overrides, 'Icon').flatMap((icon) => icon.children)
    const sizes = all(overrides, 'Icon').map((icon) => icon.children.map((image) => Number(image.attributes.size)))
    for (const each of sizes) expect(each).toEqual([16, 32, 80])
    for (const image of images) {
      const size = Number(image.attributes.size)
      expect(pngSize(fileOf(said(image).ja))).toEqual({ width: size, height: size, alpha: true })
    }
    const own = (name: string) => pngSize(fileOf(child(manifest, name).attributes.DefaultValue!)).width
    expect([own('IconUrl'), own('HighResolutionIconUrl')]).toEqual([32, 64])
  })
})

describe('addresses', () => {
  const addresses = (xml: string): string[] =>
    [...xml.matchAll(/\b(?:DefaultValue|Value|Url|ResourcesUrl)="([a-z]+:[^"]*)"/g)].map((found) => found[1]!)

  test('are all on the own host, and a file stands at each', () => {
    const own = addresses(source)
    expect(own.length).toBeGreaterThan(25)
    expect(own.filter((address) => !address.startsWith(`${host}/`))).toEqual([])
    expect(own.filter((address) => !existsSync(fileOf(address)))).toEqual([])
  })

  test('are those of the host that the build was given, a folder of it too', () => {
    const placed = manifestFor({ host: 'https://addin.example.jp/yoshiki/' })
    expect(placed).not.toContain('localhost')
    expect(one(parseXml(placed), 'AppDomain').text).toBe('https://addin.example.jp')
    const moved = addresses(source).map((address) => address.replace(host, 'https://addin.example.jp/yoshiki'))
    expect(addresses(placed)).toEqual(moved)
  })

  test.each(['http://addin.example.jp', 'addin.example.jp', 'https://addin.example.jp/?a=1'])(
    'no host: %s',
    (given) => {
      expect(() => manifestFor({ host: given })).toThrow()
    },
  )
})

describe('builds', () => {
  test.each(['dist/addin', 'dist/addin-closed'])('%s carries the manifest of its version', (folder) => {
    const { version } = JSON.parse(text('package.json')) as { version: string }
    expect(text(folder, 'manifest.xml')).toBe(manifestFor())
    expect(child(parseXml(manifestFor()), 'Version').text).toBe(`${version}.0`)
    expect(child(manifest, 'Version').text).toBe(`${version}.0`)
  })

  test('what is under development is another add-in beside the real one', () => {
    const dev = parseXml(manifestFor({ dev: true }))
    expect(child(dev, 'Id').text).not.toBe(child(manifest, 'Id').text)
    expect(inLanguages(child(dev, 'DisplayName'))).toEqual({
      ja: '様式アシスト(開発)',
      en: 'Yoshiki Assist (development)',
    })
    expect(resources(dev).get('Tab.Label')!.ja).toBe('様式(開発)')
  })
})

describe('custom functions', () => {
  interface Metadata {
    readonly functions: readonly { readonly id: string; readonly name: string }[]
  }
  const metadata = known.get('Functions.Metadata.Url')!
  const read = (address: string): Metadata => JSON.parse(text('dist/addin', address.slice(host.length + 1))) as Metadata

  test('are described in both languages as they are registered, under the namespace of the project', () => {
    expect(known.get('Functions.Namespace')!.ja).toBe('YOSHIKI')
    for (const address of [metadata.ja, metadata.en!]) {
      expect(read(address).functions.map(({ id }) => id)).toEqual(ids)
    }
  })

  test('are where the manifest says', () => {
    expect(said(child(one(overrides, 'Script'), 'SourceLocation')).ja).toBe(`${host}/functions.js`)
    expect(text('dist/addin/taskpane.html')).toMatch(/functions\.js/)
    expect(text('dist/addin/functions.js')).toContain('CustomFunctions')
  })
})

/** Microsoft's schema is not part of the project: where it lies beside it, the manifest is held against it. */
const schema = path.join(root, '../shared/schemas/OfficeAppManifestV1_1.xsd')
if (existsSync(schema)) {
  describe('the schema', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yoshiki-manifest-'))
    afterAll(() => {
      rmSync(folder, { recursive: true })
    })
    /** This edition of the schema is older than ExtendedOverrides, which Office documents as the last element. */
    const against = (xml: string): string => {
      const file = path.join(folder, 'manifest.xml')
      writeFileSync(file, xml.replace(/<ExtendedOverrides [^>]*\/>\s*(?=<\/OfficeApp>)/, ''))
      try {
        execFileSync(process.execPath, [inRoot('scripts/check-schema.mjs'), file, schema], { stdio: 'pipe' })
        return ''
      } catch (error) {
        return String((error as { stderr: Buffer }).stderr)
      }
    }

    test('accepts the manifest as it is and as it is built', () => {
      expect(against(source)).toBe('')
      expect(against(manifestFor({ dev: true }))).toBe('')
    })

    test('refuses what is out of place', () => {
      expect(against(source.replace('lifetime="long"', 'lifetime="ever"'))).toMatch(/lifetime/)
      expect(against(source.replace(/<Permissions>.*<\/Permissions>/, ''))).toMatch(/VersionOverrides/)
    })
  })
}
