import type { FormDefinition } from '../../forms/definition'
import { fieldLabel, leafHeader } from '../../forms/definition'
import { y15, y15okinawa } from '../../forms/hatarakikata/y15'
import { key } from '../../text/key'
import { nearest } from '../../text/similar'
import { wrong, type FunctionFault } from './fault'
import { text, type Reader } from './readers'

/** A number of the monthly report: ④, A, ①+②+③. */
export interface Item {
  /** Field of the monthly report. */
  readonly field: string
  /** As it is called in messages. */
  readonly name: string
  /** The fields it is the sum of, as the form adds them up; itself where it is none. */
  readonly parts: readonly string[]
}

/** What 第5の1(3)① calls the numbers with a target, where the report prints another heading. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  consultations: ['相談', '相談件数', '電話・メール・来所による相談件数'],
  visits: ['コンサルティング', 'コンサルティング実施件数', '支援件数'],
  seminars: ['セミナー', 'セミナー開催', '開催回数'],
}

/** Signs of the white cells a green one adds up. */
function signs(form: FormDefinition, field: string): string[] {
  const { computed, symbol } = form.fields[field]!
  return computed ? computed.sum.flatMap((part) => signs(form, part)) : symbol === undefined ? [] : [symbol]
}

function itemsOf(form: FormDefinition): [string, Item][] {
  return Object.entries(form.fields).flatMap(([name, field]) => {
    if (field.type !== 'int') return []
    const sum = field.computed ? signs(form, name) : []
    const item: Item = {
      field: name,
      name: field.symbol ?? sum.join('+'),
      parts: field.computed?.sum ?? [name],
    }
    if (item.name === '') return []
    const names = [item.name, sum.join(''), fieldLabel(form, name), leafHeader(field), ...(spoken[name] ?? [])]
    return names.filter((text) => text !== '').map((text): [string, Item] => [key(text).toUpperCase(), item])
  })
}

const known: ReadonlyMap<string, Item> = new Map([...itemsOf(y15okinawa), ...itemsOf(y15)])
const names = [...new Set([...known.values()].map(({ name }) => name))]

const unknown = (typed: string, among: readonly string[]): FunctionFault => {
  const close = nearest(typed, among)
  return wrong(
    `「${typed}」という項目はありません。${close === null ? '' : `「${close}」ではありませんか。`}使える項目: ${among.join('、')}`,
    `There is no item "${typed}". Items: ${among.join(', ')}`,
  )
}

/** One of the numbers of the monthly report, by its sign (④, 4, A), its sum (①+②+③) or its heading. */
export const item = (fields: readonly string[] | null = null): Reader<Item> => ({
  shape: 'scalar',
  read(raw, about) {
    const typed = text.read(raw, about)
    const among = fields === null ? names : names.filter((name) => fields.includes(known.get(key(name))!.field))
    const found = known.get(key(typed).toUpperCase())
    if (!found || !among.includes(found.name)) throw unknown(typed, among)
    return found
  },
})
