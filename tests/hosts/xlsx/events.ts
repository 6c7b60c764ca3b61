import { SaxesParser } from 'saxes'
import { CLOSE, END, OPEN, Scanner, TEXT } from '../../../src/hosts/xlsx/scanner'

/** Events as lines; texts that follow each other are one, texts outside the root are none. */
class Lines {
  readonly lines: string[] = []
  private texts = ''

  text(text: string) {
    this.texts += text
  }

  add(line: string) {
    if (this.texts !== '') this.lines.push(`text ${JSON.stringify(this.texts)}`)
    this.texts = ''
    this.lines.push(line)
  }
}

const open = (name: string, attributes: readonly (readonly [string, string])[]) =>
  `open ${name} ${JSON.stringify(attributes)}`

export function scanned(part: Uint8Array, depth = 1000): string[] {
  const x = new Scanner(part, depth)
  const out = new Lines()
  for (;;) {
    const token = x.next()
    if (token === END) return out.lines
    if (token === TEXT) out.text(x.text())
    else if (token === CLOSE) out.add(`close ${x.name}`)
    else if (token === OPEN)
      out.add(
        open(
          x.name,
          Array.from({ length: x.attributes }, (_, n) => [x.attributeName(n), x.attributeText(n)]),
        ),
      )
  }
}

/** The same from saxes; throws where saxes finds the XML not well-formed. */
export function fromSaxes(xml: string): string[] {
  const parser = new SaxesParser()
  const out = new Lines()
  let depth = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    out.add(open(name, Object.entries(attributes as Record<string, string>)))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    out.add(`close ${name}`)
  })
  parser.on('text', (text) => depth > 0 && out.text(text))
  parser.on('cdata', (text) => out.text(text))
  parser.write(xml).close()
  return out.lines
}
