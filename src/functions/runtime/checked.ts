import type { Engine } from '../engine'
import type { Checked } from '../engine/findings'
import type { RangePlace } from '../engine/values'
import type { FunctionContext } from './context'
import { wrong } from './fault'
import type { RawMatrix } from './values'

/** The findings of a range, or a sentence about why there are none. */
export function checked(
  engine: Engine,
  values: RawMatrix,
  name: string | null,
  context: FunctionContext,
  place?: RangePlace,
): Checked {
  const form = name === null ? null : engine.formOf(name)
  if (form === undefined)
    throw wrong(
      `「${name}」は点検できる様式ではありません。使えるもの: ${engine.formNames.join('、')}`,
      `"${name}" is no form that is checked. Forms: ${engine.formNames.join(', ')}`,
    )
  const found = engine.findings(values, form, context, place)
  if (found) return found
  throw wrong(
    `この範囲に${form?.id ?? '様式'}の見出しが見つかりません。見出しの行を含む範囲を指定してください。`,
    `The headings of ${form?.id ?? 'a form'} are not in this range. Pass a range that includes them.`,
  )
}
