import type { Box, ListRule } from '../../workbook/types'
import type { Budget } from './cells'
import { parseAreas } from './references'
import { OPEN, type Scanner, TEXT } from './scanner'

/**
 * Reads the dropdown rules of the `dataValidations` just opened, Excel 2007's own and those of `extLst`, which
 * differ in where the range and the formula stand.
 */
export function readLists(x: Scanner, into: ListRule[], budget: Budget): void {
  const outer = x.depth
  while (x.child(outer)) {
    if (!x.is('dataValidation')) continue
    const isList = x.attribute('type') === 'list'
    const rule = readRule(x, { sqref: x.attribute('sqref') ?? '', source: '' })
    if (!isList || (rule.source === '' && !rule.entries)) continue
    const boxes: Box[] = []
    for (const box of parseAreas(rule.sqref)) {
      budget.spend(1)
      boxes.push(box)
    }
    if (boxes.length > 0) into.push({ boxes, source: rule.entries ?? sourceOf(rule.source) })
  }
}

interface Rule {
  sqref: string
  source: string
  entries?: string[]
}

function readRule(x: Scanner, rule: Rule): Rule {
  const outer = x.depth
  while (x.child(outer)) {
    if (x.is('sqref')) rule.sqref = x.content()
    else if (x.is('formula1')) rule.source = formulaText(x).trim().replace(/^=/, '')
    // Entries that hold a comma stand here, beside a fallback formula that tears them apart.
    else if (x.is('list')) rule.entries = entriesOf(x.content())
    else if (x.is('AlternateContent') || x.is('Choice') || x.is('Fallback')) readRule(x, rule)
  }
  return rule
}

/** Newer rules wrap the formula in an element of its own. */
function formulaText(x: Scanner): string {
  const inside = x.depth
  let text = ''
  for (;;) {
    const token = x.next()
    if (token === TEXT) text += x.text()
    else if (token === OPEN && x.is('f')) text += x.content()
    else if (x.depth < inside) return text
  }
}

/** Excel takes 255 characters; the patterns below are not for texts without end. */
const longest = 16384

/** Entries written into the rule stand in one pair of quotes; a range or a name stays a text. */
function sourceOf(formula: string): string | readonly string[] {
  const literal = formula.length > longest ? null : /^"((?:[^"]|"")*)"$/.exec(formula)
  return literal ? shown(literal[1]!.replaceAll('""', '"').split(',')) : formula
}

function entriesOf(list: string): string[] {
  const entries = list.slice(0, longest).match(/(?:"(?:[^"]|"")*"|[^,"])+/g) ?? []
  return shown(
    entries.map((entry) =>
      entry
        .trim()
        .replace(/^"([^]*)"$/, '$1')
        .replaceAll('""', '"'),
    ),
  )
}

/** Excel offers entries without the blanks around them. */
const shown = (entries: readonly string[]): string[] =>
  entries.map((entry) => entry.trim()).filter((entry) => entry !== '')
