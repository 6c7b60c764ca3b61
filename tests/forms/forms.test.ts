import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fieldLabel, forms } from '../../src/forms'
import { key } from '../../src/text/key'

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })
  it('names only fields that it has', () => {
    const fields = new Set(Object.keys(form.fields))
    const named = [
      ...Object.values(form.sets).flat(),
      ...form.identity,
      ...Object.keys(form.example?.values ?? {}),
      ...Object.values(form.fields).flatMap((field) => field.computed?.sum ?? []),
      ...(form.dateField ? [form.dateField] : []),
    ]
    expect(named.filter((name) => !fields.has(name))).toEqual([])
  })
  it('gives every code field its list', () => {
    const lists = Object.values(form.fields).flatMap((field) => (field.type === 'code' ? [field.codes] : []))
    expect(lists.filter((list) => list === undefined || !form.codes[list]?.length)).toEqual([])
  })
  it('tells its headers apart by text and group', () => {
    const paths = Object.values(form.fields).map((field) => field.header.map(key).join(' > '))
    expect(new Set(paths).size).toBe(paths.length)
  })
  it('has a short label for every field', () => {
    const labels = Object.keys(form.fields).map((name) => fieldLabel(form, name))
    expect(labels.filter((label) => label === '' || label.length > 30)).toEqual([])
  })
})

describe('the pure rooms of the engine', () => {
  // The engine knows forms only as data: a form number or a circled number in it would be a special case.
  const rooms = [
    'workbook',
    'text',
    'calendar',
    'reading',
    'validators/engine',
    'answers',
    'session',
    'hosts',
    'taskpane',
  ]
  it.each(rooms)('%s names no form', (room) => {
    const folder = join(__dirname, '../../src', room)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    expect(files).not.toEqual([])
    for (const file of files) {
      const code = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect([file, /様式\d|[①-⑳]|\by1[0-9]\b/.exec(code)?.[0]]).toEqual([file, undefined])
    }
  })
})
