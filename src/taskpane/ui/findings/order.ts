import type { Findings } from '../../desk/types'

/** Where each finding stands: its number among those that are open, and the group that holds it. */
export interface Order {
  readonly all: number
  readonly place: ReadonlyMap<string, { readonly index: number; readonly group: number }>
}

export function orderOf(findings: Pick<Findings, 'groups'> | null): Order {
  const place = new Map<string, { index: number; group: number }>()
  findings?.groups.forEach(({ items }, group) => {
    for (const { id, gone } of items) if (!gone) place.set(id, { index: place.size, group })
  })
  return { all: place.size, place }
}
