import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import { Zip } from '../../../src/hosts/xlsx/zip'
import { changedParts, exchange, id, officialBook, partText, type Parts, set, unprotected, FORM } from './officialBook'
import { relations } from './officialParts'

const rels = 'xl/_rels/workbook.xml.rels'
const types = '[Content_Types].xml'
const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'

/** Our notes as Excel keeps them: an item with its properties, beside the item of somebody else. */
const withNotes = (parts: Parts, number = 2): void => {
  parts[`customXml/item${number}.xml`] = '<notes xmlns="urn:yoshiki:notes"><note key="reasons">{"a":"b"}</note></notes>'
  parts[`customXml/itemProps${number}.xml`] =
    '<ds:datastoreItem ds:itemID="{99999999-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
  parts[`customXml/_rels/item${number}.xml.rels`] = relations(['rId1', 'customXmlProps', `itemProps${number}.xml`])
  exchange(
    parts,
    rels,
    '</Relationships>',
    `<Relationship Id="rIdN${number}" Type="${customXml}" Target="../customXml/item${number}.xml"/></Relationships>`,
  )
  exchange(
    parts,
    types,
    '</Types>',
    `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
  )
}
const partNames = (bytes: Uint8Array) => new Zip(bytes).entries.map(({ name }) => name).sort()
const plain = officialBook(unprotected)
const noted = officialBook((parts) => {
  unprotected(parts)
  withNotes(parts)
})
const without = (bytes: Uint8Array) => patchXlsx(bytes, id, [], { withoutNotes: true }).bytes

describe('a copy without our notes', () => {
  it('has none of their parts, relations and types, and all else as it was', () => {
    expect(readXlsx(noted, id).notes).toEqual({ reasons: '{"a":"b"}' })
    const bytes = without(noted)
    expect(readXlsx(bytes, id).notes).toEqual({})
    expect(partNames(bytes)).toEqual(partNames(plain))
    expect([partText(bytes, rels), partText(bytes, types)]).toEqual([partText(plain, rels), partText(plain, types)])
    expect(changedParts(noted, bytes)).toEqual([
      types,
      'customXml/_rels/item2.xml.rels',
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      rels,
    ])
    expect(verifyPackage(bytes)).toEqual([])
  })
  it('has none of several', () => {
    const twice = officialBook((parts) => {
      unprotected(parts)
      withNotes(parts)
      withNotes(parts, 3)
    })
    expect(partNames(without(twice))).toEqual(partNames(plain))
  })
  it('is the book itself, byte for byte, where there are none', () => {
    expect(without(plain)).toBe(plain)
  })
  it('keeps the part of somebody else, a broken one too', () => {
    const broken = officialBook((parts) => {
      parts['customXml/item1.xml'] = '<notes xmlns="urn:yoshiki:notes"><note'
    })
    expect(without(broken)).toBe(broken)
    expect(partText(without(noted), 'customXml/item1.xml')).toContain('urn:example:form')
  })
  it('may leave out some of them only', () => {
    const two = officialBook((parts) => {
      unprotected(parts)
      withNotes(parts)
      const note = '<note key="settings">{"profile":"a"}</note>'
      exchange(parts, 'customXml/item2.xml', '<note ', `${note}<note `)
    })
    const some = (...names: string[]) => patchXlsx(two, id, [], { withoutNotes: names }).bytes
    expect(readXlsx(some('reasons'), id).notes).toEqual({ settings: '{"profile":"a"}' })
    expect(changedParts(two, some('reasons'))).toEqual(['customXml/item2.xml'])
    expect(verifyPackage(some('reasons'))).toEqual([])
    expect(some('something else')).toBe(two)
    expect(partNames(some('reasons', 'settings'))).toEqual(partNames(plain))
  })
  it('is made together with edits', () => {
    const { bytes } = patchXlsx(noted, id, [set(FORM, 'A8', null, '見本')], { withoutNotes: true })
    expect(readXlsx(bytes, id)).toMatchObject({ notes: {} })
    expect(readXlsx(bytes, id).sheets[0]!.value(7, 0)).toBe('見本')
    expect(verifyPackage(bytes)).toEqual([])
  })
})
