import { Scanner } from './scanner'
import type { Zip } from './zip'

export interface Relation {
  readonly id: string
  /** Last word of the type: `worksheet`, in the transitional as in the strict spelling. */
  readonly kind: string
  /** The part it leads to. */
  readonly target: string
}

/** The parts of a book by name. Content types are not asked: what a part is, its relations and its root say. */
export class Parts {
  constructor(
    private readonly zip: Zip,
    private readonly depth: number,
  ) {}

  has(name: string): boolean {
    return this.zip.has(name)
  }

  read(name: string): Uint8Array | undefined {
    const entry = this.zip.find(name)
    return entry && this.zip.read(entry)
  }

  size(name: string): number {
    return this.zip.find(name)?.size ?? 0
  }

  /** The relations of a part, of the book itself with ''. */
  relations(part: string): Relation[] {
    const slash = part.lastIndexOf('/') + 1
    const bytes = this.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
    const relations: Relation[] = []
    if (!bytes) return relations
    const x = new Scanner(bytes, this.depth)
    x.next()
    while (x.child(1)) {
      if (x.attribute('TargetMode') === 'External') continue
      const type = x.attribute('Type') ?? ''
      relations.push({
        id: x.attribute('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: this.resolve(part, x.attribute('Target') ?? ''),
      })
    }
    return relations
  }

  /** Targets are relative to the part, or absolute; some writers forget the slash that makes them absolute. */
  private resolve(part: string, target: string): string {
    const path = target.replaceAll('\\', '/').replace(/[?#].*$/s, '')
    const folder = path.startsWith('/') ? '' : part.slice(0, part.lastIndexOf('/') + 1)
    const meant = normalise(folder + path)
    const readings = [meant, decoded(meant), normalise(path), decoded(normalise(path))]
    return readings.find((name) => this.has(name)) ?? meant
  }
}

function normalise(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
