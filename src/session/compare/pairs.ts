/** Two rows of the same form, one of each side; null where there is no other. */
export interface Pair {
  readonly before: number | null
  readonly after: number | null
}

/** A row as it is compared: its texts by field, '' where blank. */
export interface ComparedRow {
  readonly texts: readonly string[]
  /** Where it stands: rows without an identity are told apart by it. */
  readonly place: string
}

/** A value that so many rows share tells nothing about which row it is. */
const commonest = 64
/** Share of what is filled in that must be equal for two rows to be one that was changed. */
const alike = 0.6
/** Without an identity more has to agree, unless the row stands where it stood. */
const alikeWithout = 0.8

/**
 * Finds for each row what it was before: first rows that are equal in everything, wherever they stand; then, of the rest,
 * those most alike in what tells rows apart. What is left was put in or taken out.
 * @param identity places of the fields that tell rows apart; none where two honest rows may be equal in all of them.
 */
export function pairs(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
  identity: readonly number[],
): Pair[] {
  const found: Pair[] = []
  const old = equalRows(before, after, found)
  const fields = identity.length > 0 ? identity : (before.concat(after)[0]?.texts.map((_, i) => i) ?? [])
  const open = candidates(before, after, old.before, old.after, fields, identity.length > 0)
  const taken = { before: new Set<number>(), after: new Set<number>() }
  for (const { from, to } of open) {
    if (taken.before.has(from) || taken.after.has(to)) continue
    taken.before.add(from)
    taken.after.add(to)
    found.push({ before: from, after: to })
  }
  for (const from of old.before) if (!taken.before.has(from)) found.push({ before: from, after: null })
  for (const to of old.after) if (!taken.after.has(to)) found.push({ before: null, after: to })
  return found
}

/** Pairs equal rows, those in the same place first; gives what is left on both sides. */
function equalRows(before: readonly ComparedRow[], after: readonly ComparedRow[], found: Pair[]) {
  const wholes = new Map<string, number[]>()
  const whole = ({ texts }: ComparedRow): string => texts.join('\u0001')
  before.forEach((row, i) => {
    const text = whole(row)
    const same = wholes.get(text)
    if (same) same.push(i)
    else wholes.set(text, [i])
  })
  const left: number[] = []
  const usedBefore = new Set<number>()
  const take = (to: number, wanted: (from: number) => boolean): boolean => {
    const same = wholes.get(whole(after[to]!))
    const place = same ? same.findIndex(wanted) : -1
    if (place < 0) return false
    const [from] = same!.splice(place, 1) as [number]
    usedBefore.add(from)
    found.push({ before: from, after: to })
    return true
  }
  const elsewhere: number[] = []
  for (let to = 0; to < after.length; to++)
    if (!take(to, (from) => before[from]!.place === after[to]!.place)) elsewhere.push(to)
  for (const to of elsewhere) if (!take(to, () => true)) left.push(to)
  return { before: before.map((_, i) => i).filter((i) => !usedBefore.has(i)), after: left }
}

interface Candidate {
  readonly from: number
  readonly to: number
  readonly share: number
  readonly stayed: boolean
}

function candidates(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
  oldOnes: readonly number[],
  newOnes: readonly number[],
  fields: readonly number[],
  told: boolean,
): Candidate[] {
  const holders = new Map<string, number[]>()
  for (const from of oldOnes)
    for (const field of fields) {
      const text = before[from]!.texts[field]!
      if (text === '') continue
      const key = `${field}\u0000${text}`
      const list = holders.get(key)
      if (list) list.push(from)
      else holders.set(key, [from])
    }
  const byPlace = new Map(oldOnes.map((from) => [before[from]!.place, from]))
  const open: Candidate[] = []
  for (const to of newOnes) {
    const near = new Set<number>()
    for (const field of fields) {
      const list = holders.get(`${field}\u0000${after[to]!.texts[field]!}`)
      if (list && list.length <= commonest) for (const from of list) near.add(from)
    }
    const stayed = byPlace.get(after[to]!.place)
    if (stayed !== undefined) near.add(stayed)
    for (const from of near) {
      const share = shareOf(before[from]!, after[to]!, fields)
      const enough = told || from === stayed ? alike : alikeWithout
      if (share >= enough) open.push({ from, to, share, stayed: from === stayed })
    }
  }
  return open.sort((a, b) => b.share - a.share || Number(b.stayed) - Number(a.stayed) || a.to - b.to || a.from - b.from)
}

/** How much of what either row says is the same in both. */
function shareOf({ texts: a }: ComparedRow, { texts: b }: ComparedRow, fields: readonly number[]): number {
  let filled = 0
  let same = 0
  for (const field of fields) {
    if (a[field] === '' && b[field] === '') continue
    filled++
    if (a[field] === b[field]) same++
  }
  return filled === 0 ? 0 : same / filled
}
