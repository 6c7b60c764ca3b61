import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { XmlFault } from '../../../src/hosts/xlsx/fault'
import { pack, Scanner } from '../../../src/hosts/xlsx/scanner'
import { Zip, type ZipEntry } from '../../../src/hosts/xlsx/zip'
import { corpus, corpusFile } from './corpus'
import { fromSaxes, scanned } from './events'
import { hucreBook } from './hucreBook'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const faultOf = (xml: string, depth?: number) => {
  try {
    scanned(strToU8(xml), depth)
  } catch (error) {
    return error instanceof XmlFault ? error.kind : error
  }
  return 'none'
}

describe('the events are those of saxes', () => {
  test.each([
    '<a/>',
    '<a b="1" c=\'2\'/>',
    '<x:row xmlns:x="urn:x"><x:c r="A1"/></x:row>',
    '<?xml version="1.0" standalone="yes"?>\r\n<!-- before --><a>\n  <b>1</b >\n</a>\n<!-- after -->\n',
    '<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>',
    '<a>1<!-- no -->2<?pi x>?>3<![CDATA[4]]>5</a>',
    '<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x3042;&#x1F600;&#13;</a>',
    '<a b="&lt;&#10;&quot;\'" c=\'"&apos;>/\'/>',
    '<a b="x\ty\nz\r\nw"/>',
    '<a>one\r\ntwo\rthree</a>',
    '<a\n  b = "1"\n  c\t=\t"2"\n></a\n>',
    '<様式 番号="１４">髙﨑😀</様式>',
    '<a>\ufeff</a>',
    `<a>${'長い文字列'.repeat(50)}</a>`,
    '<a>></a>',
    '<a><!----><!-- - -></a> --></a>',
  ])('%j', (xml) => {
    expect(scanned(strToU8(xml))).toEqual(fromSaxes(xml))
  })

  const parts = (book: Uint8Array) => Object.entries(unzipSync(book))

  test('over every part of a book by SheetJS', () => {
    const rows = Array.from({ length: 200 }, (_, n) => ({
      日付: new Date(2024, 3, n),
      相談: '訪問 & <助言>',
      n: n / 7,
    }))
    const book = XLSX.utils.book_new(XLSX.utils.json_to_sheet(rows), '様式14')
    const found = parts(new Uint8Array(XLSX.write(book, { type: 'array', compression: true }) as ArrayBuffer))
    expect(found.length).toBeGreaterThan(8)
    for (const [, part] of found) expect(scanned(part)).toEqual(fromSaxes(decode(part)))
  })

  test('over every part of a book by hucre', () => {
    const found = parts(hucreBook())
    expect(found.length).toBeGreaterThan(8)
    for (const [, part] of found) expect(scanned(part)).toEqual(fromSaxes(decode(part)))
  })

  test('over every well-formed part of the books of other projects', () => {
    for (const file of corpus)
      for (const part of xmlParts(corpusFile(file))) {
        const xml = decode(part)
        let expected: string[]
        try {
          expected = fromSaxes(xml)
        } catch {
          continue
        }
        if (xml.includes('<!DOCTYPE')) expect(() => scanned(part)).toThrow('DOCTYPE')
        else expect(scanned(part).join('\n') === expected.join('\n')).toBe(true)
      }
  }, 60_000)

  test('over any XML', () => {
    fc.assert(
      fc.property(document, (xml) => {
        expect(scanned(strToU8(xml))).toEqual(fromSaxes(xml))
      }),
      { numRuns: 500 },
    )
  })

  test('cut anywhere, XML gives events or a fault, never another error', () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(255), (xml, at, byte) => {
        const bytes = strToU8(xml.trimEnd())
        expect(() => scanned(bytes.subarray(0, at % bytes.length))).toThrow(XmlFault)
        const changed = bytes.slice()
        changed[at % bytes.length] = byte
        try {
          scanned(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(XmlFault)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('encodings', () => {
  const xml = '<a b="様式">髙﨑😀\n１４</a>'
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let n = 0; n < text.length; n++) view.setUint16(n * 2, text.charCodeAt(n), !big)
    return bytes
  }

  test.each([
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${xml}`)],
    ['UTF-16 little endian', utf16(`\ufeff${xml}`, false)],
    ['UTF-16 big endian', utf16(`\ufeff${xml}`, true)],
    ['UTF-16 little endian without mark', utf16(xml, false)],
    ['UTF-16 big endian without mark', utf16(xml, true)],
    ['UTF-8 that says it is UTF-16', strToU8(`<?xml version="1.0" encoding="UTF-16"?>${xml}`)],
  ])('%s', (_name, bytes) => {
    expect(scanned(bytes)).toEqual(fromSaxes(xml))
  })

  test('a large UTF-16 part is put together from its pieces', () => {
    const long = `<a>${'😀髙あ'.repeat(50_000)}</a>`
    expect(scanned(utf16(`\ufeff ${long}`, true))).toEqual(fromSaxes(long))
  })

  test('Shift_JIS as declared', () => {
    const head = '<?xml version="1.0" encoding="Shift_JIS"?><a>'
    const bytes = new Uint8Array([...strToU8(head), 0x97, 0x6c, 0x8e, 0xae, ...strToU8('</a>')])
    expect(scanned(bytes)).toEqual(['open a []', 'text "様式"', 'close a'])
  })

  test('an encoding that nobody knows is a fault', () => {
    expect(faultOf('<?xml version="1.0" encoding="x-nobody"?><a/>')).toBe('malformed')
  })
})

describe('what is refused', () => {
  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'doctype'],
    ['<a><!DOCTYPE b></a>', 'doctype'],
    ['<a>&b;</a>', 'malformed'],
    ['<a>&</a>', 'malformed'],
    ['<a>&#0;</a>', 'malformed'],
    ['<a>&#xD800;</a>', 'malformed'],
    ['<a>&#x110000;</a>', 'malformed'],
    ['<a></b>', 'malformed'],
    ['<a></aa>', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['<a/>text', 'malformed'],
    ['text<a/>', 'malformed'],
    ['<a b></a>', 'malformed'],
    ['<a b=1></a>', 'malformed'],
    ['<a b="<"></a>', 'malformed'],
    ['<a><!ELEMENT b></a>', 'malformed'],
    ['< a></a>', 'malformed'],
    ['</a>', 'malformed'],
    ['', 'truncated'],
    ['   ', 'truncated'],
    ['<a><b>', 'truncated'],
    ['<a b="c', 'truncated'],
    ['<a><!-- ', 'truncated'],
    ['<a><![CDATA[ ]]', 'truncated'],
    ['<a><b></b', 'truncated'],
  ])('%j: %s', (xml, kind) => {
    expect(faultOf(xml)).toBe(kind)
  })

  test('elements inside each other, deeper than allowed', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(faultOf(nested(100), 100)).toBe('none')
    expect(faultOf(nested(101), 100)).toBe('depth')
    expect(faultOf('<a>'.repeat(1_000_000), 100)).toBe('depth')
  })
})

test('names and attributes are found with and without prefix', () => {
  const x = new Scanner(strToU8('<x:row r="1" d3p1:id="rId7" id="5" xml:space="preserve"/>'))
  x.next()
  expect([x.name, x.prefix, x.is('row'), x.is('x:row'), x.short === pack('row')]).toEqual([
    'x:row',
    'x',
    true,
    false,
    true,
  ])
  expect([x.attribute('id'), x.prefixedAttribute('id'), x.attribute('xml:space'), x.attribute('space')]).toEqual([
    '5',
    'rId7',
    'preserve',
    undefined,
  ])
})

test('content() takes the text of an element alone, child() steps over what was left', () => {
  const x = new Scanner(strToU8('<a><b>1<c>2</c>3</b><d><e/><e/></d><f/></a>'))
  x.next()
  expect(x.child(1)).toBe(true)
  expect(x.content()).toBe('13')
  expect(x.child(1)).toBe(true)
  expect([x.child(2), x.name]).toEqual([true, 'e'])
  expect([x.child(1), x.name]).toEqual([true, 'f'])
  expect([x.child(1), x.depth]).toEqual([false, 0])
})

function* xmlParts(bytes: Uint8Array): Generator<Uint8Array> {
  let zip: Zip
  try {
    zip = new Zip(bytes)
  } catch {
    return
  }
  for (const entry of zip.entries) {
    const part = /\.(xml|rels|vml)$/i.test(entry.name) ? readable(zip, entry) : null
    if (part) yield part
  }
}

function readable(zip: Zip, entry: ZipEntry): Uint8Array | null {
  try {
    return zip.read(entry)
  } catch {
    return null
  }
}

const name = fc.constantFrom('a', 'row', 'x:c', 'sheetData', 'x14:dataValidation', '様式', 'v-1', 'mc:Choice')
const space = fc.constantFrom(' ', '\n', '\t', '  ', '\r\n')
const maybeSpace = fc.constantFrom('', '', ' ', '\n')
const characters = fc.constantFrom(...'aあ髙😀é \n\r\t\ufeff\u0085\u2028&<>"\']-?')
const plainText = fc.array(characters, { maxLength: 12 }).map((list) => list.join(''))

const escaped = fc
  .array(fc.tuple(characters, fc.nat(3)), { maxLength: 12 })
  .map((list) => list.map(([character, way]) => written(character, way)).join(''))

function written(character: string, way: number): string {
  const code = character.codePointAt(0)!
  if (way === 1) return `&#${code};`
  if (way === 2) return `&#x${code.toString(16)};`
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }
  return names[character] === undefined ? character : `&${names[character]};`
}

const attribute = fc.tuple(space, maybeSpace, maybeSpace, escaped, fc.constantFrom('"', "'")).map(
  ([before, left, right, value, quote]) =>
    (key: string) =>
      `${before}${key}${left}=${right}${quote}${value}${quote}`,
)

const attributes = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('r', 's', 't', 'xml:space', 'spans', '番号', 'r:id'), { maxLength: 4 }),
    fc.array(attribute, { minLength: 4, maxLength: 4 }),
  )
  .map(([keys, writers]) => keys.map((key, n) => writers[n]!(key)).join(''))

const aside = fc.oneof(
  plainText.map((text) => `<!--${text.replace(/-/g, '')}-->`),
  plainText.map((text) => `<?pi ${text.replace(/\?>/g, '')}?>`),
)

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(name, attributes, maybeSpace).map(([tag, list, end]) => `<${tag}${list}${end}/>`),
    fc
      .tuple(name, attributes, maybeSpace, fc.array(tie('content'), { maxLength: 5 }))
      .map(([tag, list, end, inside]) => `<${tag}${list}${end}>${inside.join('')}</${tag}${end}>`),
  ),
  content: fc.oneof(
    escaped,
    aside,
    plainText.map((text) => `<![CDATA[${text.replace(/\]\]>/g, '')}]]>`),
    tie('element'),
  ),
}))

const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n'),
    fc.oneof(fc.constant(''), aside),
    element,
    maybeSpace,
  )
  .map((pieces) => pieces.join(''))
