import { BLANK, BOOLEAN, DAY, ERROR, FORMULA, NUMBER, STRING, UNLOCKED, type Cells } from './cells'
import { serialOfIso } from './days'
import { XmlFault } from './fault'
import type { Formulas } from './formulas'
import type { Locks, RowSet } from './locks'
import { COLS, ROWS } from './references'
import { CLOSE, OPEN, pack, type Scanner, TEXT } from './scanner'
import { readRichText, type Texts } from './strings'
import type { Styles } from './styles'
import { decodeUtf8, parseCount, parseNumber, trimXml, unescapeExcel } from './text'
import { isOn } from './values'

const ROW = pack('row')
const C = pack('c')
const V = pack('v')
const F = pack('f')
const IS = pack('is')
const R = pack('r')
const S = pack('s')
const T = pack('t')
const SI = pack('si')

type Type = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'
const types: readonly Type[] = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']

const encoder = new TextEncoder()
const empty = new Uint8Array(0)

/** Where the rows and cells of one sheet go. */
export interface Target {
  readonly cells: Cells
  readonly formulas: Formulas
  readonly locks: Locks
  readonly hiddenRows: RowSet
  /** Rows that are written at all, where it matters. */
  readonly writtenRows: RowSet | null
  readonly texts: Texts
  readonly styles: Styles
  readonly date1904: boolean
}

/** What a formula element said, until its cell is known. */
interface FormulaMark {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
  /** The number of its shared group; -1 where it stands alone. */
  readonly group: number
  readonly leads: boolean
}

/** Reads the cells of a sheet. The scanner stands on the opened `sheetData`. */
export class SheetData {
  private row = -1
  private col = -1
  private value = 0
  private type: Type = 'n'
  private style = 0
  /** The text just read: a span of these bytes. */
  private bytes: Uint8Array = empty
  private from = 0
  private to = 0

  constructor(
    private readonly x: Scanner,
    private readonly into: Target,
  ) {}

  read(): void {
    const { x } = this
    const outer = x.depth
    while (x.child(outer)) if (x.short === ROW) this.readRow()
  }

  private readRow(): void {
    const { x, into } = this
    let row = this.row + 1
    let style = -1
    for (let n = 0; n < x.attributes; n++) {
      const short = x.attributeShort(n)
      if (short === R) row = this.count(n) - 1
      else if (short === S) style = this.count(n)
    }
    if (row < 0 || row >= ROWS) this.fail('a row outside the sheet')
    this.row = row
    this.col = -1
    into.writtenRows?.set(row)
    if (isOn(x.attribute('hidden'))) into.hiddenRows.set(row)
    if (style >= 0 && into.styles.anyUnlocked && isOn(x.attribute('customFormat')))
      into.locks.setRow(row, into.styles.unlocked(style))
    const outer = x.depth
    while (x.child(outer))
      if (x.short === C) {
        this.readCell()
        // A cell may name another row than the one it stands in; the cells after it without a name do not follow.
        this.row = row
      }
  }

  private readCell(): void {
    const { x, into } = this
    this.type = 'n'
    this.style = 0
    this.col++
    for (let n = 0; n < x.attributes; n++) {
      const short = x.attributeShort(n)
      if (short === R) this.place(n)
      else if (short === S) this.style = this.count(n)
      else if (short === T) this.type = this.typeOf(n)
    }
    if (this.col >= COLS) this.fail('a cell outside the sheet')
    let formula: FormulaMark | null = null
    let mark = BLANK
    let value = 0
    if (x.selfClosed) x.next()
    else {
      const outer = x.depth
      while (x.child(outer)) {
        if (x.short === V) {
          this.readSpan()
          mark = this.kind()
          value = this.value
        } else if (x.short === F) formula = this.readFormula()
        else if (x.short === IS) {
          mark = STRING
          value = into.texts.add(readRichText(x))
        }
      }
    }
    const unlocked = into.styles.anyUnlocked && into.styles.unlocked(this.style)
    if (mark === BLANK && formula === null) {
      if (into.styles.anyUnlocked) into.locks.add(this.row, this.col, unlocked)
      return
    }
    if (mark === NUMBER && into.styles.showsDay(this.style, value)) mark |= DAY
    if (unlocked) mark |= UNLOCKED
    if (formula) mark |= FORMULA
    const cell = into.cells.add(this.row, this.col, mark, value)
    if (formula) this.addFormula(formula, cell)
  }

  /** Reads the span as a value of the cell's type into `value`; gives its kind. */
  private kind(): number {
    const { bytes, from, to, into } = this
    this.value = 0
    if (this.type === 'str' || this.type === 'inlineStr') return this.asText()
    if (from === to) return BLANK
    switch (this.type) {
      case 'n':
        this.value = parseNumber(bytes, from, to)
        if (!Number.isNaN(this.value)) return NUMBER
        return trimXml(this.spanText()) === '' ? BLANK : this.asText()
      case 's':
        this.value = parseCount(bytes, from, to)
        if (this.value < 0) this.value = Number(this.spanText())
        if (!(this.value >= 0 && this.value < into.texts.shared && Number.isInteger(this.value)))
          this.fail('a shared text that is not there')
        return STRING
      case 'b':
        this.value = isOn(trimXml(this.spanText()).toLowerCase()) ? 1 : 0
        return BOOLEAN
      case 'e':
        this.asText()
        return ERROR
      default: {
        const iso = serialOfIso(trimXml(this.spanText()), into.date1904)
        if (!iso) return this.asText()
        this.value = iso.serial
        return iso.day ? NUMBER | DAY : NUMBER
      }
    }
  }

  private asText(): number {
    this.value = this.into.texts.add(unescapeExcel(this.spanText()))
    return STRING
  }

  private spanText(): string {
    return decodeUtf8(this.bytes, this.from, this.to)
  }

  private readFormula(): FormulaMark | null {
    const { x } = this
    let group = -1
    let shared = false
    let leads = false
    for (let n = 0; n < x.attributes; n++) {
      const short = x.attributeShort(n)
      if (short === T) shared = x.attributeText(n) === 'shared'
      else if (short === SI) group = this.count(n)
      else if (x.attributeIs(n, 'ref')) leads = true
    }
    this.readSpan()
    const { bytes, from, to } = this
    if (!shared || group < 0) return from === to ? null : { bytes, from, to, group: -1, leads: false }
    return { bytes, from, to, group, leads }
  }

  private addFormula({ bytes, from, to, group, leads }: FormulaMark, cell: number): void {
    const { formulas } = this.into
    if (group < 0) formulas.add(cell, bytes, from, to)
    else if (from === to) formulas.addMember(cell, group)
    else if (leads || !formulas.hasShared(group)) formulas.addShared(cell, bytes, from, to, group, this.row, this.col)
    // A member that spells out its formula means what it spells.
    else formulas.add(cell, bytes, from, to)
  }

  /** Takes the text of the element just opened as a span of bytes, up to its end. */
  private readSpan(): void {
    const { x } = this
    const inside = x.depth
    this.bytes = x.bytes
    this.from = this.to = 0
    let token = x.next()
    if (token === CLOSE) return
    let text = ''
    if (token === TEXT && x.plain) {
      this.from = x.from
      this.to = x.to
      token = x.next()
      if (token === CLOSE) return
      text = this.spanText()
    }
    // Seldom: references, CDATA, comments or elements inside. The text is put together and made bytes again.
    for (; ; token = x.next()) {
      if (token === TEXT) text += x.text()
      else if (token === OPEN) x.skip()
      else if (x.depth < inside) break
    }
    this.bytes = encoder.encode(text)
    this.from = 0
    this.to = this.bytes.length
  }

  /** `B3` as the place of the cell. */
  private place(n: number): void {
    const { bytes } = this.x
    let at = this.x.valueFrom(n)
    const to = this.x.valueTo(n)
    let col = 0
    for (; at < to && col <= COLS; at++) {
      const letter = bytes[at]! | 0x20
      if (letter < 0x61 || letter > 0x7a) break
      col = col * 26 + letter - 0x60
    }
    const row = parseCount(bytes, at, to)
    if (col < 1 || col > COLS || row < 1 || row > ROWS) this.fail('a cell outside the sheet')
    this.row = row - 1
    this.col = col - 1
  }

  private typeOf(n: number): Type {
    const { x } = this
    const from = x.valueFrom(n)
    const to = x.valueTo(n)
    for (const type of types) if (x.spanIs(from, to, type)) return type
    return 'n'
  }

  private count(n: number): number {
    return parseCount(this.x.bytes, this.x.valueFrom(n), this.x.valueTo(n))
  }

  private fail(message: string): never {
    throw new XmlFault('malformed', message, this.x.from)
  }
}
