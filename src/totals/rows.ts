import type { y11, y14 } from '../forms'
import type { Rec } from '../reading/types'
import type { SubmittedTable } from '../submission/types'
import type { Scene } from '../validators/engine/rule'
import type { Month } from '../workbook/types'
import { inMonth, type Answer } from './answer'

type Form = typeof y11 | typeof y14

interface Placed<D extends Form> {
  readonly place: number
  readonly row: Rec<D>
  readonly table: SubmittedTable<D>
}

interface Sorted<D extends Form> {
  readonly months: ReadonlyMap<Month, readonly Placed<D>[]>
  /** Rows whose month is not certain: looked at for every month. */
  readonly loose: readonly Placed<D>[]
}

const made = new WeakMap<Scene, Map<string, Sorted<Form>>>()

/** Rows sorted for one scene are sorted for another too, because nothing was edited in them. */
export function keepRows(from: Scene, to: Scene): void {
  const known = made.get(from)
  if (known) made.set(to, known)
}

/** Every row is looked at once for all months. */
function sorted<D extends Form>(scene: Scene, form: D): Sorted<D> {
  const known = made.get(scene) ?? new Map<string, Sorted<Form>>()
  made.set(scene, known)
  const ready = known.get(form.id)
  if (ready) return ready as unknown as Sorted<D>
  const months = new Map<Month, Placed<D>[]>()
  const loose: Placed<D>[] = []
  let place = 0
  for (const table of scene.withHistory(form)) {
    for (const row of table.records) {
      const placed = { place: place++, row, table }
      const { month } = row
      if (month === null || scene.doubtful(row)) loose.push(placed)
      else {
        const own = months.get(month)
        if (own) own.push(placed)
        else months.set(month, [placed])
      }
    }
  }
  const all = { months, loose }
  known.set(form.id, all as unknown as Sorted<Form>)
  return all
}

/** Rows that belong to a month, or may, in the order of their tables. */
export function* rowsIn<D extends Form>(
  scene: Scene,
  form: D,
  month: Month,
): Generator<{ readonly row: Rec<D>; readonly here: Answer }> {
  const { months, loose } = sorted(scene, form)
  const own = months.get(month) ?? []
  const all = loose.length === 0 ? own : [...own, ...loose].sort((a, b) => a.place - b.place)
  for (const { row, table } of all) {
    const here = inMonth(row, table, month, scene)
    if (here !== 'no') yield { row, here }
  }
}
