import { shiftFormula, withoutPrefixes } from './shift'
import { decodeUtf8 } from './text'

const NONE = -1

/**
 * The formulas of a sheet: their bytes one behind the other, and for each the cell that has it. Texts are made when
 * they are asked for; a shared formula is kept once and moved to the cell that asks.
 */
export class Formulas {
  private bytes = new Uint8Array(256)
  private used = 0
  private cells = new Int32Array(16)
  private starts = new Int32Array(17)
  /** The shared formula a cell takes part in, by its place in `masters`. */
  private shared = new Int32Array(16)
  private count = 0
  /** Where the cells had to be sorted: the formula of each entry of `cells`. */
  private order: Int32Array | null = null
  private readonly masters: { readonly formula: number; readonly row: number; readonly col: number; text?: string }[] =
    []
  private readonly masterOf = new Map<number, number>()
  /** Members that came before their shared formula, with its number. */
  private readonly early: { readonly formula: number; readonly group: number }[] = []

  get any(): boolean {
    return this.count > 0
  }

  /** `cell` is the index of the cell; cells come in ascending order. */
  add(cell: number, from: Uint8Array, start: number, end: number): void {
    this.append(cell, from, start, end, NONE)
  }

  /** The formula of a shared group, with the cell it is written for. */
  addShared(cell: number, from: Uint8Array, start: number, end: number, group: number, row: number, col: number): void {
    // A number can be used again further down: the members that follow belong to the newer group.
    this.masterOf.set(group, this.masters.length)
    this.masters.push({ formula: this.count, row, col })
    this.append(cell, from, start, end, NONE)
  }

  addMember(cell: number, group: number): void {
    const master = this.masterOf.get(group)
    if (master === undefined) this.early.push({ formula: this.count, group })
    this.append(cell, this.bytes, 0, 0, master ?? NONE)
  }

  hasShared(group: number): boolean {
    return this.masterOf.has(group)
  }

  /** To be called once, when all cells are known; `order` gives the old index of each cell where they were sorted. */
  finish(order: Int32Array | null): void {
    for (const { formula, group } of this.early) this.shared[formula] = this.masterOf.get(group) ?? NONE
    this.bytes = this.bytes.slice(0, this.used)
    if (order) this.reorder(order)
  }

  /** The formula of a cell, which stands at `row`, `col`. */
  text(cell: number, row: number, col: number): string | undefined {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.cells[middle]! < cell) low = middle + 1
      else high = middle
    }
    if (low >= this.count || this.cells[low] !== cell) return undefined
    const found = this.order ? this.order[low]! : low
    const master = this.masters[this.shared[found]!]
    if (!master) return this.textAt(found)
    master.text ??= this.textAt(master.formula) ?? ''
    return shiftFormula(master.text, row - master.row, col - master.col) || undefined
  }

  private textAt(formula: number): string | undefined {
    const text = decodeUtf8(this.bytes, this.starts[formula]!, this.starts[formula + 1]!).trim()
    return withoutPrefixes(text.startsWith('=') ? text.slice(1) : text) || undefined
  }

  private append(cell: number, from: Uint8Array, start: number, end: number, shared: number): void {
    const at = this.count++
    if (at === this.cells.length) {
      this.cells = grown(this.cells, at * 2)
      this.shared = grown(this.shared, at * 2)
      this.starts = grown(this.starts, at * 2 + 1)
    }
    while (this.used + end - start > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    for (let n = start; n < end; n++) this.bytes[this.used++] = from[n]!
    this.cells[at] = cell
    this.shared[at] = shared
    this.starts[at + 1] = this.used
  }

  private reorder(order: Int32Array): void {
    const formulaOf = new Map<number, number>()
    for (let n = 0; n < this.count; n++) formulaOf.set(this.cells[n]!, n)
    const cells: number[] = []
    const slots: number[] = []
    for (const [cell, old] of order.entries()) {
      const formula = formulaOf.get(old)
      if (formula === undefined) continue
      cells.push(cell)
      slots.push(formula)
    }
    this.cells = Int32Array.from(cells)
    this.order = Int32Array.from(slots)
    this.count = cells.length
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(array)
  return larger
}
