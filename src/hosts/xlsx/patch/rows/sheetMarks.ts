import { rangeName } from '../../../../workbook/address'
import { parseArea } from '../../references'
import { isOn } from '../../values'
import type { Layout } from '../layout'
import type { Splices } from '../splice'
import { type Attribute, attribute, childOf, descendants, type Node, textOf, valueOf } from '../tree'
import type { Insertion } from './insertion'

/** Rules over areas that new rows of entries come under. */
const growing = new Set(['dataValidation', 'conditionalFormatting', 'protectedRange', 'ignoredError'])
const formulaTexts = new Set(['f', 'formula', 'formula1', 'formula2'])
const formulaAttributes = new Set(['linkedCell', 'listFillRange'])
const cellAttributes = new Set(['topLeftCell', 'activeCell'])

/** Everything of a worksheet beside its rows: merges, rules, views, breaks, controls. */
export function moveMarks(
  layout: Layout,
  sheet: string,
  isTarget: boolean,
  splices: Splices,
  insertion: Insertion,
): void {
  const { root, bytes } = layout
  const visit = (node: Node, grow: boolean) => {
    // In newer rules `formula1` only holds the `f` that has the text.
    if (formulaTexts.has(node.name) && node.children.length === 0)
      moveText(bytes, node, splices, (text) => insertion.link(text, sheet))
    for (const one of node.attributes) {
      const isFormula =
        formulaAttributes.has(one.name) || (node.name === 'cfvo' && one.name === 'val' && hasFormula(node))
      if (isFormula) splices.setAttribute(one, insertion.link(one.value, sheet))
      else if (isTarget) movePlace(node, one, grow, splices, insertion)
    }
    if (isTarget && node.name === 'sqref') moveText(bytes, node, splices, (text) => insertion.areas(text, grow))
    for (const child of node.children) visit(child, grow || growing.has(child.name))
  }
  for (const child of root.children) {
    if (child.name === 'mergeCells') {
      if (isTarget) moveMerges(child, splices, insertion)
    } else if (child.name !== 'sheetData') visit(child, growing.has(child.name))
  }
  if (!isTarget) return
  for (const node of descendants(root)) {
    if (node.name === 'anchor') moveControl(bytes, node, splices, insertion)
    else if (node.name === 'pane') movePane(node, splices, insertion)
    else if (node.name === 'rowBreaks') moveBreaks(node, splices, insertion)
  }
}

const hasFormula = (node: Node) => valueOf(node, 'type') === 'formula'

function movePlace(node: Node, one: Attribute, grow: boolean, splices: Splices, insertion: Insertion): void {
  if (one.name === 'sqref') splices.setAttribute(one, insertion.areas(one.value, grow))
  // New rows below the last one are written, too.
  else if (one.name === 'ref') splices.setAttribute(one, insertion.area(one.value, node.name === 'dimension'))
  else if (cellAttributes.has(one.name)) splices.setAttribute(one, insertion.areas(one.value))
  else if (one.name === 'r' && (node.name === 'cellWatch' || node.name === 'inputCells'))
    splices.setAttribute(one, insertion.area(one.value))
}

export function moveText(bytes: Uint8Array, node: Node, splices: Splices, move: (text: string) => string): void {
  const text = textOf(bytes, node)
  const moved = move(text)
  if (moved !== text) splices.setText(node, moved)
}

/**
 * Merges move and grow; those that join cells of the row above alone are made in each new row too, so that a row
 * of entries is the same as the ones above it.
 */
function moveMerges(node: Node, splices: Splices, insertion: Insertion): void {
  const { above, count } = insertion
  let more = ''
  let added = 0
  for (const merge of node.children) {
    const ref = attribute(merge, 'ref')
    const box = ref && parseArea(ref.value)
    if (!ref || !box) continue
    splices.setAttribute(ref, insertion.area(ref.value))
    if (box.rows !== 1 || box.cols === 1 || box.row !== above - 1) continue
    for (let n = 0; n < count; n++) {
      more += `<${merge.prefix}mergeCell ref="${rangeName({ ...box, row: above + n })}"/>`
      added++
    }
  }
  if (added === 0) return
  splices.append(node, more)
  const counted = attribute(node, 'count')
  if (counted) splices.setAttribute(counted, String(node.children.length + added))
}

/** A break stands above the row that its number names, and goes with that row. */
function moveBreaks(node: Node, splices: Splices, { above, count }: Insertion): void {
  for (const brk of node.children) {
    const id = attribute(brk, 'id')
    if (id && Number(id.value) >= above) splices.setAttribute(id, String(Number(id.value) + count))
  }
}

/** Rows that come in between frozen ones are frozen with them. */
function movePane(node: Node, splices: Splices, { above, count }: Insertion): void {
  const split = attribute(node, 'ySplit')
  const frozen = valueOf(node, 'state') === 'frozen' || valueOf(node, 'state') === 'frozenSplit'
  if (split && frozen && above < Number(split.value)) splices.setAttribute(split, String(Number(split.value) + count))
}

/** Checkboxes and their like, unless they were fixed to the sheet. */
function moveControl(bytes: Uint8Array, node: Node, splices: Splices, insertion: Insertion): void {
  const sizes = isOn(valueOf(node, 'sizeWithCells'))
  if (!sizes && !isOn(valueOf(node, 'moveWithCells'))) return
  moveEnds(bytes, node, sizes, splices, insertion)
}

/** `from` and `to` of something drawn: with its cells, or as a whole with its first row. */
export function moveEnds(bytes: Uint8Array, node: Node, sizes: boolean, splices: Splices, insertion: Insertion): void {
  const rowOf = (name: string) => {
    const end = childOf(node, name)
    return end && childOf(end, 'row')
  }
  const from = rowOf('from')
  const to = rowOf('to')
  if (!from) return
  const first = Number(textOf(bytes, from))
  const moved = insertion.row(first)
  if (moved !== first) splices.setText(from, String(moved))
  if (!to) return
  const last = Number(textOf(bytes, to))
  const end = sizes ? insertion.row(last) : last + moved - first
  if (end !== last) splices.setText(to, String(end))
}
