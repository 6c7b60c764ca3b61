import { toUtf8 } from '../encoding'
import type { Limits } from '../limits'
import { Parts } from '../parts'
import { Zip } from '../zip'
import { type Node, readTree } from './tree'
import { writeZip } from './zipWriter'

const key = (name: string) => name.toLowerCase()
const encoder = new TextEncoder()

/** The parts of a book while it is being changed: what was written is read back, the file itself stays as it is. */
export class WorkingParts extends Parts {
  private readonly source: Zip
  private readonly originals = new Map<string, Uint8Array>()
  private readonly changed = new Map<string, Uint8Array | null>()
  private readonly added = new Map<string, Uint8Array>()

  constructor(
    bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    const zip = new Zip(bytes, limits)
    super(zip, limits.depth)
    this.source = zip
  }

  get isChanged(): boolean {
    return this.changed.size > 0 || this.added.size > 0
  }

  get names(): string[] {
    const kept = this.source.entries.map(({ name }) => name).filter((name) => this.changed.get(key(name)) !== null)
    return [...kept, ...this.added.keys()].filter((name) => !name.endsWith('/'))
  }

  /** Also those that were taken out: a new part does not take their names. */
  get allNames(): string[] {
    return [...this.source.entries.map(({ name }) => name), ...this.added.keys()]
  }

  override has(name: string): boolean {
    if (this.addedName(name) !== undefined) return true
    return this.changed.get(key(name)) !== null && super.has(name)
  }

  override size(name: string): number {
    return this.read(name)?.length ?? 0
  }

  override read(name: string): Uint8Array | undefined {
    const added = this.addedName(name)
    if (added !== undefined) return this.added.get(added)
    const changed = this.changed.get(key(name))
    if (changed !== undefined) return changed ?? undefined
    let part = this.originals.get(key(name))
    if (!part) {
      part = super.read(name)
      if (part) this.originals.set(key(name), part)
    }
    return part
  }

  /** The part as UTF-8 without a byte order mark: what places in its tree mean. */
  text(name: string): Uint8Array | undefined {
    const part = this.read(name)
    return part && toUtf8(part)
  }

  tree(name: string): { readonly bytes: Uint8Array; readonly root: Node } | undefined {
    const bytes = this.text(name)
    return bytes && { bytes, root: readTree(bytes, this.limits.depth) }
  }

  /** Takes a part as `text` gave it, changed. A byte order mark stays; another encoding becomes UTF-8 and says so. */
  write(name: string, text: Uint8Array): void {
    const before = this.read(name)
    if (!before) {
      this.add(name, text)
      return
    }
    const utf8 = toUtf8(before)
    const marked = utf8.buffer === before.buffer && utf8.length < before.length
    const part = marked ? withMark(text) : text
    const added = this.addedName(name)
    if (added !== undefined) this.added.set(added, part)
    else this.changed.set(key(name), part)
    this.originals.delete(key(name))
  }

  add(name: string, part: Uint8Array | string): void {
    this.added.set(name, typeof part === 'string' ? encoder.encode(part) : part)
  }

  remove(name: string): void {
    const added = this.addedName(name)
    if (added !== undefined) this.added.delete(added)
    else this.changed.set(key(name), null)
  }

  toZip(): Uint8Array {
    return writeZip(this.source, { changed: this.changed, added: this.added })
  }

  private addedName(name: string): string | undefined {
    for (const one of this.added.keys()) if (key(one) === key(name)) return one
    return undefined
  }
}

function withMark(text: Uint8Array): Uint8Array {
  const part = new Uint8Array(text.length + 3)
  part.set([0xef, 0xbb, 0xbf])
  part.set(text, 3)
  return part
}
