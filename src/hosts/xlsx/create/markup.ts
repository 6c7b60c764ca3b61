/** The declaration every part begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an attribute or element; line breaks survive in both. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => references[char]!).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)

/** Neither XML nor Excel takes these as they are; tab and line feed are fine. */
const forbidden = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10) || code === 0xfffe || code === 0xffff

/** A cell text: what XML cannot hold goes the way Excel writes it, and what looks like that is protected. */
export const cellText = (text: string): string =>
  text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (found) => `_x005F${found}`)
    .replace(/[^\u0020-\ufffd]/g, (char) =>
      forbidden(char.charCodeAt(0)) ? `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_` : char,
    )
    .replace(/[&<>]/g, (char) => references[char]!)

/** ` name="value"` for everything that has a value. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'string' ? escaped(value) : String(value)}"`)
    .join('')
