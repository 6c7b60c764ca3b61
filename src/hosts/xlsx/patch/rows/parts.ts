import { decodeUtf8 } from '../../text'
import { nameNodes, type SheetEntry, type WorkingBook } from '../book'
import { Splices } from '../splice'
import { attribute, descendants, type Node, valueOf } from '../tree'
import type { Insertion } from './insertion'
import { moveEnds, moveText } from './sheetMarks'

/** Changes one part through its tree. */
function rewrite(book: WorkingBook, part: string, change: (root: Node, splices: Splices, bytes: Uint8Array) => void) {
  const tree = book.parts.tree(part)
  if (!tree) return
  const splices = new Splices(tree.bytes)
  change(tree.root, splices, tree.bytes)
  if (!splices.isEmpty) book.write(part, splices.apply())
}

/** Defined names. A print area that ends directly above takes the new rows in: rows of entries are to be printed. */
export function moveNames(book: WorkingBook, insertion: Insertion): void {
  const sheets = book.sheets.map(({ name }) => name)
  rewrite(book, book.main, (root, splices, bytes) => {
    for (const node of nameNodes(root)) {
      const own = sheets[Number(valueOf(node, 'localSheetId') ?? -1)] ?? null
      const isArea = valueOf(node, 'name') === '_xlnm.Print_Area' && own === insertion.sheet
      moveText(bytes, node, splices, (text) =>
        isArea ? grownArea(insertion.formula(text, own), text, insertion) : insertion.formula(text, own),
      )
    }
  })
}

function grownArea(moved: string, text: string, { above, count }: Insertion): string {
  const last = new RegExp(`\\$${above}(?!\\d)`)
  return moved !== text || !/:\$[A-Z]+\$\d+$/.test(text) || !last.exec(text.slice(text.lastIndexOf(':')))
    ? moved
    : text.replace(/\d+$/, String(above + count))
}

/** Parts that hang on a sheet: tables, comments, drawings with their charts, controls. */
export function moveParts(book: WorkingBook, sheet: SheetEntry, isTarget: boolean, insertion: Insertion): void {
  const own = sheet.cells ? sheet.name : null
  for (const { kind, target } of book.relations(sheet.part)) {
    if (kind === 'drawing') moveDrawing(book, target, own, isTarget, insertion)
    else if (kind === 'vmlDrawing') moveVml(book, target, own, isTarget, insertion)
    else if (kind === 'table') moveTable(book, target, own, isTarget, insertion)
    else if (kind === 'ctrlProp') moveControl(book, target, own, insertion)
    else if (isTarget && (kind === 'comments' || kind === 'threadedComment' || kind === 'namedSheetViews'))
      rewrite(book, target, (root, splices) => moveRefs(root, splices, insertion))
  }
}

function moveRefs(root: Node, splices: Splices, insertion: Insertion): void {
  for (const node of [root, ...descendants(root)]) {
    const ref = attribute(node, 'ref')
    if (ref) splices.setAttribute(ref, insertion.area(ref.value))
  }
}

function moveTable(book: WorkingBook, part: string, own: string | null, isTarget: boolean, insertion: Insertion): void {
  rewrite(book, part, (root, splices, bytes) => {
    if (isTarget) moveRefs(root, splices, insertion)
    for (const node of descendants(root))
      if (node.name === 'calculatedColumnFormula' || node.name === 'totalsRowFormula')
        moveText(bytes, node, splices, (text) => insertion.formula(text, own))
  })
}

const controlFormulas = ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx']

function moveControl(book: WorkingBook, part: string, own: string | null, insertion: Insertion): void {
  rewrite(book, part, (root, splices) => {
    for (const name of controlFormulas) {
      const found = attribute(root, name)
      if (found) splices.setAttribute(found, insertion.link(found.value, own))
    }
  })
}

function moveDrawing(
  book: WorkingBook,
  part: string,
  own: string | null,
  isTarget: boolean,
  insertion: Insertion,
): void {
  rewrite(book, part, (root, splices, bytes) => {
    for (const node of descendants(root)) {
      const link = attribute(node, 'textlink')
      if (link) splices.setAttribute(link, insertion.link(link.value, own))
      // What stands freely on the sheet (absolute) keeps its place; the rest goes with its cells.
      const how = valueOf(node, 'editAs') ?? 'twoCell'
      const isAnchor = node.name === 'twoCellAnchor' || node.name === 'oneCellAnchor'
      if (isTarget && isAnchor && how !== 'absolute') moveEnds(bytes, node, how === 'twoCell', splices, insertion)
    }
  })
  for (const { kind, target } of book.relations(part))
    if (kind === 'chart' || kind === 'chartEx')
      rewrite(book, target, (root, splices, bytes) => {
        for (const node of descendants(root))
          if (node.name === 'f' || node.name === 'sqref')
            moveText(bytes, node, splices, (text) => insertion.link(text, own))
      })
}

/**
 * The old drawing language of notes and controls. It is not well-formed in many books (`<br>`), so that the few
 * places that matter are changed as text.
 */
function moveVml(book: WorkingBook, part: string, own: string | null, isTarget: boolean, insertion: Insertion): void {
  const bytes = book.parts.text(part)
  if (!bytes) return
  const text = decodeUtf8(bytes, 0, bytes.length)
  let moved = text.replace(
    /(<(?:\w+:)?Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]*)(?=<)/gi,
    (_whole, tag: string, formula: string) => tag + insertion.link(formula, own),
  )
  if (isTarget) {
    moved = moved.replace(/(<(?:\w+:)?Row>\s*)(\d+)(?=\s*<)/g, (_whole, tag: string, row: string) => {
      return tag + insertion.row(Number(row))
    })
    moved = moved.replace(/(<(?:\w+:)?Anchor>)([^<]*)(?=<)/g, (_whole, tag: string, anchor: string) => {
      return tag + movedAnchor(anchor, insertion)
    })
  }
  if (moved !== text) book.write(part, new TextEncoder().encode(moved))
}

/** Left column, its offset, top row, its offset, right column, its offset, bottom row, its offset. */
function movedAnchor(anchor: string, insertion: Insertion): string {
  let n = 0
  return anchor.replace(/-?\d+/g, (number) => {
    const place = n++
    return place === 2 || place === 6 ? String(insertion.row(Number(number))) : number
  })
}

/** The order Excel computed in, by sheet. An entry without a sheet belongs to that of the one before. */
export function moveCalcChain(book: WorkingBook, sheet: SheetEntry, insertion: Insertion): void {
  const part = book.relationOf('calcChain')
  if (part === undefined) return
  rewrite(book, part, (root, splices) => {
    let id = 0
    for (const node of root.children) {
      id = Number(valueOf(node, 'i') ?? id)
      const ref = attribute(node, 'r')
      if (ref && id === sheet.id) splices.setAttribute(ref, insertion.area(ref.value))
    }
  })
}
