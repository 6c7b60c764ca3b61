import { rangeName } from '../../../workbook/address'
import type { Box, Edit } from '../../../workbook/types'
import { parseAreas } from '../references'
import { shiftFormula } from '../shift'
import type { WorkingBook } from './book'
import { covers, meet, without } from './boxes'
import type { Layout } from './layout'
import { placeAmong, worksheetOrder } from './order'
import { writeRefusals } from './refusal'
import { SheetFacts } from './sheetFacts'
import { escapeAttribute, escapeText, Splices } from './splice'
import { attribute, childOf, descendants, type Node, readTree, textOf, valueOf } from './tree'

export type ListEdit = Extract<Edit, { kind: 'list' }>

/** What is said to the user beside a list is kept with the new one. */
const kept = ['imeMode', 'allowBlank', 'showInputMessage', 'showErrorMessage', 'promptTitle', 'prompt']
const keptOfLists = ['errorStyle', 'errorTitle', 'error']
const given: Readonly<Record<string, string>> = { allowBlank: '1', showInputMessage: '1', showErrorMessage: '1' }

/** Makes a box offer a list, or none where the source is ''. Rules that held there before hold around it only. */
export function setList(book: WorkingBook, edit: ListEdit): Edit[] {
  const sheet = book.sheet(edit.sheet)
  const facts = new SheetFacts(book, sheet)
  if (facts.protected) throw writeRefusals.protectedSheet(sheet.name, 'プルダウンを変えられ')
  const source = edit.source.trim().replace(/^=/, '')
  if ((source === '' && edit.source !== '') || edit.box.rows < 1 || edit.box.cols < 1)
    throw writeRefusals.unsupported('プルダウンの元になる範囲が空のため設定できません')
  const { layout } = facts
  const rules = rulesOf(layout)
  const before = rules.find(({ boxes }) => boxes.some((box) => meet(box, edit.box)))
  const covering = rules.find(({ boxes, isList }) => isList && boxes.some((box) => covers(box, edit.box)))
  const others = rules.filter((rule) => rule !== covering && rule.boxes.some((box) => meet(box, edit.box)))
  if (covering?.source === source && others.length === 0) return []
  if (source === '' && !before) return []
  const splices = new Splices(layout.bytes)
  for (const list of listsOf(layout)) cutList(layout, list, edit.box, splices)
  if (source !== '') addRule(layout, edit.box, source, before, splices)
  book.write(sheet.part, splices.apply())
  if (!before) return [{ ...edit, source: '' }]
  return covering && others.length === 0 ? [{ ...edit, source: covering.source }] : []
}

interface Rule {
  readonly node: Node
  readonly boxes: readonly Box[]
  readonly isList: boolean
  readonly source: string
}

/** The plain rules and the newer ones of `extLst`, in their order. */
const listsOf = ({ root }: Layout): Node[] =>
  root.children.flatMap((child) =>
    child.name === 'dataValidations'
      ? [child]
      : child.name === 'extLst'
        ? [...descendants(child)].filter(({ name }) => name === 'dataValidations')
        : [],
  )

const rulesOf = (layout: Layout): Rule[] =>
  listsOf(layout).flatMap((list) => list.children.map((node) => ruleOf(layout.bytes, node)))

function ruleOf(bytes: Uint8Array, node: Node): Rule {
  const formula = childOf(node, 'formula1')
  return {
    node,
    boxes: [...parseAreas(areasOf(bytes, node))],
    isList: valueOf(node, 'type') === 'list',
    source: formula ? textOf(bytes, formula).trim().replace(/^=/, '') : '',
  }
}

function areasOf(bytes: Uint8Array, node: Node): string {
  const inside = childOf(node, 'sqref')
  return inside ? textOf(bytes, inside) : (valueOf(node, 'sqref') ?? '')
}

function cutList({ bytes, root }: Layout, list: Node, hole: Box, splices: Splices): void {
  let count = 0
  const changes: { node: Node; text: string }[] = []
  for (const node of list.children) {
    const { boxes } = ruleOf(bytes, node)
    if (!boxes.some((box) => meet(box, hole))) {
      count++
      continue
    }
    const texts = cutRule(bytes, node, boxes, hole)
    count += texts.length
    changes.push({ node, text: texts.join('') })
  }
  if (changes.length === 0) return
  // An empty list of rules is not allowed. The plain one gets the new rule.
  const extension = count === 0 ? extensionOf(root, list) : undefined
  if (extension) {
    splices.remove(extension.from, extension.to)
    return
  }
  for (const { node, text } of changes) splices.replace(node.from, node.to, text)
  const isPlain = root.children.includes(list)
  const counted = attribute(list, 'count')
  if (counted) splices.setAttribute(counted, String(count + (isPlain ? 1 : 0)))
}

/** The `ext` around a list that goes with it, or the whole `extLst`. */
function extensionOf(root: Node, list: Node): Node | undefined {
  const all = root.children.find((child) => child.name === 'extLst' && [...descendants(child)].includes(list))
  if (!all) return undefined
  return all.children.length === 1 ? all : all.children.find((one) => [...descendants(one)].includes(list))
}

/**
 * The rule for what lies around the hole. References without `$` are counted from its first cell: where there are
 * such, each rectangle gets a rule of its own, counted from its own.
 */
function cutRule(bytes: Uint8Array, node: Node, boxes: readonly Box[], hole: Box): string[] {
  const left = boxes.flatMap((box) => without(box, hole))
  const own = bytes.subarray(node.from, node.to)
  const tree = readTree(own, 100)
  const formulas = formulasOf(tree)
  const isFixed = formulas.every((formula) => {
    const text = textOf(own, formula)
    return shiftFormula(text, 1, 1) === text
  })
  if (left.length === 0) return []
  if (isFixed) return [ruleText(own, tree, left.map(rangeName).join(' '), 0, 0, true)]
  const base = boxes[0]!
  return left.map((box, n) => ruleText(own, tree, rangeName(box), box.row - base.row, box.col - base.col, n === 0))
}

/** The innermost elements that hold the formulas. */
const formulasOf = (node: Node): Node[] =>
  [...descendants(node)].filter(
    ({ name, children }) => (name === 'f' || name === 'formula1' || name === 'formula2') && children.length === 0,
  )

function ruleText(own: Uint8Array, tree: Node, areas: string, rows: number, cols: number, first: boolean): string {
  const splices = new Splices(own)
  for (const formula of formulasOf(tree)) {
    const text = textOf(own, formula)
    const moved = shiftFormula(text, rows, cols)
    if (moved !== text) splices.setText(formula, moved)
  }
  const inside = childOf(tree, 'sqref')
  const outside = attribute(tree, 'sqref')
  if (inside) splices.setText(inside, areas)
  else if (outside) splices.setAttribute(outside, areas)
  const uid = tree.attributes.find(({ name }) => name.endsWith(':uid'))
  // Each rule has a number of its own.
  if (uid && !first) splices.remove(uid.start - 1, uid.to + 1)
  return new TextDecoder().decode(splices.apply())
}

function addRule(layout: Layout, box: Box, source: string, before: Rule | undefined, splices: Splices): void {
  const { root } = layout
  const { prefix } = root
  const names =
    before && (before.isList || valueOf(before.node, 'type') === undefined) ? [...kept, ...keptOfLists] : kept
  const told = names.map((name) => {
    const value = (before && valueOf(before.node, name)) ?? (before ? undefined : given[name])
    return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
  })
  const text =
    `<${prefix}dataValidation type="list"${told.join('')} sqref="${rangeName(box)}">` +
    `<${prefix}formula1>${escapeText(source)}</${prefix}formula1></${prefix}dataValidation>`
  const list = childOf(root, 'dataValidations')
  if (!list) {
    const whole = `<${prefix}dataValidations count="1">${text}</${prefix}dataValidations>`
    splices.insert(placeAmong(root, worksheetOrder, 'dataValidations'), whole)
    return
  }
  splices.append(list, text)
  const untouched = !list.children.some((node) => ruleOf(layout.bytes, node).boxes.some((one) => meet(one, box)))
  const counted = attribute(list, 'count')
  if (counted && untouched) splices.setAttribute(counted, String(list.children.length + 1))
}
