import { formById } from '../../src/forms'
import type { FormLayout } from '../../src/authoring/layout'
import { layout11 } from '../../src/authoring/y11'
import { layout13 } from '../../src/authoring/y13'
import { layout14 } from '../../src/authoring/y14'
import { layout15, layout15okinawa } from '../../src/authoring/y15'
import { key } from '../../src/text/key'

const layouts: readonly FormLayout[] = [layout11, layout13, layout14, layout15, layout15okinawa]

describe.each(layouts.map((layout) => [layout.form, layout] as const))('the layout of %s', (id, layout) => {
  const form = formById(id)!
  const names = Object.keys(form.fields)

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout)
  })
  it('has a width for every field and none for another', () => {
    expect(Object.keys(layout.columns).sort()).toEqual([...names].sort())
  })
  it('speaks only of fields of the form', () => {
    const spoken = [
      layout.title.field,
      layout.centre.field,
      layout.centre.name,
      layout.notesTo,
      ...Object.keys(layout.header.leaves),
      ...Object.keys(layout.sample ?? {}),
      ...layout.header.groups.flatMap(({ field, from, to }) => [field, from ?? field, to ?? field]),
      ...layout.header.remarks.flatMap(({ from, to }) => [from, to]),
      ...(layout.markEntry === undefined ? [] : [layout.markEntry]),
    ]
    expect(spoken.filter((name) => !names.includes(name))).toEqual([])
  })
  it('prints the remarks of the form and ends the rows with one of its marks', () => {
    const remarks = layout.header.remarks.map(({ text }) => text)
    expect(remarks).toEqual(form.notes)
    const [first] = layout.notes
    if (first !== undefined) expect(form.endMarks.map(key)).toContain(key(first))
  })
  it('prints a sample that the form recognises', () => {
    const { sample } = layout
    const same = Object.entries(form.example?.values ?? {}).filter(
      ([name, value]) => key(String(sample?.[name] ?? '')) === key(value),
    )
    expect(same.length).toBeGreaterThanOrEqual(form.example?.atLeast ?? 0)
  })
})
